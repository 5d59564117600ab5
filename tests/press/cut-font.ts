import { openFonts } from '../../src/press/fonts/fonts.ts';

const fonts = await openFonts();

export interface FontChange {
  characters?: string;
  /** PostScript name. */
  name?: string;
  /** Characters that are in the map, but have no outline. */
  blank?: string;
  /** `fsType` of the OS/2 table. */
  licence?: number;
  /** As the only font of a collection. */
  collection?: boolean;
  /** How much of the file is there. */
  keep?: number;
  /** A table that is left out. */
  drop?: string;
}

const bytesOf = (length: number, write: (view: DataView) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(length));
  write(view);
  return new Uint8Array(view.buffer);
};

/** Puts 16-bit numbers one after the other. */
const words = (numbers: readonly number[]): Uint8Array =>
  bytesOf(numbers.length * 2, (view) => {
    numbers.forEach((value, at) => {
      view.setUint16(at * 2, value & 0xffff);
    });
  });

/** A 32-bit number as two of 16. */
const long = (value: number): number[] => [value >>> 16, value & 0xffff];

/** A map of format 12 with one group a character (OpenType 1.9, `cmap`). */
function writeMap(codes: readonly number[]): Uint8Array {
  const groups = codes.flatMap((code, at) => [...long(code), ...long(code), ...long(at + 1)]);
  const length = 16 + groups.length * 2;
  return words([0, 1, 3, 10, ...long(12), 12, 0, ...long(length), 0, 0, ...long(codes.length), ...groups]);
}

function writeName(name: string): Uint8Array {
  const letters = [...name].map((letter) => letter.charCodeAt(0));
  return words([0, 1, 18, 3, 1, 0x409, 6, letters.length * 2, 0, ...letters]);
}

/** A TrueType file with outlines of the bundled 宋, as an office might have one: named, mapped, licensed. */
export function cutFont(change: FontChange): Uint8Array {
  const { characters = '年', name = 'Font', blank = '', licence = 0, collection = false } = change;
  const codes = [...new Set(characters)].map((each) => each.codePointAt(0) ?? 0).sort((a, b) => a - b);
  // What the bundled font lacks (the private use area) gets the outline of 年.
  const outlines = codes.map((code): Uint8Array => {
    if (blank.includes(String.fromCodePoint(code))) return new Uint8Array();
    const face = fonts.faceFor('body', code) ?? fonts.faceFor('body', 0x5e74);
    const outline = face?.outlineOf(face.glyphOf(code) || face.glyphOf(0x5e74)) ?? new Uint8Array();
    const padded = new Uint8Array((outline.length + 3) & ~3);
    padded.set(outline);
    return padded;
  });
  const ends = [0, 0];
  for (const outline of outlines) ends.push((ends[ends.length - 1] ?? 0) + outline.length);
  const head = bytesOf(54, (view) => {
    view.setUint16(18, 1000);
    view.setInt16(50, 1);
  });
  const hhea = bytesOf(36, (view) => {
    view.setInt16(4, 880);
    view.setInt16(6, -120);
    view.setUint16(34, codes.length + 1);
  });
  const os2 = bytesOf(96, (view) => {
    view.setUint16(4, 400);
    view.setUint16(8, licence);
  });
  const all: [string, Uint8Array][] = [
    ['OS/2', os2],
    ['cmap', writeMap(codes)],
    ['glyf', Uint8Array.from(outlines.flatMap((outline) => [...outline]))],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', words([0, ...codes].flatMap(() => [1000, 0]))],
    ['loca', words(ends.flatMap(long))],
    ['name', writeName(name)],
  ];
  const tables = all.filter(([tag]) => tag !== change.drop);
  const start = collection ? 16 : 0;
  let at = start + 12 + tables.length * 16;
  const directory = tables.flatMap(([tag, bytes]) => {
    const [a = 0, b = 0, c = 0, d = 0] = [...tag].map((letter) => letter.charCodeAt(0));
    const entry = [(a << 8) | b, (c << 8) | d, 0, 0, ...long(at), ...long(bytes.length)];
    at += (bytes.length + 3) & ~3;
    return entry;
  });
  const file = new Uint8Array(at);
  // 'ttcf', version 1, one font.
  if (collection) file.set(words([0x7474, 0x6366, 1, 0, ...long(1), ...long(start)]));
  file.set(words([1, 0, tables.length, 0, 0, 0, ...directory]), start);
  let from = start + 12 + tables.length * 16;
  for (const [, bytes] of tables) {
    file.set(bytes, from);
    from += (bytes.length + 3) & ~3;
  }
  return file.subarray(0, Math.round(file.length * (change.keep ?? 1)));
}
