import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublishedDocument } from '../../src/document/block.ts';
import { type Fonts, openFonts } from '../../src/press/fonts/fonts.ts';
import { printDocument } from '../../src/press/print-document.ts';
import { edgeSamples } from './edge-documents.ts';
import { kindDocuments } from './kind-documents.ts';
import { isInstalled } from './outside-tools.ts';
import { drawPages, findBlankGlyphs, type Picture, type PlacedGlyph, placeGlyphs } from './read-glyphs.ts';
import { noticeSample } from './sample-documents.ts';

const siteUrl = 'https://example.gov.cn/gk/';
const fonts = await openFonts();
const print = (document: PublishedDocument, from: Fonts = fonts): Promise<Uint8Array> =>
  printDocument(document, { fonts: from, siteUrl });

/** The same fonts, but for one character whose outline has been lost. */
function blankOut(character: string): Fonts {
  const lost = character.codePointAt(0) ?? 0;
  const spoilt = new Map<object, ReturnType<Fonts['faceFor']>>();
  return {
    ...fonts,
    faceFor: (role, codePoint) => {
      const face = fonts.faceFor(role, codePoint);
      if (!face) return undefined;
      const known = spoilt.get(face) ?? {
        ...face,
        outlineOf: (glyph) => (glyph === face.glyphOf(lost) ? new Uint8Array() : face.outlineOf(glyph)),
      };
      spoilt.set(face, known);
      return known;
    },
  };
}

const hasPoppler = isInstalled('pdftoppm', '-v');

/** Pictures by poppler, another reader altogether. */
async function drawWithPoppler(bytes: Uint8Array, scale: number): Promise<Picture[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-ink-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), bytes);
    execFileSync('pdftoppm', [
      '-r',
      String(72 * scale),
      '-png',
      join(folder, 'in.pdf'),
      join(folder, 'page'),
    ]);
    const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
    return await Promise.all(
      files.sort().map(async (file): Promise<Picture> => {
        const image = await loadImage(join(folder, file));
        const context = createCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        return { context, width: image.width, height: image.height, scale };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tell = (glyphs: readonly PlacedGlyph[]): string[] =>
  glyphs.map(({ character, page, left, baseline }) => {
    return `${character} on page ${page + 1} at ${left.toFixed(0)}, ${baseline.toFixed(0)}`;
  });

describe('every character has ink', () => {
  test.each([...kindDocuments, ...edgeSamples])('in $id, drawn by pdf.js', async (sample) => {
    const bytes = await print(sample);
    const glyphs = await placeGlyphs(bytes);
    expect(glyphs.length).toBeGreaterThan(40);
    expect(tell(findBlankGlyphs(glyphs, await drawPages(bytes, 1.5, true)))).toEqual([]);
  });

  test.runIf(hasPoppler).each([...kindDocuments, ...edgeSamples])(
    'in $id, drawn by poppler',
    async (sample) => {
      const bytes = await print(sample);
      const pictures = await drawWithPoppler(bytes, 1.5);
      expect(tell(findBlankGlyphs(await placeGlyphs(bytes), pictures))).toEqual([]);
    },
  );
});

describe('a glyph without an outline', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await print(noticeSample, blankOut('㙍'));
  });

  test('is found by its place in the picture of pdf.js', async () => {
    const blank = findBlankGlyphs(await placeGlyphs(bytes), await drawPages(bytes, 1.5, true));
    expect(new Set(blank.map(({ character }) => character))).toEqual(new Set(['㙍']));
    expect(blank).toHaveLength(2);
  });

  test.runIf(hasPoppler)('is found in the picture of poppler', async () => {
    const blank = findBlankGlyphs(await placeGlyphs(bytes), await drawWithPoppler(bytes, 1.5));
    expect(new Set(blank.map(({ character }) => character))).toEqual(new Set(['㙍']));
  });
});
