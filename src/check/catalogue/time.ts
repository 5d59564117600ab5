import { entry } from './entry.ts';
import { alsoOn, few } from './say.ts';
import { inNote } from './sums.ts';

/** MB8xx: days, periods and time limits. */
export const time = {
  'day-after': entry<{ earlier: string; later: string; limit: string; hasNote?: true }>({
    code: 'MB314',
    severity: 'error',
    title: '日期先后不对',
    message: ({ earlier, later, limit }, value) =>
      `“${earlier}”是${value ?? ''}，反而在“${later}”${limit}的后面，先后反了。`,
    fix: ({ hasNote }) =>
      `请核对这两个日期，特别是年份。${hasNote ? `确实如此的，请在${inNote}写明原因。` : ''}`,
  }),
  'reported-early': entry<{ period: string; end: string; others?: number[] }>({
    code: 'MB315',
    severity: 'error',
    title: '报送日期早于报告期结束',
    message: ({ period, end, others }, value) =>
      `这是${period}的报表，报送日期却是${value ?? ''}，那时这一期还没有结束（${end}）。${alsoOn(others)}`,
    fix: () =>
      '请改正报送日期，先看年份和月份。如果是从上一期复制来的，请核对每一个数。确实是那一天报的，数还不是整期的，请等这一期结束再报。',
  }),
  'reported-before-end': entry<{ period: string; end: string; days: number; others: number[] }>({
    code: 'MB809',
    severity: 'warning',
    title: '这一期没有结束就报了',
    message: ({ period, end, days, others }, value) =>
      `这是${period}的报表，报送日期是${value ?? ''}，比这一期结束（${end}）早${days}天。${alsoOn(others)}`,
    fix: () =>
      '请核对报送日期，写错了的改正。每月25日这样按固定日子结账的，日期照实填，在其中一行的“说明”列（没有就加一列）里写一句，例如“每月25日结账”，就不再提醒。',
  }),
  'shown-until': entry<{ asOf: string; latest: string; tables: number }>({
    code: 'MB810',
    severity: 'warning',
    title: '网站停在了以前的一天',
    message: ({ asOf, latest, tables }) =>
      `最新的报送是${latest}，晚于 asOf（${asOf}）。网站只算到 asOf 这一天，后来报的看不到，一共涉及${tables}张表。`,
    fix: ({ latest }) =>
      `请把 asOf 改成 ${latest} 或以后的日期；或者删去 asOf 这一行，网站就按生成的那一天算。特意停在这一天的，不用管。`,
  }),
  'shown-in-future': entry<{ today: string }>({
    code: 'MB811',
    severity: 'error',
    title: '网站的日期还没有到',
    message: ({ today }, value) =>
      `asOf 是${value ?? ''}，今天才${today}。网站会照那一天来算，没有到期的任务会写成逾期。`,
    fix: () => '请改正 asOf，先看年份；或者删去 asOf 这一行，网站就按生成的那一天算。',
  }),
  'period-before-plan': entry<{ plan: string; periods: string[]; limit: string }>({
    code: 'MB800',
    severity: 'error',
    wholeFile: true,
    title: '报告期在方案开始以前',
    message: ({ plan, periods, limit }) =>
      `${plan}从${limit}才开始，这里却有${few(periods, 4, '期')}的报表，那时还没有这份方案，不会有它的进展。`,
    fix: () => '请核对文件夹名里的年份和月份；放错了方案的，移到对的方案下面。',
  }),
  'period-before-inferred': entry<{ plan: string; periods: string[]; limit: string }>({
    code: 'MB808',
    severity: 'warning',
    wholeFile: true,
    title: '报告期在推断的开始时间以前',
    message: ({ plan, periods, limit }) =>
      `这里有${few(periods, 4, '期')}的报表，${plan}却从${limit}才开始。开始的时间是推断的，不是原文写明的，可能推断错了，也可能报告期错了。`,
    fix: () =>
      '请核对文件夹名里的年份和月份，再核对 plan.mdx 里的 period；方案以前就在报、留作对照的，不用管。',
  }),
  'period-after-plan': entry<{ plan: string; periods: string[]; limit: string }>({
    code: 'MB801',
    severity: 'warning',
    wholeFile: true,
    title: '报告期在方案结束以后',
    message: ({ plan, periods, limit }) =>
      `${plan}到${limit}就结束了，后面还有${few(periods, 4, '期')}的报表。`,
    fix: () => '请核对文件夹名里的年份和月份；方案结束后还在扫尾、继续报的，不用管。',
  }),
  'reported-in-future': entry<{ period: string; today: string; others: number[] }>({
    code: 'MB802',
    severity: 'error',
    title: '报送日期还没有到',
    message: ({ today, others }, value) =>
      `报送日期是${value ?? ''}，今天才${today}，这一天还没有到。${alsoOn(others)}`,
    fix: () => '请改正报送日期，先看年份。',
  }),
  'reported-years-late': entry<{ period: string; end: string; others: number[] }>({
    code: 'MB803',
    severity: 'warning',
    title: '报送日期晚了一年多',
    message: ({ period, end, others }, value) =>
      `这是${period}的报表（${end}结束），报送日期却是${value ?? ''}，晚了一年多，多半是年份写错了。${alsoOn(others)}`,
    fix: () => '请核对报送日期的年份；确实是后来补报的，不用管。',
  }),
  'finished-before-plan': entry<{ plan: string; issued: string }>({
    code: 'MB804',
    severity: 'warning',
    title: '完成日期早于方案印发',
    message: ({ plan, issued }, value) =>
      `完成日期是${value ?? ''}，${plan}${issued}才印发，任务还没有布置就完成了。`,
    fix: () =>
      '请核对完成日期，先看年份；确实早就办好了的，请在“说明”列（没有就加一列）里写一句，就不再提醒。',
  }),
  'table-missing': entry<{ period: string; missing: string; whole: number; isBlank: boolean }>({
    code: 'MB805',
    severity: 'warning',
    wholeFile: true,
    title: '这一期少一张表',
    message: ({ period, missing, whole, isBlank }) =>
      isBlank
        ? `${missing} 一行也没有填，${period}等于少了这张表；别的${whole}期都是任务、指标两张表。`
        : `${period}少了 ${missing}，别的${whole}期都是任务、指标两张表。`,
    fix: ({ missing, isBlank }) =>
      isBlank ? `请催报，报来一行填一行。` : `请补上 ${missing}；文件名写错了的，改成这个名字。`,
  }),
  'period-left-out': entry<{ left: string[]; folder: string; period: string }>({
    code: 'MB806',
    severity: 'warning',
    wholeFile: true,
    title: '中间少了一期',
    message: ({ left, period }) => `${period}前面少了${few(left, 3, '期')}的报表，前后各期都有，这一期空着。`,
    fix: ({ folder }) => `请补上 ${folder}/ 里的 tasks.csv 和 indicators.csv；那一期本来就不报的，不用管。`,
  }),
  'table-copied': entry<{ period: string; earlier: string; count: number }>({
    code: 'MB807',
    severity: 'warning',
    wholeFile: true,
    title: '整张表和上一期一样',
    message: ({ period, earlier, count }) =>
      `${period}的这张表和${earlier}的一个数也不差（其中${count}行本来会变），像是复制了文件、只改了日期。`,
    fix: () => '请看这一期的数是不是还没有填进来。',
  }),
  'too-short': entry<{
    kind: string;
    days: number;
    least: number;
    count: 'calendar' | 'working';
    start: string;
    /** The first day that would be late enough. */
    end: string;
  }>({
    code: 'MB408',
    severity: 'error',
    title: '公示时间不够',
    message: ({ kind, days, least, count }) =>
      `“${kind}”的公示时间不得少于${least}个${count === 'working' ? '工作日' : '自然日'}，现在从开始到截止一共${days}${count === 'working' ? '个工作日' : '天'}（头尾都算）。`,
    fix: ({ start, end }) =>
      `请把截止日期推迟到${end}或以后：consultation: { start: ${start}, end: ${end} }。已经贴出去的，要延长公示。`,
  }),
};
