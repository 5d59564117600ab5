/** Kinds of slips that lie in the letters of a text alone. Their words are in `catalogue/wording.ts`. */
export type SlipKind =
  | 'wide-letter'
  | 'narrow-mark'
  | 'unpaired-mark'
  | 'straight-quote'
  | 'loose-space'
  | 'repeated-mark'
  | 'wrong-dash'
  | 'document-number'
  | 'doubled-word'
  | 'wrong-word'
  | 'nested-quote'
  | 'broken-off'
  | 'day-cut-short'
  | 'impossible-day-in-text'
  | 'wrong-weekday'
  | 'lookalike'
  | 'hidden-sign';

/** One slip in a text. */
export interface Slip {
  kind: SlipKind;
  /** Where it begins in the text, and how long it is. */
  offset: number;
  length: number;
  /** What belongs in its place, where that is known; empty where nothing does. */
  right?: string;
  /** What is wrong with it, where the kind alone does not say. */
  why?: string;
}

/** Looks for slips of a few kinds. */
export type Rule = (text: string) => Slip[];

/**
 * Stands for what is no text (a component, the marks of a heading), so that offsets stay what they are in the file. No text
 * has it: Unicode will never make a character of it.
 */
export const blank = '\uFDD0';

/** A Chinese character, in a character class. */
export const han = '\\u3400-\\u9fff\\u3007';

/** Chinese punctuation, in a character class. */
export const mark = '，。、；：？！“”‘’（）《》〈〉【】〔〕…—';

/** Gives a slip for each match of a pattern; `right` tells what belongs there. */
export function slipsOf(
  kind: SlipKind,
  text: string,
  pattern: RegExp,
  right?: (found: RegExpExecArray) => string | undefined,
  why?: (found: RegExpExecArray) => string,
): Slip[] {
  const slips: Slip[] = [];
  for (const found of text.matchAll(pattern)) {
    const better = right?.(found);
    slips.push({
      kind,
      offset: found.index,
      length: found[0].length,
      ...(better === undefined ? {} : { right: better }),
      ...(why === undefined ? {} : { why: why(found) }),
    });
  }
  return slips;
}
