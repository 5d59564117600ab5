import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutFace } from '../../src/press/fonts/cut-face.ts';
import { openFonts } from '../../src/press/fonts/fonts.ts';
import { makeByteCode } from '../../src/press/fonts/huffman.ts';
import { PackedStream, packPiece } from '../../src/press/fonts/pack-bytes.ts';

const fonts = await openFonts();

describe('packing with a code of one’s own', () => {
  const piece = fc.uint8Array({ maxLength: 300 });

  test('unpacks, by zlib’s own judgement and sums, to what went in, however the pieces are cut', () => {
    const counts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 256, maxLength: 256 });
    fc.assert(
      fc.property(counts, fc.array(piece, { maxLength: 40 }), (weights, pieces) => {
        const code = makeByteCode(weights);
        const stream = new PackedStream(code, 0);
        for (const bytes of pieces) stream.add(packPiece(bytes, code));
        expect(inflateSync(stream.end()).equals(Buffer.concat(pieces))).toBe(true);
      }),
      { seed: 5 },
    );
  });

  test('keeps codes within what deflate knows, where one byte comes a million times as often as the next', () => {
    const weights = Array.from({ length: 256 }, (_, byte) => (byte < 30 ? 2 ** byte : 0));
    const { lengths } = makeByteCode(weights);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
    // Kraft: the code is complete, so that no reader finds bits that mean nothing.
    expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
    const code = makeByteCode(weights);
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 256);
    const stream = new PackedStream(code, 0);
    stream.add(packPiece(bytes, code));
    expect(inflateSync(stream.end()).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a face cut to a document', () => {
  const codePoints = [...'0123公示，乡镇村㙍龘'].map((character) => character.codePointAt(0) ?? 0);
  const faceOf = (role: 'title' | 'body' | 'hei' | 'kai') => {
    const face = fonts.faceFor(role, 0x6751);
    if (!face) throw new Error('no face');
    return face;
  };

  test.each(['title', 'body', 'hei', 'kai'] as const)(
    'has the outlines and widths of the whole one (%s)',
    (role) => {
      const face = faceOf(role);
      const points = codePoints.filter((codePoint) => face.glyphOf(codePoint) !== 0).sort((a, b) => a - b);
      const { packed, length, widths } = cutFace(face, points);
      const bytes = inflateSync(packed);
      expect(bytes).toHaveLength(length);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const tables = new Map<string, { offset: number; length: number }>();
      for (let index = 0; index < view.getUint16(4); index++) {
        const entry = 12 + index * 16;
        const [offset, size] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
        tables.set(bytes.toString('latin1', entry, entry + 4), { offset, length: size });
        let sum = 0;
        for (let at = offset; at < offset + ((size + 3) & ~3); at += 4)
          sum = (sum + view.getUint32(at)) >>> 0;
        expect(sum, 'checksum').toBe(view.getUint32(entry + 4));
      }
      const table = (tag: string) => tables.get(tag) ?? { offset: 0, length: 0 };
      const isLong = view.getInt16(table('head').offset + 50) === 1;
      const begin = (glyph: number): number =>
        isLong
          ? view.getUint32(table('loca').offset + glyph * 4)
          : view.getUint16(table('loca').offset + glyph * 2) * 2;
      points.forEach((codePoint, index) => {
        const [from, to] = [begin(index + 1), begin(index + 2)];
        const outline = face.outlineOf(face.glyphOf(codePoint));
        const cut = bytes.subarray(table('glyf').offset + from, table('glyf').offset + to);
        expect(cut.subarray(0, outline.length).equals(Buffer.from(outline))).toBe(true);
        expect(cut.length - outline.length).toBeLessThan(4);
        expect(widths[index + 1]).toBeCloseTo(
          (face.advanceOf(face.glyphOf(codePoint)) * 1000) / face.unitsPerEm,
        );
      });
      expect(begin(points.length + 1)).toBe(table('glyf').length);
    },
  );

  test('is the same whatever was printed before', async () => {
    const [one, other] = [faceOf('body'), (await openFonts()).faceFor('body', 0x6751)];
    if (!other) throw new Error('no face');
    cutFace(
      one,
      Array.from({ length: 500 }, (_, at) => 0x4e00 + at),
    );
    expect(Buffer.compare(cutFace(one, codePoints).packed, cutFace(other, codePoints).packed)).toBe(0);
  });
});
