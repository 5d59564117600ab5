import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { judgeArchive } from './judge-archive.ts';
import { judgeElement, nameOf } from './judge-elements.ts';
import {
  type Element,
  isElement,
  isPiece,
  listElements,
  type ReadDocument,
  readStructure,
  textOf,
} from './read-structure.ts';

const name = PDFName.of;

/** Is all that is drawn either an element's or an artifact, once? (ISO 14289-1, 7.1; Matterhorn 01-003 to 01-007) */
function judgeContent({ pieces, root }: ReadDocument): string[] {
  const faults: string[] = [];
  const owners = new Map(
    listElements(root).flatMap((element) =>
      element.kids.filter(isPiece).map((piece) => [piece, element] as const),
    ),
  );
  let owned = 0;
  for (const [page, own] of pieces.entries()) {
    const seen = new Set<number>();
    for (const piece of own) {
      const at = `page ${page + 1}`;
      if (piece.depth === 0) faults.push(`${at}: drawn outside of any mark`);
      if (piece.depth > 1) faults.push(`${at}: ${piece.mark} within another mark`);
      if (piece.mark === 'Artifact') continue;
      if (piece.mcid === undefined) {
        if (piece.depth > 0) faults.push(`${at}: ${piece.mark} without a number`);
        continue;
      }
      if (seen.has(piece.mcid)) faults.push(`${at}: ${piece.mcid} twice`);
      seen.add(piece.mcid);
      const owner = owners.get(piece);
      if (owner) owned++;
      if (!owner) faults.push(`${at}: ${piece.mcid} “${piece.text}” belongs to no element`);
      else if (owner.type !== piece.mark) faults.push(`${at}: ${piece.mark} belongs to ${owner.type}`);
    }
  }
  const listed = listElements(root).flatMap((element) => element.kids.filter(isPiece)).length;
  if (listed !== owned) faults.push(`${listed} pieces listed, ${owned} drawn`);
  return faults;
}

/** Does the way back from content lead to the same elements? (ISO 32000-1, 14.7.4.4) */
function judgeParentTree({ pdf, root, pages }: ReadDocument): string[] {
  const faults: string[] = [];
  const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const numbers = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
  const parentOf = new Map<number, PDFObject | undefined>();
  for (let at = 0; at < numbers.length; at += 2)
    parentOf.set((numbers[at] as PDFNumber).asNumber(), numbers[at + 1]);
  const next = tree.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  if ([...parentOf.keys()].some((key) => key >= next)) faults.push('ParentTreeNextKey is too small');
  for (const element of listElements(root)) {
    for (const kid of element.kids) {
      if (isElement(kid)) continue;
      let back: PDFObject | undefined;
      if (isPiece(kid)) {
        const key = pages[kid.page]?.lookup(name('StructParents'), PDFNumber).asNumber() ?? -1;
        const own = pdf.context.lookup(parentOf.get(key));
        back = own instanceof PDFArray && kid.mcid !== undefined ? own.get(kid.mcid) : undefined;
      } else back = parentOf.get(kid.annotation.lookup(name('StructParent'), PDFNumber).asNumber());
      if (back !== element.ref) faults.push(`${nameOf(element)}: the parent tree leads elsewhere`);
    }
  }
  return faults;
}

/** Headings from H1 down without a gap (ISO 14289-1, 7.4.2; Matterhorn 14-002, 14-003). */
function judgeHeadings(elements: readonly Element[]): string[] {
  let before = 0;
  return elements.flatMap((element) => {
    const level = Number(/^H(\d)$/.exec(element.type)?.[1] ?? 0);
    if (level === 0) return [];
    const skipped = level > before + 1;
    before = level;
    return skipped ? [`${nameOf(element)} skips a level`] : [];
  });
}

/** Links that say where they lead, in the order of the structure (ISO 14289-1, 7.18). */
function judgeLinks({ pdf, root, pages }: ReadDocument): string[] {
  const held = new Set(
    listElements(root)
      .filter(({ type }) => type === 'Link')
      .flatMap(({ kids }) => kids.flatMap((kid) => ('annotation' in kid ? [kid.annotation] : []))),
  );
  return pages.flatMap((page, at) => {
    const faults: string[] = [];
    const fault = (words: string): void => void faults.push(`page ${at + 1}: ${words}`);
    if (page.get(name('Tabs'))?.toString() !== '/S') fault('fields not in the order of the structure');
    const annotations = page.has(name('Annots')) ? page.lookup(name('Annots'), PDFArray).asArray() : [];
    for (const each of annotations) {
      const annotation = pdf.context.lookup(each, PDFDict);
      if (!held.has(annotation)) fault('a link outside of the structure');
      if (!textOf(annotation.get(name('Contents')))) fault('a link without words');
      const target = annotation.get(name('Dest'));
      const aim = target instanceof PDFArray ? target.get(0) : undefined;
      const isInside = aim instanceof PDFRef && pages.includes(pdf.context.lookup(aim) as PDFDict);
      if (!isInside && !annotation.has(name('A'))) fault('a link that leads nowhere');
    }
    return faults;
  });
}

/** Names that are given once, and found in the tree of names in their order (ISO 32000-1, 14.7.2). */
function judgeIds({ pdf }: ReadDocument, elements: readonly Element[]): string[] {
  const named = elements.filter(({ id }) => id !== undefined);
  const ids = named.map(({ id }) => id ?? '');
  const faults = new Set(ids).size < ids.length ? ['an ID twice'] : [];
  if (ids.length === 0) return faults;
  const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const list = tree.lookup(name('IDTree'), PDFDict).lookup(name('Names'), PDFArray).asArray();
  const keys = list.filter((_, at) => at % 2 === 0).map((key) => textOf(key) ?? '');
  if (keys.join() !== [...keys].sort().join()) faults.push('IDTree out of order');
  const found = new Map(keys.map((key, at) => [key, list[2 * at + 1]]));
  for (const { id, ref } of named) if (found.get(id ?? '') !== ref) faults.push(`IDTree does not find ${id}`);
  return faults;
}

function judgeCatalog({ pdf, root }: ReadDocument): string[] {
  const faults: string[] = [];
  const { catalog } = pdf;
  if (root.type !== 'Document') faults.push('the root is no Document');
  if (textOf(catalog.get(name('Lang'))) !== 'zh-CN') faults.push('no language (7.2)');
  if (catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString() !== 'true')
    faults.push('not marked as tagged (7.1)');
  const shown = catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'));
  if (shown?.toString() !== 'true') faults.push('the title is not shown (7.1)');
  if (!pdf.getTitle()) faults.push('no title');
  return faults;
}

/**
 * What a PDF lacks of PDF/UA-1 (ISO 14289-1) and of PDF/A-2a (ISO 19005-2), as far as can be told without their outside
 * judge; nothing when it is sound.
 */
export async function judgePdf(bytes: Uint8Array): Promise<string[]> {
  const document = await readStructure(bytes);
  const elements = listElements(document.root);
  const isPage = (page: number): boolean => page >= 0 && page < document.pages.length;
  return [
    ...judgeCatalog(document),
    ...judgeContent(document),
    ...judgeParentTree(document),
    ...judgeHeadings(elements),
    ...elements.flatMap((element) => judgeElement(element, isPage)),
    ...judgeLinks(document),
    ...judgeIds(document, elements),
    ...judgeArchive(document),
  ];
}
