import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import type { Passes } from '../../src/check/personal/passes.ts';
import { explainFinds } from '../../src/inspect/explain-finds.ts';
import type { HiddenValue, KnownNames } from '../../src/inspect/hidden/hidden-value.ts';
import { inspectFolder } from '../../src/inspect/inspect-folder.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import { UnfitRecord } from './accident.ts';
import { forgetRefused, keptFolder, openKeptReadings } from './kept.ts';
import { openCleanFiles } from './kept-clean.ts';
import { ProgressLine } from './progress.ts';
import type { Workshop } from './swap.ts';
import { tellDiagnostics } from './tell.ts';

/** What an inspection goes by. */
export interface InspectionJob {
  /** Where the output will be. */
  out: string;
  content: string;
  folder: RecordFolder;
  passes: Passes;
  hiddenValues: readonly HiddenValue[];
  known: KnownNames;
}

/**
 * Inspects what was made before it takes the place of the last output. Whatever may not be published is told, and the build
 * ends with `UnfitRecord`; else gives the number of files.
 */
export async function inspectOutput(workshop: Workshop, job: InspectionJob): Promise<number> {
  const { passes, hiddenValues, known } = job;
  const clean = {
    personal: openCleanFiles(keptFolder, writeDown(passes)),
    hidden: openCleanFiles(keptFolder, writeDown({ hiddenValues, known })),
  };
  const work = inspectFolder([workshop.site, workshop.press], {
    find: findPersonal,
    passes,
    hiddenValues,
    known,
    readings: openKeptReadings(keptFolder),
    clean,
  });
  const { files, finds } = await new ProgressLine().during('检查生成的文件', work);
  clean.personal.save();
  clean.hidden.save();
  if (finds.length === 0) return files;
  const refused = new Set(finds.map(({ file }) => file).filter((file) => file.endsWith('.pdf')));
  forgetRefused(keptFolder, hashFiles([workshop.site, workshop.press], refused));
  const below = basename(job.out);
  const placed = finds.map((each) => ({ ...each, file: `${below}/${each.file}` }));
  tellDiagnostics(explainFinds(placed), job.folder, job.content);
  throw new UnfitRecord('生成的文件里有不能公开的内容。');
}

function hashFiles(folders: readonly string[], files: Iterable<string>): Set<string> {
  const paths = [...files].flatMap((file) => folders.map((folder) => join(folder, file))).filter(existsSync);
  return new Set(paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex')));
}

/** All that an inspection looks for, or lets pass, as one text. */
function writeDown(given: unknown): string {
  return JSON.stringify(given, (_key, value: unknown) => (value instanceof Set ? [...value].sort() : value));
}
