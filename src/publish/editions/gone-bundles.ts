import { partsOfSheet } from '../../document/village-sheet.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { EditionDocument } from '../../record/edition/book.ts';
import { kindOfDocument } from './words.ts';

/**
 * What became of bundles that are not offered any more, and of the sheets bound in them; it says that they are still on the site
 * only where every one of them is. Empty where no bundle is among the documents.
 */
export function sayBundled(
  documents: readonly EditionDocument[],
  { editions, tree }: Pick<Disclosure, 'editions' | 'tree'>,
): string {
  const bundles = documents.filter((each) => kindOfDocument(each) === 'posting');
  if (bundles.length === 0) return '';
  const townships = new Set(bundles.map(({ id }) => /^bundle-.+-(\d{12})$/.exec(id)?.[1] ?? ''));
  // A round may bind sheets of a month and of a quarter: all that there ever were of these villages are asked for.
  const bound = [...editions.versions.keys()].filter((id) => {
    const village = partsOfSheet(id)?.village ?? '';
    return townships.has(tree.byCode.get(village)?.parent ?? '?');
  });
  const stays = bound.length > 0 && bound.every((sheet) => editions.current.has(sheet));
  return `装订本把一期要张贴的合在一起，到了新的一期就换下旧的。${stays ? '装订在里面的村公开单，都还在网上。' : ''}`;
}
