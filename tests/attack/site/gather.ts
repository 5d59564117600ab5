import { type Fact, keyOf, monthBefore, type Place, type Shown, type Site } from './facts.ts';

/** One figure with all that the site says of it in different places. */
export interface Figure extends Place {
  shown: Shown;
}

/** What one place says against another. */
export interface Clash extends Place {
  kind: 'uncovered' | 'contradiction';
  how: string;
}

/** A total as it was known on an earlier day, and the places that had not reported by then. */
export interface OlderTotal extends Place {
  value: number;
  missing: ReadonlySet<string>;
  file: string;
}

/** All that the site says, joined. */
export interface Gathered {
  figures: ReadonlyMap<string, Figure>;
  older: OlderTotal[];
  clashes: Clash[];
}

/** Joins what the places say; what one of them hides and another prints is printed. */
export function gatherFigures(site: Site): Gathered {
  const figures = new Map<string, Figure>();
  const clashes: Clash[] = [];
  const { older, rest } = setOlderApart(site);
  for (const [key, facts] of Map.groupBy(rest, keyOf)) {
    const [first] = facts;
    if (!first) continue;
    const { measure, area, period, part } = first;
    const place = { measure, area, period, part };
    const values = facts.filter(({ shown }) => shown.state === 'value');
    const hidden = facts.find(({ shown }) => shown.state === 'hidden');
    const bands = facts.filter(({ shown }) => shown.state === 'band');
    const [band] = bands;
    const [best] = values.toSorted((a, b) => decimalsOf(b) - decimalsOf(a));
    figures.set(key, { ...place, shown: (best ?? band ?? hidden ?? first).shown });
    if (best && hidden)
      clashes.push({ ...place, kind: 'uncovered', how: `${hidden.file} 不公开，${say(best)}` });
    if (best && band)
      clashes.push({ ...place, kind: 'uncovered', how: `${band.file} 只写范围，${say(best)}` });
    if (band && hidden && !best)
      clashes.push({ ...place, kind: 'uncovered', how: `${hidden.file} 不公开，${say(band)}` });
    for (const other of bands)
      if (band && !isSameRange(band.shown, other.shown))
        clashes.push({ ...place, kind: 'contradiction', how: `${say(band)}，${say(other)}` });
    for (const other of values)
      if (best && !agree(best.shown, other.shown))
        clashes.push({ ...place, kind: 'contradiction', how: `${say(best)}，${say(other)}` });
  }
  clashes.push(...doubtOrders(site, figures));
  return { figures, older, clashes };
}

/** What a page says of two figures must follow from the ranges that are printed of both; else it tells more. */
function doubtOrders(site: Site, figures: ReadonlyMap<string, Figure>): Clash[] {
  const endsOf = (place: Place) => {
    const shown = figures.get(keyOf(place))?.shown;
    if (shown?.state === 'value') return { low: shown.value, high: shown.value };
    return shown?.state === 'band'
      ? shown
      : { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  };
  return site.orders.flatMap(({ than, file, ...place }): Clash[] => {
    const now = endsOf(place);
    const before = endsOf({ ...place, period: monthBefore(place.period) });
    const same = now.low === before.low && now.high === before.high && Number.isFinite(now.high);
    const follows = than > 0 ? now.low > before.high : than < 0 ? now.high < before.low : same;
    if (follows) return [];
    const { measure, area, period, part } = place;
    return [
      { measure, area, period, part, kind: 'uncovered', how: `${file} 比较了两期，两个区间却比不出来` },
    ];
  });
}

/**
 * A document keeps to the day on which it was made: a total in it leaves out who had not reported then. Beside today's
 * total, it tells what they reported since.
 */
function setOlderApart(site: Site): { older: OlderTotal[]; rest: Fact[] } {
  const today = new Map(
    site.facts.filter(({ file }) => file.startsWith('data/')).map((fact) => [keyOf(fact), fact.shown.state]),
  );
  const groups = Map.groupBy(site.facts, ({ file, measure, period, part }) =>
    /^(reports|notices)\//.test(file) ? `${file} ${measure.replace(/:.*期末/u, ':')} ${period} ${part}` : '',
  );
  const older: OlderTotal[] = [];
  const rest: Fact[] = [...(groups.get('') ?? [])];
  for (const [group, facts] of groups) {
    if (group === '') continue;
    const late = facts.filter(
      (fact) => fact.shown.state === 'unreported' && today.get(keyOf(fact)) !== 'unreported',
    );
    const missing = new Set(late.map(({ area }) => area));
    const above = new Set(late.map(({ area }) => site.areas.get(area)?.parent));
    for (const fact of facts) {
      const { measure, area, period, part, shown, file } = fact;
      if (missing.has(area)) continue;
      if (!above.has(area)) rest.push(fact);
      else if (shown.state === 'value')
        older.push({ measure, area, period, part, value: shown.value, missing, file });
    }
  }
  return { older, rest };
}

const decimalsOf = ({ shown }: Fact): number => (shown.state === 'value' ? shown.decimals : -1);

function say({ shown, file }: Fact): string {
  if (shown.state === 'band') return `${file} 写 ${shown.low}～${shown.high}`;
  return `${file} 写 ${shown.state === 'value' ? shown.value : shown.state}`;
}

function isSameRange(one: Shown, other: Shown): boolean {
  return one.state === 'band' && other.state === 'band' && one.low === other.low && one.high === other.high;
}

/** Whether a coarser number can be the finer one, rounded. */
function agree(fine: Shown, coarse: Shown): boolean {
  if (fine.state !== 'value' || coarse.state !== 'value') return true;
  return Math.abs(fine.value - coarse.value) <= 0.5 * 10 ** -coarse.decimals + 1e-9;
}
