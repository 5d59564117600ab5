import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { marks } from '../../src/document/text.ts';
import { cutFace } from '../../src/press/fonts/cut-face.ts';
import { openFonts } from '../../src/press/fonts/fonts.ts';
import { readSfnt } from '../../src/press/fonts/read-sfnt.ts';

const fonts = await openFonts();
const roles = ['title', 'body', 'hei', 'kai', 'number'] as const;

describe('fonts', () => {
  test.each(roles)('the %s role has the rare characters of village names', (role) => {
    for (const character of '㙍𬬮') expect(fonts.faceFor(role, character.codePointAt(0) ?? 0)).toBeDefined();
  });

  test('every sign that marks a state can be printed', () => {
    for (const { sign } of Object.values(marks)) {
      expect(fonts.faceFor('body', sign.codePointAt(0) ?? 0), sign).toBeDefined();
    }
  });

  test('a character that no font has is not drawn by another', () => {
    expect(fonts.faceFor('body', 0x1f600)).toBeUndefined();
    expect(fonts.report(['😀'])[0]?.missing).toEqual(['😀']);
  });

  test('the report says which characters a role borrows, and that bundled fonts stand in', () => {
    const kai = fonts.report(['年◐']).find((line) => line.role === 'kai');
    expect(kai).toMatchObject({ source: 'bundled', borrowed: [{ character: '◐' }], missing: [] });
  });

  test("an office's own font takes its role, and ours lends what it lacks", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-fonts-'));
    try {
      const path = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
      copyFileSync(createRequire(import.meta.url).resolve(path), join(folder, '仿宋.ttf'));
      const own = await openFonts({ folder });
      const body = own.report(['年✕']).find((line) => line.role === 'body');
      expect(body).toMatchObject({ source: 'office', file: '仿宋.ttf', family: 'NotoSansSC-Regular' });
      expect(body?.borrowed).toEqual([{ character: '✕', from: 'MingbaiMarks' }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a cut face keeps outlines and widths, and depends on nothing but its characters', () => {
    const face = fonts.faceFor('body', 0x5e74);
    if (!face) throw new Error('no face');
    const codePoints = [0x31, 0x5e74, 0x364d, 0x2cb2e];
    const cut = cutFace(face, codePoints);
    expect(cut.widths).toEqual([1000, 471, 1000, 1000, 1000]);
    expect(cutFace(face, codePoints).packed).toEqual(cut.packed);
    const file = inflateSync(cut.packed);
    expect(file.length).toBe(cut.length);
    expect(file.length).toBeLessThan(4000);
    // The cut file is itself a font; only the map is gone, which a PDF does not need.
    for (const codePoint of codePoints) {
      const outline = Buffer.from(face.outlineOf(face.glyphOf(codePoint)));
      expect(file.includes(outline.subarray(10))).toBe(true);
    }
  });

  test('a file with PostScript outlines is refused with a reason', () => {
    const buffer = new ArrayBuffer(28);
    const view = new DataView(buffer);
    view.setUint32(0, 0x4f54544f);
    view.setUint16(4, 1);
    view.setUint32(12, 0x43464620);
    expect(() => readSfnt(buffer, '小标宋.otf')).toThrow('小标宋.otf: cff-outlines');
  });
});
