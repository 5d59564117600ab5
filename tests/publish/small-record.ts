import type { Disclosure } from '../../src/protect/disclosure.ts';
import { readRecord } from '../../src/record/read.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { discloseEdition } from '../small-record.ts';

/** A county of three townships with one plan: enough of a record for every table to have a row. */
export const smallFiles: Record<string, string> = {
  'site.yaml': `
name: 小县公开
description: 一份测试用的记录。
publisher: 小县公开办
origin: https://small.example
contact: { phone: 0000-1234567, address: 小县查阅点 }
`,
  'datasets.yaml': `
- { path: progress, title: 进展, synthetic: true, source: 编造 }
- { path: areas.csv, title: 地区, synthetic: true, source: 编造 }
- { path: projects, title: 项目, synthetic: false, source: 台账 }
- { path: monitoring, title: 监测, synthetic: true, source: 编造 }
- { path: rectification, title: 整改, synthetic: true, source: 编造 }
- { path: objections.csv, title: 意见和答复, synthetic: true, source: 编造 }
`,
  'areas.csv': `代码,名称,级别,上级代码
990001000000,小县,县,
990001001000,东镇,乡,990001000000
990001002000,西镇,乡,990001000000
990001003000,㙍镇,乡,990001000000
990001001001,𬬮村,村,990001001000
990001001002,长岭村,村,990001001000
990001002001,柳河村,村,990001002000
990001003001,石桥村,村,990001003000
`,
  'organizations.yaml': `
- { id: water, name: 县水利局, kind: department, area: "990001000000", aliases: [{ name: 县水务局, to: 2019-12-31 }] }
- { id: townships, name: 各乡镇, kind: group, area: "990001000000", membersAreAreas: township }
`,
  'indicators.yaml': `
- { id: jobs, name: 就业人数, plain: 有活干的人数。, unit: 人, direction: up, adds: sum, sensitivity: people, lowestLevel: township, time: point }
- { id: water-rate, name: 自来水普及率, plain: 通了自来水的比例。, unit: "%", direction: up, adds: ratio, numerator: 通水村, denominator: 全部村, lowestLevel: village, time: point }
`,
  'rules.yaml': `
bases: [{ id: law, name: 公开条例, number: 国务院令第711号 }]
noticeKinds: [{ id: consult, name: 公示, stage: consultation }]
duties:
  - { id: d1, item: 资金分配, content: 分配结果, basis: [law], timeLimit: { text: 15个工作日内, within: 15, count: working }, body: 县级, channels: [政府网站], level: [county] }
`,
  'plans/small-2022/plan.mdx': `---
title: 小县2022年工作方案
short: 2022年方案
genre: 工作方案
area: "990001000000"
issuer: 小县人民政府
number: { missing: 原文没有印文号。 }
date: { inferred: 2022-03-01, reason: 按网页日期推断。 }
recipients: [各乡镇, 县直各单位]
signature: 小县人民政府
period: { start: 2022-01-01, end: 2022-12-31 }
levels: [县, 乡镇, 村]
summary: 让村村有水、人人有活。
---

## 说明

正文。
`,
  'plans/small-2022/tasks.yaml': `
sections:
  - id: s1
    no: 一、
    title: 饮水安全
    summary: 管好水。
    targets:
      - { indicator: jobs, text: 就业不少于100人, comparator: ">=", value: 100, unit: 人 }
tasks:
  - id: t1
    no: "1"
    title: 通自来水
    section: s1
    summary: 村村通水。
    label: 牵头单位；责任单位
    lead: [县水务局]
    responsible: [各乡镇, 县无名办]
    line: 12
    deadlines:
      - { text: 6月底前完成, what: 通水, by: 2022-06-30, line: 13 }
      - { text: 每月5日至15日, what: 报进度, recurring: { every: month, fromDay: 5, toDay: 15 } }
      - { text: 发现后20个工作日内, what: 修好, relative: { event: 发现漏水, within: 20, unit: 工作日 } }
    cadences:
      - { text: 每月检查, what: 查水质, every: month, window: { fromDay: 5, toDay: 15 }, line: 14 }
    targets:
      - { indicator: water-rate, text: 普及率达到95%以上, comparator: ">=", value: 95, unit: "%", by: 2022-12-31, hardness: must }
      - { indicator: water-rate, text: 高于全省平均, comparator: ">", unit: "%", reference: { kind: standard, name: 全省平均 }, hardness: aim }
  - id: t2
    no: "2"
    title: "=HYPERLINK(\\"http://evil.example\\")"
    section: s1
    summary: "-不是数"
    label: 未标注
`,
  'progress/small-2022/2022-06/tasks.csv': `任务,地区代码,状态,完成数,应完成数,报送日期,说明
t1,990001001000,已完成,2,2,2022-07-01,
t1,990001002000,进行中,0,1,2022-07-01,"@说明,带逗号"
`,
  'progress/small-2022/2022-06/indicators.csv': `指标,地区代码,数值,分子,分母,报送日期
jobs,990001001000,3,,,2022-07-01
jobs,990001002000,42,,,2022-07-01
jobs,990001003000,61,,,2022-07-01
water-rate,990001001001,,1,3,2022-07-01
water-rate,990001001002,,2,3,2022-07-01
water-rate,990001002001,,3,3,2022-07-01
`,
  'projects/projects.csv': `项目编号,项目名称,方案,年度,地区代码,类别,建设任务,实施单位,责任单位,绩效目标,带动机制,计划开工,计划完工,实际开工,实际完工
p1,长岭村水塔,small-2022,2022,990001001002,基础设施,建水塔一座,小县水务公司,县水利局,通水,务工,2022-03-01,2022-06-30,2022-03-02,2022-12-01
`,
  'projects/funding.csv': '项目编号,资金来源,下达日期,金额（万元）\np1,中央衔接资金,2022-02-01,30\n',
  'projects/disbursements.csv': '项目编号,拨付日期,金额（万元）,性质\np1,2022-04-01,12.5,拨付\n',
  'projects/assets.csv': `资产编号,项目编号,资产名称,地区代码,类型,形成年度,原值（万元）,权属单位,管护主体,状况
a1,p1,水塔,990001001002,公益性,2022,30,长岭村,长岭村,正常使用
`,
  'rectification/small-2022.csv': `问题编号,方案,任务,问题来源,问题,地区代码,责任单位,整改措施,发现日期,整改时限,销号日期
r1,small-2022,t1,自查,水压不足,990001001001,县水利局,换泵,2022-06-01,2022-06-20,2022-12-20
`,
  'monitoring/small-2022.csv': `方案,报告期,地区代码,类别,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期
small-2022,2022-06,990001001000,脱贫不稳定户,2,7,1,0,2022-07-01
small-2022,2022-06,990001002000,脱贫不稳定户,31,88,1,9,2022-07-01
small-2022,2022-06,990001003000,脱贫不稳定户,40,99,1,9,2022-07-01
`,
  'notices/n1.mdx': `---
title: 关于长岭村水塔项目的公示
kind: consult
areas: ["990001001002"]
projects: [p1]
issuer: 东镇人民政府
date: 2022-07-10
published: 2022-07-11
consultation: { start: 2022-07-11, end: 2022-07-20 }
objection: { unit: 东镇人民政府, phone: 0000-7654321 }
withdrawn: { on: 2022-11-01, reason: 期满撤下 }
summary: 水塔建在村东。
synthetic: true
---

正文。
`,
  'objections.csv': `编号,公示编号,收到日期,渠道,事项,答复日期,答复,处理结果
o1,n1,2022-07-12,电话,水塔的图纸没有贴出来,2022-12-20,图纸已经贴到公示栏,采纳
`,
  'reports/m6.mdx': `---
title: 2022年6月月报
kind: monthly-report
plan: small-2022
period: 2022-06
issuer: 小县公开办
date: 2022-07-05
published: 2022-07-06
summary: 通水过半。
synthetic: true
---

正文。
`,
};

/** The small record as it stood on a day; throws where the record itself is wrong, so that a test says so. */
export function discloseSmall(asOf = '2022-07-15', files = smallFiles): Disclosure {
  const { record, problems } = readRecord(holdFolder(files));
  if (!record.site || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return discloseEdition({ ...record, site: record.site }, asOf).disclosure;
}
