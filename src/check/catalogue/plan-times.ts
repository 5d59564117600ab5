import { doubt, some } from './plan-entry.ts';

/** MB835–MB848: days, stretches of time and phases of a plan. */
export const planTimes = {
  'due-before-issue': doubt<{ owner: string; dues: string[]; issued: string }>({
    code: 'MB835',
    as: 'date',
    title: '期限早于印发',
    message: ({ dues, issued, owner }) =>
      `${owner}的期限${some(dues, '个')}早于方案的印发日期${issued}：还没有发文，就已经过期。`,
    fix: () => '请核对期限和成文日期，特别是年份。',
  }),
  'due-outside-plan': doubt<{ owner: string; dues: string[]; period: string }>({
    code: 'MB836',
    as: 'date',
    title: '期限不在方案的时间里',
    message: ({ dues, owner, period }) =>
      `方案管的是${period}，${owner}里的${some(dues, '个')}不全在这段时间里，方案到期以后没有人跟踪。`,
    fix: () => '请核对日期的年份和月份，再核对 plan.mdx 的 period。',
  }),
  'phase-outside-plan': doubt<{ name: string; period: string }>({
    code: 'MB837',
    as: 'date',
    title: '阶段不在方案的时间里',
    message: ({ name, period }) => `阶段${name}超出了方案的时间（${period}）。`,
    fix: () => '请核对阶段的 window 和 plan.mdx 的 period。',
  }),
  'phase-gap': doubt<{ name: string; before: string; gap: string }>({
    code: 'MB838',
    as: 'date',
    title: '两个阶段之间有空当',
    message: ({ before, gap, name }) =>
      `阶段${before}结束后，${name}没有接着开始，中间空着${gap}，这些天算哪个阶段不清楚。`,
    fix: () => '请核对前后两个阶段的起止日期。',
  }),
  'phase-overlap': doubt<{ name: string; before: string; end: string }>({
    code: 'MB839',
    as: 'date',
    title: '两个阶段重叠',
    message: ({ before, end, name }) =>
      `阶段${name}开始时，${before}还没有结束（到${end}），重叠的日子算两个阶段。`,
    fix: () => '请核对前后两个阶段的起止日期。',
  }),
  'due-outside-phase': doubt<{ due: string; phase: string; window: string; days: number }>({
    code: 'MB840',
    as: 'date',
    title: '期限不在它的阶段里',
    message: ({ days, due, phase, window }) =>
      `“${phase}”是${window}，写在这一阶段的${due}却${days > 0 ? `晚了${days}天` : '早于它的开始'}，不知道该按哪个日子算逾期。`,
    fix: () => '请对照原文核对这个期限和阶段的起止日期。',
  }),
  'due-before-span-ends': doubt<{ due: string; span: string; days: number }>({
    code: 'MB841',
    as: 'date',
    title: '要算的时间还没过完，期限就到了',
    message: ({ days, due, span }) =>
      `${due}到期时，同一项任务里的${span}还有${days}天才过完，到期那天数还没有出全。`,
    fix: () => '请对照原文核对这两处日期。',
  }),
  'due-too-soon': doubt<{ due: string; issued: string; days: number; limit: string; published: boolean }>({
    code: 'MB842',
    as: 'date',
    title: '还没到公开的日子，期限就到了',
    message: ({ days, due, issued, limit, published }) =>
      `方案${issued}印发，${due}只隔${days}天；${published ? `方案到${limit}才公开` : `政府信息公开条例第二十六条给的公开时限是20个工作日，到${limit}`}，群众看到时可能已经过期。`,
    fix: () => '请核对这个期限；已经公开的，在 plan.mdx 的 published 里写上公开日期。',
  }),
  'duration-differs': doubt<{ stated: string[]; phases: number | undefined }>({
    code: 'MB843',
    as: 'date',
    title: '用时前后说法不一',
    message: ({ phases, stated }) =>
      `用多长时间，原文写的是${stated.map((words) => `“${words}”`).join('和')}${phases === undefined ? '' : `，各阶段加起来是${phases}天`}，对不上。`,
    fix: () => '请对照原文核对写法和各阶段的起止日期。',
  }),
  'cadence-too-long': doubt<{ cadences: string[]; length: string }>({
    code: 'MB844',
    as: 'date',
    title: '间隔比行动还长',
    message: ({ cadences, length }) =>
      `时间一共只有${length}，${some(cadences, '项')}要隔很久才轮到一次，期间最多一次，甚至一次也没有。`,
    fix: () => '请核对 every（多久一次）和方案的起止日期。',
  }),
  'due-unknown': doubt<{ owner: string; texts: string[] }>({
    code: 'MB845',
    as: 'unmeasured',
    title: '期限没有日子',
    message: ({ owner, texts }) =>
      `${owner}里，${some(
        texts.map((text) => `“${text}”`),
        '处',
      )}没有写是哪一天，到没到期没法判断。`,
    fix: () => '请向发文单位问清日期后补上。',
  }),
  'workdays-unknown': doubt<{ text: string; year: number; last: number }>({
    code: 'MB846',
    as: 'date',
    title: '放假安排还没有公布，工作日算不准',
    message: ({ last, text, year }) =>
      `“${text}”按工作日算，${year}年的放假安排还不知道（现在只到${last}年），只能扣除周末，可能差几天。`,
    fix: ({ year }) =>
      `请先核对方案 period 的年份；确实是${year}年的，等放假安排公布、程序更新后再看到期的日子。`,
  }),
  'day-differs': doubt<{ text: string; given: string }>({
    code: 'MB847',
    as: 'date',
    title: '登记的日期和原文的不同',
    message: ({ given, text }) =>
      `原文写的是“${text}”，登记的日期却是 ${given}，网站会按登记的日期判断逾期。`,
    fix: () => '请对照原文改正登记的日期；“月底”是当月最后一天。',
  }),
  'day-incomplete': doubt<{ text: string }>({
    code: 'MB848',
    as: 'typo',
    title: '日期少了“日”字',
    message: ({ text }, value) => `“${text}”里的“${value ?? ''}”后面少了“日”字，读的人要猜。`,
    fix: (_, value) => `抄漏的请改成“${value ?? ''}日”。`,
  }),
};
