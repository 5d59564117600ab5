import { isSignatureText } from '../../record/edition/sign.ts';
import { isPersonFile } from '../../record/files.ts';
import type { ReadingMemory } from '../../record/reader.ts';
import { decodeText } from '../../record/source/decode.ts';
import type { RecordFolder } from '../../record/source/folder.ts';
import { findPersonal } from './find-personal.ts';
import { scanAuthored, scanYaml } from './scan-lines.ts';
import { scanTable } from './scan-table.ts';
import type { Sighting } from './sighting.ts';

interface Held {
  version: unknown;
  sightings: Sighting[];
}

const memories = new WeakMap<ReadingMemory, Map<string, Held>>();

/**
 * All personal data in the files of a record, as they are written: also in remarks, in parts that could not be read, and in
 * names of files. Lists of persons (`isPersonFile`) are left out: what is in them is masked when they are read. Files that
 * have not changed since `memory` was last used are not read again.
 */
export function scanRecord(folder: RecordFolder, memory: ReadingMemory): Sighting[] {
  const held = memories.get(memory) ?? new Map<string, Held>();
  memories.set(memory, held);
  return folder.list().flatMap((file) => {
    const version = folder.version(file);
    const before = held.get(file);
    if (before && before.version === version) return before.sightings;
    const sightings = [...scanName(file), ...scanFile(folder, file)];
    held.set(file, { version, sightings });
    return sightings;
  });
}

function scanFile(folder: RecordFolder, file: string): Sighting[] {
  if (!/\.(?:csv|ya?ml|mdx?|txt|json)$/i.test(file)) return [];
  const text = decodeText(file, folder.read(file)).text?.replace(/^\uFEFF/, '');
  return text === undefined ? [] : scanText(file, text);
}

/** The personal data in the text of a file, without a byte order mark. */
export function scanText(file: string, text: string): Sighting[] {
  if (isPersonFile(file)) return [];
  // Some letters of a signature read as an account (wx…, qq…).
  if (/^editions\/\d{4,}\/signature\.txt$/.test(file) && isSignatureText(text)) return [];
  if (/\.csv$/i.test(file)) return scanTable(file, text);
  return /\.ya?ml$/i.test(file) ? scanYaml(file, text) : scanAuthored(file, text);
}

/** Folders and files are addresses on the site, and stand in lists of files. */
function scanName(file: string): Sighting[] {
  const name = file.replace(/\.\w+$/, '');
  return findPersonal(name).map(({ kind, start, end, shown }) => ({
    kind,
    value: name.slice(start, end),
    shown,
    at: { file, line: 1, column: 1 },
    officeKey: undefined,
    aside: 'file-name',
  }));
}
