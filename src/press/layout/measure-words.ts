import type { TextStyle } from '../sheets/look.ts';
import { type Desk, type Glyph, measureText, runOf } from './measure-text.ts';

/** Width of glyphs in one line, in points, thin spaces included. */
export function sumWidths(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.width + glyph.gap, 0);
}

/** Width of words in one line, in points. */
export function measureWords(desk: Desk, words: string, style: TextStyle): number {
  return sumWidths(measureText(desk, [runOf(words, style, undefined)]));
}
