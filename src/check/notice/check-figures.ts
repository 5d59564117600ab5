import type { Indicator } from '../../record/indicator/schema.ts';
import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import type { Text } from '../../record/record.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import { escapeForPattern } from '../../record/source/pattern.ts';
import { namePeriod, type Period } from '../../record/value/period.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { gatherProgress } from '../progress/gather.ts';
import { findTypedFigures, type TypedFigure } from './typed-figures.ts';

/** Where a sentence speaks of another time, of a change, a demand or a part, its number is not the figure. */
const otherwise =
  /上月|上年|上期|去年|同期|前年|往年|比|增|减|涨|降|提高|目标|计划|任务|要求|应|不少于|不低于|不超过|至少|确保|力争|争取|其中|新|还差|剩|平均|每|\d{1,2}月|季度|半年|明年|预计|将/;

/**
 * Numbers in prose that differ from the figure the record has for the same indicator, period and place. Quiet wherever it is
 * not certain that the sentence means that figure.
 */
export function checkFigures(
  text: Text<NoticeFrontMatter> | Text<ReportFrontMatter>,
  area: string | undefined,
  evidence: Evidence,
): Finding[] {
  const { plan, period } = text;
  if (plan === undefined || period === undefined || area === undefined) return [];
  const indicators = indicatorsOf(plan, period, evidence);
  if (indicators.length === 0) return [];
  const own = new RegExp(namePeriod(period).replace(/^\d{4}年/, ''), 'g');
  return findTypedFigures(text, indicators).flatMap((typed) => {
    if (otherwise.test(typed.before.replace(own, ''))) return [];
    const place = typed.bound.area ?? placeIn(typed.before, area, evidence);
    if (place === undefined) return [];
    const when = typed.bound.period ?? period;
    const right = figureOf(typed.indicator, place, plan, when, evidence);
    if (right === undefined || isEqual(typed, right)) return [];
    return [tell(typed, right, { place, when, isOwn: place === area && when === period, plan }, evidence)];
  });
}

function tell(
  { indicator, words, digits, at }: TypedFigure,
  right: number,
  { place, when, isOwn, plan }: { place: string; when: Period; isOwn: boolean; plan: string },
  { areas }: Evidence,
): Finding {
  const where = isOwn ? '' : ` area="${place}" period="${when}"`;
  const facts = {
    indicator: indicator.name,
    area: areas.get(place)?.name ?? '',
    period: namePeriod(when),
    right: `${Number(right.toFixed(Math.max(digits, indicator.adds === 'ratio' ? 1 : 0)))}${indicator.unit}`,
    tag: `<Value indicator="${indicator.id}"${where} />`,
  };
  const rests = new RegExp(`^(progress/${escapeForPattern(plan)}/|indicators)`);
  return restingOn(rests, found('figure-differs', at, facts, words));
}

/** The indicators that were reported for the period. Rows of one indicator mostly follow each other. */
function indicatorsOf(plan: string, period: Period, { record, indicators }: Evidence): Indicator[] {
  const ids = new Set<string>();
  for (const table of record.indicatorReports) {
    if (table.plan !== plan || table.period !== period) continue;
    let last = '';
    for (const { indicator } of table.rows) {
      if (indicator === last) continue;
      last = indicator;
      ids.add(indicator);
    }
  }
  return [...ids].flatMap((id) => indicators.get(id) ?? []);
}

/** The place that a sentence names last, below the document's own; undefined where it is not one place. */
function placeIn(before: string, area: string, { below }: Evidence): string | undefined {
  const townships = below.get(area) ?? [];
  const known = [...townships, ...townships.flatMap(({ code }) => below.get(code) ?? [])];
  const here = known.filter(({ name }) => before.includes(name));
  if (here.length === 0) return area;
  return here.length === 1 ? here[0]?.code : undefined;
}

/** The figure of an area: its own row, or what the areas below it add up to where all of them have reported. */
function figureOf(
  indicator: Indicator,
  area: string,
  plan: string,
  period: Period,
  evidence: Evidence,
): number | undefined {
  const grid = gatherProgress(evidence).indicatorGrids.find(
    ({ indicator: { id }, run }) =>
      id === indicator.id && run.plan === plan && run.tables.some((table) => table.period === period),
  );
  if (!grid) return undefined;
  const at = grid.run.tables.findIndex((table) => table.period === period);
  const rowOf = (code: string) => grid.series.get(code)?.[at];
  const own = rowOf(area);
  if (own) return sumOf([own], indicator);
  if (indicator.adds === 'none') return undefined;
  let level = evidence.below.get(area) ?? [];
  for (let step = 0; step < 2 && level.length > 0; step++) {
    const rows = level.flatMap(({ code }) => rowOf(code) ?? []);
    // What only some have reported adds up to less than the figure on the site, which carries older reports on.
    if (rows.length > 0) return rows.length === level.length ? sumOf(rows, indicator) : undefined;
    level = level.flatMap(({ code }) => evidence.below.get(code) ?? []);
  }
  return undefined;
}

function sumOf(rows: IndicatorReport[], { adds, unit }: Indicator): number | undefined {
  const sum = (field: 'value' | 'numerator' | 'denominator') =>
    rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  if (adds !== 'ratio') return rows.some((row) => row.value === undefined) ? undefined : sum('value');
  const denominator = sum('denominator');
  if (denominator === 0) return undefined;
  const scale = unit === '%' ? 100 : unit === '‰' ? 1000 : 1;
  return (sum('numerator') / denominator) * scale;
}

/** Equal as far as the typed digits go. */
function isEqual({ value, digits }: TypedFigure, right: number): boolean {
  return Math.abs(value - right) <= 0.5 * 10 ** -digits + 1e-9;
}
