import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckResult, checkRecord } from '../../src/check/check.ts';
import { readRecord } from '../../src/record/read.ts';
import { holdFolder, openFolder, type RecordFolder } from '../../src/record/source/folder.ts';
import type { Template } from '../../src/renew/notice/fill-template.ts';
import type { TemplateOf } from '../../src/renew/notice/renew-notice.ts';
import type { NoticeWish } from '../../src/renew/notice/wish.ts';
import { type Ground, type NewFile, withFiles } from '../../src/renew/renewal.ts';

const project = join(import.meta.dirname, '../..');

/** The sample record. */
export const sample = openFolder(join(project, 'content'));

/** What files are made from, on a day. */
export function groundOf(folder: RecordFolder, today: string): Ground {
  return { reading: readRecord(folder), folder, today };
}

/** The ground of files in memory. */
export function groundIn(files: Record<string, string | Uint8Array>, today: string): Ground {
  return groundOf(holdFolder(files), today);
}

/** The record with new files in it, checked; the sample tells of days to the end of 2024. */
export function checkWith({ folder }: Pick<Ground, 'folder'>, files: readonly NewFile[]): CheckResult {
  return checkRecord(withFiles(folder, files), { today: '2026-11-22' });
}

/** What is wrong with the new files that was not wrong before. */
export function newErrors(ground: Ground, files: readonly NewFile[]): string[] {
  const name = ({ code, file, message }: CheckResult['diagnostics'][number]) => `${code} ${file} ${message}`;
  const errors = (result: CheckResult) =>
    result.diagnostics.filter(({ severity }) => severity === 'error').map(name);
  const before = new Set(errors(checkWith(ground, [])));
  return errors(checkWith(ground, files)).filter((each) => !before.has(each));
}

export const textOf = ({ bytes }: NewFile) => Buffer.from(bytes).toString('utf8');

/** The program's own template of a kind, or of its stage. */
export const builtIn: TemplateOf = ({ id, stage }): Template => {
  for (const name of [id, stage]) {
    try {
      return {
        file: `${name}.mdx`,
        text: readFileSync(join(project, 'src/renew/templates', `${name}.mdx`), 'utf8'),
      };
    } catch {
      // The next name is tried.
    }
  }
  throw new Error(`no template for ${id}`);
};

/** A wish for a notice with everything left out but what is given. */
export function wishFor(given: Partial<NoticeWish>): NoticeWish {
  return {
    kind: undefined,
    id: '',
    areas: [],
    each: '',
    within: '',
    plan: '',
    projects: [],
    tasks: [],
    date: '',
    end: '',
    period: '',
    follows: '',
    issuer: '',
    number: '',
    result: '',
    ...given,
  };
}
