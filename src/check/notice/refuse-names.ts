import { namedIn } from '../../record/person/named-in.ts';
import type { RecordFolder } from '../../record/source/folder.ts';
import { catalogue } from '../catalogue/catalogue.ts';

/**
 * Why words that a command was given cannot be published: they name a person of a list. Said as the check would say it of the
 * record (MB975); undefined where nobody is named. `about`: ids of the notices that the words are about.
 */
export function refuseNames(
  folder: RecordFolder,
  words: string,
  about: readonly string[],
): string | undefined {
  const [shown] = namedIn(folder, words, about);
  if (shown === undefined) return undefined;
  const { message, fix } = catalogue['name-in-text'];
  return `${message({ shown }, undefined)}${fix({ shown }, undefined)}`;
}
