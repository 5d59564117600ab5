import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { filesWith } from '../small-record.ts';

const sound = `id: visit
title: 走访登记表
asked:
  - plan: small
    tasks: [t1]
summary: 走访时用。
parts:
  - fields:
      - { label: 村 }
      - { label: 走访了没有, kind: choice, options: [走访了, 没有] }
`;
const found = (...forms: string[]) => {
  const files = Object.fromEntries(forms.map((form, at) => [`forms/form-${at}.yaml`, form]));
  const { diagnostics } = checkRecord(holdFolder(filesWith(files)));
  return diagnostics
    .filter(({ file }) => file.startsWith('forms/'))
    .map(({ code, line }) => `${code}:${line}`);
};

describe('a blank form', () => {
  test('that names what there is has nothing wrong', () => {
    expect(found(sound)).toEqual([]);
  });

  test.each([
    ['a plan that is not there', sound.replace('plan: small', 'plan: large'), 'MB402:4'],
    ['a task that its plan does not have', sound.replace('[t1]', '[t1, t9]'), 'MB402:5'],
    ['a ledger that its plan does not have', sound.replace('[t1]', '[t1]\n    ledgers: [L9]'), 'MB413:6'],
    ['a choice without options', sound.replace(', options: [走访了, 没有]', ''), 'MB209:10'],
    [
      'a part that is both a list and a ledger',
      sound.replace('  - fields:', '  - columns: [{ label: 甲 }, { label: 乙 }]\n    rows: 2\n    fields:'),
      'MB209:11',
    ],
    ['a ledger without rows', sound.replace('  - fields:', '  - columns:'), 'MB209:8'],
  ])('that has %s is told', (_, form, expected) => {
    expect(found(form)).toContain(expected);
  });

  test('that has another’s id is told', () => {
    expect(found(sound, sound).length).toBeGreaterThan(0);
  });
});
