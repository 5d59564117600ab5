import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver, type Solver } from '../../src/protect/solve/solver.ts';
import { protectTable } from '../../src/protect/table/protect-table.ts';
import { findFaults, hiddenIn } from './protected.ts';
import type { Table } from './tables/table.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Four villages and their sum, this month. */
function villages(changes: Partial<Table>): Table {
  return {
    threshold: 5,
    zeros: 'published',
    cells: [
      { id: 'a', count: 3 },
      { id: 'b', count: 9 },
      { id: 'c', count: 14 },
      { id: 'd', count: 30 },
      { id: 'sum', count: 56 },
    ],
    sums: [{ total: 'sum', parts: ['a', 'b', 'c', 'd'] }],
    ...changes,
  };
}

describe('beside earlier editions', () => {
  test('a small count that an edition has printed already cannot be hidden any more, and the audit says so', () => {
    const table = villages({ earlier: [{ cells: [{ id: 'a', count: 3 }], links: [] }] });
    const result = protectTable(table, solver);
    expect(result.audit.passed).toBe(false);
    expect(findFaults(table, result)).toEqual([]);
  });

  test('a count that an edition printed is no company for a small one', () => {
    const table = villages({ earlier: [{ cells: [{ id: 'b', count: 9 }], links: [] }] });
    const result = protectTable(table, solver);
    expect([...hiddenIn(result)]).toEqual(['a', 'c']);
    expect(findFaults(table, result)).toEqual([]);
  });

  test('what an edition hid stays hidden, though it would be cheaper to hide another', () => {
    const table = villages({ earlier: [{ cells: [{ id: 'd', count: null }], links: [] }] });
    const result = protectTable(table, solver);
    expect([...hiddenIn(result)]).toContain('d');
    expect(findFaults(table, result)).toEqual([]);
  });

  test('what an edition hid is not uncovered by the growth since', () => {
    const table: Table = {
      threshold: 5,
      zeros: 'published',
      cells: [
        { id: 'is', count: 20 },
        { id: 'joined', count: 6 },
      ],
      sums: [],
      earlier: [{ cells: [{ id: 'was', count: null }], links: [{ total: 'is', parts: ['was', 'joined'] }] }],
    };
    const result = protectTable(table, solver);
    expect(hiddenIn(result).size).toBeGreaterThan(0);
    expect(findFaults(table, result)).toEqual([]);
  });
});
