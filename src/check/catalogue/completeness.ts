import { entry } from './entry.ts';
import { few } from './say.ts';

interface Missing {
  period: string;
  who: string;
  count: number;
}

/** MB90x–MB92x: what has not come, or is not there. */
export const completeness = {
  'nothing-reported': entry<Missing & { what: string }>({
    code: 'MB900',
    severity: 'warning',
    wholeFile: true,
    title: '有单位这一期没有报送',
    message: ({ period, who, what }) => `${period}的${what}，${who}一项也没有报。页面上会写“未报”。`,
    fix: ({ who }) => `请催${who}补报，补上后再检查一遍；报不上来的不影响发布。`,
  }),
  'indicator-not-reported': entry<Missing & { name: string }>({
    code: 'MB901',
    severity: 'warning',
    wholeFile: true,
    title: '有地方没有报这个指标',
    message: ({ period, name, who, count }) =>
      `${period}的“${name}”，${who}没有报${count > 1 ? `，一共缺${count}个地方` : ''}；别的指标报了。页面上会写“未报”，合计里没有它这一期的数。`,
    fix: () =>
      '请看是不是漏了行。累计的数这一期没有增加的，照上一期的数报；现有的数确实没有了的，报0，并在“说明”列（没有就加一列）里写明。',
  }),
  'task-not-reported': entry<{ period: string; gaps: string; count: number }>({
    code: 'MB902',
    severity: 'warning',
    wholeFile: true,
    title: '有单位漏报了任务',
    message: ({ period, gaps }) =>
      `${period}的任务进展里少了：${gaps}。这几项在别的期报过，还没有报“已完成”，这一期没有下文。`,
    fix: () => '请看是不是漏了行，补上；这一期没有变化的，也要照报。',
  }),
  'indicator-dropped': entry<{ period: string; names: string[] }>({
    code: 'MB903',
    severity: 'warning',
    wholeFile: true,
    title: '这一期没有人报这个指标',
    message: ({ period, names }) =>
      `前面每一期都有${few(names.map((name) => `“${name}”`))}，${period}一个地方也没有报。`,
    fix: () => '请看是不是整段漏贴了，补上；以后不再报的，不用管。',
  }),
  'never-reported': entry<{ name: string; who: string; count: number }>({
    code: 'MB904',
    severity: 'warning',
    wholeFile: true,
    title: '有地方从来没有报过这个指标',
    message: ({ name, who, count }) =>
      `“${name}”别的地方都报，${who}从来没有报过${count > 1 ? `（${count}个地方）` : ''}，合计里一直没有${count > 1 ? '它们' : '它'}。`,
    fix: () =>
      '请让他们补报；没有这种情况的，报0（比率类的分子、分母都报0）。只要中心村报的，请在 indicators 里写 reportedBy: central-villages。',
  }),
  'charged-never-reported': entry<{ plan: string; who: string; count: number }>({
    code: 'MB905',
    severity: 'warning',
    wholeFile: true,
    title: '责任单位从来没有报过',
    message: ({ plan, who }) => `${plan}点了名的责任单位里，${who}从来没有报过进展。`,
    fix: () => '请催报；名称和方案里写的不一样的，请在 organizations 里给单位加上别名（aliases）。',
  }),
  'unmeasured-tasks': entry<{ plan: string; tasks: string[]; all: number }>({
    code: 'MB906',
    severity: 'warning',
    title: '任务没有目标，也没有时限',
    message: ({ plan, tasks, all }) =>
      `${plan}的${all}项任务里，${few(tasks, 3, '项')}没有目标（targets）、时限（deadlines），也没有频次（cadences），谁也说不清办没办好。`,
    fix: () => '请对照原文补上；原文确实没有写的，请在这项任务的 note 里写明。',
  }),
  'target-unreported': entry<{ plan: string; names: string[] }>({
    code: 'MB907',
    severity: 'warning',
    title: '定了目标，没有数',
    message: ({ plan, names }) =>
      `${plan}给${few(names.map((name) => `“${name}”`))}定了目标，报上来的指标里一次也没有，看不出达没达到。`,
    fix: () =>
      '请在 progress 的 indicators.csv 里报这个指标；报不了的，请在这个目标里用 unscorable 写明原因。',
  }),
  'plan-without-progress': entry<{
    plan: string;
    id: string;
    start: string;
    /** The last period that is over, and the option that names the plan where there are several. */
    period: string;
    option: string;
    /** Tables that are there, with nothing filled in. */
    blank: string[];
  }>({
    code: 'MB908',
    severity: 'warning',
    title: '方案没有进展',
    message: ({ plan, start }) => `${plan}从${start}开始，到现在一期进展也没有报，页面上只有方案，没有下文。`,
    fix: ({ id, period, option, blank }) =>
      blank.length > 0
        ? `${few(blank)}已经在了，还没有填：报来一行填一行，状态（指标是数值）和报送日期都要填。`
        : `请运行 npm run new -- period ${period}${option}，做出这一期要填的表（在 progress/${id}/${period}/ 里），报来一行填一行。`,
  }),
  'not-charged': entry<{ task: string; who: string; charged: string }>({
    code: 'MB909',
    severity: 'warning',
    title: '报了不归自己的任务',
    message: ({ task, who, charged }) => `${task}的责任单位是${charged}，没有${who}，这里却由它来报。`,
    fix: () => '请核对任务编号和单位名称。任务已经转给它的，请在 tasks.yaml 这项任务里补上单位。',
  }),
  'not-central': entry<{ name: string; who: string; count: number }>({
    code: 'MB910',
    severity: 'warning',
    title: '不是中心村，报了中心村的指标',
    message: ({ name, who }) => `“${name}”只由中心村报，${who}不是中心村，报的数不会算进合计。`,
    fix: () => '请核对地区代码；已经改为中心村的，请在 areas.csv 的“中心村”列填“是”，不是的，删去这些行。',
  }),
};
