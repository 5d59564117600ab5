import type { Fragment, Ink } from '../../drawing/ink.ts';
import type { Glyph } from '../measure-text.ts';

/** Width of glyphs in one row with `gap` points between them. */
export function measureRow(glyphs: readonly Glyph[], gap = 0): number {
  return glyphs.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, glyphs.length - 1);
}

/** Glyphs of one element in a row from `x` on their baseline, `gap` points between them; no line is broken. */
export function setRow(glyphs: readonly Glyph[], x: number, baseline: number, gap = 0): Fragment {
  const [first] = glyphs;
  if (!first) return { tag: undefined, inks: [] };
  let pen = 0;
  const letters = glyphs.map(({ codePoint, face, size, width, shift }) => {
    const letter = { codePoint, face, size, x: pen + shift };
    pen += width + gap;
    return letter;
  });
  const ink: Ink = { kind: 'text', x, baseline, letters, colour: first.colour, width: pen - gap };
  return { tag: first.tag, inks: [ink] };
}

/**
 * How far the ink of glyphs reaches over and under their baseline, in points: where the standard measures from the edge of
 * what is printed. From the boxes of the font's outlines (OpenType, `glyf`: yMin and yMax behind the number of contours).
 */
export function boundInk(glyphs: readonly Glyph[]): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (const { codePoint, face, size } of glyphs) {
    const outline = face.outlineOf(face.glyphOf(codePoint));
    if (outline.length < 10) continue;
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    above = Math.max(above, (view.getInt16(8) / face.unitsPerEm) * size);
    below = Math.max(below, (-view.getInt16(4) / face.unitsPerEm) * size);
  }
  return { above, below };
}
