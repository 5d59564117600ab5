import type { AreaTree } from '../../compute/areas.ts';
import { type IndicatorValues, type Reading, sumOf } from '../../compute/indicator-values.ts';
import type { Area } from '../../record/area/table.ts';
import type { Period } from '../../record/value/period.ts';
import { isDominated, mergeLargest } from './dominance.ts';
import type { Entry, Part } from './family.ts';
import { nameMadeOf } from './made-of.ts';

const depth: Record<Area['level'], number> = { 县: 0, 乡: 1, 村: 2 };
const depthOf = { county: 0, township: 1, village: 2 };

/** True for an area below the lowest level at which an indicator may be published. */
export function isTooDeep(values: IndicatorValues, tree: AreaTree, code: string): boolean {
  const level = tree.byCode.get(code)?.level;
  return level === undefined || depth[level] > depthOf[values.indicator.lowestLevel];
}

/** A quantity of an area and period: which readings make it, and their numbers put together. */
interface Node {
  key: string;
  numbers: Numbers;
  /** Of a sum: what it is made of, as it is told one level below. */
  parts: Array<{ key: string; isTold: boolean }>;
}

interface Numbers {
  value: number;
  base: number | undefined;
  /** Of an amount: its largest contributions. */
  largest: number[];
}

/** True for an indicator whose values count people, so that a small one points at somebody. */
export function countsPeople(values: IndicatorValues): boolean {
  const { sensitivity, adds, unit } = values.indicator;
  return sensitivity === 'people' && (adds !== 'none' || /^[户人名例口个]$/.test(unit));
}

/**
 * The entries of an indicator as it was known on one day, by period and area. What is made of the same readings has the
 * same id, whichever day or period it is told for: a report of June and the page of today share what did not change
 * between them, and the number that stands in for a missing report is the one that was reported before.
 */
export function entriesOfIndicator(
  values: IndicatorValues,
  county: string,
  threshold: number,
  tree: AreaTree,
): Map<Period, Map<string, Entry>> {
  const byPeriod = new Map<Period, Map<string, Entry>>();
  for (const period of values.periods) {
    const entries = new Map<string, Entry>();
    const measures = values.byPeriod.get(period);
    const readings = values.counted.get(period) ?? new Map<string, Reading>();
    const grow = (code: string): Node | undefined => {
      const reading = readings.get(code);
      const children = tree.children.get(code) ?? [];
      const parts = reading
        ? []
        : children.flatMap((child) => {
            const part = grow(child.code);
            return part ? [{ node: part, isTold: !isTooDeep(values, tree, child.code) }] : [];
          });
      const node = reading ? leafOf(code, reading, values) : totalOf(code, parts, values);
      if (node && !isTooDeep(values, tree, code)) {
        const isPrinted = measures?.get(code)?.value !== undefined;
        entries.set(code, toEntry(node, { values, code, period, isPrinted, threshold, tree }));
      }
      return node;
    };
    grow(county);
    // What an area says for itself where it is not one of those that are added up.
    for (const [code, measure] of measures ?? []) {
      const { numerator, denominator } = measure.basis;
      const value = values.indicator.adds === 'ratio' ? numerator : measure.value;
      if (value === undefined || entries.has(code) || isTooDeep(values, tree, code)) continue;
      const key = `${values.indicator.id}@${code}@${period}!`;
      const node = { key, numbers: { value, base: denominator, largest: [] }, parts: [] };
      const isPrinted = measure.value !== undefined;
      entries.set(code, toEntry(node, { values, code, period, isPrinted, threshold, tree }));
    }
    byPeriod.set(period, entries);
  }
  return byPeriod;
}

function leafOf(code: string, reading: Reading, { indicator }: IndicatorValues): Node | undefined {
  const isRatio = indicator.adds === 'ratio';
  const value = isRatio ? reading.numerator : reading.value;
  if (value === undefined) return undefined;
  // In place of a missing report of a stock, nobody is counted among those of last time.
  const standsIn = reading.carried && indicator.time !== 'cumulative';
  const key = `${indicator.id}@${code}@${reading.from}${standsIn ? '~' : ''}`;
  return {
    key,
    numbers: { value, base: isRatio ? reading.denominator : undefined, largest: reading.largest },
    parts: [],
  };
}

function totalOf(
  code: string,
  own: Array<{ node: Node; isTold: boolean }>,
  { indicator }: IndicatorValues,
): Node | undefined {
  const [first, ...others] = own;
  if (!first || indicator.adds === 'none') return undefined;
  // A township with a single village is that village.
  if (others.length === 0) return first.node;
  const bases = own.flatMap(({ node }) => node.numbers.base ?? []);
  const made = nameMadeOf(own.map(({ node }) => node.key));
  return {
    key: `${indicator.id}@${code}#${made}`,
    numbers: {
      value: sumOf(own.map(({ node }) => node.numbers.value)),
      base: bases.length === own.length ? sumOf(bases) : undefined,
      largest: mergeLargest(own.map(({ node }) => node.numbers.largest)),
    },
    parts: own.map(({ node, isTold }) => ({ key: node.key, isTold })),
  };
}

interface Place {
  values: IndicatorValues;
  code: string;
  period: Period;
  isPrinted: boolean;
  threshold: number;
  tree: AreaTree;
}

function toEntry(node: Node, place: Place): Entry {
  const { indicator } = place.values;
  const parts = partsOf(node.numbers, indicator.adds === 'ratio', /元$/.test(indicator.unit));
  // What lies below the lowest level is not printed anywhere: of two or more places the sum says nothing of each.
  const isWhole = node.parts.length > 0 && node.parts.every(({ isTold }) => isTold);
  return {
    id: node.key,
    what: indicator.id,
    area: place.code,
    level: place.tree.byCode.get(place.code)?.level ?? '村',
    period: place.period,
    isPrinted: place.isPrinted,
    isSuperseded: false,
    parts,
    isDominated: isDominated(node.numbers.value, node.numbers.largest),
    threshold: indicator.threshold ?? place.threshold,
    tells: {
      zero: indicator.tells.includes('zero'),
      all: indicator.tells.includes('all'),
      change: indicator.tells.includes('change'),
    },
    madeOf: isWhole ? parts.map(({ name }) => ({ part: name, of: node.parts.map(({ key }) => key) })) : [],
  };
}

function partsOf({ value, base }: Numbers, isRatio: boolean, isAmount: boolean): Part[] {
  if (!isRatio || base === undefined) return [{ name: 'value', value, role: isAmount ? 'amount' : 'count' }];
  return [
    { name: 'numerator', value, role: 'count' },
    { name: 'rest', value: base - value, role: 'count' },
    { name: 'denominator', value: base, role: 'base' },
  ];
}
