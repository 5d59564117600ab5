declare const masked: unique symbol;

/**
 * Words about a person as the public may see them. Only the functions of this folder make one (the brand keeps others from
 * it), so that a name as it was written cannot be put in its place.
 */
export type Masked = string & { readonly [masked]: true };

/** Graphemes: what a reader takes for one character. Rare characters are two units long, and some bring a variant's sign along. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The characters of a text as a reader counts them. */
export function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
