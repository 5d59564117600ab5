import type { Area } from '../../record/area/table.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf } from './gather.ts';
import { type Field, headers, isCountedIn, isSizeable, median, slipOf } from './quantity.ts';

/** One place's usual number, and the row that it last reported. */
interface Usual {
  code: string;
  value: number;
  log: number;
  row: IndicatorReport;
  p: number;
}

/** Others of its kind that a place is compared with, at the least. */
const enough = 5;

/**
 * Half of the others lie within this distance of their middle, in powers of ten (a factor of 1.4): only then are they alike
 * enough to say that one of them is out of line. Villages differ by ten times in many things, and rightly.
 */
const widest = 0.15;

/** Places whose numbers are ten or a hundred times those of their like in all periods: they count in another unit. */
export function checkPeers(evidence: Evidence, told: Set<IndicatorReport>): Finding[] {
  const findings: Finding[] = [];
  for (const grid of gatherProgress(evidence).indicatorGrids) {
    const field: Field = grid.indicator.adds === 'ratio' ? 'denominator' : 'value';
    for (const usual of gatherUsual(grid, field, evidence).values()) {
      if (usual.length <= enough) continue;
      for (const finding of comparePeers(usual, field, grid, evidence, told)) findings.push(finding);
    }
  }
  return findings;
}

/** The middle of each place's numbers, by level. */
function gatherUsual(grid: IndicatorGrid, field: Field, { areas }: Evidence): Map<Area['level'], Usual[]> {
  const levels = new Map<Area['level'], Usual[]>();
  for (const [code, rows] of grid.series) {
    const area = areas.get(code);
    const values: number[] = [];
    let last: Pick<Usual, 'row' | 'p'> | undefined;
    for (let p = 0; p < rows.length; p++) {
      const row = rows[p];
      const value = row?.[field];
      if (!row || value === undefined) continue;
      last = { row, p };
      if (value > 0) values.push(value);
    }
    if (!area || !last || values.length === 0) continue;
    const value = median(values.sort((a, b) => a - b));
    const usual = { code, value, log: Math.log10(value), ...last };
    const known = levels.get(area.level);
    if (known) known.push(usual);
    else levels.set(area.level, [usual]);
  }
  return levels;
}

function comparePeers(
  usual: Usual[],
  field: Field,
  grid: IndicatorGrid,
  evidence: Evidence,
  told: Set<IndicatorReport>,
): Finding[] {
  const middle = median(usual.map(({ log }) => log).sort((a, b) => a - b));
  const spread = median(usual.map(({ log }) => Math.abs(log - middle)).sort((a, b) => a - b));
  if (spread > widest) return [];
  const common = 10 ** middle;
  const commonIn = commonByPeriod(usual, field, grid);
  return usual.flatMap(({ code, value, row, p }) => {
    const power = slipOf(value, common);
    const table = grid.run.tables[p];
    if (power === 0 || !table || row.note !== undefined || told.has(row)) return [];
    if (!isSizeable(Math.max(value, common), isCountedIn(grid.indicator, field))) return [];
    // What is so in some periods only is told where it leaps.
    const own = grid.series.get(code) ?? [];
    const isAlways = own.every((each, at) => {
      const amount = each?.[field];
      return amount === undefined || slipOf(amount, commonIn(at)) === power;
    });
    if (!isAlways) return [];
    const facts = {
      name: grid.indicator.name,
      header: headers[field],
      place: nameOf(code, evidence),
      period: namePeriod(table.period),
      unit: field === 'value' ? grid.indicator.unit : '',
      value: row[field] ?? value,
      power,
      peers: usual.length - 1,
      common: Number(common.toPrecision(2)),
    };
    return [found('leaps-from-peers', placeIn(table, row.line, field), facts, `${row[field] ?? value}`)];
  });
}

/** What is common among places in a period, worked out when it is first asked for. */
function commonByPeriod(usual: Usual[], field: Field, grid: IndicatorGrid): (p: number) => number {
  const known = new Map<number, number>();
  const series = usual.map(({ code }) => grid.series.get(code));
  return (p) => {
    let common = known.get(p);
    if (common === undefined) {
      const values = series.map((rows) => rows?.[p]?.[field] ?? 0).filter((value) => value > 0);
      common = median(values.sort((a, b) => a - b));
      known.set(p, common);
    }
    return common;
  };
}
