import { describe, expect, test } from 'vitest';
import { Dice } from '../../scripts/synthesize/random.ts';
import { Contradiction, derive, deriveIntervals, type Knowledge } from './exact/knowledge.ts';
import type { Bounds } from './exact/simplex.ts';
import { findNarrow, hideMost } from './tables/policy.ts';
import { drawGrid } from './tables/random-shapes.ts';
import { drawTable, families } from './tables/random-tables.ts';
import { publish, type Table } from './tables/table.ts';

/** Every whole solution up to a greatest value, one by one: slow, and too plain to be wrong. */
function tryAll({ known, unknown, sums }: Knowledge, most: number): Array<ReadonlyMap<string, number>> {
  const ids = [...unknown.keys()];
  const found: Array<ReadonlyMap<string, number>> = [];
  const values = new Map(known);
  const visit = (at: number): void => {
    const id = ids[at];
    if (id === undefined) {
      const held = (part: string) => values.get(part) ?? 0;
      if (sums.every(({ total, parts }) => held(total) === parts.map(held).reduce((a, b) => a + b, 0)))
        found.push(new Map(values));
      return;
    }
    const { low, high } = unknown.get(id) ?? { low: 0, high: most };
    for (let value = low; value <= Math.min(most, high); value++) {
      values.set(id, value);
      visit(at + 1);
    }
  };
  visit(0);
  return found;
}

const endsOf = (values: readonly number[]): Bounds => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

const cell = (id: string, count: number) => ({ id, count });

describe('the attacker', () => {
  test('finds the same intervals as trying every number, on 300 small tables', () => {
    let tried = 0;
    for (let seed = 0; tried < 300; seed++) {
      const dice = new Dice(`small ${seed}`);
      const sizes = dice.chance(0.3) ? [2, 2, 2] : [dice.whole(2, 3), dice.whole(2, 3)];
      const { counts, sums } = drawGrid(sizes, () => dice.whole(0, 2));
      const inner = [...counts.keys()].filter((id) => !id.includes('Σ'));
      const hidden = new Set(inner.filter(() => dice.chance(0.75)).slice(0, 7));
      const table: Table = {
        threshold: 3,
        zeros: dice.chance(0.5) ? 'published' : 'hidden',
        cells: [...counts].map(([id, count]) => cell(id, count)),
        sums,
      };
      const knowledge = publish(table, hidden, dice.chance(0.5) ? 'insiders' : 'stranger');
      const most = Math.max(...counts.values());
      if (hidden.size === 0 || most ** hidden.size > 20_000) continue;
      tried += 1;
      const limited = new Map(
        [...knowledge.unknown].map(([id, { low }]) => [id, { low, high: Number.POSITIVE_INFINITY }]),
      );
      const solutions = tryAll(knowledge, most);
      const ends = [...hidden].map((id) => [id, endsOf(solutions.map((each) => each.get(id) ?? 0))] as const);
      expect(deriveIntervals({ ...knowledge, unknown: limited }), `seed ${seed}`).toEqual(new Map(ends));
    }
  });

  test('finds how far two cells can lie apart as trying every pair does, on 150 small tables', () => {
    for (let seed = 0; seed < 150; seed++) {
      const dice = new Dice(`pair ${seed}`);
      const { counts, sums } = drawGrid([dice.whole(2, 3), 2], () => dice.whole(0, 3));
      const inner = [...counts.keys()].filter((id) => !id.includes('Σ'));
      const hidden = dice.shuffle(inner).slice(0, 4);
      const unknown = new Map(
        hidden.map((id) => {
          const low = Math.max(0, (counts.get(id) ?? 0) - dice.whole(0, 2));
          return [id, { low, high: low + dice.whole(2, 4) }] as const;
        }),
      );
      const known = new Map([...counts].filter(([id]) => !unknown.has(id)));
      const [from = '', less = ''] = hidden;
      const solutions = tryAll({ known, unknown, sums }, 99);
      const exact = endsOf(solutions.map((each) => (each.get(from) ?? 0) - (each.get(less) ?? 0)));
      const found = derive({ known, unknown, sums }).difference(from, less, Number.POSITIVE_INFINITY);
      expect([found.low, found.high], `seed ${seed}`).toEqual([exact.low, exact.high]);
    }
  });

  test('narrows ranges by a printed sum: 25 to 29 and 40 to 44 that make 67 are 25 to 27 and 40 to 42', () => {
    const unknown = new Map([
      ['a', { low: 25, high: 29 }],
      ['b', { low: 40, high: 44 }],
    ]);
    const { intervals, difference } = derive({
      known: new Map([['sum', 67]]),
      unknown,
      sums: [{ total: 'sum', parts: ['a', 'b'] }],
    });
    expect(intervals.get('a')).toEqual({ low: 25, high: 27 });
    expect(intervals.get('b')).toEqual({ low: 40, high: 42 });
    expect(difference('b', 'a', 99)).toEqual({ low: 13, high: 17 });
    expect(difference('sum', 'a', 99)).toEqual({ low: 40, high: 42 });
  });

  test('uses that zeros are printed: two hidden cells with the sum 2 are both 1', () => {
    const table: Table = {
      threshold: 3,
      zeros: 'published',
      cells: [cell('a', 1), cell('b', 1), cell('c', 9), cell('sum', 11)],
      sums: [{ total: 'sum', parts: ['a', 'b', 'c'] }],
    };
    const hidden = new Set(['a', 'b']);
    expect(deriveIntervals(publish(table, hidden, 'stranger')).get('a')).toEqual({ low: 1, high: 1 });
    const quiet: Table = { ...table, zeros: 'hidden' };
    expect(deriveIntervals(publish(quiet, hidden, 'stranger')).get('a')).toEqual({ low: 0, high: 2 });
  });

  test('knows what households know that are counted: a cell with somebody in it is not nought', () => {
    const table: Table = {
      threshold: 3,
      zeros: 'hidden',
      cells: [cell('a', 1), cell('b', 1), cell('c', 0), cell('sum', 2)],
      sums: [{ total: 'sum', parts: ['a', 'b', 'c'] }],
    };
    expect(findNarrow(table, new Set(['a', 'b', 'c']))).toEqual([
      { id: 'a', low: 1, high: 1 },
      { id: 'b', low: 1, high: 1 },
      { id: 'c', low: 0, high: 0 },
    ]);
  });

  test('sees that whole numbers say more than fractions: three pairs with odd sums leave no halves', () => {
    const pairs = [
      ['ab', 'a', 'b', 5],
      ['bc', 'b', 'c', 5],
      ['ca', 'c', 'a', 6],
    ] as const;
    const knowledge: Knowledge = {
      known: new Map(pairs.map(([total, , , value]) => [total, value])),
      unknown: new Map(['a', 'b', 'c', 'd'].map((id) => [id, { low: 0, high: Number.POSITIVE_INFINITY }])),
      sums: pairs.map(([total, one, other]) => ({ total, parts: [one, other] })),
    };
    expect(deriveIntervals(knowledge).get('a')).toEqual({ low: 3, high: 3 });
    expect(deriveIntervals(knowledge).get('d')).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
    const odd = { ...knowledge, known: new Map([...knowledge.known, ['ab', 6]] as const) };
    expect(() => deriveIntervals(odd)).toThrow(Contradiction);
  });

  test('joins editions: what came in is the difference of two stocks', () => {
    const table: Table = {
      threshold: 5,
      zeros: 'published',
      cells: [cell('now', 13), cell('joined', 1)],
      sums: [],
      earlier: [{ cells: [{ id: 'then', count: 12 }], links: [{ total: 'now', parts: ['then', 'joined'] }] }],
    };
    expect(findNarrow(table, new Set(['joined']))).toEqual([{ id: 'joined', low: 1, high: 1 }]);
    expect(findNarrow(table, new Set(['joined', 'now']))).toEqual([]);
  });

  test('says when no pattern can help: what is hidden now was printed last month', () => {
    const table: Table = {
      threshold: 5,
      zeros: 'published',
      cells: [cell('now', 3)],
      sums: [],
      earlier: [{ cells: [{ id: 'then', count: 3 }], links: [{ total: 'now', parts: ['then'] }] }],
    };
    expect(hideMost(table)).toBeUndefined();
  });

  test('draws tables of every family whose sums hold', () => {
    for (const family of families)
      for (let seed = 0; seed < 40; seed++) {
        const table = drawTable(family, seed);
        // A sum that does not hold is a contradiction where everything is printed.
        expect(() => deriveIntervals(publish(table, new Set())), `${family} ${seed}`).not.toThrow();
        expect(table.cells.length).toBeGreaterThanOrEqual(2);
        expect(table.cells.length).toBeLessThanOrEqual(121);
      }
  });
});
