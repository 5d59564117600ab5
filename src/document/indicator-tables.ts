import { areasBelow } from '../compute/areas.ts';
import type { TargetState } from '../compute/target-status.ts';
import type { PublicPlan, PublicTarget } from '../protect/disclosure.ts';
import { type Figure, hideFigure } from '../protect/figure.ts';
import type { PublicIndicator } from '../protect/indicators.ts';
import { byTime, daysOfPeriod, namePeriod, type Period } from '../record/value/period.ts';
import type { Block, Cell, Inline, Mark } from './block.ts';
import { figureAt, type Setting } from './setting.ts';
import { noteBands, protectedNote, text } from './text.ts';

const figure = (value: Figure): Inline => ({ kind: 'figure', figure: value });

/** One indicator in all townships of the plan's area and in the whole, with what a share is made of. */
export function composeIndicatorTable(setting: Setting, indicator: string, period?: Period): Block[] {
  const { tree, indicators } = setting.disclosure;
  const known = indicators.find((each) => each.id === indicator);
  const county = setting.plan?.plan.area;
  const when = period ?? setting.period;
  if (!known || county === undefined || when === undefined) return [];
  const townships = areasBelow(tree, county, '乡');
  const areas = [...townships.map((area) => area.code), county];
  const figures = areas.map((code) => ({ code, figure: figureAt(setting, indicator, code, when) }));
  // What a share is made of is told only where some share is.
  const isRatio = known.adds === 'ratio' && figures.some((each) => each.figure.kind === 'value');
  const rows = figures.map(({ code, figure: value }) => {
    const name = code === county ? '合计' : (tree.byCode.get(code)?.name ?? code);
    const parts = isRatio
      ? [{ content: partOf(value, 'numerator') }, { content: partOf(value, 'denominator') }]
      : [];
    return [{ content: [text(name)], header: true }, ...parts, { content: [figure(value)] }];
  });
  const numbers = isRatio
    ? [
        { title: known.numerator ?? '分子', align: 'end' as const },
        { title: known.denominator ?? '分母', align: 'end' as const },
      ]
    : [];
  const notes = [
    known.plain,
    ...(known.sensitivity === 'people' ? [protectedNote] : []),
    ...noteBands(figures.map((each) => each.figure)),
  ];
  return [
    {
      kind: 'table',
      caption: `${namePeriod(when)}${known.name}`,
      columns: [
        { title: '乡镇（街道）' },
        ...numbers,
        { title: `${known.name}（${known.unit}）`, align: 'end' },
      ],
      rows,
      notes,
    },
  ];
}

/** One side of a share. Where the share is not told, or only as a range, its sides are not told for the same reason. */
function partOf(share: Figure, side: 'numerator' | 'denominator'): Inline[] {
  if (share.kind === 'hidden') return [figure(hideFigure(share.reason, ''))];
  if (share.kind === 'band') return [figure(hideFigure('protected', ''))];
  const count = share.basis[side];
  return [count === undefined ? figure(hideFigure('not-reported', '')) : text(String(count))];
}

/** Of an indicator that is not reported every period, the last one up to `when` in which a township's value is told. */
function findPeriod(values: PublicIndicator, townships: readonly string[], when: Period): Period | undefined {
  const { end } = daysOfPeriod(when);
  return [...values.periods]
    .sort(byTime)
    .findLast(
      (period) =>
        daysOfPeriod(period).end <= end && townships.some((code) => values.byPeriod.get(period)?.has(code)),
    );
}

/** All indicators of the plan that townships report: an indicator a row, a township a column, the whole last. */
export function composeTownshipTable(setting: Setting, period?: Period): Block[] {
  const { plan } = setting;
  const when = period ?? setting.period ?? plan?.period;
  if (!plan || when === undefined) return [];
  const county = plan.plan.area;
  const townships = areasBelow(setting.disclosure.tree, county, '乡');
  const codes = [...townships.map(({ code }) => code), county];
  const told = [...plan.indicators.values()].flatMap((values) => {
    const own = findPeriod(values, codes.slice(0, -1), when);
    if (own === undefined) return [];
    const { unit } = values.indicator;
    // What cannot be put together has no value of the whole; it is not missing there.
    const figures = codes.map(
      (code) =>
        values.byPeriod.get(own)?.get(code) ??
        hideFigure(code === county ? 'not-applicable' : 'not-reported', unit),
    );
    return [{ values, own, figures }];
  });
  if (told.length === 0)
    return [{ kind: 'paragraph', content: [text('各乡镇（街道）没有单独报送的指标。')] }];
  const people = told.some(({ values }) => values.indicator.sensitivity === 'people');
  return [
    {
      kind: 'table',
      caption: `各乡镇（街道）指标（${namePeriod(when)}）`,
      columns: [
        { title: '指标' },
        ...townships.map(({ name }) => ({ title: name, align: 'end' as const })),
        { title: '合计', align: 'end' },
      ],
      rows: told.map(({ figures, own, values }): Cell[] => [
        {
          content: [
            text(own === when ? values.indicator.name : `${values.indicator.name}（${namePeriod(own)}）`),
          ],
          header: true,
        },
        ...figures.map((value) => ({ content: [figure(value)] })),
      ]),
      notes: [...(people ? [protectedNote] : []), ...noteBands(told.flatMap(({ figures }) => figures))],
    },
  ];
}

const targetMarks: Record<TargetState, { mark: Mark; word: string }> = {
  met: { mark: 'done', word: '已达到' },
  'on-track': { mark: 'ongoing', word: '推进中' },
  behind: { mark: 'behind', word: '滞后' },
  missed: { mark: 'overdue', word: '未达到' },
  'not-reported': { mark: 'unreported', word: '未报' },
  'not-scorable': { mark: 'not-applicable', word: '不评定' },
  ahead: { mark: 'not-applicable', word: '未到时间' },
};

/** Mark and word of a target's state; a miss of what was only aimed at is told as such, as on the site. */
export function markTarget({ standing, target }: PublicTarget): { mark: Mark; word: string } {
  if (standing.state !== 'missed' || target.hardness === 'must') return targetMarks[standing.state];
  return { mark: 'behind', word: target.hardness === 'should' ? '未达到（原则上要求）' : '未达到力争目标' };
}

function stateOf(given: PublicTarget): Cell {
  const { mark, word } = markTarget(given);
  return { content: [text(word)], mark };
}

/** What there is of a target now: a number, or of a target for each place the share that reach it. */
export function actualOf({ standing, target }: PublicTarget): Inline[] {
  const { actual } = standing;
  const isShare = actual.kind !== 'hidden' && actual.unit === '%' && target.unit !== '%';
  return [...(isShare ? [text('达到的占')] : []), figure(actual)];
}

const targetsOf = (plan: PublicPlan): PublicTarget[] =>
  [...plan.sections, ...plan.tasks].flatMap(({ targets }) => targets);

/** Every target of a plan as it is printed there, with what was reached. */
export function composeTargetTable({ plan }: Setting): Block[] {
  if (!plan) return [];
  const targets = targetsOf(plan);
  if (targets.length === 0) return [{ kind: 'paragraph', content: [text('方案没有写下目标。')] }];
  const hasUnscored = targets.some(({ standing }) => standing.state === 'not-scorable');
  return [
    {
      kind: 'table',
      caption: '方案的目标和完成情况',
      columns: [
        { title: '指标' },
        { title: '方案怎么写' },
        { title: '实际' },
        { title: '报告期' },
        { title: '评定' },
      ],
      rows: targets.map((each): Cell[] => [
        { content: [text(each.indicator?.name ?? each.target.indicator)], header: true },
        { content: [text(each.target.text)] },
        { content: actualOf(each) },
        { content: [text(each.standing.period === undefined ? '–' : namePeriod(each.standing.period))] },
        stateOf(each),
      ]),
      notes: hasUnscored ? ['不评定：方案没有写明数，或者写了不能单按数评定的例外。'] : [],
    },
  ];
}
