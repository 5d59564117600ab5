import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder, openFolder } from '../../src/record/source/folder.ts';

const root = join(import.meta.dirname, '../..');

test('the form that docs/form.md tells clerks to copy is sound in the sample record', () => {
  const guide = readFileSync(join(root, 'docs/form.md'), 'utf8');
  const form = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  expect(form).toContain('title: ');
  const content = openFolder(join(root, 'content'));
  const files = Object.fromEntries(content.list().map((file) => [file, content.read(file)]));
  const told = checkRecord(holdFolder({ ...files, 'forms/visit.yaml': form })).diagnostics;
  expect(told.filter(({ file }) => file.startsWith('forms/'))).toEqual([]);
});
