/** A title broken into lines at a size (in pixels). */
export interface SetTitle {
  size: number;
  lines: string[];
}

/** Sizes that are tried from the largest, each with the most lines it may take. */
const steps = [
  { size: 76, lines: 1 },
  { size: 68, lines: 1 },
  { size: 62, lines: 1 },
  { size: 57, lines: 1 },
  { size: 57, lines: 2 },
  { size: 51, lines: 2 },
  { size: 46, lines: 3 },
  { size: 41, lines: 3 },
  { size: 34, lines: 4 },
];

/** What is never torn apart: 〔2022〕1号, dates, numbers with what they count, Latin words. */
const wholes =
  /〔\d+〕\d*号?|\d+年(?:\d+月(?:\d+日)?)?|\d+月(?:\d+日)?|\d[\d.]*[%‰亿万千百十个项户人元米亩岁号]?|[A-Za-z][\w.-]*/;
/** Words of this field that the general word list tears. */
const fieldWords =
  /帮扶|收官|台账|销号|督办|拨付|返贫|致贫|脱贫|衔接|巩固|拓展|监测|公示|公告|整改|到户|乡村振兴/;
const unbreakable = new RegExp(`${wholes.source}|${fieldWords.source}`, 'gu');
const neverFirst = /^[、，。．；：？！…—·％%‰）〕】〉》」』”’)\],.;:?!]/u;
const neverLast = /[（〔【〈《「『“‘([拟]$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Width of a text in ems: Han and full-width signs are one, Latin about half. */
export function measureEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += /[\u0020-\u024f]/u.test(character) ? 0.58 : 1;
  return ems;
}

/** Sets a title as large as it fits, in lines of like length that break between words. */
export function setTitle(title: string, width: number): SetTitle {
  const pieces = splitPieces(title.replace(/\s+/gu, ' ').trim());
  for (const mayTear of [false, true]) {
    for (const { size, lines } of steps) {
      const found = breakEvenly(pieces, width / size, lines, mayTear);
      if (found) return { size, lines: found };
    }
  }
  const last = { size: 34, lines: 4 };
  return { size: last.size, lines: cutShort(pieces, width / last.size, last.lines) };
}

/** Wraps a line of facts at a size, in at most so many lines; the last one ends in … where that was not enough. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const pieces = splitPieces(text.replace(/\s+/gu, ' ').trim());
  for (let lines = 1; lines <= most; lines++) {
    const found = breakEvenly(pieces, width / size, lines, true);
    if (found) return found;
  }
  return cutShort(pieces, width / size, most);
}

interface Piece {
  text: string;
  /** True where a break before it tears a word. */
  tears: boolean;
}

/** The smallest parts between which a line may break. */
function splitPieces(text: string): Piece[] {
  const wordStarts = new Set([...words.segment(text)].map(({ index }) => index));
  const inside = new Set<number>();
  for (const { 0: found, index } of text.matchAll(unbreakable)) {
    for (let at = index + 1; at < index + found.length; at++) inside.add(at);
  }
  const pieces: Piece[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const before = pieces.at(-1);
    const forbidden = inside.has(index) || neverFirst.test(segment) || neverLast.test(before?.text ?? '');
    if (before && forbidden) before.text += segment;
    else pieces.push({ text: segment, tears: !wordStarts.has(index) });
  }
  return pieces;
}

/** The breaks into exactly so many lines (or fewer) that leave the lines most alike; undefined where they do not fit. */
function breakEvenly(
  pieces: Piece[],
  capacity: number,
  lines: number,
  mayTear: boolean,
): string[] | undefined {
  const widths = pieces.map(({ text }) => measureEms(text));
  const ideal = widths.reduce((sum, width) => sum + width, 0) / lines;
  const memo = new Map<string, { cost: number; ends: number[] } | undefined>();
  const best = (from: number, left: number): { cost: number; ends: number[] } | undefined => {
    if (from === pieces.length) return { cost: 0, ends: [] };
    if (left === 0) return undefined;
    const key = `${from} ${left}`;
    if (memo.has(key)) return memo.get(key);
    let found: { cost: number; ends: number[] } | undefined;
    let width = 0;
    for (let to = from + 1; to <= pieces.length; to++) {
      width += widths[to - 1] ?? 0;
      if (width > capacity) break;
      const rest = best(to, left - 1);
      const tears = pieces[to]?.tears === true;
      if (!rest || (tears && !mayTear)) continue;
      const cost = (width - ideal) ** 2 + (tears ? 16 : 0) + rest.cost;
      if (!found || cost < found.cost) found = { cost, ends: [to, ...rest.ends] };
    }
    memo.set(key, found);
    return found;
  };
  const ends = best(0, lines)?.ends;
  return ends?.map((end, index) =>
    pieces
      .slice(index === 0 ? 0 : ends[index - 1], end)
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/** Full lines, and … where the rest is left out. */
function cutShort(pieces: Piece[], capacity: number, lines: number): string[] {
  const kept: string[] = [];
  let at = 0;
  for (let line = 1; line <= lines; line++) {
    const room = line === lines ? capacity - 1 : capacity;
    let text = '';
    while (at < pieces.length && measureEms(text + (pieces[at]?.text ?? '')) <= room)
      text += pieces[at++]?.text ?? '';
    kept.push(line === lines && at < pieces.length ? `${text}…` : text);
  }
  return kept;
}
