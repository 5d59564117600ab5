import { entry } from './entry.ts';

/** What a kind of notice can demand, in the clerk's words, and how it is written in the head of the file. */
const demands: Record<string, { name: string; snippet: (day: string) => string }> = {
  consultation: {
    name: '公示的起止日期',
    snippet: (day) => `consultation: { start: ${day}, end: 截止日期 }`,
  },
  objection: {
    name: '向谁提意见',
    snippet: () => 'objection: { unit: 单位名称, phone: 电话, address: 地址 }',
  },
  supervision: { name: '监督单位和电话', snippet: () => 'supervision: { unit: 单位名称, phone: 电话 }' },
  number: { name: '发文字号', snippet: (day) => `number: 机关代字〔${day.slice(0, 4)}〕1号` },
  addressee: { name: '主送单位', snippet: () => 'addressee: 单位名称' },
  due: { name: '办结期限', snippet: (day) => `due: ${day}（写要求办完的那一天）` },
  result: { name: '结果', snippet: () => 'result: 一句话写明结果，例如“公示期满没有异议，同意……”' },
  prepared: { name: '由谁编制', snippet: () => 'prepared: 编制的单位，例如某某村村民委员会' },
  reviewed: { name: '由谁审核', snippet: () => 'reviewed: 审核的单位，例如某某村村务监督委员会' },
  approved: { name: '由谁批准', snippet: () => 'approved: 批准的会议或单位，例如某某村村民代表会议' },
  basis: { name: '依据', snippet: () => 'basis: [rules.yaml 里依据的编号]' },
};

/** MB404 and MB870–MB899: notices and reports. */
export const notices = {
  'notice-lacks': entry<{ kind: string; key: string; day: string }>({
    code: 'MB404',
    severity: 'error',
    title: '公示公告缺少必备内容',
    message: ({ kind, key }) => `“${kind}”必须写明${demands[key]?.name ?? key}，现在没有。`,
    fix: ({ key, day }) => `请在文件开头两行 --- 之间加一行：${demands[key]?.snippet(day) ?? `${key}: …`}`,
  }),
  'holidays-unknown': entry<{ kind: string; year: string; least: number; first: number; last: number }>({
    code: 'MB870',
    severity: 'warning',
    title: '这一年的节假日还不知道',
    message: ({ kind, year, least, first, last }) =>
      `“${kind}”的公示不得少于${least}个工作日，可是${year}年的放假安排不在日历里（日历里有${first}年到${last}年的），只按周末算，算得不一定准。`,
    fix: () => '请核对年份；年份没有错的，请对照国务院办公厅的放假通知，自己数一遍工作日。',
  }),
  'taken-down-early': entry<{ kind: string; days: number; least: number }>({
    code: 'MB871',
    severity: 'warning',
    title: '公告没有贴够时间',
    message: ({ kind, days, least }, value) =>
      `“${kind}”要贴够${least}天，这一份${value ?? ''}就撤下了，只贴了${days}天（头尾都算）。`,
    fix: () =>
      '请核对撤下的日期（withdrawn 里的 on）；确实提前撤下的，请改好以后重新公告，在新公告里用 follows 写上这一份的文件名。',
  }),
  'end-differs': entry<{ where: string; end: string; given: string }>({
    code: 'MB872',
    severity: 'warning',
    title: '写的截止日期和公示期对不上',
    message: ({ where, end, given }) =>
      `${where}写的是公示到${given}，文件开头的 consultation 写的却是到${end}，群众不知道以哪个为准。`,
    fix: ({ end, given }) =>
      `以开头为准的，请把${given}改成${end}；以文字为准的，请改 consultation 里的 end。`,
  }),
  'announced-early': entry<{ consultation: string; end: string; key: string }>({
    code: 'MB873',
    severity: 'error',
    title: '公示没有结束就公告',
    message: ({ consultation, end }, value) =>
      `它公告的是“${consultation}”的结果，那份公示到${end}才结束，公告的日期却是${value ?? ''}：公示期满才能定。`,
    fix: ({ end, key }) => `请核对这个日期（${key}），应在${end}以后；或核对 follows 有没有写错公示。`,
  }),
  'follows-no-consultation': entry<{ title: string; kind: string }>({
    code: 'MB874',
    severity: 'warning',
    title: '接着的不是公示',
    message: ({ title, kind }) =>
      `follows 写的“${title}”是“${kind}”，不是公示。公告接着的应是它公布结果的那份公示。`,
    fix: () => '请把 follows 改成那份公示的文件名（不带 .mdx）；前面没有公示的，请删去 follows。',
  }),
  'follows-elsewhere': entry<{ consultation: string; there: string[]; here: string[] }>({
    code: 'MB875',
    severity: 'error',
    title: '公告和公示不是一个地方的',
    message: ({ consultation, there, here }) =>
      `公告的是${here.join('、')}，它接着的“${consultation}”公示的却是${there.join('、')}。`,
    fix: () => '请核对 follows 有没有写错公示，再核对 areas 的地区代码。',
  }),
  'began-unpublished': entry<{ published: string }>({
    code: 'MB876',
    severity: 'error',
    title: '还没有贴出来，公示就开始了',
    message: ({ published }, value) =>
      `公示从${value ?? ''}算起，可是${published}才公开：没有贴出来的日子，不能算公示时间。`,
    fix: ({ published }) =>
      `请把 consultation 里的 start 改成 ${published}，再看时间够不够；其实早就贴出来了的，请把 published 改成贴出来的那一天。`,
  }),
  'published-late': entry<{ date: string; due: string; within: number; basis: string | undefined }>({
    code: 'MB877',
    severity: 'warning',
    title: '公开晚了',
    message: ({ date, due, within, basis }, value) =>
      `成文是${date}，${basis === undefined ? '' : `按《${basis}》，`}应在${within}个工作日内公开，最晚${due}，实际${value ?? ''}才公开。`,
    fix: () => '请核对成文日期（date）和公开日期（published）。确实晚了的，不用改日期，以后按时公开。',
  }),
  'dated-before-end': entry<{ what: string; period: string; end: string }>({
    code: 'MB878',
    severity: 'error',
    title: '报告期还没有结束就成文',
    message: ({ what, period, end }, value) =>
      `这份${what}讲的是${period}，要到${end}才结束，成文日期却是${value ?? ''}：那时还没有全期的数。`,
    fix: () => '请核对报告期（period）和成文日期（date）；从上一期复制来的，请看两样是不是都改了。',
  }),
  'no-progress-for-report': entry<{ period: string; nearest: string | undefined }>({
    code: 'MB879',
    severity: 'warning',
    title: '报告的这一期没有进展数据',
    message: ({ period }) => `报告讲的是${period}，progress 文件夹里却没有这一期的进展，报告里的数会是空的。`,
    fix: ({ nearest }) =>
      `请核对报告期（period）${nearest === undefined ? '' : `，有数据的最近一期是 ${nearest}`}；没有写错的，请先把这一期的进展放进来。`,
  }),
  'dated-before-rows': entry<{ period: string; first: string }>({
    code: 'MB895',
    severity: 'warning',
    title: '成文的时候报表还没有报来',
    message: ({ period, first }, value) =>
      `成文日期是${value ?? ''}，${period}的报表最早${first}才报来。报告里放的是成文那天知道的数，所以都会是“未报”。`,
    fix: ({ first }) => `请核对成文日期（date）；等报表报来才写的，改成${first}以后的日子。`,
  }),
  'notice-in-future': entry<{ what: string; key: string; today: string }>({
    code: 'MB880',
    severity: 'error',
    title: '公示公告或报告的日期在今天以后',
    message: ({ what, key, today }, value) =>
      `${what}（${key}）是${value ?? ''}，在今天（${today}）以后：放到网上的，日期应当已经到了。`,
    fix: ({ key }) => `请核对 ${key} 的年份；还没有到日子的，请到那一天再放进来。`,
  }),
  'basis-out-of-force': entry<{ basis: string; why: string; instead: string | undefined }>({
    code: 'MB881',
    severity: 'warning',
    title: '依据在这一天不管用',
    message: ({ basis, why }) => `依据《${basis}》${why}，不能作这份文书的依据。`,
    fix: ({ instead }) =>
      `请${instead === undefined ? '换成当时有效的依据' : `看看是不是应写 ${instead}`}；是 rules.yaml 里的起止日期（from、to）写错的，请改那里。`,
  }),
  'kind-out-of-force': entry<{ kind: string; why: string }>({
    code: 'MB882',
    severity: 'warning',
    title: '这一种文书在这一天不用了',
    message: ({ kind, why }) => `“${kind}”这种文书${why}。`,
    fix: () => '请换成当时用的种类（kind）；是 rules.yaml 里的起止日期（from、to）写错的，请改那里。',
  }),
  'project-elsewhere': entry<{ project: string; here: string; areas: string[] }>({
    code: 'MB883',
    severity: 'warning',
    title: '写到的项目不在这个地方',
    message: ({ project, here, areas }) =>
      `项目“${project}”在${here}，这份文书写的地方却是${areas.join('、')}，${here}的人看不到它。`,
    fix: () => '请核对 projects 里的项目编号；项目没有写错的，请在 areas 里加上它的地区代码。',
  }),
  'nearly-a-unit': entry<{ what: string; nearest: string }>({
    code: 'MB884',
    severity: 'warning',
    title: '单位名称好像写错了字',
    message: ({ what, nearest }, value) =>
      `${what}写的是“${value ?? ''}”，没有登记过这个单位，登记的是“${nearest}”，只差一点。`,
    fix: ({ nearest }) =>
      `请改成“${nearest}”；没有写错的，请在 organizations.yaml（单位）或 areas.csv（乡镇、村）登记。`,
  }),
  'number-form': entry<{ right: string; why: string }>({
    code: 'MB885',
    severity: 'warning',
    title: '发文字号的写法不对',
    message: ({ why }, value) => `发文字号“${value ?? ''}”${why}（GB/T 9704-2012 第7.2.5条）。`,
    fix: ({ right }) => `请改成“${right}”。`,
  }),
  'same-number': entry<{ first: string; title: string }>({
    code: 'MB886',
    severity: 'error',
    title: '两份文件一个文号',
    message: ({ first, title }, value) =>
      `发文字号“${value ?? ''}”，${first}（“${title}”）已经用了：一个文号只能有一份文件。`,
    fix: () => '请查发文登记，改正其中一份的 number。',
  }),
  'empty-body': entry<Record<never, never>>({
    code: 'MB887',
    severity: 'warning',
    wholeFile: true,
    title: '没有正文',
    message: () => '这个文件只有开头的说明，下面没有正文，群众看到的只有标题、时间和联系办法。',
    fix: () => '请在第二行 --- 的下面写上正文。',
  }),
  'figure-differs': entry<{
    indicator: string;
    area: string;
    period: string;
    right: string;
    tag: string;
  }>({
    code: 'MB888',
    severity: 'warning',
    title: '正文里的数和报表不一样',
    message: ({ indicator, area, period, right }, value) =>
      `正文写的是${value ?? ''}，按报表算，${area}${period}的“${indicator}”是${right}。`,
    fix: ({ tag }) => `请核对；数应从报表里取，不要打字，请把这个数换成 ${tag}，报表改了它会跟着改。`,
  }),
  'title-other-period': entry<{ period: string; named: string; hint: string }>({
    code: 'MB889',
    severity: 'warning',
    title: '标题和报告期不是一期',
    message: ({ period, named }) =>
      `标题写的是${named}，报告期（period）却是${period}，网页上取的是${period}的数。`,
    fix: ({ hint, period }) => `标题对的，请把 period 改成 ${hint}；报告期对的，请把标题改成${period}。`,
  }),
  'dated-far-from-plan': entry<{ plan: string; start: string; end: string }>({
    code: 'MB891',
    severity: 'warning',
    title: '日期离方案的时间太远',
    message: ({ plan, start, end }, value) =>
      `成文日期是${value ?? ''}，它说的“${plan}”管的却是${start}到${end}，离得太远，多半是年份写错了。`,
    fix: () => '请核对成文日期（date）的年份，和 plan 写的方案；没有写错的，不用改。',
  }),
  'began-late': entry<{ published: string; days: number }>({
    code: 'MB892',
    severity: 'warning',
    title: '公开很久以后公示才开始',
    message: ({ published, days }, value) =>
      `${published}就公开了，公示却从${value ?? ''}算起，晚了${days}天，多半是月份或年份写错了。`,
    fix: () => '请核对 published 和 consultation 里的 start；没有写错的，不用改。',
  }),
  'table-sum': entry<{ column: string; sum: number; total: string }>({
    code: 'MB893',
    severity: 'warning',
    title: '表里的合计和各行加起来不一样',
    message: ({ column, sum, total }, value) =>
      `“${column}”这一列，各行加起来是${sum}，“${total}”写的是${value ?? ''}。群众会拿计算器加。`,
    fix: ({ sum }) => `请核对每一行；各行没有错的，请把合计改成${sum}。`,
  }),
  'unreachable-channel': entry<{ what: string; key: string; unit: string }>({
    code: 'MB894',
    severity: 'error',
    title: '有单位，没有联系办法',
    message: ({ what, unit }) =>
      `${what}写了“${unit}”，可是没有电话、地址，也没有邮箱，群众有意见不知道怎么找。`,
    fix: ({ key }) =>
      `请在 ${key} 里补上 phone（电话）、address（地址）、mail（邮箱）中的至少一样，最好是电话。`,
  }),
  'displayed-too-long': entry<{ days: number }>({
    code: 'MB890',
    severity: 'warning',
    title: '公示时间长得不合常理',
    message: ({ days }, value) => `公示到${value ?? ''}，一共${days}天，多半是年份或月份写错了。`,
    fix: () => '请核对 consultation 里的 start 和 end；没有写错的，不用改。',
  }),
};
