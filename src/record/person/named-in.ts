import type { RecordFolder } from '../source/folder.ts';
import { followsOf, type NamesOfList, type NamingText, type SeekNames, seekNames } from './names-in-text.ts';

const seekers = new WeakMap<RecordFolder, SeekNames>();

/** Remembers how names of the lists of a folder are found, for commands that take words which will be public. */
export function rememberNames(
  folder: RecordFolder,
  lists: readonly NamesOfList[],
  notices: readonly NamingText[],
): void {
  seekers.set(folder, seekNames(lists, followsOf(notices)));
}

/**
 * The persons of lists whom words about some notices name, each as he is shown. The names themselves stay with the reader. Of
 * a folder that was not read nothing is known.
 */
export function namedIn(folder: RecordFolder, words: string, about: readonly string[]): string[] {
  return (seekers.get(folder)?.(words, about) ?? []).map(({ shown }) => shown);
}
