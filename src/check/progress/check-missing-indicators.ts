import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf, progressOf, type Run } from './gather.ts';
import { nameTogether } from './name-together.ts';
import { baseLevel } from './places.ts';

/** Who has not reported which indicator for which period; and who never did. */
export function checkMissingIndicators(evidence: Evidence): Finding[] {
  const { indicatorRuns, indicatorGrids } = gatherProgress(evidence);
  return indicatorRuns.flatMap((run) => {
    if (!evidence.plans.has(run.plan)) return [];
    const own = indicatorGrids.filter((grid) => grid.run.plan === run.plan);
    const grids = own.filter((grid) => grid.run === run).map((grid) => expect(grid, own, evidence));
    return [
      ...run.tables.flatMap((_, p) => checkTable(run, p, grids, evidence)),
      ...grids.flatMap((grid) => checkNever(run, grid, evidence)),
    ];
  });
}

/** An indicator with the places that are to report it: all of the lowest level at which it is reported. */
interface Expected {
  grid: IndicatorGrid;
  /** Of them, those that have ever reported, and those that never have. */
  ever: string[];
  never: string[];
  /** By table: whether anybody at all reported. */
  came: boolean[];
}

function expect(grid: IndicatorGrid, all: IndicatorGrid[], evidence: Evidence): Expected {
  const { indicator, series, run } = grid;
  const level = baseLevel(grid, evidence.areas);
  const came = run.tables.map(() => false);
  const ever: string[] = [];
  for (const [code, rows] of series) {
    for (let p = 0; p < rows.length; p++) if (rows[p]) came[p] = true;
    const area = evidence.areas.get(code);
    const isAsked = level !== '村' || indicator.reportedBy === 'all' || area?.central === true;
    if (area?.level === level && isAsked) ever.push(code);
  }
  const county = evidence.plans.get(run.plan)?.area ?? '';
  const due: string[] = [];
  if (level !== '县') {
    for (const township of evidence.below.get(county) ?? []) {
      // A township that reports for itself where others report by village owes no villages.
      const villages = evidence.below.get(township.code) ?? [];
      if (level === '乡') due.push(township.code);
      else if (!series.has(township.code) || villages.some(({ code }) => series.has(code))) {
        for (const village of villages)
          if (indicator.reportedBy === 'all' || village.central === true) due.push(village.code);
      }
    }
  }
  // Who reports by the quarter owes nothing for the month.
  const same = all.filter((other) => other.indicator === indicator);
  const never = due.filter((code) => !same.some((other) => other.series.has(code)));
  return { grid, ever, never, came };
}

/**
 * What is missing in one table: places that reported nothing at all are told together, others by indicator. An indicator
 * of which nobody reported is not asked for in every period (income once a year), or was let drop by all: that is told
 * only where it was reported in every period before.
 */
function checkTable(run: Run<unknown>, p: number, expected: Expected[], evidence: Evidence): Finding[] {
  const table = run.tables[p];
  if (!table) return [];
  const missing = new Map<string, Expected[]>();
  const present = new Set<string>();
  const dropped: string[] = [];
  for (const each of expected) {
    if (!each.came[p]) {
      if (p >= 2 && each.came.slice(0, p).every(Boolean)) dropped.push(each.grid.indicator.name);
      continue;
    }
    for (const code of each.ever) {
      if (each.grid.series.get(code)?.[p]) {
        present.add(code);
        continue;
      }
      const known = missing.get(code);
      if (known) known.push(each);
      else missing.set(code, [each]);
    }
  }
  const rests = progressOf(run.plan);
  const at = { file: table.file, line: 1, column: 1 };
  const period = namePeriod(table.period);
  const findings: Finding[] = [];
  const silent = [...missing.keys()].filter((code) => !present.has(code));
  if (silent.length > 0) {
    const facts = { period, who: nameTogether(silent, evidence), count: silent.length, what: '指标' };
    findings.push(restingOn(rests, found('nothing-reported', at, facts)));
  }
  const isSilent = new Set(silent);
  const byIndicator = new Map<Expected, string[]>();
  for (const [code, of] of missing) {
    if (isSilent.has(code)) continue;
    for (const each of of) byIndicator.set(each, [...(byIndicator.get(each) ?? []), code]);
  }
  for (const [{ grid }, codes] of byIndicator) {
    const facts = {
      period,
      name: grid.indicator.name,
      who: nameTogether(codes, evidence),
      count: codes.length,
    };
    findings.push(restingOn(rests, found('indicator-not-reported', at, facts)));
  }
  if (dropped.length > 0)
    findings.push(restingOn(rests, found('indicator-dropped', at, { period, names: dropped })));
  return findings;
}

/** Places that never reported what most of their like do. Where few report, it is theirs alone. */
function checkNever(run: Run<unknown>, { grid, ever, never }: Expected, evidence: Evidence): Finding[] {
  const table = run.tables.at(-1);
  if (!table || never.length === 0 || never.length > ever.length) return [];
  const facts = { name: grid.indicator.name, who: nameTogether(never, evidence), count: never.length };
  const at = { file: table.file, line: 1, column: 1 };
  return [restingOn(progressOf(run.plan), found('never-reported', at, facts))];
}

/** Villages that are no central villages and report what only those are asked for. */
export function checkNotAsked(evidence: Evidence): Finding[] {
  const findings: Finding[] = [];
  for (const { indicator, run, series } of gatherProgress(evidence).indicatorGrids) {
    if (indicator.reportedBy !== 'central-villages') continue;
    const codes = [...series.keys()].filter((code) => {
      const area = evidence.areas.get(code);
      return area?.level === '村' && area.central !== true;
    });
    const [first] = codes;
    if (first === undefined) continue;
    const p = series.get(first)?.findIndex((row) => row !== undefined) ?? -1;
    const [table, row] = [run.tables[p], series.get(first)?.[p]];
    if (!table || !row) continue;
    const facts = { name: indicator.name, who: nameTogether(codes, evidence), count: codes.length };
    findings.push(
      restingOn(
        /^areas\.csv/,
        found('not-central', placeIn(table, row.line, 'area'), facts, nameOf(first, evidence)),
      ),
    );
  }
  return findings;
}
