import { existsSync } from 'node:fs';
import { drawMarks } from './draw-marks.ts';
import { listFontPaths } from './font-files.ts';
import { readCharacterMap } from './read-cmap.ts';
import { readCmapBytes } from './read-cmap-bytes.ts';

type HasCodePoint = (codePoint: number) => boolean;

/**
 * Tells whether some font of the press has a character, the office's own fonts in `fontFolder` among them. Cheap: of each
 * font only the character map is read, and only when the fonts before it lack what was asked for. Control signs need no
 * glyph; a font that cannot be read has none of the characters asked for (the build tells why it cannot).
 */
export function openCoverage(fontFolder?: string): (character: string) => boolean {
  const waiting = listPaths(fontFolder);
  const opened: HasCodePoint[] = [];
  const known = new Map<string, boolean>();
  const has = (codePoint: number): boolean => {
    if (opened.some((font) => font(codePoint))) return true;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const font = openMap(path);
      opened.push(font);
      if (font(codePoint)) return true;
    }
    return hasMark(codePoint);
  };
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const isCovered =
      /^\p{Cc}*$/u.test(character) || [...character].every((each) => has(each.codePointAt(0) ?? 0));
    known.set(character, isCovered);
    return isCovered;
  };
}

const marks = drawMarks();
const hasMark: HasCodePoint = (codePoint) => marks.glyphOf(codePoint) !== 0;

/** Bundled fonts first: they have nearly all, and which font has a character does not matter here. */
function listPaths(folder: string | undefined): string[] {
  const paths = listFontPaths(folder !== undefined && existsSync(folder) ? folder : undefined);
  return [...new Set(paths.sort((a, b) => Number(a.office) - Number(b.office)).map(({ path }) => path))];
}

function openMap(path: string): HasCodePoint {
  try {
    const cmap = readCmapBytes(path);
    const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
    const glyphOf = readCharacterMap(view, 0, path);
    return (codePoint) => glyphOf(codePoint) !== 0;
  } catch {
    return () => false;
  }
}
