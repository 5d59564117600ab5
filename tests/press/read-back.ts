import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Cell, Inline, PublishedDocument } from '../../src/document/block.ts';
import { marks, plainText, writeFigure } from '../../src/document/text.ts';

/** Spaces that layout adds or drops do not count. */
export const squash = (text: string): string => text.replace(/\s/gu, '');

export interface ReadPage {
  /** Words of the document, without figures' drawings and without what stands around the text. */
  text: string;
  /** Words of artifacts: furniture and repeated headers. */
  artifacts: string;
}

/** Reads a PDF with pdf.js, which nobody here wrote, in the order of the content streams. */
export async function readBack(bytes: Uint8Array): Promise<ReadPage[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    const page: ReadPage = { text: '', artifacts: '' };
    for (const item of content.items) {
      if ('str' in item) {
        const tag = open[open.length - 1];
        if (tag === 'Artifact') page.artifacts += item.str;
        else if (tag !== 'Figure') page.text += item.str;
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag ?? '');
    }
    pages.push({ text: squash(page.text), artifacts: squash(page.artifacts) });
  }
  return pages;
}

export interface PlacedWord {
  words: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Where pdf.js finds text on each page, in points from the bottom left. Boxes are the characters' squares, less a rim. */
export async function placeWords(bytes: Uint8Array): Promise<PlacedWord[][]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: PlacedWord[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    const placed: PlacedWord[] = [];
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x = 0, y = 0] = item.transform.slice(4) as number[];
      const size = item.height;
      // A closing mark's right half is blank, and an opening one's left: it may reach over an edge or a neighbour.
      const blank = /[、，。；：！？）〕】》〉”’]$/u.test(item.str) ? size / 2 : 0;
      placed.push({
        words: item.str,
        left: x + size * 0.1 + (/^[（〔【《〈“‘]/u.test(item.str) ? size / 2 : 0),
        right: x + item.width - size * 0.1 - blank,
        bottom: y,
        top: y + size * 0.75,
      });
    }
    pages.push(placed);
  }
  return pages;
}

function wordsOfCell(cell: Cell): string {
  const words = plainText(cell.content);
  if (!cell.mark) return words;
  const { sign, word } = marks[cell.mark];
  return `${sign}${words === '' ? word : words}`;
}

const all = (contents: Inline[][]): string => contents.map(plainText).join('');

function wordsOf(block: Block, siteUrl: string): string {
  switch (block.kind) {
    case 'heading':
    case 'banner':
      return block.text;
    case 'paragraph':
      return plainText(block.content);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '•'}${plainText(item)}`)
        .join('');
    case 'table':
      return [
        block.caption,
        ...block.columns.map((column) => column.title),
        ...block.rows.flat().map(wordsOfCell),
        ...(block.notes ?? []),
      ].join('');
    case 'chart':
      return block.title + (block.points.length === 0 ? block.description : '');
    case 'key-values':
      return (block.title ?? '') + block.pairs.map(({ key, value }) => key + all([value])).join('');
    case 'headline':
      return block.label + writeFigure(block.figure) + (block.comparison ?? '');
    case 'signature':
      return `${block.unit}${block.date}${block.seal ? '（此处加盖公章）' : ''}`;
    case 'contact':
      return block.title + block.lines.map(({ key, value }) => key + value).join('');
    case 'code':
      return block.caption + new URL(block.url, siteUrl).href;
    case 'posting':
      return block.slots.map((slot) => `${slot}：`).join('');
  }
}

/** What a document says, in order. */
export function wordsOfDocument(document: PublishedDocument, siteUrl: string): string {
  const blocks = document.blocks.map((block) => wordsOf(block, siteUrl));
  return squash([document.title, document.subtitle ?? '', ...blocks].join(''));
}
