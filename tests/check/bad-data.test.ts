import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue/catalogue.ts';
import type { Entry } from '../../src/check/catalogue/entry.ts';
import { checkRecord } from '../../src/check/check.ts';
import { printCheck } from '../../src/check/print/print.ts';
import { openCoverage } from '../../src/press/fonts/coverage.ts';
import { openFolder } from '../../src/record/source/folder.ts';

const root = join(import.meta.dirname, '..', 'bad-data');
const entries = Object.values(catalogue) as Array<Entry<never>>;
const hasGlyph = openCoverage();

/**
 * Codes about the files that a build makes, and about what `npm run new` lacks: no record brings them about. `tests/inspect/`
 * and `tests/renew/` do.
 */
const ofOutput = new Set(['MB684', 'MB967', 'MB968', 'MB969']);

const check = (name: string) => {
  const folder = openFolder(join(root, name));
  return { folder, ...checkRecord(folder, { today: '2026-01-01', hasGlyph }) };
};

test('the record that the fixtures spoil is sound', () => {
  const { diagnostics, notes } = check('sound');
  expect([...diagnostics, ...notes]).toEqual([]);
});

test('every folder of bad data is about a code of the catalogue, and no two entries share one', () => {
  const codes = entries.map((each) => each.code);
  expect(new Set(codes).size).toBe(codes.length);
  const folders = readdirSync(root).filter((name) => /^MB/.test(name));
  expect(folders.filter((name) => !codes.includes(name))).toEqual([]);
});

describe.each(entries.map((each) => [each.code, each.title, each.severity] as const))(
  '%s %s',
  (code, _title, severity) => {
    test.runIf(existsSync(join(root, code)))('is told of its folder, and nothing else is', () => {
      const { folder, ...result } = check(code);
      const said = [...result.diagnostics, ...result.notes];
      expect([...new Set(said.map((each) => each.code))]).toEqual([code]);
      expect(new Set(said.map((each) => each.severity))).toEqual(new Set([severity]));
      const text = `${printCheck(result, folder, { colour: false })}\n`;
      const golden = join(root, 'expected', `${code}.txt`);
      if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, text);
      expect(text).toBe(readFileSync(golden, 'utf8'));
    });

    test('has a folder of bad data', () => {
      expect(existsSync(join(root, code))).toBe(!ofOutput.has(code));
    });
  },
);
