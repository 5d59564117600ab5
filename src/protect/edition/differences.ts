import { type Cell, type Equation, fixedCell, sumEquation } from '../system/system.ts';
import { cellOf, type Entry, type Family, type Pair } from './family.ts';
import { causeByPolicy, type Manner } from './manner.ts';

const unbounded = Number.POSITIVE_INFINITY;

/** All numbers that a reader gets by taking one from another, of two months, two days or two editions. */
export function listDifferences(family: Family, manner: Manner): Difference[] {
  return [
    ...family.pairs.flatMap((pair) => differencesOf(pair, family, manner)),
    ...[...family.entries.values()].flatMap(correctionsOf),
  ];
}

/** What a reader gets by taking one number from another: protected where it is small. */
function differencesOf(pair: Pair, family: Family, manner: Manner): Difference[] {
  const [before, after] = [family.entries.get(pair.before), family.entries.get(pair.after)];
  if (!before || !after) return [];
  if (pair.kind === 'quarter' && manner.policy !== 'less-often') return [];
  if (pair.kind === 'change' && (causeByPolicy(before, manner) || causeByPolicy(after, manner))) return [];
  return after.parts.flatMap(({ name, value, role }) => {
    const old = before.parts.find((part) => part.name === name);
    if (!old || role !== 'count') return [];
    const by = value - old.value;
    const onlyGrows = pair.grows && name !== 'rest' && by >= 0;
    const isSmall = by !== 0 && Math.abs(by) < after.threshold;
    const least = (onlyGrows ? pair.need : pair.need === 0 ? 0 : undefined) ?? after.threshold - 1;
    const need = isSmall ? least : 0;
    if (need === 0 && !onlyGrows) return [];
    const id = `${cellOf(after.id, name)}-${cellOf(before.id, name)}`;
    const added = [differenceCell(id, by, onlyGrows ? 0 : -unbounded, need)];
    return [{ added, equation: sumEquation(cellOf(after.id, name), [cellOf(before.id, name), id]) }];
  });
}

/**
 * How many figures must at least be hidden for the differences alone, besides those that are hidden anyway: of two whose
 * difference is small, one. Counts pairs that have no figure in common, so that it is never too many.
 */
export function countForDifferences(
  family: Family,
  manner: Manner,
  isHidden: (entry: string) => boolean,
): number {
  const used = new Set<string>();
  for (const pair of family.pairs) {
    const ends = [pair.before, pair.after];
    if (ends.some((id) => used.has(id) || isHidden(id) || !family.entries.get(id)?.isPrinted)) continue;
    if (ends.some((id) => family.entries.get(id)?.isSuperseded)) continue;
    if (!differencesOf(pair, family, manner).some(isAsked)) continue;
    for (const id of ends) used.add(id);
  }
  return used.size / 2;
}

function isAsked({ added }: Difference): boolean {
  return added.some(({ needs }) => needs.open > 0);
}

/** A number that follows from others by taking one from the other, with the equation that says so. */
interface Difference {
  added: Cell[];
  equation: Equation;
}

function differenceCell(id: string, value: number, least: number, need: number): Cell {
  const range = { least, most: unbounded };
  return {
    id,
    value,
    open: range,
    closed: range,
    figure: undefined,
    needs: { open: need, closed: 0 },
  };
}

/** The number of today less the one that an earlier edition told in its place: whoever was added or taken off the list. */
function correctionsOf(entry: Entry): Difference[] {
  return entry.parts.flatMap(({ name, value, role, corrected = [] }) =>
    corrected.flatMap(({ asOf, told }) => {
      const by = value - told;
      if (role !== 'count' || Math.abs(by) >= entry.threshold) return [];
      const now = cellOf(entry.id, name);
      const [was, change] = [`${now}@${asOf}`, `${now}-${asOf}`];
      return [
        {
          added: [fixedCell(was, told), differenceCell(change, by, -unbounded, entry.threshold - 1)],
          equation: sumEquation(now, [was, change]),
        },
      ];
    }),
  );
}
