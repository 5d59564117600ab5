import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder, openFolder } from '../../src/record/source/folder.ts';

const project = join(import.meta.dirname, '../..');

test('the notice that docs/notice.md tells clerks to copy is sound in the sample record', () => {
  const guide = readFileSync(join(project, 'docs/notice.md'), 'utf8');
  const sample = /^```\n([\s\S]*?)\n```$/m.exec(guide)?.[1] ?? '';
  const content = openFolder(join(project, 'content'));
  const files = Object.fromEntries(content.list().map((path) => [path, content.read(path)]));
  const before = checkRecord(holdFolder(files)).diagnostics;
  expect(checkRecord(holdFolder({ ...files, 'notices/dapeng-2022.mdx': sample })).diagnostics).toEqual(
    before,
  );
  expect(sample).toContain('consultation');
});
