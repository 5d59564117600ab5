import { entry } from './entry.ts';
import { nameSome } from './some.ts';
import { inNote } from './sums.ts';

/** MB760–MB779: the ledger of problems, and the counts of monitored households. */
export const ledgers = {
  'closed-without-evidence': entry<{ id: string }>({
    code: 'MB760',
    severity: 'warning',
    title: '销了号没有写依据',
    message: ({ id }, value) => `问题“${id}”在${value ?? ''}销号，却没有写凭什么销号，群众看不出改没改好。`,
    fix: () => '请填“销号依据”，例如“到现场复查，登记齐全”；还没有改完的，请把“销号日期”空着。',
  }),
  'evidence-without-closing': entry<{ id: string }>({
    code: 'MB761',
    severity: 'warning',
    title: '有销号依据没有销号日期',
    message: ({ id }) =>
      `问题“${id}”写了销号依据，却没有填“销号日期”，网上会显示还在整改，过了时限还会显示逾期。`,
    fix: () => '已经销号的，请补上“销号日期”；还没有销号的，请把“销号依据”空着。',
  }),
  'problem-twice': entry<{ id: string; first: string; line: number }>({
    code: 'MB762',
    severity: 'warning',
    title: '同一个问题好像登记了两次',
    message: ({ id, first, line }) =>
      `问题“${id}”和第${line}行的“${first}”，问题、地方、发现日期都一样，编号不同。问题会多算一个。`,
    fix: () => '登记重了的，请删去一行；是两个问题的，请把各自的情况写清楚。',
  }),
  'due-far-off': entry<{ id: string; found: string; years: number }>({
    code: 'MB771',
    severity: 'warning',
    title: '整改时限定得太远',
    message: ({ id, found, years }, value) =>
      `问题“${id}”在${found}发现，整改时限却是${value ?? ''}，过了${years}年多，多半是年份写错了。`,
    fix: () => '请核对“发现日期”和“整改时限”的年份；没有写错的，不用改。',
  }),
  'flow-broken': entry<{
    kind: string;
    area: string;
    before: number;
    added: number;
    removed: number;
    expected: number;
    last: string;
  }>({
    code: 'MB763',
    severity: 'warning',
    title: '期末户数和上期接不上',
    message: ({ kind, area, before, added, removed, expected, last }, value) =>
      `${area}${kind}：${last}末是${before}户，加新纳入${added}户，减风险消除${removed}户，这一期末应是${expected}户，填的是${value ?? ''}户。`,
    fix: () =>
      `请核对这一行的“期末户数”“本期新纳入户数”“本期风险消除户数”，和上一期的期末户数；因类别调整、整户迁出等对不上的，请在${inNote}写明。`,
  }),
  'more-removed': entry<{ kind: string; area: string; before: number; added: number; last: string }>({
    code: 'MB764',
    severity: 'error',
    title: '消除的户数比原有的还多',
    message: ({ kind, area, before, added, last }, value) =>
      `${area}${kind}：${last}末只有${before}户，加新纳入${added}户，消除风险的不会有${value ?? ''}户。`,
    fix: () =>
      `请核对“本期风险消除户数”，看是不是填成了累计数；再核对上一期的期末户数；因类别调整等确实如此的，请在${inNote}写明。`,
  }),
  'more-added': entry<{ kind: string; area: string; households: number; removed: number }>({
    code: 'MB765',
    severity: 'error',
    title: '新纳入的户数比期末还多',
    message: ({ kind, area, households, removed }, value) =>
      `${area}${kind}：期末只有${households}户，本期消除${removed}户，新纳入的不会有${value ?? ''}户。`,
    fix: () =>
      `请核对“本期新纳入户数”，看是不是填成了累计数；再核对“期末户数”；因类别调整、整户迁出等确实如此的，请在${inNote}写明。`,
  }),
  'people-households': entry<{ kind: string; area: string; households: number; people: number }>({
    code: 'MB766',
    severity: 'error',
    title: '户数和人数对不上',
    message: ({ kind, area, households, people }) =>
      people < households
        ? `${area}${kind}有${households}户，却只有${people}人：一户至少有一人。`
        : `${area}${kind}有${people}人，却没有一户。`,
    fix: () => '请核对“期末户数”和“期末人数”，看是不是填反了，或漏填了一个。',
  }),
  'crowded-households': entry<{ kind: string; area: string; households: number; people: number }>({
    code: 'MB767',
    severity: 'warning',
    title: '平均每户人数太多',
    message: ({ kind, area, households, people }) =>
      `${area}${kind}有${households}户、${people}人，平均一户${Math.round(people / households)}人，多半是人数多打了一位，或户数少打了一位。`,
    fix: () => `请核对“期末户数”和“期末人数”；没有填错的，请在${inNote}写明。`,
  }),
  'monitoring-gap': entry<{ period: string; before: string; after: string }>({
    code: 'MB768',
    severity: 'warning',
    title: '中间缺一期',
    message: ({ period, before, after }) =>
      `有${before}的，也有${after}的，中间的${period}却没有。缺了一期，前后的户数接不上，也不知道这一期谁没有报。`,
    fix: ({ period }) => `请补上${period}的各行。报告期写错了的，请改正“报告期”这一列。`,
  }),
  'monitoring-missing': entry<{ period: string; names: string[] }>({
    code: 'MB769',
    severity: 'warning',
    title: '有乡镇没有报',
    message: ({ period, names }) => `${period}缺${nameSome(names)}的监测对象户数，全县的合计会少算。`,
    fix: () => '请补上缺的行；一户也没有的，户数、人数都填0。',
  }),
  'monitoring-leap': entry<{ kind: string; area: string; before: number; last: string }>({
    code: 'MB770',
    severity: 'warning',
    title: '户数一下子变化太大',
    message: ({ kind, area, before, last }, value) =>
      `${area}${kind}从${last}末的${before}户变成${value ?? ''}户，一期之间相差三倍以上，多半是多打或少打了一位。`,
    fix: () => `请核对“期末户数”和“本期新纳入户数”“本期风险消除户数”；确实如此的，请在${inNote}写明原因。`,
  }),
};
