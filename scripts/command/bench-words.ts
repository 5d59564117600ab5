import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PublishedDocument } from '../../src/document/block.ts';
import { plainText, writeFigure } from '../../src/document/text.ts';

const squash = (text: string): string => text.replace(/\s/gu, '');

/** Every piece of text that a document has, in order; and those of charts, whose order each printer chooses. */
function listPieces({ title, subtitle, blocks }: PublishedDocument): { ordered: string[]; charts: string[] } {
  const ordered = [title, subtitle ?? ''];
  const charts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') ordered.push(block.text);
    else if (block.kind === 'paragraph') ordered.push(plainText(block.content));
    else if (block.kind === 'signature') ordered.push(block.unit, block.date);
    else if (block.kind === 'code') ordered.push(block.caption, block.url);
    else if (block.kind === 'table') {
      const cells = block.rows.flat().map(({ content }) => plainText(content));
      ordered.push(block.caption, ...block.columns.map(({ title }) => title), ...cells);
    } else if (block.kind === 'chart') {
      ordered.push(block.title);
      charts.push(...block.points.flatMap(({ label, figure }) => [label, writeFigure(figure)]));
    }
  }
  return { ordered: ordered.map(squash).filter((piece) => piece !== ''), charts: charts.map(squash) };
}

/** All text of a PDF as pdf.js reads it, without what is marked as furniture, and the names of its fonts. */
export async function readPdfText(
  bytes: Uint8Array,
): Promise<{ text: string; fonts: string[]; pages: number }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true });
  const pdf = await task.promise;
  let text = '';
  const fonts = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        if (!open.includes('Artifact')) text += item.str;
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item ? String(item.tag) : '');
    }
    await page.getOperatorList();
    for (const { fontName } of content.items.flatMap((item) => ('str' in item ? item : []))) {
      const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined;
      if (typeof font === 'object' && font !== null && 'name' in font) fonts.add(String(font.name));
    }
  }
  const pages = pdf.numPages;
  await task.destroy();
  return { text: squash(text), fonts: [...fonts].sort(), pages };
}

/** Pieces of a document that do not stand in a text, in the document's order; charts' may stand anywhere. */
export function findMissing(document: PublishedDocument, text: string): string[] {
  const { ordered, charts } = listPieces(document);
  let from = 0;
  const missing = ordered.filter((piece) => {
    const at = text.indexOf(piece, from);
    if (at >= 0) from = at + piece.length;
    return at < 0;
  });
  return [...missing, ...charts.filter((piece) => !text.includes(piece))];
}
