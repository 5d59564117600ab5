import type { RecordFolder } from '../source/folder.ts';
import { charactersOf } from './masked.ts';

/** What may stand between the characters of a name in prose: spaces, signs that cannot be seen, marks of Markdown. */
const gap = '[^\\S\\n]*[\\u200b-\\u200d\\u2060\\ufeff*_~`\\\\]*[^\\S\\n]*';
/** A line end in a paragraph is nothing in print: 张⏎三 is 张三. */
const looseGap = `(?:${gap}\\n?${gap})`;
const dot = '[·•・‧∙⋅᛫･●˙﹒.。]';

/** A name of a list and how it is shown. */
export interface RawName {
  name: string;
  shown: string;
}

/** A pattern that finds names in prose, however they are spaced; undefined where there are none. The longest wins. */
export function patternOf(names: readonly RawName[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const longestFirst = [...names].sort((a, b) => b.name.length - a.name.length);
  const each = longestFirst.map(({ name }) =>
    charactersOf(name.replace(/\s/gu, ''))
      .map((one) => (one === '·' ? dot : spellingsOf(one)))
      .join(looseGap),
  );
  return new RegExp(each.join('|'), 'gu');
}

/** A character as it is typed, or as the entities of HTML that an MDX text may hold for it: &#24352; and &#x5F20;. */
function spellingsOf(character: string): string {
  const typed = character.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  const units = Array.from(character, (each) => each.codePointAt(0) ?? 0);
  const entities = units.map((unit) => {
    const hex = unit.toString(16).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return `&#(?:0*${unit}|[xX]0*${hex});`;
  });
  return `(?:${typed}|${entities.join('')})`;
}

/** Takes names out of a text: each is shown as it is masked, and line ends stay where they are. */
export type Conceal = (text: string) => string;

/** Makes a function that conceals these names, each by as many signs as it has. */
export function concealing(names: readonly RawName[]): Conceal {
  const pattern = patternOf(names);
  if (!pattern) return (text) => text;
  const shown = new Map(names.map((each) => [keyOf(each.name), each.shown]));
  // What is shown is as long as what it stands for, so that places in the line stay right.
  return (text) =>
    text.replace(pattern, (found) => {
      const given = shown.get(keyOf(found)) ?? '＊＊';
      const ends = found.split('\n').length - 1;
      return given.slice(0, found.length - ends).padEnd(found.length - ends, '＊') + '\n'.repeat(ends);
    });
}

/** A name without what may stand in its gaps. */
export function keyOf(name: string): string {
  return name
    .replace(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi, (entity, decimal?: string, hex?: string) => {
      const unit = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return unit <= 0x10ffff ? String.fromCodePoint(unit) : entity;
    })
    .replace(/[\s\u200b-\u200d\u2060\ufeff*_~`\\]/gu, '')
    .replace(new RegExp(dot, 'gu'), '·')
    .toLowerCase();
}

const conceals = new WeakMap<RecordFolder, Conceal>();

/** Remembers which names of a folder may not be shown, for whoever shows lines of its files. */
export function concealIn(folder: RecordFolder, conceal: Conceal): void {
  conceals.set(folder, conceal);
}

/**
 * How texts of a folder may be shown: without the names of its lists. The names themselves stay with the reader. Of a
 * folder that was not read nothing is known, and its texts are shown as they are.
 */
export function concealOf(folder: RecordFolder): Conceal {
  return conceals.get(folder) ?? ((text) => text);
}
