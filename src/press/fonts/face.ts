/** Names under which a document asks for type; which file stands behind each is the office's choice. */
export type FontRole = 'title' | 'body' | 'hei' | 'kai' | 'number';

/** One font, ready to be measured and cut. All lengths are in the font's own units; `unitsPerEm` of them make an em. */
export interface Face {
  /** PostScript name without spaces, for the PDF; unique among the faces that are open. */
  name: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  bounds: readonly [number, number, number, number];
  italicAngle: number;
  weight: number;
  /** The glyph of a code point, 0 when the font has none. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** The glyph's entry of the `glyf` table, without hinting instructions; empty for a blank glyph. */
  outlineOf(glyph: number): Uint8Array;
}
