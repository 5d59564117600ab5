import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Passage, Reading } from '../passage.ts';
import { type ReadInner, UnreadableInner } from './inner.ts';
import { type LastTable, readTaggedTable, type StructureNode, textsBelow } from './pdf-table.ts';
import { readPdfStrings } from './read-pdf-strings.ts';

/**
 * A PDF: the text of every page (in the order of its tags, tables by rows; what is not tagged by lines), and every string of
 * its objects, shown or not. A PDF that needs a password or is damaged counts as unreadable.
 */
export async function readPdf(bytes: Uint8Array, readInner: ReadInner): Promise<Reading> {
  try {
    const passages = await readPages(bytes);
    return { passages: [...passages, ...(await readPdfStrings(bytes, readInner))] };
  } catch (error) {
    if (error instanceof UnreadableInner) return { unreadable: error.why };
    const isLocked = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);
    return { unreadable: isLocked ? 'locked' : 'broken' };
  }
}

async function readPages(bytes: Uint8Array): Promise<Passage[]> {
  const task = getDocument({
    // A copy: pdf.js takes the bytes away for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    // A damaged page is no page without text.
    stopAtErrors: true,
  });
  try {
    const pdf = await task.promise;
    return await readEachPage(pdf);
  } finally {
    await task.destroy();
  }
}

async function readEachPage(pdf: PDFDocumentProxy): Promise<Passage[]> {
  const passages: Passage[] = [];
  const last: LastTable = { headings: [] };
  const headings: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    passages.push(...(await readPage(await pdf.getPage(number), `PDF第${number}页`, headings, last)));
  }
  return passages;
}

async function readPage(
  page: PDFPageProxy,
  where: string,
  headings: string[],
  last: LastTable,
): Promise<Passage[]> {
  const { tagged, loose } = await readTexts(page);
  const passages: Passage[] = [];
  const read = new Set<string>();
  let tableNumber = 0;
  const walk = (node: StructureNode): void => {
    const { role = '', children = [] } = node;
    if (role === 'Table') {
      tableNumber += 1;
      note(node, read);
      const scene = { name: `${where} 表格${tableNumber}`, heads: [...headings].reverse() };
      passages.push(...readTaggedTable(node, tagged, scene, last));
    } else if (children.some((each) => each.id !== undefined)) {
      note(node, read);
      const text = textsBelow(node, tagged).trim();
      if (text === '') return;
      const level = /^H([1-6])$/.exec(role)?.[1];
      if (level !== undefined) headings.splice(Number(level) - 1, headings.length, text);
      passages.push({ text, where, heads: [...headings].reverse() });
    } else children.forEach(walk);
  };
  const tree = (await page.getStructTree()) as StructureNode | null;
  if (tree) walk(tree);
  // What is marked and stands in no tree, and what is not marked: nobody vouches for it, but it can be seen and copied.
  const rest = [...tagged].filter(([id]) => !read.has(id)).map(([, text]) => text);
  for (const text of [...rest, ...loose]) {
    if (text.trim() !== '') passages.push({ text: text.trim(), where });
  }
  return passages;
}

function note(node: StructureNode, read: Set<string>): void {
  if (node.id !== undefined) read.add(node.id);
  for (const each of node.children ?? []) note(each, read);
}

/** The texts of a page by the mark they carry, and the lines that carry none or are marked as furniture. */
async function readTexts(page: PDFPageProxy): Promise<{ tagged: Map<string, string>; loose: string[] }> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tagged = new Map<string, string>();
  const loose = [''];
  const open: Array<string | undefined> = [];
  for (const item of content.items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) tagged.set(id, `${tagged.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
      else {
        loose[loose.length - 1] += item.str;
        if (item.hasEOL) loose.push('');
      }
    } else if (item.type === 'endMarkedContent') {
      const id = open.pop();
      if (id === undefined) loose.push('');
    } else open.push(item.id);
  }
  for (const [id, text] of tagged) tagged.set(id, closeGaps(joinLines(text)));
  return { tagged, loose: loose.map(closeGaps) };
}

/** A paragraph without its line ends. Between digits one stays: two numbers do not grow together, and one is still one. */
function joinLines(text: string): string {
  return text.replace(/(\d?)[ \t]*\n\s*(\d?)/g, (_, before: string, after: string) =>
    before === '' || after === '' ? before + after : `${before}\n${after}`,
  );
}

/** Without the spaces that pdf.js reads out of the gaps between Chinese characters and beside them: none are written there. */
function closeGaps(text: string): string {
  return text.replace(/ +(?=[\u3000-\u9fff\uff00-\uffef])|(?<=[\u3000-\u9fff\uff00-\uffef]) +/g, '');
}
