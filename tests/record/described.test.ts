import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeComponents, describePageComponents } from '../../scripts/command/describe-components.ts';
import { describeDiagnostics } from '../../scripts/command/describe-diagnostics.ts';
import { describeTables } from '../../scripts/command/describe-tables.ts';

test('docs/tables.md says what the tables are now (npm run describe writes it)', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/tables.md'), 'utf8');
  expect(text.slice(text.indexOf('### '))).toBe(`${describeTables()}\n`);
});

test('docs/diagnostics.md says what the catalogue and its fixtures are now (npm run describe writes it)', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8');
  expect(text.slice(text.indexOf('## '))).toBe(`${describeDiagnostics()}\n`);
});

test('docs/components.md says what texts may use now (npm run describe writes it)', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/components.md'), 'utf8');
  const pages = text.indexOf('## “关于本站”');
  expect(text.slice(text.indexOf('### '), pages)).toBe(`${describeComponents()}\n\n`);
  expect(text.slice(text.indexOf('### ', pages))).toBe(`${describePageComponents()}\n`);
});
