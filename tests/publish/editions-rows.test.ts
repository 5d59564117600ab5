import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listWithheld, tellChanges } from '../../src/publish/editions/changes.ts';
import { compareRows, type Rows, replayRows } from '../../src/publish/editions/rows.ts';
import type { RowLine } from '../../src/record/edition/schema.ts';
import { smallDisclosure, smallFiles } from '../small-record.ts';

const words = fc.oneof(
  fc.constantFrom('甲', '"\n', '𬬮\u2028', '1'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const row = fc.dictionary(fc.constantFrom('标题', '状态', '值', '地区'), words, { noNullPrototype: true });
const rows: fc.Arbitrary<Rows> = fc
  .dictionary(
    fc.constantFrom('tasks', 'notices', 'projects'),
    fc.dictionary(fc.constantFrom('t1', 't2', '甲 2022-06', 'x #2', '__proto__'), row, {
      noNullPrototype: true,
    }),
    { noNullPrototype: true },
  )
  .map(
    (tables) => new Map(Object.entries(tables).map(([table, own]) => [table, new Map(Object.entries(own))])),
  );

const write = (lines: readonly RowLine[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
/** A table without a record is none. */
const filled = (given: Rows) => new Map([...given].filter(([, own]) => own.size > 0));

describe('the rows of the public tables', () => {
  test('come out of the differences of all editions as the last edition had them', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 5 }), (states) => {
        const texts: string[] = [];
        let last: Rows = new Map();
        for (const state of states) {
          texts.push(write(compareRows(last, state)));
          last = replayRows(texts);
          expect(filled(last)).toEqual(filled(state));
        }
      }),
    );
  });

  test('that did not change are not written again, and those that did once', () => {
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        expect(compareRows(now, now)).toEqual([]);
        const lines = compareRows(before, now);
        expect(new Set(lines.map(({ table, key }) => JSON.stringify([table, key]))).size).toBe(lines.length);
        for (const { table, key, row: told } of lines) {
          expect(told).toEqual(now.get(table)?.get(key) ?? null);
          expect(told).not.toEqual(before.get(table)?.get(key) ?? null);
        }
      }),
    );
  });

  test('told to readers: every value that changed, before and after, and how many records came and went', () => {
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const told = tellChanges(before, compareRows(before, now), new Set());
        for (const table of ['tasks', 'notices', 'projects']) {
          const [was, is] = [before.get(table) ?? new Map(), now.get(table) ?? new Map()];
          const count = (what: 'added' | 'removed') =>
            told.flatMap((line) => (line.what === what && line.table === table ? [line.count] : []));
          const added = [...is.keys()].filter((key) => !was.has(key)).length;
          const removed = [...was.keys()].filter((key) => !is.has(key)).length;
          expect(count('added')).toEqual(added > 0 ? [added] : []);
          expect(count('removed')).toEqual(removed > 0 ? [removed] : []);
          const cells = told.flatMap((line) => (line.what === 'cell' && line.table === table ? [line] : []));
          const expected = [...is.keys()].flatMap((key) => {
            const [old, next] = [was.get(key), is.get(key)];
            if (!old || !next) return [];
            return ['标题', '状态', '值', '地区']
              .filter((column) => (old[column] ?? '') !== (next[column] ?? ''))
              .map((column) => [key, column, old[column] ?? '', next[column] ?? '']);
          });
          const made = cells.map(({ key, column, before: old, after }) => [key, column, old, after]);
          expect(made.toSorted()).toEqual(expected.toSorted());
        }
      }),
    );
  });

  test('tell no value of before of a document whose old version is withheld, nor elsewhere what it was called', () => {
    const state = (title: string, summary: string): Rows =>
      new Map<string, Map<string, Record<string, string>>>([
        ['notices', new Map([['n1', { 编号: 'n1', 标题: title, 摘要: summary }]])],
        ['objections', new Map([['o1', { 意见编号: 'o1', 公示: title }]])],
        ['tasks', new Map([['n1', { 编号: 'n1', 标题: summary }]])],
      ]);
    const [old, now] = [state('写了不该写的', '旧'), state('改好的', '新')];
    const told = (withheld: string[]) =>
      tellChanges(old, compareRows(old, now), new Set(withheld)).flatMap((line) =>
        line.what === 'cell' ? [[line.table, line.column, line.before, line.after]] : [],
      );
    expect(told(['n1'])).toEqual([
      ['notices', '标题', '（不再提供）', '改好的'],
      ['notices', '摘要', '（不再提供）', '新'],
      ['objections', '公示', '（不再提供）', '改好的'],
      ['tasks', '标题', '旧', '新'],
    ]);
    expect(told(['n2']).map(([, , before]) => before)).toEqual(['写了不该写的', '旧', '写了不该写的', '旧']);
  });

  test('tell of a document whose old version is withheld its state, and what it did not have before', () => {
    const notices = (row: Record<string, string>): Rows => new Map([['notices', new Map([['n1', row]])]]);
    const old = notices({ 编号: 'n1', 状态: '正在公示', 摘要: '旧' });
    const now = notices({ 编号: 'n1', 状态: '已撤下', 撤回理由: '写错了' });
    const told = tellChanges(old, compareRows(old, now), new Set(['n1']));
    expect(told.map((line) => line.what === 'cell' && [line.column, line.before, line.after])).toEqual([
      ['状态', '正在公示', '已撤下'],
      ['摘要', '（不再提供）', ''],
      ['撤回理由', '', '写错了'],
    ]);
  });

  test('tell nothing again of a notice that is withdrawn, whichever edition took it out', () => {
    const front = smallFiles['notices/n1.mdx'] ?? '';
    const on = (notice: string) => listWithheld(smallDisclosure('2022-07-22', { 'notices/n1.mdx': notice }));
    expect(on(front)).toEqual(new Set());
    const taken = front.replace('summary:', 'withdrawn: { on: 2022-07-21, reason: 写错了 }\nsummary:');
    expect(on(taken)).toEqual(new Set(['n1']));
  });
});
