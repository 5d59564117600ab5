import fc from 'fast-check';
import type { Cell, Choice, Equation, System } from '../../../src/protect/system/system.ts';
import { sumEquation } from '../../../src/protect/system/system.ts';

/** Nothing that a reader could think of is farther than this from the truth: so that everything can be tried. */
const reach = 4;

const leaf = fc.record({
  value: fc.integer({ min: 0, max: 5 }),
  /** How it is published: as a number, as a range, not at all, or known to everybody; or together with the one before. */
  kind: fc.constantFrom('number', 'number', 'number', 'bundle', 'band', 'unprinted', 'constant'),
  need: fc.integer({ min: 0, max: 3 }),
  cost: fc.integer({ min: 0, max: 9 }),
  forced: fc.boolean(),
});
type Drawn = { value: number; kind: string; need: number; cost: number; forced: boolean };

const subset = fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 2, maxLength: 3 });

/** Small systems with sums of sums, differences, ranges, cells that nobody prints, and figures of several cells. */
export const anySystem: fc.Arbitrary<System> = fc
  .record({
    leaves: fc.array(leaf, { minLength: 3, maxLength: 5 }),
    totals: fc.array(fc.record({ of: subset, as: leaf }), { minLength: 1, maxLength: 3 }),
    difference: fc.option(fc.record({ of: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), as: leaf })),
  })
  .map(({ leaves, totals, difference }) => {
    const cells: Cell[] = [];
    const choices = new Map<string, Choice>();
    const equations: Equation[] = [];
    const add = (value: number, drawn: Drawn) => {
      const cell = toCell(cells, value, drawn);
      cells.push(cell);
      if (cell.figure === undefined) return;
      const { id, cost, forced } = choices.get(cell.figure) ?? { id: cell.figure, cost: 0, forced: false };
      choices.set(id, { id, cost: cost + drawn.cost, forced: forced || drawn.forced });
    };
    for (const drawn of leaves) add(drawn.value, drawn);
    for (const { of, as } of totals) {
      const parts = [...new Set(of.map((at) => at % cells.length))];
      const ids = parts.map((at) => cells[at]?.id ?? '');
      equations.push(sumEquation(idAt(cells.length), ids));
      add(
        parts.reduce((sum, at) => sum + (cells[at]?.value ?? 0), 0),
        as,
      );
    }
    if (difference) {
      const [one, other] = difference.of.map((at) => cells[at % leaves.length]);
      if (one && other && one !== other) {
        equations.push(sumEquation(one.id, [other.id, idAt(cells.length)]));
        add(one.value - other.value, { ...difference.as, kind: 'unprinted' });
      }
    }
    return { cells, equations, choices: [...choices.values()] };
  });

function idAt(at: number): string {
  return `c${at}`;
}

function toCell(before: Cell[], value: number, { kind, need }: Drawn): Cell {
  const id = idAt(before.length);
  const exact = { least: value, most: value };
  const least = value < 0 ? value - reach : Math.max(value - reach, value > 0 ? 1 : 0);
  const free = { least, most: value + reach };
  if (kind === 'constant')
    return { id, value, open: exact, closed: exact, figure: undefined, needs: { open: 0, closed: 0 } };
  if (kind === 'unprinted')
    return { id, value, open: free, closed: free, figure: undefined, needs: { open: need, closed: 0 } };
  const start = Math.max(free.least, Math.floor(value / 3) * 3);
  const band = { least: Math.min(value, start), most: Math.min(free.most, start + 2) };
  const figure = kind === 'bundle' ? (before.at(-1)?.figure ?? id) : id;
  return {
    id,
    value,
    open: kind === 'band' ? band : exact,
    closed: free,
    figure,
    needs: { open: 0, closed: need },
  };
}

/** The same system written down in another order. */
export function shuffled(system: System): fc.Arbitrary<System> {
  const mix = <T>(items: T[]) =>
    fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
  return fc
    .tuple(mix(system.cells), mix(system.equations), mix(system.choices))
    .map(([cells, equations, choices]) => ({
      cells,
      equations: equations.map(({ terms }) => ({ terms: [...terms].reverse() })),
      choices,
    }));
}

/** Which figures are hidden, drawn at random. */
export const pattern = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });

/** A cell of a figure of its own, that can be anything above zero while it is hidden. */
export function hiddenCell(id: string, value: number): Cell {
  const exact = { least: value, most: value };
  return {
    id,
    value,
    open: exact,
    closed: { least: 1, most: Number.POSITIVE_INFINITY },
    figure: id,
    needs: { open: 0, closed: 4 },
  };
}
