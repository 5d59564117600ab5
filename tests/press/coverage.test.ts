import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCoverage } from '../../src/press/fonts/coverage.ts';
import { fontRoles } from '../../src/press/fonts/font-files.ts';
import { openFonts } from '../../src/press/fonts/fonts.ts';
import { readCharacterMap } from '../../src/press/fonts/read-cmap.ts';
import { readCmapBytes } from '../../src/press/fonts/read-cmap-bytes.ts';

const require = createRequire(import.meta.url);
const kai = (name: string): string =>
  require.resolve(`@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-${name}`);

/** The planes in which Chinese characters and common signs lie, in steps that meet every block. */
const sample = [...Array(0x32000).keys()].filter(
  (code) =>
    code >= 0x20 && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff) && code % 7 === 0,
);

test('a character is covered where the press has a glyph for it', async () => {
  const hasGlyph = openCoverage();
  const fonts = await openFonts();
  const differing = sample.filter(
    (code) =>
      hasGlyph(String.fromCodePoint(code)) !==
      fontRoles.some((role) => fonts.faceFor(role, code) !== undefined),
  );
  expect(differing).toEqual([]);
});

test('signs that the press draws itself are covered, and control signs need no glyph', () => {
  const hasGlyph = openCoverage();
  expect(['✕', '☑', '\n', '\t', '镇', 'A'].filter((each) => !hasGlyph(each))).toEqual([]);
  expect(hasGlyph('📞')).toBe(false);
});

test('a packed font has the same characters, whichever way it is packed', () => {
  const coveredBy = (kind: string): number[] => {
    const path = kai(`500-normal.${kind}`);
    const cmap = readCmapBytes(path);
    const glyphOf = readCharacterMap(new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength), 0, path);
    return sample.filter((code) => glyphOf(code) !== 0);
  };
  expect(coveredBy('woff').length).toBeGreaterThan(3000);
  expect(coveredBy('woff2')).toEqual(coveredBy('woff'));
});

test('fonts of an office count, packed ones too; a folder that is not there and a broken font do no harm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    const packed = kai('300-normal.woff2');
    copyFileSync(packed, join(folder, '仿宋.woff2'));
    copyFileSync(import.meta.filename, join(folder, '楷体.ttf'));
    const hasGlyph = openCoverage(folder);
    // Asked for what no font has, all of them are opened.
    expect(hasGlyph('📞')).toBe(false);
    expect(hasGlyph('镇')).toBe(true);
    expect(openCoverage(join(folder, 'nowhere'))('镇')).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
