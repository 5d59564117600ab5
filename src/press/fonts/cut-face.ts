import type { Face } from './face.ts';
import { findComponents } from './outline.ts';

/** A font file with only what a document uses. Glyph n belongs to the n-th code point (from 1); 0 is empty. */
interface CutFace {
  bytes: Uint8Array<ArrayBuffer>;
  /** Advance of each glyph, in thousandths of an em as the PDF wants them. */
  widths: number[];
}

const align = (length: number): number => (length + 3) & ~3;

/** Follows composite glyphs, so that the parts they are made of come along; new numbers by old ones. */
function gatherGlyphs(
  face: Face,
  codePoints: readonly number[],
): { outlines: Uint8Array[]; sources: number[] } {
  const sources = [0, ...codePoints.map((codePoint) => face.glyphOf(codePoint))];
  const outlines: Uint8Array[] = [];
  const parts = new Map<number, number>();
  for (let index = 0; index < sources.length; index++) {
    // Glyph 0 stays blank: a character without a glyph stops the build before, so that nobody sees it.
    const outline = index === 0 ? new Uint8Array() : face.outlineOf(sources[index] ?? 0);
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    for (const { at, glyph } of findComponents(outline)) {
      const part = parts.get(glyph) ?? sources.push(glyph) - 1;
      parts.set(glyph, part);
      view.setUint16(at + 2, part);
    }
    outlines.push(outline);
  }
  return { outlines, sources };
}

function writeHead(face: Face): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(18, face.unitsPerEm);
  face.bounds.forEach((value, index) => {
    view.setInt16(36 + index * 2, value);
  });
  view.setInt16(48, 2);
  view.setInt16(50, 1);
  return new Uint8Array(view.buffer);
}

function writeHhea(face: Face, glyphs: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, face.ascent);
  view.setInt16(6, face.descent);
  view.setUint16(10, 2 * face.unitsPerEm);
  view.setInt16(18, 1);
  view.setUint16(34, glyphs);
  return new Uint8Array(view.buffer);
}

/** Limits are set to what no glyph of a Chinese font passes; readers use them to reserve memory only. */
function writeMaxp(glyphs: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  [glyphs, 1024, 256, 1024, 256, 2, 0, 0, 0, 0, 0, 0, 64, 8].forEach((value, index) => {
    view.setUint16(4 + index * 2, value);
  });
  return new Uint8Array(view.buffer);
}

function assemble(tables: [tag: string, bytes: Uint8Array][]): Uint8Array<ArrayBuffer> {
  let offset = 12 + tables.length * 16;
  const file = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + align(bytes.length), offset));
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, index) => {
    view.setUint16(4 + index * 2, value);
  });
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    file.set(bytes, offset);
    let sum = 0;
    for (let at = offset; at < offset + align(bytes.length); at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    view.setUint32(entry + 4, sum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    offset += align(bytes.length);
  });
  return file;
}

/**
 * Cuts a face to the characters of one document: only the tables that a PDF reader needs of an embedded CIDFontType2
 * (ISO 32000-1, 9.9). A glyph is numbered by the rank of its code point in the document, so that the bytes depend on
 * the document alone, and two code points that share an outline stay apart in copied text.
 */
export function cutFace(face: Face, codePoints: readonly number[]): CutFace {
  const { outlines, sources } = gatherGlyphs(face, codePoints);
  const advances = sources.map((glyph, index) => (index === 0 ? face.unitsPerEm : face.advanceOf(glyph)));
  const glyf = new Uint8Array(
    Math.max(
      4,
      outlines.reduce((sum, outline) => sum + align(outline.length), 0),
    ),
  );
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  let offset = 0;
  outlines.forEach((outline, index) => {
    glyf.set(outline, offset);
    loca.setUint32(index * 4, offset);
    offset += align(outline.length);
    hmtx.setUint16(index * 4, advances[index] ?? 0);
    // The left bearing is the outline's own left edge (its xMin), so that nothing is shifted when drawn.
    const bearing = outline.length === 0 ? 0 : ((outline[2] ?? 0) << 8) | (outline[3] ?? 0);
    hmtx.setUint16(index * 4 + 2, bearing);
  });
  loca.setUint32(outlines.length * 4, offset);
  const bytes = assemble([
    ['glyf', glyf],
    ['head', writeHead(face)],
    ['hhea', writeHhea(face, outlines.length)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', writeMaxp(outlines.length)],
  ]);
  const widths = advances.slice(0, codePoints.length + 1);
  return { bytes, widths: widths.map((advance) => (advance * 1000) / face.unitsPerEm) };
}
