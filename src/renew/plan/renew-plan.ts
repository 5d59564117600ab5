import { growAreaTree } from '../../compute/areas.ts';
import { isDay } from '../../record/value/date.ts';
import { findArea } from '../choose.ts';
import { type Ground, Refusal, type Renewal, textFile } from '../renewal.ts';

/** What a clerk asks for, as it was typed; what was left out is empty. */
export interface PlanWish {
  id: string | undefined;
  title: string;
  short: string;
  area: string;
  start: string;
  end: string;
}

/**
 * The folder of a new plan: what is known of it, and in every other place what to write there. Facts of issue that are not
 * given stand as missing, not as invented. Throws a Refusal for an id that cannot be part of an address, or is taken.
 */
export function renewPlan(wish: PlanWish, ground: Ground): Renewal {
  const { areas, plans } = ground.reading.record;
  const { id, title } = wish;
  if (id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(
      `${id === undefined ? '请给方案起一个编号' : `“${id}”不能当方案的编号`}：用小写字母、数字和短横线，例如 xingfu-2023。它是网址和文件夹的名字。`,
    );
  if (
    plans.some((plan) => plan.id === id) ||
    ground.folder.list().some((path) => path.startsWith(`plans/${id}/`))
  )
    throw new Refusal(`已经有编号为 ${id} 的方案了，没有动它：plans/${id}。`);
  if (title === '') throw new Refusal('请用 --title 写上方案的全名，照文件上印的写。');
  for (const [option, day] of [
    ['--start', wish.start],
    ['--end', wish.end],
  ] as const)
    if (day !== '' && !isDay(day))
      throw new Refusal(`${option} 后面的“${day}”不是真实存在的日期。请写成 2023-01-31 这样。`);
  const counties = areas.filter((area) => area.level === '县');
  const [only] = counties;
  if (wish.area === '' && counties.length !== 1)
    throw new Refusal(
      `请用 --area 写上是哪个县的方案：${counties.map(({ code, name }) => `${code}（${name}）`).join('、')}。`,
    );
  const area = wish.area === '' && only ? only : findArea(growAreaTree(areas), wish.area);
  const genre = /(行动方案|工作方案|实施方案|工作要点|分工方案|方案|要点|计划|意见|办法)$/.exec(title)?.[1];
  const top = area.kind ?? (/.$/.exec(area.name)?.[0] || '县');
  const span =
    wish.start !== '' && wish.end !== ''
      ? `period: { start: ${wish.start}, end: ${wish.end} }`
      : 'period: { missing: 还没有登记 }';
  return {
    files: [
      textFile(
        `plans/${id}/plan.mdx`,
        writePlan({ title, short: wish.short || shorten(title), genre, area: area.code, span, top }),
      ),
      textFile(`plans/${id}/tasks.yaml`, tasks),
    ],
    told: [
      `方案“${title}”的文件夹：plans/${id}。先填 plan.mdx 里的文号、日期、署名，再照原文把任务一条一条登记在 tasks.yaml。`,
      '写着“〔请写：…〕”的地方没有写好以前，检查会报错，整个网站也不能公开；急着公开别的，先把这个文件夹移到资料外面。',
      '任务后面的单位要先登记在 organizations，指标登记在 indicators；没有登记的，检查会告诉您。',
    ],
  };
}

/** A name for navigation: the title where it is not too long, else one that the clerk writes. */
function shorten(title: string): string {
  const plain = title.replace(/[“”《》]/g, '');
  return plain.length <= 20 ? plain : '〔请写：简称，20个字以内〕';
}

function writePlan(plan: {
  title: string;
  short: string;
  genre: string | undefined;
  area: string;
  span: string;
  top: string;
}): string {
  return `---
# 照文件上印的填。没有的写 { missing: 为什么没有 }，从别处看出来的写 { inferred: 内容, reason: 怎么看出来的 }。
title: ${JSON.stringify(plan.title)}
# 平时叫的名字，最多十二个字
short: ${JSON.stringify(plan.short)}
# 文种
genre: ${plan.genre ?? '〔请写：文种，例如 工作方案〕'}
area: "${plan.area}"
# 发文单位、发文字号、成文日期、主送、署名
issuer: { missing: 还没有登记 }
number: { missing: 还没有登记 }
date: { missing: 还没有登记 }
recipients: { missing: 还没有登记 }
signature: { missing: 还没有登记 }
# 从哪天到哪天：period: { start: 2023-01-01, end: 2023-12-31 }
${plan.span}
# “各级”是指哪几级，从上往下
levels: [${plan.top}, 乡镇, 村]
summary: 〔请写：这份方案是做什么的，一两句话，村民看得懂〕
---

## 这份方案是做什么的

〔请写：为什么发，要办成什么〕

## 答应了哪些事

〔请写：能用数字核对的有哪些；确保的和力争的分开说〕

## 什么时候做完

〔请写：最要紧的几个日子〕

## 谁来负责

〔请写：谁牵头，谁来干〕
`;
}

const tasks = `# 照原文的章节和编号登记，一条任务一段。多写几条，就把“- id: t1”这一段再抄几遍，编号接着往下排。
sections:
  - id: s1
    no: 一、
    title: 〔请写：第一部分的标题，照原文〕
    summary: 〔请写：这一部分要办什么，用自己的话〕
tasks:
  - id: t1
    no: "1"
    title: 〔请写：任务的标题，照原文〕
    section: s1
    summary: 〔请写：这件事和村民有什么关系，一两句话〕
    # 要办的事一条一条写：
    # points:
    #   - 六月底前把危房修好
    # 原文里单位前面印的是什么：责任单位、牵头部门、未标注、未写明
    label: 未写明
    # 牵头的和负责的单位，照原文写：
    # lead: [县农业农村局]
    # responsible: [各乡镇]
    # 时限，text 照原文，what 用自己的话：
    # deadlines:
    #   - text: 6月底前完成
    #     what: 修好
    #     by: 2023-06-30
    # 目标，indicator 是 indicators 里登记的编号：
    # targets:
    #   - { indicator: water, text: 达到100%, comparator: ">=", value: 100, unit: "%" }
`;
