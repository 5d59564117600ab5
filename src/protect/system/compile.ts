import type { Cell, Choice, System } from './system.ts';

/** A row of the matrix: places of its cells and their factors. What never varies is left out of it. */
export interface Row {
  cells: Int32Array;
  factors: Int32Array;
}

/** A part of the system that hangs together: nothing outside it says anything of what is in it. */
export interface Component {
  cells: Cell[];
  rows: Row[];
  choices: Choice[];
  /** Place in `choices` of the figure that prints a cell; −1 for none. */
  choiceOf: Int32Array;
  /** Places of the cells that a choice prints. */
  cellsOf: number[][];
}

/**
 * Splits a system into the parts that hang together, in an order that does not depend on that of the input. A cell that
 * everybody knows is a constant: it connects nothing. Choices stay with their cells: cells that are hidden together
 * belong together.
 */
export function compileSystem(system: System): Component[] {
  const cells = [...system.cells].sort((a, b) => compare(a.id, b.id));
  const place = new Map(cells.map((cell, i) => [cell.id, i]));
  const rows = gatherRows(system, cells, place);
  const leader = Int32Array.from(cells, (_, i) => i);
  for (const row of rows) for (const cell of row.cells) join(leader, row.cells[0] ?? cell, cell);
  const firstOf = new Map<string, number>();
  cells.forEach((cell, i) => {
    if (cell.figure === undefined) return;
    const first = firstOf.get(cell.figure);
    if (first === undefined) firstOf.set(cell.figure, i);
    else join(leader, first, i);
  });
  const choices = new Map(system.choices.map((choice) => [choice.id, choice]));
  const members = groupBy(cells, (_, i) => find(leader, i));
  const rowsOf = groupBy(rows, (row) => find(leader, row.cells[0] ?? 0));
  return [...members].map(([root, own]) => compileComponent(own, rowsOf.get(root) ?? [], choices, place));
}

function gatherRows(system: System, cells: Cell[], place: Map<string, number>): Row[] {
  const seen = new Map<string, Row>();
  for (const equation of system.equations) {
    const factors = new Map<number, number>();
    for (const term of equation.terms) {
      const at = place.get(term.cell);
      if (at === undefined) throw new Error(`no cell ${term.cell}`);
      const cell = cells[at];
      if (cell && isConstant(cell)) continue;
      factors.set(at, (factors.get(at) ?? 0) + term.factor);
    }
    const terms = [...factors].filter(([, factor]) => factor !== 0).sort(([a], [b]) => a - b);
    if (terms.length === 0) continue;
    const row = {
      cells: Int32Array.from(terms, ([cell]) => cell),
      factors: Int32Array.from(terms, ([, factor]) => factor),
    };
    seen.set(terms.map(([cell, factor]) => `${cell}*${factor}`).join(' '), row);
  }
  return [...seen].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
}

function isConstant(cell: Cell): boolean {
  const fixed = (range: { least: number; most: number }) => range.least === range.most;
  return fixed(cell.open) && (cell.figure === undefined || fixed(cell.closed));
}

function compileComponent(
  own: Cell[],
  rows: Row[],
  all: Map<string, Choice>,
  place: Map<string, number>,
): Component {
  const local = new Map(own.map((cell, i) => [place.get(cell.id) ?? -1, i]));
  const figures = [...new Set(own.flatMap((cell) => cell.figure ?? []))].sort(compare);
  const choices = figures.map((id) => all.get(id) ?? { id, cost: 0, forced: false });
  const choicePlace = new Map(choices.map((choice, i) => [choice.id, i]));
  const choiceOf = Int32Array.from(own, (cell) => choicePlace.get(cell.figure ?? '') ?? -1);
  const cellsOf = choices.map((): number[] => []);
  choiceOf.forEach((choice, cell) => {
    cellsOf[choice]?.push(cell);
  });
  return {
    cells: own,
    rows: rows.map((row) => ({
      cells: row.cells.map((at) => local.get(at) ?? -1),
      factors: row.factors,
    })),
    choices,
    choiceOf,
    cellsOf,
  };
}

function groupBy<T>(items: T[], key: (item: T, i: number) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  items.forEach((item, i) => {
    const name = key(item, i);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  });
  return groups;
}

function find(leader: Int32Array, i: number): number {
  let at = i;
  while (leader[at] !== at) {
    const next = leader[at] ?? at;
    leader[at] = leader[next] ?? next;
    at = leader[at] ?? at;
  }
  return at;
}

function join(leader: Int32Array, a: number, b: number): void {
  const [one, other] = [find(leader, a), find(leader, b)];
  if (one !== other) leader[Math.max(one, other)] = Math.min(one, other);
}

/** By code units, alike on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
