import { entry } from './entry.ts';
import { alsoOn } from './say.ts';
import { nameSome } from './some.ts';
import { ifYuan, inNote, type Suspect, sayTwins, tidy } from './sums.ts';

/** MB730–MB759: money of projects and their days; what they left behind is in `assets.ts`. */
export const money = {
  overpaid: entry<{
    project: string;
    paid: number;
    allocated: number;
    suspect: Suspect | undefined;
    /** Lines of two rows that are alike. */
    twin: number[] | undefined;
    /** What was planned, where the payments stay within it: then it may be the allocations that are wrong. */
    planned: number | undefined;
  }>({
    code: 'MB730',
    severity: 'error',
    title: '拨付的钱比下达的多',
    message: ({ project, paid, allocated }, value) =>
      allocated === 0
        ? `“${project}”没有下达过资金，这里却拨付了${value ?? ''}万元：没有下达的钱拨不出去。`
        : `“${project}”一共下达${allocated}万元，加上这一笔${value ?? ''}万元，已拨付${paid}万元，多出${tidy(paid - allocated)}万元：没有下达的钱拨不出去。`,
    fix: ({ suspect, allocated, twin, planned }) =>
      suspect
        ? `${ifYuan(suspect)}请核对后改正“金额（万元）”。`
        : twin
          ? sayTwins(twin)
          : `请核对这一笔的金额，看有没有多记、记错项目；下达的钱${allocated === 0 ? '没有' : '漏'}登记的，请在 projects/funding.csv 补上。${planned === undefined || allocated === 0 ? '' : `拨付的合计没有超过计划投资${planned}万元，也请核对下达的金额。`}施工单位或村里先垫付的，在“说明”里写明“垫付”。`,
  }),
  'published-before-allocated': entry<{ allocated: string }>({
    code: 'MB710',
    severity: 'error',
    title: '还没有下达就公开了',
    message: ({ allocated }, value) => `公开日期是${value ?? ''}，在下达日期${allocated}以前。`,
    fix: () => '请核对两个日期，特别是年份；哪天公开的不知道，请空着。',
  }),
  'paid-before-allocated': entry<{ project: string; paid: number; allocated: number; next: string }>({
    code: 'MB731',
    severity: 'warning',
    title: '钱没有下达就先拨付',
    message: ({ project, paid, allocated, next }, value) =>
      `“${project}”在${value ?? ''}已拨付${paid}万元，那时${allocated === 0 ? '还没有下达资金' : `只下达了${allocated}万元`}，${next}才${allocated === 0 ? '' : '再'}下达。`,
    fix: () =>
      `请核对拨付日期和 projects/funding.csv 里的下达日期；确实是垫付、预付的，请在这一行的${inNote}写明“垫付”或“预付”。`,
  }),
  'no-funding': entry<{ names: string[] }>({
    code: 'MB732',
    severity: 'warning',
    title: '项目没有资金',
    message: ({ names }) =>
      `项目${nameSome(names)}在 projects/funding.csv 里没有一笔下达的资金，大家看不到钱从哪里来。`,
    fix: () => `请在 projects/funding.csv 补上资金来源和金额；资金还没有下达的，请在项目的${inNote}写明。`,
  }),
  'over-planned': entry<{
    project: string;
    planned: number;
    sum: number;
    parts: string[];
    suspect: Suspect | undefined;
    twin: number[] | undefined;
  }>({
    code: 'MB733',
    severity: 'error',
    title: '下达的钱超过计划投资',
    message: ({ project, planned, sum, parts }) =>
      `“${project}”的计划投资是${planned}万元，各个来源下达的加起来却是${sum}万元（${parts.join('，')}），多出${tidy(sum - planned)}万元，两处对不上。`,
    fix: ({ suspect, twin }) =>
      suspect
        ? `${ifYuan(suspect)}请核对后改正。`
        : twin
          ? sayTwins(twin)
          : `请核对各笔金额和 projects/projects.csv 里的“计划投资（万元）”；确实追加了投资的，请改计划投资，或在这一行的${inNote}写明。`,
  }),
  'same-payment': entry<{ project: string; first: number; day: string }>({
    code: 'MB734',
    severity: 'warning',
    title: '同一笔拨付好像记了两次',
    message: ({ project, first, day }, value) =>
      `“${project}”在${day}拨付${value ?? ''}万元，第${first}行已经有一笔一样的，项目、日期、金额都相同。`,
    fix: () => `记重了的，请删去一行；确实是两笔的，请在${inNote}里分别写明各付了什么。`,
  }),
  'same-allocation': entry<{ project: string; source: string; first: number }>({
    code: 'MB735',
    severity: 'warning',
    title: '同一笔资金好像记了两次',
    message: ({ project, source, first }, value) =>
      `“${project}”的${source}${value ?? ''}万元，第${first}行已经有一笔一样的，来源、日期、金额都相同。`,
    fix: () => `记重了的，请删去一行；确实分两笔下达的，请在${inNote}写明。`,
  }),
  'yuan-for-wan': entry<{ header: string; usual: number | undefined; converted: number; others: number[] }>({
    code: 'MB736',
    severity: 'warning',
    title: '金额像是按元填的',
    message: ({ header, usual, converted, others }, value) =>
      `“${header}”填的是${value ?? ''}，单位是万元${converted >= 1 ? `，也就是${converted}亿元` : ''}；${usual === undefined ? '村里、乡镇里的一笔钱很少有这么多' : `同类的别的行一般在${usual}上下，这一格大得多`}，多半是按元填了。${alsoOn(others)}`,
    fix: ({ converted, others }) =>
      `如果是元，请改成${converted}${others.length > 0 ? '，别的行也要除以10000' : ''}；确实是万元的，请在${inNote}写明“确是万元”。`,
  }),
  'day-without-day': entry<{ project: string; given: string; missing: string }>({
    code: 'MB745',
    severity: 'error',
    title: '前一步没有日期',
    message: ({ project, given, missing }, value) =>
      `“${project}”填了“${given}”${value ?? ''}，却没有填“${missing}”：没有前一步就没有后一步。`,
    fix: ({ missing, given }) =>
      `请补上“${missing}”；还没有走到“${given}”这一步的，请把它空着；确实没有前一步，或日期查不到了的，请在${inNote}写明。`,
  }),
  'day-in-future': entry<{ what: string; today: string }>({
    code: 'MB746',
    severity: 'error',
    title: '日期在今天以后',
    message: ({ what, today }, value) =>
      `“${what}”是${value ?? ''}，在今天（${today}）以后：还没有发生的事不能写成已经发生。`,
    fix: ({ what }) => `请核对“${what}”，特别是年份。电脑的日期不对的，请先调准。`,
  }),
  'finished-unpaid': entry<{ names: string[] }>({
    code: 'MB747',
    severity: 'warning',
    title: '完工了却没有拨付',
    message: ({ names }) =>
      `项目${nameSome(names)}已经完工，projects/disbursements.csv 里却没有一笔拨付，多半是漏记了。`,
    fix: () => `请在 projects/disbursements.csv 补上拨付；确实还没有付钱的，请在项目的${inNote}写明原因。`,
  }),
  'year-against-days': entry<{ project: string; because: string }>({
    code: 'MB748',
    severity: 'warning',
    title: '项目年度和日期对不上',
    message: ({ project, because }, value) => `“${project}”的年度是${value ?? ''}，${because}。`,
    fix: () => `请核对“年度”和这几个日期的年份；确实跨年的，请在${inNote}写明。`,
  }),
  'too-long-planned': entry<{ project: string; start: string; years: number }>({
    code: 'MB751',
    severity: 'warning',
    title: '计划工期长得不合常理',
    message: ({ project, start, years }, value) =>
      `“${project}”计划${start}开工，${value ?? ''}完工，要建${years}年，多半是年份写错了。`,
    fix: () => `请核对“计划开工”和“计划完工”的年份；确实要这么久的，请在${inNote}写明。`,
  }),
  'warranty-alone': entry<{ project: string }>({
    code: 'MB752',
    severity: 'warning',
    title: '只有质保金，没有拨付',
    message: ({ project }, value) =>
      `“${project}”只有这一笔质保金${value ?? ''}万元，没有别的拨付。质保金是从工程款里留出来的，前面应有拨付。`,
    fix: () => '请补上漏记的拨付；这一笔本来就是工程款的，请把“性质”改成“拨付”。',
  }),
  'warranty-too-much': entry<{ project: string; sum: number; share: number }>({
    code: 'MB753',
    severity: 'warning',
    title: '质保金留得太多',
    message: ({ project, sum, share }, value) =>
      `“${project}”留的质保金是${value ?? ''}万元，占资金总数${sum}万元的${share}%，一般不超过3%。`,
    fix: () => `请核对金额和“性质”有没有填错；合同另有约定的，请在${inNote}写明“合同约定”和比例。`,
  }),
  'nothing-paid': entry<{ header: string }>({
    code: 'MB756',
    severity: 'warning',
    title: '金额是零',
    message: ({ header }) => `“${header}”是0，多半是还没有填数。`,
    fix: () => `请填上金额；确实是0的，请在${inNote}写明为什么是0。`,
  }),
  'day-far-from-year': entry<{ project: string; what: string; year: string }>({
    code: 'MB758',
    severity: 'warning',
    title: '日期离项目年度太远',
    message: ({ project, what, year }, value) =>
      `“${project}”是${year}的项目，${what}却是${value ?? ''}，离得太远，多半是年份写错了。`,
    fix: ({ what }) => `请核对“${what}”的年份，和项目的“年度”；没有写错的，不用改。`,
  }),
};
