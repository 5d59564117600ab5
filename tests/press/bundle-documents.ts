import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PublishedDocument, Table } from '../../src/document/block.ts';
import type { Bundle } from '../../src/document/bundle.ts';
import { plainText, text } from '../../src/document/text.ts';
import { noticeSample } from './sample-documents.ts';

/** A sheet of a village, as long as its number of paragraphs makes it. */
export const sheet = (id: string, paragraphs: number): PublishedDocument => ({
  ...noticeSample,
  id,
  title: `青禾镇${id}号村2022年6月公开单`,
  path: `sheets/2022-06/${id}/`,
  pdf: `pdf/sheets/2022-06/${id}.pdf`,
  blocks: Array.from({ length: paragraphs }, (_, at) => ({
    kind: 'paragraph',
    content: [text(`${id}号村第${at + 1}件事：${'修水渠，整村道，安路灯。'.repeat(9)}`)],
  })),
});

export const bundleOf = (parts: Bundle['parts'], more: Partial<Bundle> = {}): Bundle => ({
  id: 'bundle-2022-06-1',
  kind: 'posting',
  title: '青禾镇2022年6月张贴材料',
  frontTitle: '青禾镇2022年6月张贴登记表',
  publisher: '青禾镇',
  date: '2022-07-15',
  path: 'print/bundle-2022-06-1/',
  pdf: 'pdf/bundles/2022-06/1.pdf',
  size: 'A4',
  synthetic: true,
  parts,
  ...more,
});

/** Opens a PDF with pdf.js, which nobody here wrote. */
export const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

/** The words of the rows of a register. */
export const rowsOf = (front: PublishedDocument): string[][] => {
  const table = front.blocks.find((block): block is Table => block.kind === 'table');
  return (table?.rows ?? []).map((row) => row.map(({ content }) => plainText(content)));
};

/** `count` numbers from `from` on. */
export function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}
