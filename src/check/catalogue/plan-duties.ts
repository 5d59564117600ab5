import { doubt, some } from './plan-entry.ts';

const quote = (items: string[]) => items.map((item) => `“${item}”`);

/** MB849–MB857, MB864, MB867, MB869: ordinals, counts, and who has to do it. */
export const planDuties = {
  'numbering-mixed': doubt<{ first: string; title: string; other: string }>({
    code: 'MB849',
    as: 'numbering',
    title: '同一级的编号有两种写法',
    message: ({ first, other, title }, value) =>
      `“${other}”的编号是“${value ?? ''}”，和它同级的“${title}”却是“${first}”，看不出它们是不是一级。`,
    fix: () => '请对照原文核对编号。',
  }),
  'numbering-gap': doubt<{ before: string | undefined; title: string; repeated: boolean }>({
    code: 'MB850',
    as: 'numbering',
    title: '编号不连续',
    message: ({ before, repeated, title }, value) =>
      before === undefined
        ? `“${title}”是这一级的第一项，编号却是“${value ?? ''}”，前面可能漏了。`
        : `“${title}”的编号是“${value ?? ''}”，${repeated ? '和前一项重了' : `前一项是“${before}”，中间不连续`}，可能漏录或者多录了一项。`,
    fix: () => '请对照原文核对编号，看有没有漏录的。',
  }),
  'count-differs': doubt<{ words: string; stated: number; listed: number; what: string }>({
    code: 'MB851',
    as: 'number',
    title: '说的数目和列的不一样',
    message: ({ listed, stated, what, words }) =>
      `“${words.replace(/[“”]/g, '')}”说的是${stated}，${what}${listed}项，对不上。`,
    fix: () => '请对照原文数一遍，看是不是漏录或者多录了。',
  }),
  'no-units': doubt<{ tasks: string[]; all: number }>({
    code: 'MB852',
    as: 'responsibility',
    title: '任务没有责任单位',
    message: ({ all, tasks }) =>
      `${all}项任务里有${tasks.length}项没有牵头单位，也没有责任单位（${some(tasks, '项')}），做没做不知道该问谁。`,
    fix: () => '请在任务的 lead 或 responsible 里补上；要求另文明确的，问清后补。',
  }),
  'label-differs': doubt<{ label: string; usual: number; tasks: string[] }>({
    code: 'MB853',
    as: 'responsibility',
    title: '责任单位的名目和别的任务不同',
    message: ({ label, tasks, usual }, value) =>
      `别的${usual}项任务写的是“${label}”，${some(quote(tasks), '项')}却是“${value ?? ''}”，责任是不是一样看不出来。`,
    fix: () => '请对照原文核对 label。',
  }),
  'two-names': doubt<{ first: string }>({
    code: 'MB854',
    as: 'name',
    title: '同一个单位有两个名字',
    message: ({ first }, value) =>
      `“${value ?? ''}”和“${first}”在单位名录里是同一个单位，同一份方案里用了两个名字，读的人会当成两家。`,
    fix: ({ first }) => `抄错的请统一写成“${first}”；其实是两个单位的，在单位名录里分开。`,
  }),
  'group-unnamed': doubt<{ tasks: string[] }>({
    code: 'MB855',
    as: 'responsibility',
    title: '没有点名是哪些单位',
    message: ({ tasks }, value) =>
      `${tasks.length === 1 ? '任务' : `${tasks.length}项任务`}（${some(tasks, '项')}）由“${value ?? ''}”负责，名录里没有记是哪几家，出了问题找不到人。`,
    fix: (_, value) => `请问清后，在单位名录的“${value ?? ''}”下面用 members 列出单位编号。`,
  }),
  'lead-unlisted': doubt<{ task: string; listed: string[] }>({
    code: 'MB856',
    as: 'responsibility',
    title: '牵头的单位不在责任单位里',
    message: ({ listed, task }, value) =>
      `任务“${task}”的文中由“${value ?? ''}”牵头，后面列的单位（${some(listed, '家', 6)}）里却没有它。`,
    fix: (_, value) => `请对照原文；漏录的，在 lead 或 responsible 里加上“${value ?? ''}”。`,
  }),
  'lead-heaped': doubt<{ alone: number; led: number; all: number }>({
    code: 'MB857',
    as: 'responsibility',
    title: '牵头的事集中在一家',
    message: ({ all, alone, led }, value) =>
      `${all}项任务里，“${value ?? ''}”牵头${led}项（单独牵头${alone}项），占到一半以上，多半顾不过来。`,
    fix: () => '请核对 lead 有没有录错。',
  }),
  'duty-twice': doubt<{ what: string; first: string }>({
    code: 'MB864',
    as: 'duplicate',
    title: '同一件事写了两遍',
    message: ({ first, what }) => `“${what}”和${first}里的是同一件事，两处都登会算两遍。`,
    fix: () => '重复录入的请删去一处。',
  }),
  'brackets-mixed': doubt<{ wide: number; narrow: number; title: string }>({
    code: 'MB867',
    as: 'numbering',
    title: '编号的括号有全角也有半角',
    message: ({ narrow, title, wide }, value) =>
      `编号的括号，全角“（）”的有${wide}处，半角“()”的有${narrow}处，例如“${title}”的“${value ?? ''}”。`,
    fix: () => '自己录入的，请统一用全角括号。',
  }),
  'decided-unseen': doubt<Record<never, never>>({
    code: 'MB869',
    as: 'procedure',
    title: '定监测对象的程序里没有公示',
    message: (_, value) =>
      `“${value ?? ''}”这个程序从头到尾没有公示这一步。多地的监测帮扶办法要求先在村里评议、公示，再审批、公告。`,
    fix: () => '漏录的，请在 steps 里补上这一步，写 publishes: 公示。',
  }),
};
