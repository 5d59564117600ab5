import { describe, expect, test } from 'vitest';
import { protectByEye } from '../../scripts/command/rule-of-thumb.ts';
import { inventCountTable } from '../../scripts/synthesize/count-table.ts';
import { loadSolver } from '../../src/protect/solve/solver.ts';
import { protectTable } from '../../src/protect/table/protect-table.ts';

const solver = await loadSolver();
const shape = { villages: 60, categories: 6, townships: 5, mean: 10 };

describe('the invented table that the benchmark protects', () => {
  test('has every village, township and county by every category and in all', () => {
    expect(inventCountTable(shape, '1').cells).toHaveLength((60 + 5 + 1) * (6 + 1));
  });

  test('is the same for the same seed, another for another', () => {
    expect(inventCountTable(shape, '1')).toEqual(inventCountTable(shape, '1'));
    expect(inventCountTable(shape, '1')).not.toEqual(inventCountTable(shape, '2'));
  });

  test('is as skewed as life: the middle count lies far below the mean, which is as asked', () => {
    const inner = inventCountTable({ ...shape, villages: 2000 }, '1')
      .cells.slice(0, 12_000)
      .map(({ count }) => count)
      .sort((a, b) => a - b);
    const mean = inner.reduce((sum, count) => sum + count, 0) / inner.length;
    expect(mean).toBeGreaterThan(8.5);
    expect(mean).toBeLessThan(11.5);
    expect(inner[6000]).toBeLessThan(mean / 2);
    expect(inner.filter((count) => count === 0).length).toBeGreaterThan(300);
  });

  test('adds up, and the engine protects it', () => {
    const table = inventCountTable({ ...shape, villages: 20 }, '1');
    expect(protectTable(table, solver).audit.passed).toBe(true);
  });
});

describe('the rule of thumb beside which the engine is measured', () => {
  const table = (counts: number[]) => ({
    threshold: 5,
    zeros: 'published' as const,
    cells: [...counts, counts.reduce((sum, count) => sum + count, 0)].map((count, i) => ({
      id: String(i),
      count,
    })),
    sums: [{ total: String(counts.length), parts: counts.map((_, i) => String(i)) }],
  });

  test('hides a second number beside a single small one, the smallest', () => {
    expect(protectByEye(table([3, 20, 9]), solver)).toEqual({ beyond: 1, derived: 0, narrow: 0 });
  });

  test('is content with two small ones, though 1 + 1 gives both away', () => {
    expect(protectByEye(table([1, 1, 20]), solver)).toEqual({ beyond: 0, derived: 2, narrow: 2 });
  });

  test('is content with 2 + 2, though each is then known to be 1 to 3', () => {
    expect(protectByEye(table([2, 2, 20]), solver)).toEqual({ beyond: 0, derived: 0, narrow: 2 });
  });
});
