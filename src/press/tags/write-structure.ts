import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import { linkHeaders } from './link-headers.ts';
import type { Tag } from './tag.ts';
import { type Literal, WrittenObject } from './written-object.ts';

/** Where the structure points to: pages, the elements of their pieces of content, links. */
interface Places {
  pages: readonly PDFRef[];
  owners: readonly (readonly Tag[])[];
  annotations: readonly { ref: PDFRef; tag: Tag }[];
}

/** Names of the elements that others point to, and which heading cells each cell points to. */
interface Names {
  ids: Map<Tag, string>;
  headers: Map<Tag, Tag[]>;
}

/**
 * Gives names to notes, which must have one (ISO 14289-1, 7.9), and to the heading cells that cells of tables with spans
 * or several headings name (7.5). Of equal length, so that their order as text is their order in the tree.
 */
function nameElements(root: Tag): Names {
  const names: Names = { ids: new Map(), headers: new Map() };
  const name = (tag: Tag): void => {
    if (!names.ids.has(tag)) names.ids.set(tag, `e${String(names.ids.size).padStart(6, '0')}`);
  };
  const visit = (tag: Tag): void => {
    if (tag.type === 'Note') name(tag);
    if (tag.type === 'Table') {
      for (const [cell, headers] of linkHeaders(tag)) {
        names.headers.set(cell, headers);
        headers.forEach(name);
      }
    }
    for (const kid of tag.kids) if ('type' in kid) visit(kid);
  };
  visit(root);
  return names;
}

/** What a table cell spans and heads (ISO 32000-1, 14.8.5.7). */
function describeCell(tag: Tag, names: Names): Record<string, Literal> {
  const table: Record<string, Literal> = {};
  if (tag.scope) table['Scope'] = tag.scope;
  if (tag.columns !== undefined && tag.columns > 1) table['ColSpan'] = tag.columns;
  if (tag.rows !== undefined && tag.rows > 1) table['RowSpan'] = tag.rows;
  const headers = names.headers.get(tag);
  if (headers) table['Headers'] = headers.map((head) => PDFString.of(names.ids.get(head) ?? ''));
  return table;
}

/** Attributes by owner (ISO 32000-1, 14.8.5): what a table cell spans and heads, how a list counts, where a figure is. */
function listAttributes(tag: Tag, names: Names): Record<string, Literal>[] {
  const attributes: Record<string, Literal>[] = [];
  const table = describeCell(tag, names);
  if (Object.keys(table).length > 0) attributes.push({ O: 'Table', ...table });
  // A list with labels must say how it counts; names of facts are labels that do not count (14.8.5.5; ISO 14289-1, 7.6).
  if (tag.type === 'L') attributes.push({ O: 'List', ListNumbering: tag.numbering ?? 'None' });
  if (tag.bounds) {
    const box = tag.bounds.map((value) => Math.round(value * 100) / 100);
    attributes.push({ O: 'Layout', Placement: 'Block', BBox: box });
  }
  return attributes;
}

/** An element's own entries (ISO 32000-1, 14.7.2), without its children. */
function writeEntries(tag: Tag, parent: PDFRef, names: Names): Record<string, Literal> {
  const element: Record<string, Literal> = { Type: 'StructElem', S: tag.type, P: parent };
  const id = names.ids.get(tag);
  if (id !== undefined) element['ID'] = PDFString.of(id);
  if (tag.alt !== undefined) element['Alt'] = PDFHexString.fromText(tag.alt);
  if (tag.actual !== undefined) element['ActualText'] = PDFHexString.fromText(tag.actual);
  const attributes = listAttributes(tag, names);
  if (attributes.length > 0) element['A'] = attributes.length === 1 ? attributes[0] : attributes;
  return element;
}

/** From names to elements; the names come in order (ISO 32000-1, 7.9.6). */
function writeIds(context: PDFContext, { ids }: Names, refs: ReadonlyMap<Tag, PDFRef>): Literal {
  const names = [...ids].flatMap(([tag, id]) => [PDFString.of(id), refs.get(tag)]);
  return context.register(new WrittenObject({ Names: names }));
}

/** From pieces of content and annotations back to their elements (ISO 32000-1, 14.7.4.4). */
function writeParents(context: PDFContext, places: Places, refs: ReadonlyMap<Tag, PDFRef>): Literal {
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
  return context.register(new WrittenObject({ Nums: numbers }));
}

/**
 * Writes the structure tree with its parent tree, and gives its root. Elements come in reading order; a piece of content
 * on another page than the element's first is written with its page.
 */
export function writeStructure(context: PDFContext, root: Tag, places: Places): PDFRef {
  const treeRef = context.nextRef();
  const refs = new Map<Tag, PDFRef>();
  const names = nameElements(root);
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
    const element = writeEntries(tag, parent, names);
    if (home !== undefined) element['Pg'] = places.pages[home];
    if (kids.length > 0) element['K'] = kids.length === 1 ? kids[0] : kids;
    context.assign(ref, new WrittenObject(element));
    return ref;
  };
  const document = write(root, treeRef);
  context.assign(
    treeRef,
    new WrittenObject({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: writeParents(context, places, refs),
      ParentTreeNextKey: places.pages.length + places.annotations.length,
      ...(names.ids.size > 0 ? { IDTree: writeIds(context, names, refs) } : {}),
    }),
  );
  return treeRef;
}
