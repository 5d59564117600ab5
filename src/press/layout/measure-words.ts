import type { TextStyle } from '../sheets/look.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';

/** Width of words in one line, in points. */
export function measureWords(desk: Desk, words: string, style: TextStyle): number {
  return measureText(desk, [runOf(words, style, undefined)]).reduce(
    (sum, glyph) => sum + glyph.width + glyph.gap,
    0,
  );
}
