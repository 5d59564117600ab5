import type { EditionDocument, PublishedEdition } from '../../record/edition/book.ts';
import type { DocumentLine } from '../../record/edition/schema.ts';

/** What became of a document with an edition, in the order in which it is told. */
export const actWords: Record<DocumentLine['act'], string> = {
  new: '新增',
  corrected: '更正',
  withdrawn: '撤下',
  removed: '不再提供',
  renewed: '更新',
  reprinted: '重新排印',
  lapsed: '名单到期撤下',
};

/** What is known before anything is printed, and therefore told on pages; the others stand in the lists of an edition. */
const told = ['new', 'corrected', 'withdrawn', 'removed', 'renewed'] as const;

/** Documents by what became of them; what was only printed anew is not told. */
export function sortDocuments({
  documents,
}: PublishedEdition): Array<{ act: (typeof told)[number]; documents: EditionDocument[] }> {
  return told.flatMap((act) => {
    const own = documents.filter((each) => each.act === act);
    return own.length === 0 ? [] : [{ act, documents: own }];
  });
}

/** 新增123份，更正1份，撤下1份。 */
export function sayDocuments(edition: PublishedEdition): string {
  const said = sortDocuments(edition).map(({ act, documents }) => `${actWords[act]}${documents.length}份`);
  return said.length === 0 ? '没有变化' : said.join('，');
}
