/** Golden files of the press: what each kind of document looks like to a screen reader, and a few pages to the eye. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { openPress } from '../../src/press/press.ts';
import { kindDocuments } from './kind-documents.ts';
import { drawPages, type Picture } from './read-glyphs.ts';
import {
  type Element,
  isElement,
  isPiece,
  type ReadDocument,
  readStructure,
  textOf,
} from './read-structure.ts';

const folder = join(import.meta.dirname, 'golden');
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });

const clip = (words: string): string => {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return [...plain].length > 40 ? `${[...plain].slice(0, 40).join('')}…` : plain;
};

/** An element and what is below it, one a line, with what it says about itself. */
function* listTree(element: Element, depth: number): Generator<string> {
  const facts = [
    ...[...element.attributes].flatMap(([key, value]) => {
      if (key === 'O' || key === 'BBox' || key === 'Placement') return [];
      const written = value instanceof PDFArray ? value.asArray().map(textOf).join(' ') : value.toString();
      return [`${key}=${written.replace('/', '')}`];
    }),
    ...(element.id === undefined ? [] : [`id=${element.id}`]),
    ...(element.alt === undefined ? [] : [`alt=${clip(element.alt)}`]),
    ...(element.actual === undefined ? [] : [`heard=${clip(element.actual)}`]),
  ];
  const own = element.type === 'Figure' ? [] : element.kids.filter(isPiece);
  const words = clip(own.map((piece) => piece.text).join(''));
  const pages = [...new Set(own.map((piece) => piece.page + 1))].join('+');
  const at = pages === '' ? '' : ` p${pages}`;
  const said = words === '' ? '' : ` “${words}”`;
  yield `${'  '.repeat(depth)}${element.type}${facts.length > 0 ? ` [${facts.join(', ')}]` : ''}${at}${said}`;
  for (const kid of element.kids) {
    if (isElement(kid)) yield* listTree(kid, depth + 1);
    else if ('annotation' in kid) yield `${'  '.repeat(depth + 1)}→ ${aimOf(kid.annotation)}`;
  }
}

function aimOf(annotation: PDFDict): string {
  const name = PDFName.of;
  if (annotation.has(name('Dest'))) return 'a place in the document';
  return textOf(annotation.lookup(name('A'), PDFDict).get(name('URI'))) ?? '';
}

/** The outline, indented. */
function* listOutline({ pdf }: ReadDocument): Generator<string> {
  const name = PDFName.of;
  const walk = function* (entry: PDFDict | undefined, depth: number): Generator<string> {
    for (let at = entry; at; at = at.has(name('Next')) ? at.lookup(name('Next'), PDFDict) : undefined) {
      yield `${'  '.repeat(depth)}${textOf(at.get(name('Title')))}`;
      if (at.has(name('First'))) yield* walk(at.lookup(name('First'), PDFDict), depth + 1);
    }
  };
  const root = pdf.catalog.lookup(name('Outlines'), PDFDict);
  yield* walk(root.has(name('First')) ? root.lookup(name('First'), PDFDict) : undefined, 1);
}

function compareText(file: string, text: string): void {
  const path = join(folder, file);
  if (isUpdating || !existsSync(path)) {
    if (process.env['CI'] === 'true' && !isUpdating) throw new Error(`${file} is not there`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Pixels of a page picture, small enough to be kept, large enough to show a rule that moved. */
const scale = 0.4;

/** How far two pictures of one size are from each other: the share of pixels whose grey differs by more than a tenth. */
async function comparePicture(file: string, { context, width, height }: Picture): Promise<number> {
  const path = join(folder, file);
  if (isUpdating || !existsSync(path)) {
    if (process.env['CI'] === 'true' && !isUpdating) throw new Error(`${file} is not there`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, context.canvas.toBuffer('image/png'));
  }
  const image = await loadImage(path);
  expect([image.width, image.height]).toEqual([width, height]);
  const kept = createCanvas(width, height).getContext('2d');
  kept.drawImage(image, 0, 0);
  const [now, then] = [context, kept].map((each) => each.getImageData(0, 0, width, height).data);
  let differing = 0;
  for (let at = 0; at < width * height * 4; at += 4) {
    const grey = (data: Uint8ClampedArray | undefined): number =>
      ((data?.[at] ?? 0) + (data?.[at + 1] ?? 0) + (data?.[at + 2] ?? 0)) / 3;
    if (Math.abs(grey(now) - grey(then)) > 25) differing++;
  }
  return differing / (width * height);
}

describe('golden files', () => {
  test.each(kindDocuments)('the structure of $id', async (document) => {
    const read = await readStructure(await press.print(document));
    const lines = [...listTree(read.root, 0), '', 'outline', ...listOutline(read)];
    compareText(`${document.id}.txt`, `${lines.join('\n')}\n`);
  });

  // The sheets that differ to the eye; of the others the geometry is measured.
  const pictured = kindDocuments.filter(({ id }) => !/upward|minutes|task-table|long-report/.test(id));

  test.each(pictured)('the first page of $id', async (document) => {
    const [first] = await drawPages(await press.print(document), scale);
    if (!first) throw new Error('no page');
    expect(await comparePicture(`${document.id}.png`, first)).toBeLessThan(0.002);
  });
});
