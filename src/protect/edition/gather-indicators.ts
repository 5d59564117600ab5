import type { AreaTree } from '../../compute/areas.ts';
import type { FiledRow } from '../../compute/filed-rows.ts';
import { rollUpIndicator } from '../../compute/indicator-values.ts';
import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import type { Plan } from '../../record/record.ts';
import type { Day } from '../../record/value/date.ts';
import { kindOfPeriod, type Period } from '../../record/value/period.ts';
import { countsPeople, entriesOfIndicator } from './entries-of-indicator.ts';
import { cellOf, type Entry, type Family, markSuperseded } from './family.ts';
import { endsQuarter } from './manner.ts';

type ByPeriod = Map<Period, Map<string, Entry>>;

/**
 * Everything that an edition tells of one indicator: as it is known on the day of the build, and as it was known on the
 * days that its documents bear.
 *
 * @param days oldest first; the last is the day of the build
 */
export function gatherIndicator(
  indicator: Indicator,
  plan: Plan,
  reports: Array<FiledRow<IndicatorReport>>,
  days: Day[],
  threshold: number,
  tree: AreaTree,
): { family: Family; latest: ByPeriod } | undefined {
  const family: Family = {
    id: indicator.id,
    plan: plan.id,
    indicators: [indicator.id],
    name: indicator.name,
    entries: new Map(),
    pairs: [],
    equations: [],
    policies: indicator.policies,
  };
  let latest: ByPeriod | undefined;
  for (const { day, rows } of daysThatDiffer(reports, days)) {
    const values = rollUpIndicator(indicator, plan, rows, tree, day);
    if (!values || !countsPeople(values)) continue;
    const told = entriesOfIndicator(values, plan.area, threshold, tree);
    addEntries(family, told);
    if (indicator.time !== 'flow') addChanges(family, told, indicator.time === 'cumulative');
    addLate(family, latest, told);
    latest = told;
  }
  if (!latest) return undefined;
  markSuperseded(family, latest);
  linkStandIns(family);
  return { family, latest };
}

/** Days between which no report came tell the same. */
function* daysThatDiffer(reports: Array<FiledRow<IndicatorReport>>, days: Day[]) {
  let known = -1;
  for (const day of days) {
    const rows = reports.filter(({ row }) => row.reported <= day);
    if (rows.length === known) continue;
    known = rows.length;
    yield { day, rows };
  }
}

function addEntries(family: Family, told: ByPeriod): void {
  for (const entries of told.values()) {
    for (const entry of entries.values()) {
      const known = family.entries.get(entry.id);
      // A township of a single village is that village: they are one figure, printed where either is.
      if (known) known.isPrinted ||= entry.isPrinted;
      else family.entries.set(entry.id, entry);
    }
  }
}

/**
 * Changes since the period before are counts too. A county's point at no place and may be told; then no place of it can
 * have gained more. Of what never falls, every change is known not to be below nought, told or not.
 */
function addChanges(family: Family, told: ByPeriod, grows: boolean): void {
  const before = new Map<string, Entry>();
  for (const [period, entries] of told) {
    const gains = new Map<string, number>();
    // The county first: what it gained bounds what its places can have gained.
    for (const [code, entry] of [...entries].reverse()) {
      for (const { key, kind } of rhythmsOf(code, period)) {
        const earlier = before.get(key);
        before.set(key, entry);
        const isOpen = entry.level === '县' || !entry.tells.change;
        if (!earlier || (isOpen && !grows)) continue;
        const gain = (entry.parts[0]?.value ?? 0) - (earlier.parts[0]?.value ?? 0);
        if (entry.level === '县') gains.set(kind, gain);
        const most = grows
          ? Math.max(0, gains.get(kind) ?? Number.POSITIVE_INFINITY)
          : Number.POSITIVE_INFINITY;
        const need = isOpen ? 0 : Math.min(entry.threshold - 1, most);
        family.pairs.push({ before: earlier.id, after: entry.id, kind, grows, need });
      }
    }
  }
}

/** What a stock is compared with: that of the period before and, at the end of a quarter, that of the quarter before. */
export function rhythmsOf(key: string, period: Period): Array<{ key: string; kind: 'change' | 'quarter' }> {
  const kind = kindOfPeriod(period);
  const own = { key: `${key} ${kind}`, kind: 'change' } as const;
  return kind === 'month' && endsQuarter(period)
    ? [own, { key: `${key} quarter’s end`, kind: 'quarter' }]
    : [own];
}

/** A total that a report told, and the same total after late reports had come: the difference is what came late. */
function addLate(family: Family, earlier: ByPeriod | undefined, later: ByPeriod): void {
  for (const [period, entries] of earlier ?? []) {
    for (const [code, entry] of entries) {
      const after = later.get(period)?.get(code);
      if (after && after.id !== entry.id && entry.isPrinted && after.isPrinted)
        family.pairs.push({ before: entry.id, after: after.id, kind: 'late', grows: false });
    }
  }
}

/** Where a report did not come, the number of people in all is that of the last one. */
function linkStandIns(family: Family): void {
  for (const { id } of family.entries.values()) {
    if (!id.endsWith('~')) continue;
    const original = family.entries.get(id.slice(0, -1));
    if (!original?.parts.some(({ name }) => name === 'denominator')) continue;
    family.equations.push({
      terms: [
        { cell: cellOf(id, 'denominator'), factor: 1 },
        { cell: cellOf(original.id, 'denominator'), factor: -1 },
      ],
    });
  }
}
