/** A year of an office: what it writes into its record by which day. Thirty notices, the last of them in the twelfth month. */
import type { Office } from './office.ts';

/** A notice as the office means it to become; what is dated later is written when its day comes. */
export interface Planned {
  id: string;
  kind: 'project' | 'posts' | 'result' | 'letter' | 'affairs';
  published: string;
  /** Last day on display, of a consultation: ten days, both counted. */
  end?: string;
  outcome?: { on: string; kind: 'none' | 'handled' | 'dropped' };
  follows?: string;
  withdrawn?: { on: string; reason: string };
  due?: string;
  answered?: string;
  /** Until this day it is in the record as a draft, from `published` on. */
  draftUntil?: string;
}

/** A day so many days after the first of a month; month 0 is July 2022. */
export const dayOf = (month: number, day: number): string =>
  new Date(Date.UTC(2022, 6 + month, day)).toISOString().slice(0, 10);

/** The day on which the edition of a month is published. */
export const releaseDay = (month: number): string => dayOf(month, 20);

export const months = 12;
export const disputed = 'c2';
export const withdrawn = 'c4';
export const late = 'c6';
export const drafted = 'c9';
export const withPersons = ['w1', 'w7'];

const consultations = Array.from({ length: months }, (_, month): Planned => {
  const id = `c${month}`;
  const common = { id, kind: 'project' as const, published: dayOf(month, 15), end: dayOf(month, 24) };
  if (id === withdrawn)
    return { ...common, withdrawn: { on: dayOf(month + 1, 2), reason: '项目资金没有落实，以后再公示' } };
  // Written in the middle of its month, and put up a month later.
  if (id === drafted)
    return {
      ...common,
      published: dayOf(month + 1, 15),
      end: dayOf(month + 1, 24),
      draftUntil: dayOf(month + 1, 15),
      outcome: { on: dayOf(month + 1, 28), kind: 'none' },
    };
  const told = id === late ? dayOf(month + 2, 5) : dayOf(month, 28);
  return { ...common, outcome: { on: told, kind: id === disputed ? 'handled' : 'none' } };
});

const announcements = consultations
  .filter(({ id, outcome }) => outcome && id !== drafted && id !== 'c11')
  .map(({ id, outcome }): Planned => {
    const month = Number((outcome?.on ?? '').slice(5, 7)) + 12 * Number((outcome?.on ?? '').slice(0, 4));
    const after = month - 12 * 2022 - 7 + (id === late ? 0 : 1);
    return { id: id.replace('c', 'a'), kind: 'result', published: dayOf(after, 10), follows: id };
  });

export const planned: Planned[] = [
  ...consultations,
  ...announcements,
  ...[1, 7].map((month): Planned => {
    const outcome = { on: dayOf(month, 28), kind: 'none' as const };
    return { id: `w${month}`, kind: 'posts', published: dayOf(month, 15), end: dayOf(month, 24), outcome };
  }),
  { id: 'l2', kind: 'letter', published: dayOf(2, 8), due: dayOf(2, 25), answered: dayOf(2, 22) },
  { id: 'l5', kind: 'letter', published: dayOf(5, 8), due: dayOf(5, 18), answered: dayOf(6, 3) },
  ...[0, 3, 6, 9, 10].map(
    (month): Planned => ({ id: `v${month}`, kind: 'affairs', published: dayOf(month, 12) }),
  ),
];

const rules = `bases:
  - id: tiaoli
    name: 政府信息公开条例
noticeKinds:
  - id: project
    name: 项目公示
    stage: consultation
    minimum: { days: 10, count: calendar }
    requires: [consultation, objection]
  - id: posts
    name: 岗位公示
    stage: consultation
    requires: [consultation, objection, basis]
    basis: [tiaoli]
    persons: masked
  - id: result
    name: 结果公告
    stage: announcement
    requires: [result]
  - id: letter
    name: 督办通知书
    stage: supervision-letter
    requires: [number, addressee, due]
  - id: affairs
    name: 村务公开单
    stage: village-affairs
    requires: [prepared, reviewed, approved]
`;

const registered = `- path: objections.csv
  title: 意见
  synthetic: true
  source: 编造的示例数据
`;

const titles: Record<Planned['kind'], string> = {
  project: '大棚项目公示',
  posts: '公益岗位公示',
  result: '大棚项目结果公告',
  letter: '关于走访记录的督办通知书',
  affairs: '子村村务公开单',
};

const bodies: Record<Planned['kind'], string> = {
  project: '## 项目情况\n\n拟建大棚两座，由村里组织施工。\n',
  posts: '## 岗位\n\n拟聘的人员如下，大家有意见可以提。\n\n<PersonTable />\n',
  result: '## 结果\n\n同意实施，竣工以后再公布验收的情况。\n',
  letter: '## 督办事项\n\n走访没有当天记，请改好并书面报告。\n',
  affairs: '## 议定的事\n\n公开栏上方加雨棚，字改大一号。\n',
};

/** The body of an announcement once it was put right. */
export const corrected: Record<string, { from: string; to: string; changed: string; reason: string }> = {
  a1: {
    from: '竣工以后再公布验收的情况',
    to: '验收由乡镇组织，情况另行公布',
    changed: '写明验收由谁组织',
    reason: '原来写漏了',
  },
  v3: { from: '字改大一号', to: '字改大两号', changed: '字改大的是两号', reason: '录入错误' },
};

/** Writes a notice as it stands on a day; nothing before it was written. */
function writeNotice(
  office: Office,
  plan: Planned,
  asOf: string,
  bodyOf: (id: string, body: string) => string,
): void {
  const { answered, draftUntil, due, end, follows, id, kind, outcome, published, withdrawn: gone } = plan;
  const isDraft = draftUntil !== undefined && asOf < draftUntil;
  // A draft lies there a month before.
  if (asOf < published && !isDraft) return;
  if (isDraft && asOf < dayOf(9, 15)) return;
  const month = Number(id.slice(1));
  const known = (day: string | undefined) => day !== undefined && day <= asOf;
  const fields = [
    `title: ${['七', '八', '九', '十', '十一', '十二', '一', '二', '三', '四', '五', '六'][month] ?? ''}月${titles[kind]}`,
    `kind: ${kind}`,
    'areas: ["990009001001"]',
    'plan: small',
    `issuer: ${kind === 'affairs' ? '甲镇子村村民委员会' : '甲镇政府'}`,
    `date: ${published}`,
    `published: ${published}`,
    ...(end === undefined ? [] : [`consultation: { start: ${published}, end: ${end} }`]),
    ...(end === undefined ? [] : ['objection: { unit: 甲镇政府, phone: 0000-1 }']),
    ...(outcome && known(outcome.on)
      ? [
          `outcome: { on: ${outcome.on}, kind: ${outcome.kind}${outcome.kind === 'handled' ? ', text: 占地位置照意见挪到了村东' : ''} }`,
        ]
      : []),
    ...(gone && known(gone.on) ? [`withdrawn: { on: ${gone.on}, reason: ${gone.reason} }`] : []),
    ...(follows === undefined ? [] : [`follows: ${follows}`]),
    ...(kind === 'result' ? ['result: 同意实施'] : []),
    ...(kind === 'posts' ? ['basis: [tiaoli]'] : []),
    ...(kind === 'letter'
      ? [`number: 甲督办〔${published.slice(0, 4)}〕${month}号`, 'addressee: 乙镇政府', `due: ${due}`]
      : []),
    ...(answered !== undefined && known(answered)
      ? [`answered: { on: ${answered}, summary: 记录已经补齐 }`]
      : []),
    ...(kind === 'affairs'
      ? ['prepared: 子村村民委员会', 'reviewed: 子村村务监督委员会', 'approved: 子村村民代表会议']
      : []),
    ...(isDraft ? ['draft: true'] : []),
    'summary: 请大家看一看。',
    'synthetic: true',
  ];
  office.write(`notices/${id}.mdx`, `---\n${fields.join('\n')}\n---\n\n${bodyOf(id, bodies[kind])}`);
  if (kind === 'posts')
    office.write(
      `consultations/${id}.csv`,
      '序号,姓名,家庭人口,住址,电话,事由,备注\n1,张三丰,,甲镇子村1组,,保洁,\n2,欧阳无有,,甲镇子村2组,,护林,\n',
    );
}

/** The record as the office has it on a day. `isCorrected`: whether a document was put right by then. */
export function writeRecord(office: Office, asOf: string, isCorrected: (id: string) => boolean): void {
  office.write('rules.yaml', rules);
  if (!office.read('datasets.yaml').includes('objections.csv'))
    office.edit('datasets.yaml', '- path: progress', `${registered}- path: progress`);
  for (const plan of planned)
    writeNotice(office, plan, asOf, (id, body) => {
      const change = corrected[id];
      return change && isCorrected(id) ? body.replace(change.from, change.to) : body;
    });
  if (asOf >= dayOf(2, 19)) {
    const answer = asOf >= dayOf(2, 24) ? `${dayOf(2, 24)},位置已经改到村东，图重新画了,采纳,` : ',,,';
    office.write(
      'objections.csv',
      `编号,公示编号,收到日期,渠道,事项,答复日期,答复,处理结果,说明\n2022-001,${disputed},${dayOf(2, 19)},电话,大棚挡了村里的路，要挪一挪,${answer}\n`,
    );
  }
  // A period every month until the plan ends; its figures come in the month after.
  for (let month = 0; month < 6; month++) {
    if (asOf < dayOf(month + 1, 6)) continue;
    const period = dayOf(month, 1).slice(0, 7);
    const on = dayOf(month + 1, 5);
    office.write(
      `progress/small/${period}/tasks.csv`,
      `任务,地区代码,单位,状态,完成数,应完成数,完成日期,报送日期,说明\nt1,990009002000,,进行中,${5 + (month % 5)},10,,${on},\nt2,,县农业农村局,进行中,,,,${on},正在催办\n`,
    );
    office.write(
      `progress/small/${period}/indicators.csv`,
      `指标,地区代码,数值,分子,分母,报送日期\npaid,990009001001,,${6 + month / 2},10,${on}\nvisited,990009001001,${9 + month},,,${on}\nhelped,990009001000,${3 + month},,,${on}\nhelped,990009002000,${12 + month},,,${on}\n`,
    );
  }
}
