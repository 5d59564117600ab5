import type { Face } from './face.ts';
import { dropInstructions } from './outline.ts';
import { readCharacterMap } from './read-cmap.ts';
import { UnusableFontError } from './unusable-font.ts';

type Tables = Map<string, { offset: number; length: number }>;

function readTables(view: DataView, file: string): Tables {
  // A collection (.ttc) holds several fonts; the first is the one that its name promises.
  const start = view.getUint32(0) === 0x74746366 ? view.getUint32(12) : 0;
  const tables: Tables = new Map();
  const sign = view.getUint32(start);
  // 1.0, 'true' of the Macintosh, 'OTTO' of PostScript outlines.
  if (![0x00010000, 0x74727565, 0x4f54544f].includes(sign)) throw new UnusableFontError(file, 'unreadable');
  for (let index = 0; index < view.getUint16(start + 4); index++) {
    const entry = start + 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  if (tables.has('CFF ') || tables.has('CFF2')) {
    throw new UnusableFontError(file, 'cff-outlines');
  }
  for (const { offset, length } of tables.values())
    if (offset + length > view.byteLength) throw new UnusableFontError(file, 'unreadable');
  return tables;
}

/**
 * Whether a font may be put into a PDF, by `fsType` of its OS/2 table (OpenType 1.9): 2 forbids it, bit 8 forbids a part
 * of it, bit 9 allows only bitmaps. An office's licence may say more; this is what the file says.
 */
function refuseLicence(view: DataView, os2: number | undefined, file: string): void {
  if (os2 === undefined) return;
  const licence = view.getUint16(os2 + 8);
  if ((licence & 0x000f) === 2 || licence & 0x0200) throw new UnusableFontError(file, 'not-embeddable');
  if (licence & 0x0100) throw new UnusableFontError(file, 'not-subsettable');
}

/** Name 6 (PostScript) of the `name` table, in any platform's encoding, reduced to what a PDF name may hold. */
function readPostScriptName(view: DataView, start: number): string {
  const strings = start + view.getUint16(start + 4);
  for (let index = 0; index < view.getUint16(start + 2); index++) {
    const entry = start + 6 + index * 12;
    if (view.getUint16(entry + 6) !== 6) continue;
    const from = strings + view.getUint16(entry + 10);
    let name = '';
    for (let at = 0; at < view.getUint16(entry + 8); at++) {
      const byte = view.getUint8(from + at);
      if (byte > 32 && byte < 127 && !'()<>[]{}/%#'.includes(String.fromCharCode(byte))) {
        name += String.fromCharCode(byte);
      }
    }
    if (name !== '') return name;
  }
  return '';
}

/**
 * Opens a TrueType font or the first font of a collection; nothing is copied but what is asked for. Fails with
 * `UnusableFontError` where it cannot be drawn from, or may not be embedded.
 */
export function readSfnt(buffer: ArrayBufferLike, file: string): Face {
  try {
    return readFace(buffer, file);
  } catch (error) {
    // Reading behind the end: the file is cut off, or no font.
    if (error instanceof RangeError) throw new UnusableFontError(file, 'unreadable');
    throw error;
  }
}

function readFace(buffer: ArrayBufferLike, file: string): Face {
  const view = new DataView(buffer);
  const tables = readTables(view, file);
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new UnusableFontError(file, 'missing-table');
    return table.offset;
  };
  const [head, hhea, hmtx, loca, glyf] = [at('head'), at('hhea'), at('hmtx'), at('loca'), at('glyf')];
  const measured = Math.max(1, view.getUint16(hhea + 34));
  const longOffsets = view.getInt16(head + 50) === 1;
  const offsetOf = (glyph: number): number =>
    longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  const os2 = tables.get('OS/2')?.offset;
  refuseLicence(view, os2, file);
  const post = tables.get('post')?.offset;
  const ascent = view.getInt16(hhea + 4);
  const nameTable = tables.get('name')?.offset;
  return {
    name: (nameTable === undefined ? '' : readPostScriptName(view, nameTable)) || 'Unnamed',
    unitsPerEm: view.getUint16(head + 18),
    ascent,
    descent: view.getInt16(hhea + 6),
    capHeight: os2 !== undefined && view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : ascent,
    bounds: [36, 38, 40, 42].map((o) => view.getInt16(head + o)) as [number, number, number, number],
    italicAngle: post === undefined ? 0 : view.getInt32(post + 4) / 65536,
    weight: os2 === undefined ? 400 : view.getUint16(os2 + 4),
    glyphOf: readCharacterMap(view, at('cmap'), file),
    advanceOf: (glyph) => view.getUint16(hmtx + Math.min(glyph, measured - 1) * 4),
    outlineOf: (glyph) => {
      const from = offsetOf(glyph);
      const to = offsetOf(glyph + 1);
      return from === to
        ? new Uint8Array()
        : dropInstructions(new Uint8Array(buffer, glyf + from, to - from));
    },
  };
}
