import type { Face } from './face.ts';
import { type ByteCode, makeByteCode } from './huffman.ts';
import { findComponents } from './outline.ts';
import { type PackedPiece, packPiece } from './pack-bytes.ts';

/** A glyph as documents need it again and again: packed once for all of them. */
export interface PackedGlyph {
  piece: PackedPiece;
  /** Left edge in the font's units. */
  left: number;
  /** Where glyphs that it is made of are named in its bytes; such a glyph is packed anew for each document. */
  parts: { at: number; glyph: number }[];
  /** Its bytes; empty where nothing in them changes from document to document. */
  outline: Uint8Array;
}

/** What one face keeps for all documents: its code, and the glyphs that were asked for. */
export interface PackedGlyphs {
  code: ByteCode;
  of(glyph: number): PackedGlyph;
}

const opened = new WeakMap<Face, PackedGlyphs>();

/** Glyphs of a face, packed with a code that is the face's own: drawn from some of its glyphs, never from a document. */
export function openPackedGlyphs(face: Face): PackedGlyphs {
  const before = opened.get(face);
  if (before) return before;
  const code = makeByteCode(countBytes(face));
  const known = new Map<number, PackedGlyph>();
  const packed: PackedGlyphs = {
    code,
    of: (glyph) => {
      const found = known.get(glyph) ?? packGlyph(face, glyph, code);
      known.set(glyph, found);
      return found;
    },
  };
  opened.set(face, packed);
  return packed;
}

/** How often each byte comes in one of 37 Han characters and in ASCII: enough to know the font's habits. */
function countBytes(face: Face): Uint32Array {
  const counts = new Uint32Array(256);
  const count = (codePoint: number): void => {
    const glyph = face.glyphOf(codePoint);
    if (glyph === 0) return;
    for (const byte of padOutline(face.outlineOf(glyph))) counts[byte] = (counts[byte] ?? 0) + 1;
  };
  for (let codePoint = 0x21; codePoint < 0x7f; codePoint++) count(codePoint);
  for (let codePoint = 0x4e00; codePoint < 0x9fa6; codePoint += 37) count(codePoint);
  return counts;
}

/** Glyphs begin at multiples of four bytes, so that the sums of tables are the sums of their glyphs. */
export function padOutline(outline: Uint8Array): Uint8Array {
  if ((outline.length & 3) === 0) return outline;
  const padded = new Uint8Array((outline.length + 3) & ~3);
  padded.set(outline);
  return padded;
}

const blank = new Uint8Array();

function packGlyph(face: Face, glyph: number, code: ByteCode): PackedGlyph {
  const outline = padOutline(face.outlineOf(glyph));
  const left = outline.length === 0 ? 0 : ((((outline[2] ?? 0) << 8) | (outline[3] ?? 0)) << 16) >> 16;
  const parts = findComponents(outline);
  return { piece: packPiece(outline, code), left, parts, outline: parts.length > 0 ? outline : blank };
}
