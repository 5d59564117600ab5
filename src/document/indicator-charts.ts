import { areasBelow } from '../compute/areas.ts';
import { byTime, daysOfPeriod, namePeriod, type Period } from '../record/value/period.ts';
import type { Block, Chart } from './block.ts';
import { composeChartTable } from './chart-table.ts';
import { composeIndicatorTable } from './indicator-tables.ts';
import { figureAt, type Setting } from './setting.ts';
import { countInChinese, text, writeFigure } from './text.ts';

type Points = Chart['points'];

/** What the targets of the whole plan ask of an indicator, as lines to be reached. */
function milestonesOf(setting: Setting, indicator: string): Array<{ label: string; value: number }> {
  return (setting.plan?.tasks ?? [])
    .flatMap((task) => task.targets)
    .filter(
      ({ target }) =>
        target.indicator === indicator && target.value !== undefined && target.scope === undefined,
    )
    .map(({ target }) => ({ label: target.text, value: target.value ?? 0 }));
}

function shortPeriod(period: string): string {
  return /^\d{4}-\d{2}$/.test(period) ? `${Number(period.slice(5))}月` : namePeriod(period);
}

/** The chart's message: from what to what. Where an end is not a plain number it only says what is shown. */
function sayCourse(name: string, points: Points): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.figure.kind !== 'value' || last.figure.kind !== 'value')
    return `${name}各期数据`;
  const [from, to] = [writeFigure(first.figure), writeFigure(last.figure)];
  if (points.length === 1) return `${name}${first.label}是${from}`;
  if (from === to) return `${name}${first.label}和${last.label}都是${from}`;
  const way = last.figure.value > first.figure.value ? '升到' : '降到';
  return `${name}从${first.label}的${from}${way}${last.label}的${to}`;
}

function courseOf(setting: Setting, indicator: string, where: string): Points {
  const periods = setting.plan?.indicators.get(indicator)?.periods ?? [];
  const end = setting.period === undefined ? undefined : daysOfPeriod(setting.period).end;
  return periods
    .filter((period) => end === undefined || daysOfPeriod(period).end <= end)
    .sort(byTime)
    .map((period) => ({ label: shortPeriod(period), figure: figureAt(setting, indicator, where, period) }));
}

/** An indicator's course up to the document's period. */
export function composeIndicatorChart(setting: Setting, indicator: string, area?: string): Block[] {
  const values = setting.plan?.indicators.get(indicator);
  const where = area ?? setting.plan?.plan.area;
  if (!values || where === undefined) return [];
  const points = courseOf(setting, indicator, where);
  const { name, unit, plain } = values.indicator;
  const place = setting.disclosure.tree.byCode.get(where)?.name ?? '';
  const chart: Chart = {
    kind: 'chart',
    // A few values are compared, many are a course.
    shape: points.length > 4 ? 'line' : 'bars',
    title: sayCourse(`${place}${name}`, points),
    description: plain,
    unit,
    points,
    milestones: milestonesOf(setting, indicator),
  };
  return [chart, composeChartTable(chart, `${place}${name}各期数据`)];
}

/**
 * The chart's message: between which numbers it lies, and, where the record says that townships may be ranked, where it is
 * most and where least. Nothing is said of that while a number is hidden or a range.
 */
function sayRange(name: string, points: Points, isRanked: boolean): string {
  const values = points.flatMap(({ figure, label }) =>
    figure.kind === 'value' ? [{ label, value: figure.value, words: writeFigure(figure) }] : [],
  );
  const sorted = [...values].sort((a, b) => b.value - a.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || values.length < points.length) return `各乡镇（街道）${name}`;
  if (most.words === least.words) return `${name}：各乡镇（街道）都是${most.words}`;
  if (!isRanked) return `${name}：各乡镇（街道）在${least.words}到${most.words}之间`;
  return `${name}：${most.label}最高，${most.words}；${least.label}最低，${least.words}`;
}

/** An indicator in the townships beside each other, in the order of the register of areas. */
export function composeTownshipChart(setting: Setting, indicator: string, period?: Period): Block[] {
  const values = setting.plan?.indicators.get(indicator);
  const county = setting.plan?.plan.area;
  const when = period ?? setting.period;
  if (!values || county === undefined || when === undefined) return [];
  const { name, unit, plain } = values.indicator;
  const points = areasBelow(setting.disclosure.tree, county, '乡').map(({ code, name: label }) => ({
    label,
    figure: figureAt(setting, indicator, code, when),
  }));
  const isRanked = setting.plan?.plan.rankings === 'public';
  const table = composeIndicatorTable(setting, indicator, when);
  // Where no number is told, a drawing has nothing to show; the table says why.
  if (points.every(({ figure }) => figure.kind === 'hidden')) return table;
  return [
    {
      kind: 'chart',
      shape: 'bars',
      title: `${namePeriod(when)}${sayRange(name, points, isRanked)}`,
      description: plain,
      unit,
      points,
      unranked: !isRanked,
      milestones: milestonesOf(setting, indicator),
    },
    ...table,
  ];
}

/** Does a course have something to show? One that never moved is told by its target. */
function hasCourse(points: Points): boolean {
  const shown = points
    .filter(({ figure }) => figure.kind !== 'hidden')
    .map(({ figure }) => writeFigure(figure));
  return shown.length >= 3 && new Set(shown).size > 1;
}

/** Every indicator of the plan that moved: a heading, what it means, its course and its numbers. */
export function composeIndicatorCharts(setting: Setting): Block[] {
  const { plan } = setting;
  if (!plan) return [];
  const moved = [...plan.indicators.entries()].filter(([id]) =>
    hasCourse(courseOf(setting, id, plan.plan.area)),
  );
  return moved.flatMap(([id, values], at): Block[] => [
    { kind: 'heading', level: 3, text: `（${countInChinese(at + 1)}）${values.indicator.name}` },
    { kind: 'paragraph', content: [text(values.indicator.plain)] },
    ...composeIndicatorChart(setting, id),
  ]);
}
