import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf, progressOf } from './gather.ts';
import { baseLevel } from './places.ts';
import { decimalsOf, type Field, headers } from './quantity.ts';

/**
 * Totals beside their parts: where a township reports and its villages do too, or a county and its townships, what the
 * parts add up to has to be the total. A total may be another where its note says why: it holds what is the county's own, or
 * counts a household once that two villages counted.
 */
export function checkSums(evidence: Evidence): Finding[] {
  const findings: Finding[] = [];
  for (const grid of gatherProgress(evidence).indicatorGrids) {
    if (grid.indicator.adds === 'none') continue;
    // What is reported at the lowest level has no parts.
    const base = baseLevel(grid, evidence.areas);
    const totals = [...grid.series.keys()]
      .map((code) => evidence.areas.get(code))
      .filter((area) => area !== undefined && area.level !== '村' && area.level !== base)
      .sort((a, b) => (a?.level === b?.level ? 0 : a?.level === '乡' ? -1 : 1));
    for (let p = 0; p < grid.run.tables.length; p++) {
      const told = new Set<string>();
      for (const area of totals) {
        if (area === undefined || [...told].some((code) => evidence.areas.get(code)?.parent === area.code))
          continue;
        const finding = checkTotal(grid, p, area.code, evidence);
        if (!finding) continue;
        told.add(area.code);
        findings.push(finding);
      }
    }
  }
  return findings;
}

/** What the parts of an area come to: how many there should be, which are there, what they add up to. */
interface Parts {
  due: number;
  there: Array<{ code: string; amount: number }>;
  sum: number;
  decimals: number;
}

function checkTotal(grid: IndicatorGrid, p: number, code: string, evidence: Evidence): Finding | undefined {
  const row = grid.series.get(code)?.[p];
  const table = grid.run.tables[p];
  if (!row || !table || row.note !== undefined) return undefined;
  const fields: readonly Field[] = grid.indicator.adds === 'sum' ? ['value'] : ['numerator', 'denominator'];
  for (const field of fields) {
    const total = row[field];
    if (total === undefined) continue;
    const parts = addParts(grid, p, code, field, evidence);
    if (parts.there.length === 0) continue;
    const gap = parts.sum - total;
    const isWhole = parts.there.length === parts.due;
    if (Math.abs(gap) <= slackOf(total, parts) || (gap < 0 && !isWhole)) continue;
    const facts = {
      name: grid.indicator.name,
      header: headers[field],
      place: nameOf(code, evidence),
      period: namePeriod(table.period),
      total,
      sum: parts.sum,
      unit: field === 'value' ? grid.indicator.unit : '',
      parts: parts.there.map((part) => ({
        name: evidence.areas.get(part.code)?.name ?? part.code,
        amount: part.amount,
      })),
      due: parts.due,
    };
    const at = placeIn(table, row.line, field);
    const kind = isWhole ? 'parts-not-total' : 'parts-exceed-total';
    return restingOn(progressOf(table.plan, table.period), found(kind, at, facts, `${total}`));
  }
  return undefined;
}

/**
 * Figures with decimals were rounded, each by at most half of its last place; whole numbers were counted, and have to
 * agree to the last one.
 */
function slackOf(total: number, parts: Parts): number {
  const decimals = decimalsOf(total);
  if (decimals === 0 && parts.decimals === 0) return 1e-6;
  const own = parts.decimals === 0 ? 0 : 0.5 * 10 ** -decimals;
  return own + parts.there.length * 0.5 * 10 ** -parts.decimals + 1e-6;
}

function addParts(grid: IndicatorGrid, p: number, code: string, field: Field, evidence: Evidence): Parts {
  const below = partsBelow(code, grid.indicator, evidence);
  const parts: Parts = { due: below.length, there: [], sum: 0, decimals: 0 };
  for (const part of below) {
    const amount = amountOf(grid, p, part, field, evidence);
    if (amount === undefined) continue;
    parts.there.push({ code: part, amount });
    parts.sum += amount;
    parts.decimals = Math.max(parts.decimals, decimalsOf(amount));
  }
  parts.sum = Number(parts.sum.toFixed(6));
  return parts;
}

/** An area's own number, or else what all of its parts add up to. */
function amountOf(
  grid: IndicatorGrid,
  p: number,
  code: string,
  field: Field,
  evidence: Evidence,
): number | undefined {
  const row: IndicatorReport | undefined = grid.series.get(code)?.[p];
  if (row) return row[field];
  if (evidence.areas.get(code)?.level === '村') return undefined;
  const { due, there, sum } = addParts(grid, p, code, field, evidence);
  return due > 0 && there.length === due ? sum : undefined;
}

function partsBelow(code: string, indicator: Indicator, { below }: Evidence): string[] {
  const asked = (below.get(code) ?? []).filter(
    (area) => area.level !== '村' || indicator.reportedBy === 'all' || area.central === true,
  );
  return asked.map((area) => area.code);
}
