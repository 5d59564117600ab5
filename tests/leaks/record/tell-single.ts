import { checkRecord } from '../../../src/check/check.ts';
import type { Diagnostic } from '../../../src/check/diagnostic.ts';
import { printCheck } from '../../../src/check/print/print.ts';
import { ReadingMemory } from '../../../src/record/reader.ts';
import { holdFolder, type RecordFolder } from '../../../src/record/source/folder.ts';
import { soundFiles } from '../../check/sound-record.ts';
import type { Leak } from '../corpus/leak.ts';
import type { Missed } from '../report.ts';

const memory = new ReadingMemory();

/** What is told of the sound record with some files changed. Files that stay are read once for all calls. */
export function tellOfChanged(changes: Record<string, string>): { folder: RecordFolder; told: Diagnostic[] } {
  const folder = holdFolder({ ...soundFiles, ...changes });
  const { diagnostics, notes } = checkRecord(folder, { today: '2026-01-01', memory });
  return { folder, told: [...diagnostics, ...notes] };
}

/** Letters and digits only: a secret that is printed with other spaces is printed. */
const telling = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{Nd}]/gu, '');

/**
 * True where an office that reads the diagnostics sees a part of the secret whole: in a value, a message, or the line
 * that is printed below. The name of the file is not counted.
 */
export function isShown(leak: Leak, told: Diagnostic[], folder: RecordFolder): boolean {
  const printed = printCheck({ diagnostics: told, notes: [] }, folder, { colour: false });
  const said = told.flatMap(({ value, message, fix }) => [value ?? '', message, fix]);
  const seen = telling([...said, printed].join('\n'));
  return leak.secret.map(telling).some((part) => part.length > 1 && seen.includes(part));
}

/** What is wrong with how a changed record is told: it is not stopped, or the secret is printed. */
export function faultOf(leak: Leak, changes: Record<string, string>): Missed[] {
  const { folder, told } = tellOfChanged(changes);
  if (told.every(({ severity }) => severity !== 'error')) return [{ leak, where: 'not stopped' }];
  const one = told.find((each) => isShown(leak, [each], folder));
  return one ? [{ leak, where: `shown by ${one.code}` }] : [];
}
