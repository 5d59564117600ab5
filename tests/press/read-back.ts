import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Cell, Inline, PublishedDocument, Sheet } from '../../src/document/block.ts';
import { marks, plainText, writeFigure } from '../../src/document/text.ts';
import { namesTheSame } from '../../src/press/layout/lay-document.ts';

/** Spaces that layout adds or drops do not count. */
export const squash = (text: string): string => text.replace(/\s/gu, '');

/** Text in pieces, so that a difference is shown where it is. */
export const cutPieces = (words: string): string[] => words.match(/.{1,40}/gu) ?? [];

/** The letters of a text without their order. */
export const sortLetters = (words: string): string => [...words].sort().join('');

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
  // A sign that the words bring along is not set twice.
  if (cell.content.some((part) => plainText([part]).startsWith(sign))) return words;
  return `${sign}${words === '' ? word : words}`;
}

const all = (contents: Inline[][]): string => contents.map(plainText).join('');

const official: readonly Sheet[] = ['official', 'letter', 'minutes'];

const signedWords = ({ unit, joint = [], date }: Block & { kind: 'signature' }): string =>
  [unit, ...joint, date].join('');

function mastheadWords({ urgency, issuers = [], mark, number, signers = [] }: Block & { kind: 'masthead' }) {
  const signed = signers.length > 0 ? `签发人：${signers.join('')}` : '';
  return [urgency ?? '', ...issuers, mark, number ?? '', signed].join('');
}

function imprintWords({ copies, office, date }: Block & { kind: 'imprint' }): string {
  const to = copies.length > 0 ? `抄送：${copies.join('，')}。` : '';
  return to + (office ?? '') + (date === undefined ? '' : `${date}印发`);
}

function wordsOf(block: Block, siteUrl: string, sheet: Sheet): string {
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
        block.number ?? '',
        block.caption,
        ...block.columns.map((column) => column.title),
        ...block.rows.flat().map(wordsOfCell),
        ...(block.notes ?? []),
      ].join('');
    case 'chart':
      return block.points.length === 0 ? block.title + block.description : (block.number ?? '') + block.title;
    case 'key-values':
      return (block.title ?? '') + block.pairs.map(({ key, value }) => key + all([value])).join('');
    case 'headline':
      return block.label + writeFigure(block.figure) + (block.comparison ?? '');
    case 'signature':
      // Only sheets to be posted say where the seal goes.
      return signedWords(block) + (block.seal && !official.includes(sheet) ? '（此处加盖公章）' : '');
    case 'contact':
      return block.title + block.lines.map(({ key, value }) => key + value).join('');
    case 'code':
      return block.caption + new URL(block.url, siteUrl).href;
    case 'posting':
      return [...block.slots.map((slot) => `${slot}：`), ...(block.notes ?? [])].join('');
    case 'masthead':
      return mastheadWords(block);
    case 'attachments':
      return `附件：${block.names.map((name, at) => (block.names.length > 1 ? `${at + 1}.${name}` : name)).join('')}`;
    case 'remark':
      return `（${block.text}）`;
    case 'annex':
      return `附件${block.number ?? ''}${block.title}`;
    case 'imprint':
      return imprintWords(block);
    case 'attendance':
      return `${block.role}：${block.names.join('、')}`;
    case 'contents':
      return block.title + block.entries.map((entry) => entry.text).join('');
    case 'turn':
      return '';
  }
}

/** A heading right above a table that says the same stands for its caption. */
function dropCaption(block: Block, before: Block | undefined): Block {
  const isDouble =
    block.kind === 'table' &&
    block.number === undefined &&
    before?.kind === 'heading' &&
    namesTheSame(before.text, block.caption);
  return isDouble ? { ...block, caption: '' } : block;
}

/** What a document says, in order: a masthead stands above the title. */
export function wordsOfDocument(document: PublishedDocument, siteUrl: string): string {
  const words = document.blocks.map((block, at) =>
    wordsOf(dropCaption(block, document.blocks[at - 1]), siteUrl, document.sheet),
  );
  const above = document.blocks[0]?.kind === 'masthead' ? words.splice(0, 1) : [];
  return squash([...above, document.title, document.subtitle ?? '', ...words].join(''));
}
