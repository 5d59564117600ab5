/** First characters, in pinyin order, of each initial letter that a Chinese word can have. */
const marks = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他穵夕丫帀';
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** The initial letter of a word's pinyin; of a word in Latin letters its own; # where there is none. */
export function letterOf(word: string): string {
  const first = word.replace(/^[“‘（《「]+/, '').charAt(0);
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  const at = [...marks].findLastIndex((mark) => collator.compare(mark, first) <= 0);
  return letters.charAt(Math.max(0, at));
}

/** Sorts by pinyin and groups by initial letter. */
export function groupByLetter<T>(
  items: T[],
  wordOf: (item: T) => string,
): Array<{ letter: string; items: T[] }> {
  const groups = new Map<string, T[]>();
  for (const item of [...items].sort((a, b) => collator.compare(wordOf(a), wordOf(b)))) {
    const letter = letterOf(wordOf(item));
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return [...groups]
    .map(([letter, of]) => ({ letter, items: of }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}
