import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of a page's content: marked as an element's (`mcid`), as an artifact, or as nothing at all. */
export interface Piece {
  page: number;
  mcid?: number;
  /** The tag in the content stream: P, TD, Artifact. */
  mark?: string;
  /** Words, as pdf.js reads them. */
  text: string;
  /** Whether something is drawn in it. */
  draws: boolean;
  /** Marks that are open around it, itself among them. */
  depth: number;
}

/** An element of the structure tree as the file has it. */
export interface Element {
  type: string;
  parent: Element | undefined;
  kids: (Element | Piece | { annotation: PDFDict; page: number })[];
  alt?: string;
  actual?: string;
  id?: string;
  attributes: Map<string, PDFObject>;
  ref: PDFRef | undefined;
}

export interface ReadDocument {
  pdf: PDFDocument;
  root: Element;
  /** By page, in the order of drawing. */
  pieces: Piece[][];
  pages: PDFDict[];
}

const name = PDFName.of;

export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFHexString || object instanceof PDFString ? object.decodeText() : undefined;
}

export const isElement = (kid: Element['kids'][number]): kid is Element => 'type' in kid;
export const isPiece = (kid: Element['kids'][number]): kid is Piece => 'draws' in kid;

/** Operators that put something on paper (ISO 32000-1, Annex A). */
const drawing = new Set([
  'TJ',
  'Tj',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'Do',
  'sh',
  'EI',
]);

const token = /<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\)])*\)|\[|\]|\/[^\s<>[\]()/]+|[^\s<>[\]()/]+/gu;

/** Splits a content stream into its marked pieces, and what stands outside them. */
function readPieces(content: string, page: number): Piece[] {
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  let operands: string[] = [];
  const begin = (mark: string, mcid: number | undefined): void => {
    const piece = { page, mark, text: '', draws: false, depth: open.length + 1 };
    const known: Piece = mcid === undefined ? piece : { ...piece, mcid };
    pieces.push(known);
    open.push(known);
  };
  for (const [word] of content.matchAll(token)) {
    if (word === 'BMC' || word === 'BDC') {
      const at = operands.indexOf('/MCID');
      begin(operands[0]?.slice(1) ?? '', at < 0 ? undefined : Number(operands[at + 1]));
    } else if (word === 'EMC') {
      if (!open.pop()) throw new Error('EMC without a beginning');
    } else if (drawing.has(word)) {
      const last = open[open.length - 1];
      if (last) last.draws = true;
      else pieces.push({ page, text: '', draws: true, depth: 0 });
    }
    operands = /^[A-Za-z'"*]+\d?\*?$/.test(word) ? [] : [...operands, word];
  }
  if (open.length > 0) throw new Error('marked content that does not end');
  return pieces;
}

/** Words by page and number of the piece, from pdf.js. */
async function readTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  for (let page = 0; page < pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page + 1)).getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const key = open[open.length - 1] ?? '';
        texts.set(key, `${texts.get(key) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(`${page},${/_mc(\d+)$/.exec(item.id ?? '')?.[1] ?? ''}`);
    }
  }
  await pdf.destroy();
  return texts;
}

/** What a page's content streams draw, in turn: one stream, or several that count as one (ISO 32000-1, 7.8.2). */
function readContent(pdf: PDFDocument, page: PDFDict): string {
  const contents = pdf.context.lookup(page.get(name('Contents')));
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const read = streams.map((each) => {
    const stream = pdf.context.lookup(each);
    if (!(stream instanceof PDFRawStream)) throw new Error('a page without content');
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  });
  return read.join('\n');
}

function readAttributes(pdf: PDFDocument, dict: PDFDict): Map<string, PDFObject> {
  const found = pdf.context.lookup(dict.get(name('A')));
  const list = found instanceof PDFArray ? found.asArray().map((each) => pdf.context.lookup(each)) : [found];
  const entries = list.flatMap((each) => (each instanceof PDFDict ? each.entries() : []));
  return new Map(entries.map(([key, value]) => [key.decodeText(), value]));
}

/** Reads the structure tree, its content and what it points to, straight from the file's objects. */
export async function readStructure(bytes: Uint8Array): Promise<ReadDocument> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts = await readTexts(bytes);
  const pages = pdf.getPages().map((page) => page.node as PDFDict);
  const pageRefs = pdf.getPages().map((page) => page.ref);
  const pieces = pages.map((page, at) => {
    const found = readPieces(readContent(pdf, page), at);
    return found.map((piece) => ({ ...piece, text: texts.get(`${at},${piece.mcid ?? ''}`) ?? '' }));
  });
  const pageOf = (object: PDFObject | undefined): number =>
    object instanceof PDFRef ? pageRefs.indexOf(object) : -1;
  const find = (page: number, mcid: number): Piece => {
    const piece = pieces[page]?.find((each) => each.mcid === mcid);
    if (!piece) throw new Error(`no piece ${mcid} on page ${page + 1}`);
    return piece;
  };
  const read = (object: PDFObject, parent: Element | undefined, home: number): Element['kids'][number] => {
    const dict = pdf.context.lookup(object);
    if (dict instanceof PDFNumber) return find(home, dict.asNumber());
    if (!(dict instanceof PDFDict)) throw new Error('a child of an element that is none');
    const own = pageOf(dict.get(name('Pg')));
    const type = dict.get(name('Type'))?.toString();
    if (type === '/MCR') return find(own, dict.lookup(name('MCID'), PDFNumber).asNumber());
    if (type === '/OBJR') return { annotation: dict.lookup(name('Obj'), PDFDict), page: own };
    const [alt, actual, id] = ['Alt', 'ActualText', 'ID'].map((key) => textOf(dict.get(name(key))));
    const element: Element = {
      type: dict.lookup(name('S'), PDFName).decodeText(),
      parent,
      kids: [],
      ...(alt === undefined ? {} : { alt }),
      ...(actual === undefined ? {} : { actual }),
      ...(id === undefined ? {} : { id }),
      attributes: readAttributes(pdf, dict),
      ref: object instanceof PDFRef ? object : undefined,
    };
    const kids = dict.get(name('K'));
    const list =
      pdf.context.lookup(kids) instanceof PDFArray ? pdf.context.lookup(kids, PDFArray).asArray() : [kids];
    for (const kid of list) if (kid) element.kids.push(read(kid, element, own));
    return element;
  };
  const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const top = tree.get(name('K'));
  const root = top && read(top, undefined, -1);
  if (!root || !isElement(root)) throw new Error('no structure');
  return { pdf, root, pieces, pages };
}

/** All elements below one, itself first, in reading order. */
export function listElements(root: Element): Element[] {
  return [root, ...root.kids.filter(isElement).flatMap(listElements)];
}

/**
 * What a screen reader gets from an element: its words in order, without what is drawn in figures; `pageNumbers` with those
 * of a table of contents, which the document does not know.
 */
export function sayElement(element: Element, pageNumbers = false): string {
  if (element.type === 'Figure')
    return element.kids
      .filter(isElement)
      .map((kid) => sayElement(kid))
      .join('');
  if (element.type === 'Span' && element.actual === undefined && !pageNumbers) return '';
  return element.kids
    .map((kid) => (isElement(kid) ? sayElement(kid, pageNumbers) : isPiece(kid) ? kid.text : ''))
    .join('');
}

/** What a PDF says in the order of its structure, without spaces. */
export async function readInOrder(bytes: Uint8Array, pageNumbers = false): Promise<string> {
  return sayElement((await readStructure(bytes)).root, pageNumbers).replace(/\s/gu, '');
}
