import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type CheckOptions, type CheckResult, checkRecord } from '../check/check.ts';
import { openCoverage } from '../press/fonts/coverage.ts';
import { todayInShanghai } from '../record/site/settle.ts';
import { openFolder, type RecordFolder } from '../record/source/folder.ts';
import { type Day, isDay } from '../record/value/date.ts';

/**
 * Checks a content folder as every command does: with today's date, and with the fonts that will print it. `folder` is the
 * folder with what is to be written into it.
 */
export function checkContent(
  content: string,
  {
    folder = openFolder(content),
    ...options
  }: Pick<CheckOptions, 'memory' | 'onProgress'> & { folder?: RecordFolder } = {},
): CheckResult & { folder: RecordFolder } {
  const hasGlyph = openCoverage(fontFolderOf(content));
  return { folder, ...checkRecord(folder, { today: lastDay(), hasGlyph, ...options }) };
}

/** Nothing can have been reported after today; a build for a later day may look further. */
function lastDay(): Day {
  const today = todayInShanghai(new Date());
  const asOf = process.env['AS_OF'];
  return asOf && isDay(asOf) && asOf > today ? asOf : today;
}

/** An office's own fonts lie beside its record, in the folder that `site.yaml` names. */
function fontFolderOf(content: string): string {
  try {
    const site: unknown = parse(readFileSync(join(content, 'site.yaml'), 'utf8'));
    const fonts = typeof site === 'object' && site !== null && 'fonts' in site ? site.fonts : undefined;
    const folder =
      typeof fonts === 'object' && fonts !== null && 'folder' in fonts ? fonts.folder : undefined;
    return resolve(content, typeof folder === 'string' ? folder : 'fonts');
  } catch {
    // What is wrong with site.yaml is told by the check.
    return resolve(content, 'fonts');
  }
}
