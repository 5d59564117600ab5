import type { Cell, System } from '../../../src/protect/system/system.ts';

/** Least and most of a cell over everything that can be. */
export interface Seen {
  least: number;
  most: number;
}

/**
 * Everything that a reader cannot rule out, by trying every whole number in every cell: slow, and too plain to be wrong.
 * An equation is looked at as soon as all its cells have a number.
 */
export function tryEverything(system: System, isHidden: (figure: string) => boolean): Map<string, Seen> {
  const { cells } = system;
  const place = new Map(cells.map(({ id }, at) => [id, at]));
  const due = cells.map((): Array<Array<{ at: number; factor: number }>> => []);
  for (const { terms } of system.equations) {
    const placed = terms.map(({ cell, factor }) => ({ at: place.get(cell) ?? -1, factor }));
    due[Math.max(...placed.map(({ at }) => at))]?.push(placed);
  }
  const ranges = cells.map((cell) => rangeOf(cell, isHidden));
  const values = cells.map(() => 0);
  const seen = new Map<string, Seen>();
  const visit = (at: number): void => {
    const range = ranges[at];
    if (!range) {
      cells.forEach(({ id }, i) => {
        const value = values[i] ?? 0;
        const so = seen.get(id);
        seen.set(id, {
          least: Math.min(so?.least ?? value, value),
          most: Math.max(so?.most ?? value, value),
        });
      });
      return;
    }
    for (let value = range.least; value <= range.most; value++) {
      values[at] = value;
      const holds = due[at]?.every(
        (terms) => terms.reduce((sum, term) => sum + term.factor * (values[term.at] ?? 0), 0) === 0,
      );
      if (holds) visit(at + 1);
    }
  };
  visit(0);
  return seen;
}

/** What a reader takes a cell for before he reckons. */
function rangeOf(cell: Cell, isHidden: (figure: string) => boolean): Seen {
  return cell.figure !== undefined && isHidden(cell.figure) ? cell.closed : cell.open;
}

/** The cells that are narrower than they need under what is hidden. */
export function findNarrow(system: System, isHidden: (figure: string) => boolean): string[] {
  const seen = tryEverything(system, isHidden);
  return system.cells.flatMap((cell) => {
    const { least, most } = seen.get(cell.id) ?? { least: 0, most: 0 };
    const closed = cell.figure !== undefined && isHidden(cell.figure);
    return most - least < (closed ? cell.needs.closed : cell.needs.open) ? [cell.id] : [];
  });
}

/** The least cost of a pattern that keeps every cell wide enough, by trying every pattern; undefined where none does. */
export function findLeastCost(system: System): number | undefined {
  const free = system.choices.filter(({ forced }) => !forced);
  const always = system.choices.filter(({ forced }) => forced);
  let least: number | undefined;
  for (let pattern = 0; pattern < 2 ** free.length; pattern++) {
    const hidden = [...always, ...free.filter((_, i) => (pattern >> i) % 2 === 1)];
    const cost = hidden.reduce((sum, choice) => sum + choice.cost, 0);
    if (least !== undefined && cost >= least) continue;
    const ids = new Set(hidden.map(({ id }) => id));
    if (findNarrow(system, (figure) => ids.has(figure)).length === 0) least = cost;
  }
  return least;
}
