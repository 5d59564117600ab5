import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { lookUp } from '../references/known.ts';
import { gatherProgress, type IndicatorGrid, nameOf, progressOf } from './gather.ts';
import { decimalsOf } from './quantity.ts';

/** Indicators that are declared the sum of others (`sumOf`: 男、女): in every area and period where all were reported. */
export function checkSumOf(evidence: Evidence): Finding[] {
  const { record, indicators, locate } = evidence;
  const findings: Finding[] = [];
  const known = { what: '指标', ids: new Set(indicators.keys()) };
  for (const indicator of record.indicators) {
    for (const id of indicator.sumOf ?? []) findings.push(...lookUp(known, id, locate(indicator, 'sumOf')));
  }
  const { indicatorGrids } = gatherProgress(evidence);
  for (const grid of indicatorGrids) {
    const { sumOf } = grid.indicator;
    if (sumOf === undefined) continue;
    const parts = sumOf.map((id) =>
      indicatorGrids.find((other) => other.run === grid.run && other.indicator.id === id),
    );
    if (parts.every((part) => part !== undefined)) checkGrid(grid, parts, evidence, findings);
  }
  return findings;
}

function checkGrid(
  grid: IndicatorGrid,
  parts: IndicatorGrid[],
  evidence: Evidence,
  findings: Finding[],
): void {
  for (const [code, rows] of grid.series) {
    for (let p = 0; p < rows.length; p++) {
      const row = rows[p];
      const table = grid.run.tables[p];
      const total = row?.value;
      if (!row || !table || total === undefined) continue;
      const amounts = parts.map((part) => valueAt(part.series.get(code), p));
      if (!amounts.every((amount) => amount !== undefined)) continue;
      const sum = Number(amounts.reduce((all, amount) => all + amount, 0).toFixed(6));
      const places = Math.max(...[total, ...amounts].map(decimalsOf));
      const slack = places === 0 ? 1e-6 : amounts.length * 10 ** -places;
      if (Math.abs(sum - total) <= slack) continue;
      const facts = {
        name: grid.indicator.name,
        place: nameOf(code, evidence),
        period: namePeriod(table.period),
        total,
        sum,
        unit: grid.indicator.unit,
        parts: parts.map((part, i) => ({ name: part.indicator.name, amount: amounts[i] ?? 0 })),
      };
      const finding = found('sum-differs', placeIn(table, row.line, 'value'), facts, `${total}`);
      findings.push(restingOn(progressOf(table.plan, table.period), finding));
    }
  }
}

function valueAt(rows: Array<IndicatorReport | undefined> | undefined, p: number): number | undefined {
  return rows?.[p]?.value;
}
