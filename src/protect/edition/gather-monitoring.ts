import { type AreaTree, areasBelow } from '../../compute/areas.ts';
import type { MonitoringCount } from '../../record/monitoring/table.ts';
import type { Rows } from '../../record/record.ts';
import type { Day } from '../../record/value/date.ts';
import { byTime, daysOfPeriod, kindOfPeriod, type Period } from '../../record/value/period.ts';
import type { Equation } from '../system/system.ts';
import { sumEquation } from '../system/system.ts';
import { cellOf, type Entry, type Family, markSuperseded } from './family.ts';
import { rhythmsOf } from './gather-indicators.ts';
import { nameMadeOf } from './made-of.ts';

export const monitoringKinds = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'] as const;

/** The column of all kinds together, and the two changes, as further kinds. */
export const allKinds = '合计';
export const flows = '增减';

/** A row as it was filed. */
export type FiledCount = MonitoringCount & { file: string };

/** What is known of monitored households on a day: the rows of each period, oldest first. */
export function collectMonitoring(
  files: Array<Rows<MonitoringCount>>,
  plan: string,
  asOf: Day,
): Map<Period, FiledCount[]> {
  const rows = files.flatMap(({ file, rows }) =>
    rows.filter((row) => row.plan === plan && row.reported <= asOf).map((row) => ({ ...row, file })),
  );
  const periods = [...new Set(rows.map((row) => row.period))]
    .filter((period) => daysOfPeriod(period).end <= asOf)
    .sort(byTime);
  return new Map(periods.map((period) => [period, rows.filter((row) => row.period === period)]));
}

/** The entries of one period, by area and kind (`990…  脱贫不稳定户`); the changes stand under the county. */
export function entriesOfMonitoring(
  rows: FiledCount[],
  period: Period,
  county: string,
  threshold: number,
  tree: AreaTree,
): Map<string, Entry> {
  const townships = areasBelow(tree, county, '乡').map((area) => area.code);
  const entries = new Map<string, Entry>();
  const frame = { period, threshold };
  const add = (entry: Entry | undefined) => {
    if (entry) entries.set(`${entry.area} ${entry.what}`, entry);
    return entry;
  };
  for (const area of townships) {
    const own = monitoringKinds.flatMap((kind) => {
      const given = rows.filter((row) => row.area === area && row.kind === kind);
      return add(given.length > 0 ? leaf(area, kind, given, frame) : undefined) ?? [];
    });
    add(total(area, '乡', allKinds, own, ['households'], frame));
  }
  for (const kind of [...monitoringKinds, allKinds]) {
    const own = townships.flatMap((area) => entries.get(`${area} ${kind}`) ?? []);
    const parts = kind === allKinds ? ['households'] : ['households', 'people'];
    add(total(county, '县', kind, own, parts, frame));
  }
  const known = rows.filter((row) => townships.includes(row.area));
  if (known.length > 0) add(flowEntry(county, known, frame));
  return entries;
}

interface Frame {
  period: Period;
  threshold: number;
}

const whole = { isPrinted: true, isSuperseded: false, tells: { zero: false, all: false, change: true } };

function leaf(area: string, kind: string, rows: FiledCount[], frame: Frame): Entry {
  const sum = (pick: (row: FiledCount) => number) => rows.reduce((all, row) => all + pick(row), 0);
  return {
    ...whole,
    ...frame,
    id: `monitoring@${area}@${frame.period}@${kind}`,
    what: kind,
    area,
    level: '乡',
    parts: [
      { name: 'households', value: sum((row) => row.households), role: 'count' },
      { name: 'people', value: sum((row) => row.people), role: 'count' },
    ],
    madeOf: [],
  };
}

function total(
  area: string,
  level: '县' | '乡',
  what: string,
  own: Entry[],
  names: string[],
  frame: Frame,
): Entry | undefined {
  if (own.length === 0) return undefined;
  const made = nameMadeOf(own.map(({ id }) => id));
  const numberOf = (entry: Entry, name: string) => entry.parts.find((part) => part.name === name)?.value ?? 0;
  return {
    ...whole,
    ...frame,
    id: `monitoring@${area}#${made}@${what}`,
    what,
    area,
    level,
    parts: names.map((name) => ({
      name,
      value: own.reduce((sum, entry) => sum + numberOf(entry, name), 0),
      role: 'count',
    })),
    madeOf: names.map((part) => ({ part, of: own.map(({ id }) => id) })),
  };
}

/** What came and went in the county: of the two, one and both totals tell the other. */
function flowEntry(area: string, rows: FiledCount[], frame: Frame): Entry {
  const made = nameMadeOf(rows.map((row) => `${row.area} ${row.kind}`).sort());
  const sum = (pick: (row: FiledCount) => number) => rows.reduce((all, row) => all + pick(row), 0);
  return {
    ...whole,
    ...frame,
    id: `monitoring@${area}@${frame.period}#${made}@${flows}`,
    what: flows,
    area,
    level: '县',
    parts: [
      { name: 'added', value: sum((row) => row.added), role: 'count' },
      { name: 'removed', value: sum((row) => row.removed), role: 'count' },
    ],
    madeOf: [],
  };
}

/** Everything that an edition tells of a plan's monitored households, on all days that its documents bear. */
export function gatherMonitoring(
  files: Array<Rows<MonitoringCount>>,
  plan: { id: string; area: string },
  days: Day[],
  threshold: number,
  tree: AreaTree,
): Family | undefined {
  const family: Family = {
    id: 'monitoring',
    plan: plan.id,
    indicators: [],
    name: '监测对象户数和人数',
    entries: new Map(),
    pairs: [],
    equations: [],
    policies: ['hide', 'bands', 'less-often', 'coarser'],
  };
  let latest = new Map<Period, Map<string, Entry>>();
  for (const day of days) {
    const told = new Map<Period, Map<string, Entry>>();
    for (const [period, rows] of collectMonitoring(files, plan.id, day))
      told.set(period, entriesOfMonitoring(rows, period, plan.area, threshold, tree));
    addDay(family, latest, told, plan.area);
    latest = told;
  }
  if (family.entries.size === 0) return undefined;
  markSuperseded(family, latest);
  return family;
}

function addDay(
  family: Family,
  earlier: Map<Period, Map<string, Entry>>,
  told: Map<Period, Map<string, Entry>>,
  county: string,
): void {
  const before = new Map<string, Entry>();
  for (const [period, entries] of told) {
    for (const [key, entry] of entries) {
      if (!family.entries.has(entry.id)) family.entries.set(entry.id, entry);
      const late = earlier.get(period)?.get(key);
      if (late && late.id !== entry.id)
        family.pairs.push({ before: late.id, after: entry.id, kind: 'late', grows: true });
      const last = before.get(`${key} ${kindOfPeriod(period)}`);
      if (last && entry.what === allKinds && entry.area === county) {
        const balance = balanceOf(last, entry, entries.get(`${county} ${flows}`));
        if (balance) family.equations.push(balance);
      }
      for (const { key: rhythm, kind } of rhythmsOf(key, period)) {
        const earlier = before.get(rhythm);
        if (earlier && entry.level !== '县' && entry.what !== flows)
          family.pairs.push({ before: earlier.id, after: entry.id, kind, grows: false });
        before.set(rhythm, entry);
      }
    }
  }
}

/** Households before + added = households now + removed, where the record's numbers agree. */
function balanceOf(before: Entry, now: Entry, flow: Entry | undefined): Equation | undefined {
  const [added, removed] = flow?.parts ?? [];
  if (!flow || !added || !removed) return undefined;
  const [was, is] = [before.parts[0]?.value ?? 0, now.parts[0]?.value ?? 0];
  if (was + added.value !== is + removed.value) return undefined;
  const sides = sumEquation(cellOf(now.id, 'households'), [
    cellOf(before.id, 'households'),
    cellOf(flow.id, 'added'),
  ]);
  return { terms: [...sides.terms, { cell: cellOf(flow.id, 'removed'), factor: -1 }] };
}
