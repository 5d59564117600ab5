import { expect, test } from 'vitest';
import { isFileOf, isKnownFile, isPersonFile, tableFiles } from '../../../src/record/files.ts';
import type { Columns, Table } from '../../../src/record/source/table.ts';

test('only the lists of consultations hold persons, and every file of theirs is known as one', () => {
  const marked = Object.entries(tableFiles).filter(([, { table }]) =>
    Object.values((table as unknown as Table<Columns>).columns).some((column) => column.person !== undefined),
  );
  expect(marked.map(([name]) => name)).toEqual(['persons']);
  expect(isFileOf('persons', 'consultations/ja-removal-2.csv')).toBe(true);
  expect(isKnownFile('consultations/ja-removal-2.csv')).toBe(true);
  // Whatever lies in the folder is shown nowhere, known or not.
  for (const file of ['consultations/ja-removal-2.csv', 'consultations/a/b.csv', 'consultations/名单.xlsx'])
    expect(isPersonFile(file)).toBe(true);
  expect(isPersonFile('notices/ja-removal-2.mdx')).toBe(false);
});
