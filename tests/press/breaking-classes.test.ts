import { LineBreak, LineBreakClasses, Rules } from '@cto.af/linebreak';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endBan, flagsOf, startBan } from '../../src/press/breaking/character-classes.ts';
import { findBreaks, rank } from '../../src/press/breaking/find-breaks.ts';
import * as ours from '../../src/press/breaking/line-break-classes.ts';
import { classOf } from '../../src/press/breaking/line-break-classes.ts';

const nameOf = new Map(Object.entries(LineBreakClasses).map(([name, value]) => [value, name]));
const ourNames = new Map<number, string>(
  Object.entries(ours).flatMap(([name, value]) =>
    typeof value === 'number' ? [[value, name] as const] : [],
  ),
);

/** Classes that UAX #14 leaves to the language (AI, CJ), or that stand for "what the others are not". */
const likewise: Record<string, string> = {
  AI: 'AL',
  XX: 'AL',
  SG: 'AL',
  SA: 'AL',
  LF: 'BK',
  CR: 'BK',
  NL: 'BK',
  CJ: 'NS',
};

/** Signs an em wide in Chinese text that Unicode calls ambiguous or letters (LB1 leaves that to the language). */
const pictured =
  /[\u2190-\u21ff\u203b\u2300-\u23ff\u2460-\u27bf\u2e80-\u33ff\u4dc0-\u4dff\ufa00-\ufaff\ufe30-\ufe6f\u{1f000}-\u{1faff}]/u;

describe('the line breaking classes', () => {
  test.each([
    ['Latin, Greek, Cyrillic', 0, 0x52f],
    ['Hangul letters', 0x1100, 0x11ff],
    ['Latin additional to Han', 0x1e00, 0xa4cf],
    ['Hangul', 0xa960, 0xa97f],
    ['Hangul syllables', 0xac00, 0xd7ff],
    ['compatibility forms', 0xf900, 0xfaff],
    ['full-width forms', 0xfe00, 0xffff],
    ['emoji', 0x1f000, 0x1faff],
    ['rare Han', 0x20000, 0x20fff],
    ['variation selectors', 0xe0100, 0xe01ef],
  ])('of %s are those of Unicode', (_, from, to) => {
    const wrong: string[] = [];
    for (let codePoint = from; codePoint <= to; codePoint++) {
      const name = nameOf.get(LineBreak.get(codePoint)) ?? 'XX';
      const theirs = likewise[name] ?? name;
      const own = ourNames.get(classOf(codePoint));
      if (own === theirs) continue;
      if (own === 'ID' && theirs === 'AL' && pictured.test(String.fromCodePoint(codePoint))) continue;
      wrong.push(`U+${codePoint.toString(16)} ${own} instead of ${theirs}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** What Word forbids for simplified Chinese by default (OOXML, `kinsoku` for zh-CN). */
const word = {
  start: '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
  end: '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥',
};

describe('the prohibition levels', () => {
  const forbidden = (characters: string, ban: number): string =>
    [...characters].filter((character) => (flagsOf(character) & ban) !== 0).join('');
  const allowed = (characters: string, ban: number): string =>
    [...characters].filter((character) => (flagsOf(character) & ban) === 0).join('');

  test('the default forbids at a line start what Word forbids, but for dashes and ellipses', () => {
    // ― and … are 破折号 and 省略号, which only 严格处理 forbids (CLREQ); ‖ and › stand in no Chinese text.
    expect(allowed(word.start, startBan('basic'))).toBe('―‖…›');
    expect(allowed(word.start, startBan('strict'))).toBe('―‖›');
  });

  test('the default forbids at a line end what Word forbids, but for signs that do not open anything', () => {
    // · stands between, and ． ends: CLREQ forbids them at a line's start only.
    expect(allowed(word.end, endBan('basic'))).toBe('·．');
  });

  test('each level forbids what the one before forbids, and what CLREQ adds', () => {
    const dashes = '—…⸺';
    const solidi = '/／';
    expect(forbidden(dashes + solidi, startBan('basic'))).toBe(solidi);
    expect(forbidden(dashes + solidi, endBan('basic'))).toBe('');
    expect(forbidden(dashes + solidi, startBan('gb'))).toBe(solidi);
    expect(forbidden(dashes + solidi, endBan('gb'))).toBe(solidi);
    expect(forbidden(dashes + solidi, startBan('strict'))).toBe(dashes + solidi);
    expect(forbidden(dashes + solidi, endBan('strict'))).toBe(solidi);
  });
});

/** Where we end a line and UAX #14 does not, each with its reason. */
const tailorings: Record<string, (before: string, after: string) => boolean> = {
  'Chinese quotation marks open and close like brackets (UAX #14 ties them to both neighbours)': (
    before,
    after,
  ) => /[“‘]/u.test(after) || /[”’]/u.test(before),
  'arrows, circled numbers, boxes and shapes stand alone like Han (LB1 leaves AI to the language)': (
    before,
    after,
  ) => /[\u2190-\u21ff\u203b\u2460-\u27bf]/u.test(before + after),
  'an ellipsis may begin a line after Han (CLREQ 基本处理)': (before, after) =>
    after === '…' && (before.codePointAt(0) ?? 0) > 0x7f,
  'a wide bracket is free after a sign of a number (62.5%（其中…; LB25 has Latin brackets in mind)': (
    before,
    after,
  ) => /[%‰℃°￥$+±№]/u.test(before) && /[（《〔]/u.test(after),
};

const pieces = [
  ...['县', '乡', '村', '岭', '𬬮', '12', '2022', '62.5%', '-3', 'A', 'ab', 'PDF', 'é', 'α', 'e\u0301'],
  ...[
    '-',
    '/',
    '.',
    ',',
    ':',
    ';',
    '!',
    '?',
    '(',
    ')',
    '[',
    ']',
    '"',
    "'",
    '«',
    '»',
    '%',
    '&',
    '=',
    '<',
    '>',
    '|',
  ],
  ...['“', '”', '‘', '’', '（', '）', '《', '》', '〔', '〕', '、', '，', '。', '：', '；', '！', '？'],
  ...['…', '……', '—', '——', '⸺', '·', '～', '–', '／', '‰', '℃', '°', '￥', '$', '+', '±', '≥', '×', '№'],
  ...['①', '●', '→', '☐', '▲', '※', '々', 'か', 'ゃ', 'ー', '한', '글', 'ᄒ', 'ᅡ', '👍', '🏽', '👨', '🇨', '🇳'],
  ...[' ', '  ', '　', '\u00a0', '\u2060', '\u200b', '\u200d', '\u0301', '\ufe0f', '\u2009'],
];

/** The library keeps counting the blanks after an opening quote where there are none; otherwise it is its own rule. */
function openOracle(): Rules {
  const rules = new Rules();
  const [plain] = rules.removeRule('LB15a');
  if (plain) {
    rules.addRuleBefore('LB15b', (state) => {
      const result = plain(state);
      if (state.next.cls !== LineBreakClasses.SP) state.spaces = false;
      return result;
    });
  }
  return rules;
}

/** Places where UAX #14 lets a line end, counted in characters. */
function listAllowed(oracle: Rules, text: string): Set<number> {
  const allowed = new Set<number>();
  for (const { position } of oracle.breaks(text)) allowed.add([...text.slice(0, position)].length);
  return allowed;
}

describe('line breaks', () => {
  test('are only where UAX #14 has them, but for the named tailorings, each of which is needed', () => {
    const oracle = openOracle();
    const needed = new Map(Object.keys(tailorings).map((name) => [name, 0]));
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const characters = [...words];
        const allowed = listAllowed(oracle, words);
        const ranks = findBreaks(characters, 'basic');
        for (let at = 1; at < characters.length; at++) {
          if (ranks[at] !== rank.free || allowed.has(at)) continue;
          // Marks upon a character, and joiners, are part of it.
          const before =
            [...words.slice(0, characters.slice(0, at).join('').length).replace(/[\p{M}\u200d]+$/u, '')].at(
              -1,
            ) ?? '';
          const after = characters[at] ?? '';
          const named = Object.entries(tailorings).filter(([, holds]) => holds(before, after));
          expect(named, `${characters.slice(0, at).join('')}|${characters.slice(at).join('')}`).not.toEqual(
            [],
          );
          for (const [name] of named) needed.set(name, (needed.get(name) ?? 0) + 1);
        }
      }),
      { numRuns: 20_000, seed: 14 },
    );
    for (const [name, times] of needed) expect(times, name).toBeGreaterThan(0);
  });

  test.each([
    ['words', 'hello |world'],
    ['hyphens between parts of words', 'long-|term |e-mail |COVID-19'],
    ['no-break spaces', '12\u00a0mm |村'],
    ['word joiners', '村\u2060镇|县'],
    ['zero-width spaces', 'ab\u200b|cd'],
    ['combining marks', 'e\u0301e\u0301|村'],
    ['boxes and their words', '☐|已|办|☑|未|办'],
    ['quotes in quotes', '他|说|“‘三|保|障’|有|保|障”。|好'],
    ['apostrophes', 'don’t |stop'],
    ['numbers with prefix and postfix', '计|￥1,200.50|元|（±5%）|增'.replace('0|元', '0元')],
    ['Hangul syllables', '한|국|어'],
    ['kana', 'か|な|ちゃ|ん'],
    ['emoji with their tone', '👍🏽|👍'],
    ['flags', '🇨🇳|🇨🇳'],
    ['names with a slash', 'GB/T |9704-2012|和|km/h'],
  ])('%s: %s', (_, marked) => {
    const characters = [...marked.replaceAll('|', '')];
    const ranks = findBreaks(characters, 'basic');
    const shown = characters.map((character, at) =>
      at > 0 && ranks[at] === rank.free ? `|${character}` : character,
    );
    expect(shown.join('')).toBe(marked);
  });
});
