import type { Face } from './face.ts';
import { dropInstructions } from './outline.ts';
import { readCharacterMap } from './read-cmap.ts';
import { UnusableFontError } from './unusable-font.ts';

type Tables = Map<string, { offset: number; length: number }>;

function readTables(view: DataView, file: string): Tables {
  // A collection (.ttc) holds several fonts; the first is the one that its name promises.
  const start = view.getUint32(0) === 0x74746366 ? view.getUint32(12) : 0;
  const tables: Tables = new Map();
  for (let index = 0; index < view.getUint16(start + 4); index++) {
    const entry = start + 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  if (tables.has('CFF ') || tables.has('CFF2')) {
    throw new UnusableFontError(file, 'cff-outlines');
  }
  return tables;
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

/** Opens a TrueType font or the first font of a collection; nothing is copied but what is asked for. */
export function readSfnt(buffer: ArrayBufferLike, file: string): Face {
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
