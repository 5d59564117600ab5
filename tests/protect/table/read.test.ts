import { describe, expect, test } from 'vitest';
import { loadSolver } from '../../../src/protect/solve/solver.ts';
import { protectTable, UnfitTable } from '../../../src/protect/table/protect-table.ts';

const solver = await loadSolver();

/** Two villages and their sum, with some of it put otherwise. */
const tableWith = (changes: Record<string, unknown>) => ({
  threshold: 5,
  zeros: 'published',
  cells: [
    { id: 'zi', count: 3 },
    { id: 'chou', count: 20 },
    { id: 'all', count: 23 },
  ],
  sums: [{ total: 'all', parts: ['zi', 'chou'] }],
  ...changes,
});

/** What is said to be wrong with a table; nothing where it is taken. */
function faultsOf(given: unknown): string[] {
  try {
    protectTable(given, solver);
    return [];
  } catch (error) {
    if (error instanceof UnfitTable) return error.faults;
    throw error;
  }
}

describe('a table that is unfit', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'an id that is given twice',
      {
        cells: [
          { id: 'zi', count: 23 },
          { id: 'zi', count: 23 },
        ],
        sums: [],
      },
      ['cells', '两个“zi”'],
    ],
    [
      'a sum with an unknown id',
      { sums: [{ total: 'all', parts: ['zi', 'yin'] }] },
      ['sums 第1个', '没有编号是“yin”'],
    ],
    [
      'a sum whose total is unknown',
      { sums: [{ total: 'every', parts: ['zi', 'chou'] }] },
      ['sums 第1个', '没有编号是“every”'],
    ],
    [
      'a sum that does not add up',
      {
        cells: [
          { id: 'zi', count: 3 },
          { id: 'chou', count: 20 },
          { id: 'all', count: 24 },
        ],
      },
      ['sums 第1个', '加起来是23', '“all”写的是24'],
    ],
    [
      'an id twice in one sum',
      { sums: [{ total: 'all', parts: ['zi', 'zi'] }] },
      ['sums 第1个', '“zi”写了两次'],
    ],
    [
      'a total that is one of its own parts',
      { sums: [{ total: 'all', parts: ['zi', 'all'] }] },
      ['sums 第1个', '“all”写了两次'],
    ],
    [
      'a sum of nothing',
      { sums: [{ total: 'all', parts: [] }] },
      ['sums › 第1个 › parts', '至少要有一个部分'],
    ],
    [
      'a negative count',
      { cells: [{ id: 'zi', count: -3 }], sums: [] },
      ['cells › 第1个 › count', '不能是负数'],
    ],
    ['a fraction', { cells: [{ id: 'zi', count: 2.5 }], sums: [] }, ['cells › 第1个 › count', '要写整数']],
    ['a count in words', { cells: [{ id: 'zi', count: '3' }], sums: [] }, ['cells › 第1个 › count']],
    [
      'a count beyond all bounds',
      { cells: [{ id: 'zi', count: 1e17 }], sums: [] },
      ['cells › 第1个 › count'],
    ],
    ['a threshold of nought', { threshold: 0 }, ['threshold', '不能小于1']],
    ['a threshold of four and a half', { threshold: 4.5 }, ['threshold', '要写整数']],
    ['a width of nought', { minWidth: 0 }, ['minWidth', '不能小于1']],
    ['a cell without a count', { cells: [{ id: 'zi' }], sums: [] }, ['cells › 第1个 › count']],
    ['an empty id', { cells: [{ id: '', count: 3 }], sums: [] }, ['cells › 第1个 › id', '编号不能是空的']],
    [
      'a negative weight',
      { cells: [{ id: 'zi', count: 3, weight: -1 }], sums: [] },
      ['cells › 第1个 › weight', '不能是负数'],
    ],
    [
      'an unknown key of a cell',
      { cells: [{ id: 'zi', count: 3, cuont: 3 }], sums: [] },
      ['cells › 第1个', 'cuont'],
    ],
    ['an unknown key of the table', { treshold: 5 }, ['整个文件', '不认识 treshold']],
    ['a threshold left out', { threshold: undefined }, ['threshold']],
    ['another word for zeros', { zeros: 'shown' }, ['zeros', '只能写规定的几个值之一']],
    [
      'an id that an earlier edition told otherwise',
      { earlier: [{ cells: [{ id: 'chou', count: 19 }], links: [] }] },
      ['“chou”', 'earlier 第1期是19', '在别处是20'],
    ],
    [
      'an id that two earlier editions told otherwise',
      {
        earlier: [
          { cells: [{ id: 'may', count: 7 }], links: [] },
          { cells: [{ id: 'may', count: 8 }], links: [] },
        ],
      },
      ['“may”', 'earlier 第2期是8', '在别处是7'],
    ],
    [
      'an id twice in one earlier edition',
      {
        earlier: [
          {
            cells: [
              { id: 'may', count: 7 },
              { id: 'may', count: 7 },
            ],
          },
        ],
      },
      ['earlier 第1期', '两个“may”'],
    ],
    [
      'a link to an unknown id',
      { earlier: [{ cells: [], links: [{ total: 'chou', parts: ['may', 'new'] }] }] },
      ['earlier 第1期 links 第1个', '没有编号是“may”“new”'],
    ],
    [
      'a link that does not add up',
      {
        earlier: [
          {
            cells: [
              { id: 'may', count: 18 },
              { id: 'new', count: 3 },
            ],
            links: [{ total: 'chou', parts: ['may', 'new'] }],
          },
        ],
      },
      ['earlier 第1期 links 第1个', '加起来是21', '“chou”写的是20'],
    ],
    [
      'hidden counts of earlier editions that cannot have been',
      {
        earlier: [{ cells: [{ id: 'may', count: null }], links: [{ total: 'zi', parts: ['may', 'chou'] }] }],
      },
      ['合不到一起', 'links'],
    ],
  ])('is told for %s, with the place', (_what, changes, words) => {
    const faults = faultsOf(tableWith(changes));
    expect(faults).toHaveLength(1);
    for (const word of words) expect(faults[0]).toContain(word);
    // In Chinese: nothing of the library's own words is left.
    expect(faults[0]).not.toMatch(/expected|invalid|received|unrecognized|too (small|big)/i);
  });

  test('is told everything at once: all that is written wrongly, then all that does not fit', () => {
    const written = faultsOf({
      threshold: 0,
      zeros: 'no',
      cells: [{ id: 'zi', count: -1, colour: 1 }],
      sums: 3,
    });
    for (const place of ['threshold', 'zeros', 'cells › 第1个 › count', 'colour', 'sums'])
      expect(
        written.some((fault) => fault.includes(place)),
        place,
      ).toBe(true);
    const unfit = faultsOf({
      threshold: 5,
      zeros: 'published',
      cells: [
        { id: 'zi', count: 3 },
        { id: 'zi', count: 3 },
        { id: 'all', count: 9 },
      ],
      sums: [
        { total: 'all', parts: ['zi', 'yin'] },
        { total: 'all', parts: ['zi', 'zi'] },
        { total: 'all', parts: ['zi'] },
      ],
      earlier: [{ cells: [{ id: 'all', count: 8 }] }],
    });
    expect(unfit).toHaveLength(5);
  });

  test.each([[null], [3], ['a'], [[]], [[{}]], [true]])('is told for %j, which is no table', (given) => {
    const faults = faultsOf(given);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^整个文件：[\u4e00-\u9fff]/);
  });
});

describe('a table that is fit', () => {
  test('may leave out sums, earlier, weights and the width', () => {
    expect(faultsOf({ threshold: 5, zeros: 'hidden', cells: [{ id: 'zi', count: 3 }] })).toEqual([]);
  });

  test('may have no cells at all', () => {
    expect(faultsOf({ threshold: null, zeros: 'hidden', cells: [], sums: [] })).toEqual([]);
  });

  test('may say again what an earlier edition said alike, and what it hid', () => {
    const earlier = [
      {
        cells: [
          { id: 'chou', count: 20 },
          { id: 'zi', count: null },
        ],
      },
    ];
    expect(faultsOf(tableWith({ earlier }))).toEqual([]);
  });
});
