import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonal } from '../../../src/check/personal/find-personal.ts';
import { hidePersonal } from '../../../src/check/personal/hide.ts';
import { anyId, spellings } from './made-numbers.ts';

/** Words of plans and boards, without digits and names. */
const words = fc.constantFrom(
  '村里核对过',
  '，',
  '。',
  '这一户',
  '已经登记',
  '帮扶措施',
  '按月',
  '（',
  '）',
  '补贴到位',
  '上门走访',
  '、',
  '没有意见',
);
const prose = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''));
const spelling = fc.constantFrom(...Object.keys(spellings));

test('any ID number is found in any prose and any spelling, at its place', () => {
  fc.assert(
    fc.property(anyId, spelling, prose, prose, (id, how, before, after) => {
      const written = spellings[how]?.(id) ?? id;
      const finds = findPersonal(`${before}${written}${after}`);
      const found = finds.find(
        ({ start, end }) => start <= before.length && end >= before.length + written.length,
      );
      expect(found?.kind).toBe('resident-id');
    }),
    { numRuns: 3000 },
  );
});

test('an ID number that is broken anywhere over two cells is found in both', () => {
  fc.assert(
    fc.property(anyId, fc.integer({ min: 2, max: 16 }), (id, at) => {
      const [head, tail] = [id.slice(0, at), id.slice(at)];
      expect(findPersonal(head, { after: tail }).map(({ kind }) => kind)).toEqual(['resident-id']);
      expect(findPersonal(tail, { before: head }).map(({ kind }) => kind)).toEqual(['resident-id']);
    }),
  );
});

test('of an ID number at most the province is shown', () => {
  fc.assert(
    fc.property(anyId, spelling, (id, how) => {
      for (const { shown } of findPersonal(spellings[how]?.(id) ?? id)) {
        expect(shown.replace(/[^0-9]/g, '').length).toBeLessThanOrEqual(2);
        expect(shown).toHaveLength(18);
      }
    }),
  );
});

test('of a mobile number at most seven digits are shown, as on boards', () => {
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  fc.assert(
    fc.property(mobile, prose, (number, before) => {
      const [find] = findPersonal(`${before}${number}，`);
      expect(find?.shown).toBe(`${number.slice(0, 3)}＊＊＊＊${number.slice(7)}`);
    }),
  );
});

test('what is hidden is found no more, and everything else stays where it is', () => {
  fc.assert(
    fc.property(anyId, spelling, prose, prose, (id, how, before, after) => {
      const text = `${before}${spellings[how]?.(id) ?? id}${after}`;
      const hidden = hidePersonal(text);
      expect(hidden).toHaveLength(text.length);
      expect(hidden.startsWith(before)).toBe(true);
      expect(hidden.endsWith(after)).toBe(true);
      expect(findPersonal(hidden)).toEqual([]);
    }),
  );
});

test('nothing is found in prose without numbers and names', () => {
  fc.assert(
    fc.property(prose, (text) => {
      expect(findPersonal(text)).toEqual([]);
    }),
  );
});

test('any text at all can be looked at, and finds lie in it, in order and apart', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ maxLength: 20 }),
      (text, beside) => {
        let last = 0;
        for (const { start, end } of findPersonal(text, { before: beside, after: beside, field: beside })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
  );
});

test('no number of few digits is personal data', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99999 }), { maxLength: 12 }), (numbers) => {
      const cells = numbers.map(String);
      for (const [i, cell] of cells.entries())
        expect(findPersonal(cell, { before: cells[i - 1] ?? '', after: cells[i + 1] ?? '' })).toEqual([]);
    }),
  );
});
