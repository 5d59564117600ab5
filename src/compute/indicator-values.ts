import type { Area } from '../record/area/table.ts';
import type { Indicator } from '../record/indicator/schema.ts';
import type { IndicatorReport } from '../record/progress/table.ts';
import type { Day } from '../record/value/date.ts';
import { byTime, type Period } from '../record/value/period.ts';
import { type AreaTree, areasBelow } from './areas.ts';
import type { FiledRow } from './filed-rows.ts';
import { absent, type Basis, gatherSources, type Measure, measured, type SourceRows } from './measure.ts';

/** One area's reading in one period: its own, or carried over from an earlier one because none came. */
export interface Reading {
  value: number | undefined;
  numerator: number | undefined;
  denominator: number | undefined;
  /** Of an amount: the largest contributions, where the report tells them. Never published. */
  largest: number[];
  carried: boolean;
  /** The period that it was reported for. */
  from: Period;
  file: string;
  line: number;
}

/** Values of one indicator of one plan: by period, then by area code. */
export interface IndicatorValues {
  indicator: Indicator;
  plan: string;
  periods: Period[];
  /** The level that reports. */
  base: Area['level'];
  byPeriod: Map<Period, Map<string, Measure>>;
  /** What each area of the base level counts with in the sums above it: protection must know what they give away. */
  counted: Map<Period, Map<string, Reading>>;
}

/** How missing reports are treated, for the reader. One rule everywhere: a missing report never raises a figure. */
export const missingRule = {
  cumulative: '未报的单位沿用上一次报送的数，从未报过的不计入。',
  point: '未报的单位分子按0计、分母沿用上一次报送的数，从未报过的不计入。',
};

/**
 * Works out every value of an indicator from the reports that had come by the given day, and rolls them up from village
 * to township to county. `sum` adds values; `ratio` divides the sum of numerators by the sum of denominators, so that
 * large villages weigh more than small ones; `none` is not rolled up.
 */
export function rollUpIndicator(
  indicator: Indicator,
  plan: { id: string; area: string },
  reports: Array<FiledRow<IndicatorReport>>,
  tree: AreaTree,
  asOf: Day,
): IndicatorValues | undefined {
  const known = collectReports(reports, asOf);
  if (known.size === 0) return undefined;
  const periods = [...known.keys()].sort(byTime);
  const base = baseLevel(known, tree);
  const alone = base === '村' ? townshipsAlone(known, plan.area, tree) : new Set<string>();
  const partsOf = (above: string) => countedAreas(indicator, above, base, tree, alone);
  const parts = partsOf(plan.area);
  const byPeriod = new Map<Period, Map<string, Measure>>();
  const counted = new Map<Period, Map<string, Reading>>();
  const last = new Map<string, Reading>();
  for (const period of periods) {
    const own = known.get(period) ?? new Map<string, Reading>();
    const readings = new Map<string, Reading>();
    for (const code of parts) {
      const reading = own.get(code);
      const carried = reading ?? carryOver(last.get(code), indicator);
      if (carried) readings.set(code, carried);
      if (reading) last.set(code, reading);
    }
    const measures = new Map<string, Measure>();
    for (const code of parts) {
      const reading = own.get(code);
      measures.set(code, reading ? measureOf(reading, indicator) : absent('not-reported', indicator.unit));
    }
    if (indicator.adds !== 'none') {
      for (const above of areasAbove(plan.area, base, tree)) {
        if (!alone.has(above)) measures.set(above, putTogether(indicator, partsOf(above), readings));
      }
    }
    for (const [code, reading] of own)
      if (!measures.has(code)) measures.set(code, measureOf(reading, indicator));
    byPeriod.set(period, measures);
    counted.set(period, readings);
  }
  return { indicator, plan: plan.id, periods, base, byPeriod, counted };
}

function collectReports(
  reports: Array<FiledRow<IndicatorReport>>,
  asOf: Day,
): Map<Period, Map<string, Reading>> {
  const known = new Map<Period, Map<string, Reading>>();
  for (const { row, period, file } of reports) {
    if (row.reported > asOf) continue;
    const readings = known.get(period) ?? new Map<string, Reading>();
    readings.set(row.area, {
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      largest: [row.largest, row.second].filter((each) => each !== undefined),
      carried: false,
      from: period,
      file,
      line: row.line,
    });
    known.set(period, readings);
  }
  return known;
}

/** The lowest level that reports the indicator: what is above it is computed. */
function baseLevel(known: Map<Period, Map<string, Reading>>, tree: AreaTree): Area['level'] {
  const levels = new Set<Area['level']>();
  for (const readings of known.values()) {
    for (const code of readings.keys()) {
      const area = tree.byCode.get(code);
      if (area) levels.add(area.level);
    }
  }
  return levels.has('村') ? '村' : levels.has('乡') ? '乡' : '县';
}

/**
 * Townships that report for themselves where others report by village: they have no villages, or none of theirs ever
 * reported. What they say would else be dropped.
 */
function townshipsAlone(
  known: Map<Period, Map<string, Reading>>,
  county: string,
  tree: AreaTree,
): Set<string> {
  const reported = new Set([...known.values()].flatMap((readings) => [...readings.keys()]));
  const alone = areasBelow(tree, county, '乡').filter(
    ({ code }) =>
      reported.has(code) && !(tree.children.get(code) ?? []).some((village) => reported.has(village.code)),
  );
  return new Set(alone.map((area) => area.code));
}

/** The areas whose reports are put together for an area. */
function countedAreas(
  indicator: Indicator,
  above: string,
  base: Area['level'],
  tree: AreaTree,
  alone: Set<string>,
): string[] {
  if (alone.has(above)) return [above];
  const codes = reportingAreas(indicator, above, base, tree);
  if (alone.size === 0 || tree.byCode.get(above)?.level !== '县') return codes;
  return [...codes.filter((code) => !alone.has(tree.byCode.get(code)?.parent ?? '')), ...alone];
}

/** The areas of a level, in or below an area, that are to report an indicator. */
export function reportingAreas(
  indicator: Indicator,
  above: string,
  level: Area['level'],
  tree: AreaTree,
): string[] {
  if (level === '县') return [above];
  const all = areasBelow(tree, above, level);
  const asked =
    indicator.reportedBy === 'central-villages' && level === '村' ? all.filter((area) => area.central) : all;
  return asked.map((area) => area.code);
}

function areasAbove(county: string, base: Area['level'], tree: AreaTree): string[] {
  if (base === '县') return [];
  if (base === '乡') return [county];
  return [...areasBelow(tree, county, '乡').map((area) => area.code), county];
}

function carryOver(last: Reading | undefined, indicator: Indicator): Reading | undefined {
  if (!last) return undefined;
  if (indicator.time === 'cumulative') return { ...last, carried: true };
  return { ...last, value: 0, numerator: 0, carried: true };
}

function measureOf(reading: Reading, indicator: Indicator): Measure {
  const sources = gatherSources([reading]);
  const { numerator, denominator } = reading;
  const share = shareOf(numerator, denominator, indicator.unit);
  // Of a ratio what was counted goes before what was typed, so that the parts and their sum are worked out alike.
  const value = indicator.adds === 'ratio' ? (share ?? reading.value) : (reading.value ?? share);
  const basis = basisOf(indicator, numerator, denominator, sources);
  if (value === undefined)
    return absent(denominator === 0 ? 'not-applicable' : 'not-reported', indicator.unit, basis);
  return measured(value, indicator.unit, { ...basis, expected: 1, reported: 1 });
}

function putTogether(indicator: Indicator, codes: string[], readings: Map<string, Reading>): Measure {
  const found = codes.flatMap((code) => readings.get(code) ?? []);
  const came = found.filter((reading) => !reading.carried).length;
  const sources = gatherSources(found);
  const neverCame = codes.length - found.length;
  const counted = { expected: codes.length, reported: came, ...(neverCame > 0 ? { neverCame } : {}) };
  const gap =
    came < codes.length
      ? { note: missingRule[indicator.time === 'cumulative' ? 'cumulative' : 'point'] }
      : {};
  if (codes.length === 0) return absent('not-applicable', indicator.unit);
  if (came === 0) return absent('not-reported', indicator.unit, { sources, ...counted, ...gap });
  if (indicator.adds === 'ratio') {
    const numerator = sumOf(found.map((reading) => reading.numerator));
    const denominator = sumOf(found.map((reading) => reading.denominator));
    const basis = {
      ...basisOf(indicator, numerator, denominator, sources),
      ...counted,
      ...gap,
      weights: '各地分子、分母分别相加后再相除',
    };
    const value = shareOf(numerator, denominator, indicator.unit);
    return value === undefined
      ? absent('not-applicable', indicator.unit, basis)
      : measured(value, indicator.unit, basis);
  }
  const value = sumOf(found.map((reading) => reading.value));
  return measured(value, indicator.unit, { sources, ...counted, ...gap, weights: '各地的数相加' });
}

function basisOf(
  indicator: Indicator,
  numerator: number | undefined,
  denominator: number | undefined,
  sources: SourceRows[],
): Basis {
  return {
    sources,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(indicator.numerator === undefined ? {} : { numeratorIs: indicator.numerator }),
    ...(indicator.denominator === undefined ? {} : { denominatorIs: indicator.denominator }),
  };
}

/**
 * Sums in millionths, so that 0.1 + 0.2 is 0.3 in every figure that is added up: of 万元 a millionth is a 分, the
 * smallest that is ever paid.
 */
export function sumOf(values: Array<number | undefined>): number {
  return values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 1e6), 0) / 1e6;
}

/** A share in its unit, % or ‰; undefined where there is nothing to divide by. */
export function shareOf(
  numerator: number | undefined,
  denominator: number | undefined,
  unit: string,
): number | undefined {
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  const scale = unit === '%' ? 100 : unit === '‰' ? 1000 : 1;
  return (numerator / denominator) * scale;
}
