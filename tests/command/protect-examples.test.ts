import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSolver } from '../../src/protect/solve/solver.ts';
import { protectTable } from '../../src/protect/table/protect-table.ts';

const solver = await loadSolver();
const page = readFileSync(new URL('../../docs/protect.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) =>
  protectTable(JSON.parse(json), solver),
);

/** The hidden cells of an example: status, low and high by id. */
function hiddenOf(example: number) {
  return (examples[example]?.cells ?? [])
    .filter(({ status }) => status !== 'published')
    .map(({ id, status, low, high }) => [id, status, low, high]);
}

describe('the examples in docs/protect.md', () => {
  test('come out as the page says: the first, cell by cell', () => {
    const told = [...page.matchAll(/^\| (\S+) \| `(primary|complementary)` \| (\d+) \| (\d+) \|$/gm)];
    const rows = told.map(([, id, status, low, high]) => [id, status, Number(low), Number(high)]);
    expect(rows).toHaveLength(4);
    expect(hiddenOf(0)).toEqual(expect.arrayContaining(rows));
    expect(hiddenOf(0)).toHaveLength(4);
    expect(examples[0]?.lost).toMatchObject({ cells: 4, sum: 31, proven: true });
  });

  test('come out as the page says: the one with an earlier edition', () => {
    expect(hiddenOf(1)).toEqual([
      ['7月·东村', 'complementary', 2, 13],
      ['7月·西村', 'complementary', 1, 12],
      ['7月新增·东村', 'primary', 1, 12],
    ]);
    expect(page).toContain('2–13 and 1–12, and 1–12 for the newcomers');
  });

  test('are all of the page', () => {
    expect(examples.map(({ audit }) => audit.passed)).toEqual([true, true]);
  });
});
