import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColumnDemand, shareColumns } from '../../src/press/layout/share-columns.ts';

const sum = (widths: number[]): number => widths.reduce((all, width) => all + width, 0);

describe('column widths', () => {
  test('columns fill the table exactly', () => {
    const widths = shareColumns(
      [
        { least: 20, naturals: [30, 40] },
        { least: 20, naturals: [900, 500] },
      ],
      400,
    );
    expect(sum(widths)).toBeCloseTo(400, 6);
  });

  test('long text gets the room that short words do not need', () => {
    const widths = shareColumns(
      [
        { least: 60, naturals: [60, 60] },
        { least: 20, naturals: [2000, 1500] },
      ],
      400,
    );
    expect(widths[0]).toBeCloseTo(60, 0);
  });

  test('of two columns the one with more text is wider, in every row alike or in one only', () => {
    const [less = 0, more = 0] = shareColumns(
      [
        { least: 20, naturals: [300, 300, 300] },
        { least: 20, naturals: [900, 900, 900] },
      ],
      400,
    );
    expect(more).toBeGreaterThan(less * 1.8);
    const endless = [...Array.from({ length: 30 }, () => 300), 20000];
    const others = Array.from({ length: 31 }, () => 300);
    const [left = 0, right = 0] = shareColumns(
      [
        { least: 20, naturals: endless },
        { least: 20, naturals: others },
      ],
      400,
    );
    expect(right).toBeGreaterThan(left * 0.5);
  });

  test("the author's weights are kept where no word would be torn", () => {
    const widths = shareColumns(
      [
        { least: 20, naturals: [], weight: 1 },
        { least: 20, naturals: [], weight: 3 },
      ],
      400,
    );
    expect(widths).toEqual([100, 300]);
  });

  test('no column is narrower than its longest word while there is room', () => {
    const widths = shareColumns(
      [
        { least: 90, naturals: [], weight: 1 },
        { least: 20, naturals: [], weight: 9 },
      ],
      400,
    );
    expect(widths).toEqual([90, 310]);
  });

  test('where even the words do not fit, all columns give way alike', () => {
    const widths = shareColumns(
      [
        { least: 300, naturals: [300] },
        { least: 100, naturals: [100] },
      ],
      200,
    );
    expect(widths).toEqual([150, 50]);
  });

  test('where lines can be counted, no table is taller than the estimate makes it, and it fills the width', () => {
    const column = fc.array(fc.integer({ min: 10, max: 1500 }), { minLength: 4, maxLength: 4 }).map(
      (naturals): ColumnDemand => ({
        least: 24,
        naturals,
        linesAt: (row, width) => Math.ceil((naturals[row] ?? 0) / width),
      }),
    );
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 6 }), (demands) => {
        const counted = shareColumns(demands, 450);
        const estimated = shareColumns(
          demands.map(({ least, naturals }) => ({ least, naturals })),
          450,
        );
        const height = (widths: number[]): number =>
          [0, 1, 2, 3].reduce(
            (total, row) =>
              total + Math.max(...demands.map((demand, at) => demand.linesAt?.(row, widths[at] ?? 1) ?? 0)),
            0,
          );
        expect(sum(counted)).toBeCloseTo(450, 6);
        expect(height(counted)).toBeLessThanOrEqual(height(estimated));
        for (const width of counted) expect(width).toBeGreaterThanOrEqual(24 - 1e-6);
      }),
    );
  });
});
