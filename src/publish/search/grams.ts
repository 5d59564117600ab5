/**
 * What a text is found by: its signs one by one, and in pairs. Two signs side by side are in Chinese what a word is
 * elsewhere; whoever looks for a longer piece looks for all its pairs, and then at the text.
 */
export function pairsOf(signs: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < signs.length; at++) pairs.add(`${signs[at - 1]}${signs[at]}`);
  return pairs;
}

/**
 * What a name is found by when it is typed in Latin letters. `syllables`: its pinyin. Three letters side by side of the
 * whole spelling, and, behind ^, two initials side by side: 紫微村 by ziw, iwe … and by ^zw, ^wc.
 */
export function spellingsOf(syllables: readonly string[]): Set<string> {
  const spellings = new Set<string>(partsOf(syllables.join('')));
  for (const part of initialPartsOf(syllables.map((each) => each.charAt(0)).join(''))) spellings.add(part);
  return spellings;
}

/** The parts by which a whole spelling is looked up. */
export function partsOf(letters: string): string[] {
  return slices(letters, 3);
}

/** The parts by which initials are looked up. */
export function initialPartsOf(initials: string): string[] {
  return slices(initials, 2).map((each) => `^${each}`);
}

function slices(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}
