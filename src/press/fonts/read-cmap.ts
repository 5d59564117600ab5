import { UnusableFontError } from './unusable-font.ts';

/** Looks a code point up in a cmap of format 12: all of Unicode, in groups. */
function readGroups(view: DataView, start: number): (codePoint: number) => number {
  const groups = view.getUint32(start + 12);
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = start + 16 + middle * 12;
      if (codePoint < view.getUint32(entry)) high = middle - 1;
      else if (codePoint > view.getUint32(entry + 4)) low = middle + 1;
      else return view.getUint32(entry + 8) + codePoint - view.getUint32(entry);
    }
    return 0;
  };
}

/** Looks a code point up in a cmap of format 4: the Basic Multilingual Plane, in segments. */
function readSegments(view: DataView, start: number): (codePoint: number) => number {
  const twice = view.getUint16(start + 6);
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let at = 0; at < twice; at += 2) {
      if (view.getUint16(start + 14 + at) < codePoint) continue;
      const first = view.getUint16(start + 16 + twice + at);
      if (first > codePoint) return 0;
      const delta = view.getUint16(start + 16 + 2 * twice + at);
      const rangeAt = start + 16 + 3 * twice + at;
      const range = view.getUint16(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/**
 * Code points that mean what one font says they mean. Text in them reads back as nothing, and archives refuse it
 * (ISO 19005-2, 6.2.11.7.3): to us no font has them, whatever it draws there.
 */
const isPrivate = (codePoint: number): boolean =>
  (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;

/** The font's map from code points to glyphs, remembering what was asked before. */
export function readCharacterMap(view: DataView, cmap: number, file: string): (codePoint: number) => number {
  let groups: number | undefined;
  let segments: number | undefined;
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const entry = cmap + 4 + index * 8;
    const [platform, encoding] = [view.getUint16(entry), view.getUint16(entry + 2)];
    const start = cmap + view.getUint32(entry + 4);
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    if (view.getUint16(start) === 12) groups = start;
    else if (view.getUint16(start) === 4) segments = start;
  }
  const find =
    groups !== undefined
      ? readGroups(view, groups)
      : segments !== undefined
        ? readSegments(view, segments)
        : undefined;
  if (!find) throw new UnusableFontError(file, 'no-character-map');
  const known = new Map<number, number>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const glyph = isPrivate(codePoint) ? 0 : find(codePoint);
    known.set(codePoint, glyph);
    return glyph;
  };
}
