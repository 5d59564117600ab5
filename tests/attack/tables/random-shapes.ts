import type { Dice } from '../../../scripts/synthesize/random.ts';
import type { Sum } from './table.ts';

/** Cells with their true counts, and the sums that hold among them. */
export interface Shape {
  counts: Map<string, number>;
  sums: Sum[];
}

/** How large the counts of a table are: the few that matter stand among many sizes. */
export function drawCounts(dice: Dice): () => number {
  const kind = dice.pick(['small', 'small', 'mixed', 'mixed', 'mixed', 'large', 'sparse', 'nought']);
  return () => {
    if (kind === 'nought') return 0;
    if (kind === 'small') return dice.whole(0, 6);
    if (kind === 'large') return dice.chance(0.15) ? dice.whole(0, 9) : dice.whole(500, 90_000);
    if (kind === 'sparse') return dice.chance(0.7) ? 0 : dice.whole(1, 40);
    return Math.floor(dice.between(0, 1) ** 3 * 80);
  };
}

/** A table of one, two or three dimensions with all its margins; a dimension's last category is its total. */
export function drawGrid(sizes: readonly number[], count: () => number, name = ''): Shape {
  const shape: Shape = { counts: new Map(), sums: [] };
  const idOf = (place: readonly number[]) =>
    `${name}${place.map((at, axis) => (at === sizes[axis] ? 'Σ' : String(at))).join('/')}`;
  const fill = (place: readonly number[]): number => {
    const axis = place.findIndex((at, dimension) => at === sizes[dimension]);
    const id = idOf(place);
    const seen = shape.counts.get(id);
    if (seen !== undefined) return seen;
    const parts = Array.from({ length: sizes[axis] ?? 0 }, (_, at) => place.with(axis, at));
    const value = axis < 0 ? count() : parts.reduce((sum, part) => sum + fill(part), 0);
    shape.counts.set(id, value);
    return value;
  };
  fill(sizes);
  // Along every dimension, not only the one that was added up: margins of margins are sums in each direction.
  const walk = (place: number[]): void => {
    if (place.length < sizes.length) {
      for (let at = 0; at <= (sizes[place.length] ?? 0); at++) walk([...place, at]);
      return;
    }
    fill(place);
    sizes.forEach((size, axis) => {
      if (place[axis] !== size) return;
      const parts = Array.from({ length: size }, (_, at) => idOf(place.with(axis, at)));
      shape.sums.push({ total: idOf(place), parts });
    });
  };
  walk([]);
  return shape;
}

/** County, townships (some with a single village), villages, each by category with the sum of categories. */
export function drawHierarchy(dice: Dice, count: () => number, most: number): Shape {
  const categories = dice.whole(1, 3);
  const perArea = categories === 1 ? 1 : categories + 1;
  const townships: number[] = [];
  let areas = 1;
  for (let wanted = dice.whole(1, 6); wanted > 0; wanted--) {
    const villages = dice.chance(0.2) ? 1 : dice.whole(2, 7);
    if ((areas + villages + 1) * perArea > most) break;
    areas += villages + 1;
    townships.push(villages);
  }
  if (townships.length === 0) townships.push(2);
  const shape: Shape = { counts: new Map(), sums: [] };
  const add = (total: string, parts: string[]) => {
    shape.counts.set(
      total,
      parts.reduce((sum, part) => sum + (shape.counts.get(part) ?? 0), 0),
    );
    shape.sums.push({ total, parts });
  };
  const names = Array.from({ length: categories }, (_, at) => `/${at}`);
  const places = townships.flatMap((villages, t) => Array.from({ length: villages }, (_, v) => `t${t}v${v}`));
  for (const place of places) for (const name of names) shape.counts.set(place + name, count());
  for (const name of names) {
    townships.forEach((villages, t) => {
      add(
        `t${t}${name}`,
        Array.from({ length: villages }, (_, v) => `t${t}v${v}${name}`),
      );
    });
    add(
      `county${name}`,
      townships.map((_, t) => `t${t}${name}`),
    );
  }
  if (categories === 1) return shape;
  for (const place of [...places, ...townships.map((_, t) => `t${t}`), 'county'])
    add(
      place,
      names.map((name) => place + name),
    );
  townships.forEach((villages, t) => {
    shape.sums.push({ total: `t${t}`, parts: Array.from({ length: villages }, (_, v) => `t${t}v${v}`) });
  });
  shape.sums.push({ total: 'county', parts: townships.map((_, t) => `t${t}`) });
  return shape;
}

/** Two tables of the same rows, by different columns: the rows' totals are printed once and belong to both. */
export function drawLinked(dice: Dice, count: () => number): Shape {
  const rows = dice.whole(2, 6);
  const first = drawGrid([rows, dice.whole(2, 6)], count);
  const shape: Shape = { counts: new Map(first.counts), sums: [...first.sums] };
  const columns = dice.whole(2, 6);
  const totals = new Array<number>(columns).fill(0);
  const second = (row: number, column: number) => `second/${row}/${column}`;
  for (let row = 0; row < rows; row++) {
    let left = first.counts.get(`${row}/Σ`) ?? 0;
    for (let column = 0; column < columns; column++) {
      const value = column === columns - 1 ? left : dice.whole(0, Math.min(left, Math.max(1, count())));
      left -= value;
      totals[column] = (totals[column] ?? 0) + value;
      shape.counts.set(second(row, column), value);
    }
    shape.sums.push({
      total: `${row}/Σ`,
      parts: Array.from({ length: columns }, (_, column) => second(row, column)),
    });
  }
  totals.forEach((value, column) => {
    shape.counts.set(`second/Σ/${column}`, value);
    shape.sums.push({
      total: `second/Σ/${column}`,
      parts: Array.from({ length: rows }, (_, row) => second(row, column)),
    });
  });
  shape.sums.push({ total: 'Σ/Σ', parts: totals.map((_, column) => `second/Σ/${column}`) });
  return shape;
}
