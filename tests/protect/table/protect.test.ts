import { describe, expect, test } from 'vitest';
import { loadSolver } from '../../../src/protect/solve/solver.ts';
import { protectTable } from '../../../src/protect/table/protect-table.ts';

const solver = await loadSolver();

interface Given {
  threshold: number | null;
  zeros: 'published' | 'hidden';
  minWidth?: number;
  cells: Array<{ id: string; count: number; sensitive?: boolean; weight?: number }>;
  sums: Array<{ total: string; parts: string[] }>;
  earlier?: Array<{
    cells: Array<{ id: string; count: number | null }>;
    links: Array<{ total: string; parts: string[] }>;
  }>;
}

/** A row of villages with their sum. */
function row(counts: Record<string, number>, changes: Partial<Given> = {}): Given {
  const parts = Object.keys(counts);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    threshold: 5,
    zeros: 'published',
    cells: [...parts.map((id) => ({ id, count: counts[id] ?? 0 })), { id: 'all', count: all }],
    sums: [{ total: 'all', parts }],
    ...changes,
  };
}

const protect = (given: Given) => protectTable(given, solver);
const statuses = (given: Given) =>
  Object.fromEntries(protect(given).cells.map(({ id, status }) => [id, status]));
const cellOf = (given: Given, id: string) => protect(given).cells.find((cell) => cell.id === id);
/** The same with one cell changed. */
const cellWith = (given: Given, id: string, change: Partial<Given['cells'][number]>): Given => ({
  ...given,
  cells: given.cells.map((cell) => (cell.id === id ? { ...cell, ...change } : cell)),
});

describe('a count', () => {
  test('below the threshold is hidden, at the threshold it is not', () => {
    expect(statuses(row({ a: 4, b: 5, c: 30 }))).toEqual({
      a: 'primary',
      b: 'complementary',
      c: 'published',
      all: 'published',
    });
    expect(Object.values(statuses(row({ a: 5, b: 6, c: 30 })))).toEqual(Array(4).fill('published'));
  });

  test('is never small where there is no threshold', () => {
    const result = protect(row({ a: 1, b: 1, c: 30 }, { threshold: null, zeros: 'hidden' }));
    expect(result.cells.every(({ status }) => status === 'published')).toBe(true);
    expect(result.lost).toMatchObject({ cells: 0, sum: 0, proven: true });
    expect(result.audit.passed).toBe(true);
  });

  test('is hidden where it is sensitive, whatever its size, with or without a threshold', () => {
    for (const threshold of [5, null]) {
      const given = cellWith(row({ a: 40, b: 50, c: 30 }, { threshold }), 'a', { sensitive: true });
      expect(statuses(given)).toEqual({ a: 'primary', b: 'published', c: 'complementary', all: 'published' });
    }
  });

  test('of nobody is printed where zeros are, and then protects no other', () => {
    const told = statuses(row({ a: 3, none: 0, c: 30, d: 20 }));
    expect(told).toEqual({
      a: 'primary',
      none: 'published',
      c: 'published',
      d: 'complementary',
      all: 'published',
    });
  });

  test('of nobody is no company for a large one either, though it would cost nothing to hide', () => {
    const given = cellWith(row({ a: 20, none: 0, c: 30 }), 'a', { sensitive: true });
    expect(statuses(given)).toMatchObject({ a: 'primary', none: 'published', c: 'complementary' });
  });

  test('of nobody is small where zeros are not printed', () => {
    expect(statuses(row({ none: 0, b: 30, c: 20 }, { zeros: 'hidden' }))).toMatchObject({
      none: 'primary',
      c: 'complementary',
    });
  });

  test('of nobody is hidden where it is sensitive, though zeros are printed', () => {
    const given = cellWith(row({ none: 0, b: 30, c: 20 }), 'none', { sensitive: true });
    expect(cellOf(given, 'none')).toMatchObject({ status: 'primary', low: 0 });
    expect(protect(given).audit.passed).toBe(true);
  });
});

describe('what a reader can say of a hidden count', () => {
  test('is told to the last unit', () => {
    // a + b = 33, and nobody's neighbours know more than that there is somebody in each.
    expect(protect(row({ a: 3, b: 30, c: 50 })).cells).toEqual([
      { id: 'a', status: 'primary', low: 1, high: 32 },
      { id: 'b', status: 'complementary', low: 1, high: 32 },
      { id: 'c', status: 'published', low: 50, high: 50 },
      { id: 'all', status: 'published', low: 83, high: 83 },
    ]);
  });

  test('has no upper end where nothing bounds it', () => {
    const given = row({ a: 3 }, { sums: [] });
    expect(cellOf(given, 'a')).toMatchObject({ low: 1, high: Number.MAX_SAFE_INTEGER });
    expect(JSON.parse(JSON.stringify(cellOf(given, 'a')))).toMatchObject({ high: 9007199254740991 });
  });

  test('is as wide as all small counts together where nothing is asked: 1 or 2 is too little', () => {
    // a + b is 3 with somebody in each.
    const result = protect(row({ a: 2, b: 1, c: 6, d: 40 }));
    expect(result.cells.find(({ id }) => id === 'c')).toMatchObject({ status: 'complementary' });
    for (const { status, low, high } of result.cells)
      if (status !== 'published') expect(high - low).toBeGreaterThanOrEqual(4);
  });

  test('is at least as wide as asked: wider asked, more hidden', () => {
    const given = row({ a: 1, b: 6, c: 8, d: 100 });
    const width = (minWidth: number | undefined) => {
      const result = protect({ ...given, ...(minWidth === undefined ? {} : { minWidth }) });
      expect(result.audit.passed).toBe(true);
      const widths = result.cells.flatMap(({ status, low, high }) =>
        status === 'published' ? [] : [high - low],
      );
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(minWidth ?? 4);
      return result.lost.sum;
    };
    expect(width(undefined)).toBe(7);
    expect(width(5)).toBe(7);
    expect(width(6)).toBe(9);
    expect(width(8)).toBe(15);
    expect(width(20)).toBe(101);
  });

  test('is at least two numbers where there is no threshold', () => {
    const given = cellWith(row({ a: 1, b: 1, c: 9 }, { threshold: null }), 'a', { sensitive: true });
    // With b alone both would be 1: somebody is in each, and two are left.
    expect(statuses(given)).toMatchObject({ b: 'published', c: 'complementary' });
  });
});

describe('what is hidden besides', () => {
  const given = row({ a: 3, b: 20, c: 30, d: 40 });

  test('is what costs least, by its count where nothing is said', () => {
    expect(statuses(given)).toMatchObject({ b: 'complementary', c: 'published', d: 'published' });
  });

  test('is what the weights make cheapest', () => {
    expect(statuses(cellWith(given, 'd', { weight: 1 }))).toMatchObject({
      b: 'published',
      c: 'published',
      d: 'complementary',
      all: 'published',
    });
    expect(statuses(cellWith(given, 'all', { weight: 0 }))).toMatchObject({
      b: 'published',
      all: 'complementary',
    });
  });

  test('is counted by weight, the primary ones among it, and apart from them', () => {
    const { lost } = protect(cellWith(cellWith(given, 'a', { weight: 7 }), 'd', { weight: 2 }));
    expect(lost).toEqual({
      cells: 2,
      sum: 9,
      complementary: { cells: 1, sum: 2 },
      proven: true,
      bound: 9,
    });
  });

  test('is nothing where nothing is small', () => {
    expect(protect(row({ b: 20, c: 30 })).lost).toEqual({
      cells: 0,
      sum: 0,
      complementary: { cells: 0, sum: 0 },
      proven: true,
      bound: 0,
    });
  });
});

describe('a table that cannot be protected', () => {
  test('is said not to pass, with the cells and what is left of them', () => {
    const given = row({ a: 3, b: 20 }, { earlier: [{ cells: [{ id: 'a', count: 3 }], links: [] }] });
    const { audit, cells } = protect(given);
    expect(audit.passed).toBe(false);
    expect(audit.solver).toMatchObject({ passed: false, exposed: [{ id: 'a', low: 3, high: 3 }] });
    expect(cells.find(({ id }) => id === 'a')).toMatchObject({ low: 3, high: 3 });
  });

  test('is said not to pass where what was hidden last month is all there is of this month', () => {
    const given = row(
      { a: 3, b: 4 },
      {
        cells: [
          { id: 'a', count: 3 },
          { id: 'b', count: 4 },
          { id: 'all', count: 7 },
        ],
        earlier: [{ cells: [{ id: 'all', count: 7 }], links: [] }],
        minWidth: 9,
      },
    );
    const { audit } = protect(given);
    expect(audit.passed).toBe(false);
    expect(audit.solver.exposed.map(({ id }) => id)).toEqual(['a', 'b']);
    for (const { low, high } of audit.solver.exposed) expect([low, high]).toEqual([1, 6]);
    // No cell is a sum of what is told: the row space sees nothing, the whole numbers do.
    expect(audit.rational).toMatchObject({ passed: true, determined: [] });
  });

  test('is told by the test without a solver too, where sums alone give a cell away', () => {
    const given = row(
      { a: 3, b: 20 },
      {
        earlier: [
          {
            cells: [
              { id: 'b', count: 20 },
              { id: 'all', count: 23 },
            ],
            links: [],
          },
        ],
      },
    );
    expect(protect(given).audit).toMatchObject({
      passed: false,
      rational: { passed: false, determined: ['a'] },
    });
  });
});
