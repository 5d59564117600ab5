import { expect, test } from 'vitest';
import { listDifferences } from './differences.ts';
import { harmless } from './families.ts';
import { gridOf, plainRows, tables, writeGrid } from './grid.ts';
import { rowsIn } from './judge.ts';
import { original, originalRecord, textOf } from './sample.ts';
import { testMutators } from './spoil.ts';

test('the sample can be spoilt: it has no error, and its tables are read as a plain reading gives them', () => {
  expect(original.diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  for (const table of tables) {
    expect(writeGrid(gridOf(table))).toBe(textOf(table.file));
    expect(listDifferences(plainRows(table, table.rows), rowsIn(originalRecord, table))).toEqual([]);
  }
});

// The same record must be read, with no error and no new warning.
testMutators(harmless);
