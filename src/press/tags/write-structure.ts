import { type PDFContext, PDFHexString, type PDFObject, type PDFRef } from 'pdf-lib';
import type { Tag } from './tag.ts';

/** What `PDFContext.obj` turns into PDF objects. */
type Literal = PDFObject | string | number | null | undefined | Literal[] | { [key: string]: Literal };

/** Attributes by owner (ISO 32000-1, 14.8.5): what a table cell spans and heads, how a list counts, where a figure is. */
function listAttributes(tag: Tag): Record<string, Literal>[] {
  const attributes: Record<string, Literal>[] = [];
  const table: Record<string, Literal> = {};
  if (tag.scope) table['Scope'] = tag.scope;
  if (tag.columns !== undefined && tag.columns > 1) table['ColSpan'] = tag.columns;
  if (tag.rows !== undefined && tag.rows > 1) table['RowSpan'] = tag.rows;
  if (Object.keys(table).length > 0) attributes.push({ O: 'Table', ...table });
  if (tag.numbering) attributes.push({ O: 'List', ListNumbering: tag.numbering });
  if (tag.bounds) {
    const box = tag.bounds.map((value) => Math.round(value * 100) / 100);
    attributes.push({ O: 'Layout', Placement: 'Block', BBox: box });
  }
  return attributes;
}

/**
 * Writes the structure tree with its parent tree, and gives its root. Elements come in reading order; a piece of content
 * on another page than the element's first is written with its page.
 */
export function writeStructure(
  context: PDFContext,
  root: Tag,
  places: { pages: readonly PDFRef[]; owners: readonly Tag[][]; annotations: { ref: PDFRef; tag: Tag }[] },
): PDFRef {
  const treeRef = context.nextRef();
  const refs = new Map<Tag, PDFRef>();
  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(tag, ref);
    const home = tag.kids.find((kid) => 'mcid' in kid)?.page;
    const kids = tag.kids.map((kid): Literal => {
      if ('type' in kid) return write(kid, ref);
      const page = places.pages[kid.page];
      if ('annotation' in kid) {
        const annotation = places.annotations[kid.annotation]?.ref;
        return { Type: 'OBJR', Obj: annotation, Pg: page };
      }
      return kid.page === home ? kid.mcid : { Type: 'MCR', Pg: page, MCID: kid.mcid };
    });
    const attributes = listAttributes(tag);
    const element: Record<string, Literal> = { Type: 'StructElem', S: tag.type, P: parent };
    if (home !== undefined) element['Pg'] = places.pages[home];
    if (kids.length > 0) element['K'] = kids.length === 1 ? kids[0] : kids;
    if (tag.alt !== undefined) element['Alt'] = PDFHexString.fromText(tag.alt);
    if (attributes.length > 0) element['A'] = attributes.length === 1 ? attributes[0] : attributes;
    context.assign(ref, context.obj(element));
    return ref;
  };
  const document = write(root, treeRef);
  const numbers: Literal[] = [];
  places.owners.forEach((owners, page) => {
    numbers.push(
      page,
      owners.map((tag) => refs.get(tag)),
    );
  });
  places.annotations.forEach(({ tag }, index) => {
    numbers.push(places.pages.length + index, refs.get(tag));
  });
  context.assign(
    treeRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: places.pages.length + places.annotations.length,
    }),
  );
  return treeRef;
}
