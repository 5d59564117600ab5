import type { Face } from './face.ts';
import { type PackedPiece, PackedStream, packPiece } from './pack-bytes.ts';
import { openPackedGlyphs, type PackedGlyphs, padOutline } from './packed-glyphs.ts';

/** A font file with only what a document uses. Glyph n belongs to the n-th code point (from 1); 0 is empty. */
interface CutFace {
  /** The file as a zlib stream. */
  packed: Uint8Array<ArrayBuffer>;
  /** Its length before packing. */
  length: number;
  /** Advance of each glyph, in thousandths of an em as the PDF wants them. */
  widths: number[];
}

interface GatheredGlyphs {
  /** Old numbers by new ones; 0 first. */
  sources: number[];
  pieces: PackedPiece[];
  lefts: number[];
}

/** Follows composite glyphs, so that the parts they are made of come along under new numbers. */
function gatherGlyphs(face: Face, packed: PackedGlyphs, codePoints: readonly number[]): GatheredGlyphs {
  const sources = [0, ...codePoints.map((codePoint) => face.glyphOf(codePoint))];
  // Glyph 0 stays blank: a character without a glyph stops the build before, so that nobody sees it.
  const pieces: PackedPiece[] = [packPiece(new Uint8Array(), packed.code)];
  const lefts = [0];
  const numbers = new Map<number, number>();
  for (let index = 1; index < sources.length; index++) {
    const { piece, left, parts, outline } = packed.of(sources[index] ?? 0);
    lefts.push(left);
    if (parts.length === 0) {
      pieces.push(piece);
      continue;
    }
    const copy = outline.slice();
    const view = new DataView(copy.buffer);
    for (const { at, glyph } of parts) {
      const number = numbers.get(glyph) ?? sources.push(glyph) - 1;
      numbers.set(glyph, number);
      view.setUint16(at + 2, number);
    }
    pieces.push(packPiece(copy, packed.code));
  }
  return { sources, pieces, lefts };
}

function writeHead(face: Face, longOffsets: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(18, face.unitsPerEm);
  face.bounds.forEach((value, index) => {
    view.setInt16(36 + index * 2, value);
  });
  view.setInt16(48, 2);
  view.setInt16(50, longOffsets ? 1 : 0);
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

/** Where each glyph begins; in halves and two bytes where that suffices (OpenType, `loca`). */
function writeLoca(pieces: readonly PackedPiece[], longOffsets: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((pieces.length + 1) * (longOffsets ? 4 : 2)));
  let offset = 0;
  const put = (index: number): void => {
    if (longOffsets) view.setUint32(index * 4, offset);
    else view.setUint16(index * 2, offset / 2);
  };
  pieces.forEach(({ length }, index) => {
    put(index);
    offset += length;
  });
  put(pieces.length);
  return new Uint8Array(view.buffer);
}

function writeHmtx(advances: readonly number[], lefts: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(advances.length * 4));
  advances.forEach((advance, index) => {
    view.setUint16(index * 4, advance);
    // The left bearing is the outline's own left edge (its xMin), so that nothing is shifted when drawn.
    view.setInt16(index * 4 + 2, lefts[index] ?? 0);
  });
  return new Uint8Array(view.buffer);
}

interface FontTable {
  tag: string;
  /** Without the blanks that fill it up to a multiple of four. */
  length: number;
  pieces: readonly PackedPiece[];
}

function sumLengths(pieces: readonly PackedPiece[]): number {
  let sum = 0;
  for (const { length } of pieces) sum += length;
  return sum;
}

/** The directory of the tables, each with its checksum and place. */
function writeDirectory(tables: readonly FontTable[]): Uint8Array {
  let offset = 12 + tables.length * 16;
  const view = new DataView(new ArrayBuffer(offset));
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, index) => {
    view.setUint16(4 + index * 2, value);
  });
  tables.forEach(({ tag, length, pieces }, index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    let checksum = 0;
    for (const { words } of pieces) checksum = (checksum + words) >>> 0;
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, length);
    offset += sumLengths(pieces);
  });
  return new Uint8Array(view.buffer);
}

/**
 * Cuts a face to the characters of one document: only the tables that a PDF reader needs of an embedded CIDFontType2
 * (ISO 32000-1, 9.9). A glyph is numbered by the rank of its code point in the document, so that the bytes depend on
 * the document alone, and two code points that share an outline stay apart in copied text. The file is put together from
 * glyphs that were packed once for all documents: packing anew would cost more than all the rest of a one-page notice.
 */
export function cutFace(face: Face, codePoints: readonly number[]): CutFace {
  const packed = openPackedGlyphs(face);
  const { sources, pieces, lefts } = gatherGlyphs(face, packed, codePoints);
  const advances = sources.map((glyph, index) => (index === 0 ? face.unitsPerEm : face.advanceOf(glyph)));
  const size = sumLengths(pieces);
  const longOffsets = size > 0x1fffe;
  const table = (tag: string, bytes: Uint8Array): FontTable => {
    return { tag, length: bytes.length, pieces: [packPiece(padOutline(bytes), packed.code)] };
  };
  // A table of no length is refused by some readers: where all glyphs are blank, four bytes stand for them.
  const glyf = size > 0 ? { tag: 'glyf', length: size, pieces } : table('glyf', new Uint8Array(4));
  const tables = [
    glyf,
    table('head', writeHead(face, longOffsets)),
    table('hhea', writeHhea(face, sources.length)),
    table('hmtx', writeHmtx(advances, lefts)),
    table('loca', writeLoca(pieces, longOffsets)),
    table('maxp', writeMaxp(sources.length)),
  ];
  const directory = packPiece(writeDirectory(tables), packed.code);
  const stream = new PackedStream(packed.code, size);
  stream.add(directory);
  for (const each of tables) for (const piece of each.pieces) stream.add(piece);
  const widths = advances.slice(0, codePoints.length + 1);
  return {
    packed: stream.end(),
    length: tables.reduce((sum, each) => sum + sumLengths(each.pieces), directory.length),
    widths: widths.map((advance) => (advance * 1000) / face.unitsPerEm),
  };
}
