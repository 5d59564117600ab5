import type { RectificationStanding, RectificationState } from '../compute/rectification.ts';
import { monitoringKinds } from '../protect/monitoring.ts';
import { nameDay } from '../record/value/calendar.ts';
import { namePeriod, type Period } from '../record/value/period.ts';
import type { Block, Cell, Mark } from './block.ts';
import { placeName } from './money-tables.ts';
import type { Setting } from './setting.ts';
import { hiddenSigns, noteBands, protectedNote, text } from './text.ts';

/** Word and mark of each state of a problem on the ledger. */
export const rectificationMarks: Record<RectificationState, { mark: Mark; word: string }> = {
  closed: { mark: 'done', word: '已销号' },
  'closed-late': { mark: 'done', word: '逾期后销号' },
  open: { mark: 'ongoing', word: '整改中' },
  overdue: { mark: 'overdue', word: '逾期未销号' },
};

/** The ledger of problems: what, where, who mends it, by when, closed or not. */
export function composeRectificationTable(setting: Setting, only?: RectificationStanding[]): Block[] {
  const own =
    only ?? setting.disclosure.rectification.filter(({ row }) => row.plan === setting.plan?.plan.id);
  if (own.length === 0) return [{ kind: 'paragraph', content: [text('到这一天为止，台账上没有问题。')] }];
  const rows = own.map(({ row, state, days }): Cell[] => [
    { content: [text(row.issue)], header: true },
    { content: [text(`${placeName(setting, row.area)}\n${row.unit}`)] },
    { content: [text(row.measure)] },
    {
      content: [
        text(state === 'overdue' ? `逾期${days}天未销号` : rectificationMarks[state].word),
        text(`\n${nameDay(row.due)}前`),
      ],
      mark: rectificationMarks[state].mark,
    },
  ]);
  return [
    {
      kind: 'table',
      caption: '问题整改台账',
      columns: [
        { title: '问题' },
        { title: '地点和责任单位' },
        { title: '整改措施' },
        { title: '状态和期限' },
      ],
      rows,
    },
  ];
}

/** Counts of monitored households by township and kind; small ones protected. */
export function composeMonitoringTable(setting: Setting, period: Period | undefined): Block[] {
  const known = setting.plan?.monitoring ?? [];
  const counts =
    (period === undefined ? undefined : known.find((each) => each.period === period)) ?? known.at(-1);
  if (!counts || !setting.plan) return [{ kind: 'paragraph', content: [text('这一期没有监测对象数据。')] }];
  const county = setting.plan.plan.area;
  const rows = counts.rows.map((row): Cell[] => [
    { content: [text(row.area === county ? '合计' : placeName(setting, row.area))], header: true },
    ...monitoringKinds.map((kind): Cell => {
      const figure = row.households.get(kind);
      return { content: figure ? [{ kind: 'figure', figure }] : [text(hiddenSigns['not-reported'].sign)] };
    }),
    { content: [{ kind: 'figure', figure: row.total }] },
  ]);
  const shown = [
    counts.added,
    counts.removed,
    ...counts.rows.flatMap((row) => [...row.households.values(), row.total]),
  ];
  return [
    {
      kind: 'table',
      caption: `${namePeriod(counts.period)}监测对象户数`,
      columns: [
        { title: '乡镇（街道）' },
        ...monitoringKinds.map((kind) => ({ title: kind, align: 'end' as const })),
        { title: '合计', align: 'end' },
      ],
      rows,
      notes: [protectedNote, ...noteBands(shown)],
    },
    {
      kind: 'key-values',
      title: '全县（区）变化',
      pairs: [
        { key: '本期新纳入', value: [{ kind: 'figure', figure: counts.added }] },
        { key: '本期风险消除', value: [{ kind: 'figure', figure: counts.removed }] },
      ],
    },
  ];
}
