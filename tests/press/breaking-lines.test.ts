import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, listBreaks } from '../../src/press/breaking/break-lines.ts';
import type { Letter, Line } from '../../src/press/breaking/letter.ts';
import { measureLine } from '../../src/press/breaking/spread-line.ts';
import { lettersOf } from './breaking-letters.ts';

/**
 * Lines in all, a third for each prohibition level. `PRESS_LINES=1000000 npx vitest run tests/press/breaking-lines.test.ts`
 * breaks a million (about a minute); the tests of every day break a hundred thousand.
 */
const wanted = Number(process.env['PRESS_LINES'] ?? 100_000);

const size = 10;
const levels = ['basic', 'gb', 'strict'] as const;

/** The rules once more, in other words than the breaker's: marks that begin no line, and marks that end none. */
const neverFirst = {
  basic: /^[、，。：；！？”’）］】》〉」』〕·～–／/%‰℃!),.:;?\]}]/u,
  gb: /^[、，。：；！？”’）］】》〉」』〕·～–／/%‰℃!),.:;?\]}]/u,
  strict: /^[、，。：；！？”’）］】》〉」』〕·～–／/%‰℃!),.:;?\]}—…]/u,
};
const neverLast = {
  basic: /[“‘（［【《〈「『〔([{￥$]$/u,
  gb: /[“‘（［【《〈「『〔([{￥$／/]$/u,
  strict: /[“‘（［【《〈「『〔([{￥$／/]$/u,
};

const facts = [
  ...[
    '2022年6月20日',
    '12月底前',
    '6月20日前',
    '〔2022〕1号',
    '2154万元',
    '2‰',
    '156 mm',
    '156mm',
    '62.5%',
    '≥95%',
  ],
  ...[
    '0000-1234567',
    '8:00—12:00',
    '第十三条',
    '95.3%～96.4%',
    '-3～-1.5万元',
    '1,200.50元',
    '2000元/人',
    '810～819户',
  ],
  ...['2021—2025年', '10个工作日', '￥3.5万元', '36.5℃', '2022 年 6 月'],
];
const words = [
  ...[
    '县',
    '乡',
    '镇',
    '村',
    '的',
    '和',
    '已',
    '办',
    '𬬮',
    '㙍',
    '任务',
    '完成',
    '资金',
    '项目',
    '巩固拓展',
    '脱贫攻坚成果',
  ],
  ...[
    '乡村振兴',
    '有效衔接',
    '动态监测',
    '公示期满',
    '群众',
    '联系人',
    '牵头单位',
    '责任单位',
    '应纳尽纳',
    '逐级上报',
  ],
];
const closers = ['，', '。', '、', '；', '：', '？', '！', '，', '。', '。”', '”，', '）。', '》，', '’”。'];
const wraps = [
  '“村”',
  '“‘三保障’和饮水安全”',
  '（县乡村振兴局）',
  '《关于做好项目库建设的通知》',
  '【示例】',
  '（以下简称《方案》）',
];
const latin = [
  'PDF',
  'PDF/UA',
  'GB/T 9704',
  'Mingbai',
  'open data',
  'e-mail',
  'A4',
  'don’t',
  '(a)',
  'long-term',
];
const signs = ['——', '……', '—', '·', '～', '/', '／', '①', '●', '☐', '→', '“', '”', '（', '）', '《', '》'];
const addresses = [
  'https://example.gov.cn/gk/notices/2022-06/list.html?id=12&page=3',
  'www.example.gov.cn',
  'office@example.gov.cn',
];

/** Official prose: mostly Han, a pause every few words, facts, quotes in quotes, Latin, and now and then a stray mark. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...words) },
      { weight: 16, arbitrary: fc.constantFrom(...closers) },
      { weight: 10, arbitrary: fc.constantFrom(...facts) },
      { weight: 6, arbitrary: fc.constantFrom(...wraps) },
      { weight: 4, arbitrary: fc.constantFrom(...latin) },
      { weight: 4, arbitrary: fc.constantFrom(...signs) },
      { weight: 1, arbitrary: fc.constantFrom(...addresses, ' ', '\u3000', '\u00a0', 'e\u0301') },
    ),
    { minLength: 1, maxLength: 160 },
  )
  .map((parts) => parts.join(''));

const setting = fc.record({
  text: prose,
  ems: fc.oneof(fc.integer({ min: 3, max: 60 }), fc.constantFrom(26, 28, 30, 38)),
  fraction: fc.constantFrom(0, 0, 0.27, 0.5, 0.8),
  indent: fc.constantFrom(0, 0, 2),
  gap: fc.constantFrom(0, 0.125, 0.25),
  justify: fc.boolean(),
});

type Level = (typeof levels)[number];
interface Case {
  letters: Letter[];
  lines: Line[];
  level: Level;
  first: number;
  rest: number;
  justify: boolean;
}

/** Letters of web addresses, where a slash may end a line on every level. */
function markAddresses(letters: readonly Letter[]): Uint8Array {
  const marks = new Uint8Array(letters.length);
  const units = letters.flatMap((letter, index) =>
    [...letter.character].flatMap((one) => Array(one.length).fill(index)),
  );
  const text = letters.map((letter) => letter.character).join('');
  for (const match of text.matchAll(/(?:https?:\/\/|[\w.@-]+\.(?:gov|cn))[!-~]*/gu)) {
    marks.fill(1, units[match.index] ?? 0, (units[match.index + match[0].length - 1] ?? 0) + 1);
  }
  return marks;
}

const at = (letters: readonly Letter[], index: number): string => letters[index]?.character ?? '';
const isBlank = (character: string): boolean => character === ' ' || character === '\u3000';

/** May a line end before the letter at `index`, as far as the marks at its edges are concerned? */
function isLawful(letters: readonly Letter[], index: number, level: Level, addresses: Uint8Array): boolean {
  const [before, after] = [at(letters, index - 1), at(letters, index)];
  if (neverFirst[level].test(after) || isBlank(after) || /\p{M}/u.test(after)) return false;
  // A dash that stands alone connects, and 连接号 does not begin a line.
  if (after === '—' && before !== '—' && at(letters, index + 1) !== '—') return false;
  if (!neverLast[level].test(before)) return true;
  return before === '/' && addresses[index - 1] === 1;
}

function fail(what: string, { letters, lines, level, rest }: Case, index: number): never {
  const shown = lines.map((line) =>
    letters
      .slice(line.from, line.to)
      .map((letter) => letter.character)
      .join(''),
  );
  throw new Error(`${what} (line ${index}, ${level}, width ${rest}):\n${shown.join('\n')}`);
}

function checkOrder(one: Case): void {
  let next = 0;
  one.lines.forEach((line, index) => {
    if (line.from !== next || line.to <= line.from) fail('letters lost, doubled or moved', one, index);
    if (line.xs.length !== line.to - line.from) fail('a letter without a place', one, index);
    next = line.to;
  });
  if (next !== one.letters.length) fail('letters lost at the end', one, one.lines.length);
}

/**
 * A line may begin or end with a forbidden mark only where the text leaves no choice: where the run of signs around that
 * place, from the last lawful place before it to the next one after it, is wider than a line, squeezed or not.
 */
function checkMarks(one: Case): void {
  const { letters, lines, level } = one;
  const inAddress = markAddresses(letters);
  for (let index = 1; index < lines.length; index++) {
    const { from } = lines[index] ?? { from: 0 };
    if (isLawful(letters, from, level, inAddress)) continue;
    let [start, end] = [from - 1, from + 1];
    while (start > 0 && !isLawful(letters, start, level, inAddress)) start--;
    while (end < letters.length && !isLawful(letters, end, level, inAddress)) end++;
    const { width, squeezable } = measureLine(letters, start, end);
    if (width - squeezable < Math.min(one.first, one.rest) - 0.01)
      fail('a forbidden mark at an edge', one, index);
  }
}

/** The ink of a full-width mark stands in one half of its square. */
function inkOf(character: string, width: number): [number, number] {
  if (width < size * 0.9) return [0, width];
  if (/[、，。：；！？”’）］】》〉」』〕]/u.test(character)) return [0, width * 0.5];
  if (/[“‘（［【《〈「『〔]/u.test(character)) return [width * 0.5, width];
  return /[·・]/u.test(character) ? [width * 0.25, width * 0.75] : [0, width];
}

function checkWidths(one: Case): void {
  const { letters, lines, first, rest, justify } = one;
  lines.forEach((line, index) => {
    const limit = index === 0 ? first : rest;
    if (line.width > limit + 0.01 && line.to - line.from > 1) fail(`too wide: ${line.width}`, one, index);
    let right = Number.NEGATIVE_INFINITY;
    let han = 0;
    for (let place = line.from; place < line.to; place++) {
      const { character, width } = letters[place] ?? { character: '', width: 0 };
      if (isBlank(character) || character === '\u00a0') continue;
      const x = line.xs[place - line.from] ?? 0;
      const [from, to] = inkOf(character, width);
      if (x + from < right - 0.01) fail(`ink of ${character} over its neighbour's`, one, index);
      right = x + to;
      if (
        /\p{Script=Han}/u.test(character) &&
        place + 1 < line.to &&
        /\p{Script=Han}/u.test(at(letters, place + 1))
      )
        han++;
    }
    if (!justify || index === lines.length - 1) return;
    // Every gap between Han may grow by half an em: a line that they could fill must reach the edge.
    const short = limit - line.width;
    if (short > 0.01 && short < han * size * 0.5) fail(`short by ${short}`, one, index);
  });
}

/** What is read in one breath is cut only where it is wider than the line, together with the marks that hang on it. */
function checkFacts(one: Case): void {
  const { letters, lines, rest, first } = one;
  const free = new Set([0, ...listBreaks(letters, () => false), letters.length]);
  for (let index = 1; index < lines.length; index++) {
    const { from } = lines[index] ?? { from: 0 };
    if (free.has(from)) continue;
    let [start, end] = [from, from];
    while (!free.has(start)) start--;
    while (!free.has(end)) end++;
    const widest =
      breakLines(letters.slice(start, end), { first: 1e6, rest: 1e6, justify: false })[0]?.width ?? 0;
    if (one.level === 'basic' && widest < Math.min(first, rest) - 0.01)
      fail('a number or word cut in two', one, index);
  }
}

/**
 * A last line has two characters besides marks, unless no earlier end of the line before would give it company: each is
 * too early (that line could not be drawn out to the edge, or would be nearly empty) or leaves too much for the last one.
 */
function checkCompany(one: Case): void {
  const { letters, lines, rest, justify, level } = one;
  const [before, last] = lines.slice(-2);
  if (!before || !last || level !== 'basic') return;
  const isRead = (sign: string): boolean => /[%‰&@]/u.test(sign) || !/[\p{P}\p{Z}\p{M}～￥|+<>=]/u.test(sign);
  const countRead = (from: number): number =>
    letters.slice(from).filter(({ character }) => isRead(character)).length;
  if (countRead(last.from) !== 1) return;
  const limit = lines.length === 2 ? one.first : rest;
  for (const place of listBreaks(letters, () => false)) {
    if (place <= before.from || place >= before.to || countRead(place) < 2) continue;
    const left = measureLine(letters, before.from, place).width;
    const right = measureLine(letters, place, letters.length).width;
    if (left > limit * (justify ? 0.62 : 0.32) && right < rest)
      fail('a single character in the last line', one, lines.length - 1);
  }
}

const checks = { checkOrder, checkMarks, checkWidths, checkFacts, checkCompany };

describe('lines of official prose', () => {
  test.each(levels)('keep all rules at the level %s', { timeout: 600_000 }, (level) => {
    let lines = 0;
    for (let seed = 1; lines < wanted / levels.length; seed++) {
      fc.assert(
        fc.property(setting, ({ text, ems, fraction, indent, gap, justify }) => {
          const letters = lettersOf(text, size, gap);
          const rest = (ems + fraction) * size;
          const first = rest - (ems > 8 ? indent : 0) * size;
          const options = { first, rest, justify, prohibition: level };
          const one: Case = { letters, lines: breakLines(letters, options), level, first, rest, justify };
          lines += one.lines.length;
          for (const check of Object.values(checks)) check(one);
        }),
        { numRuns: 200, seed: seed * levels.length + levels.indexOf(level) },
      );
    }
    expect(lines).toBeGreaterThanOrEqual(wanted / levels.length);
  });

  test('are the same when broken again', () => {
    fc.assert(
      fc.property(setting, ({ text, ems, gap, justify }) => {
        const options = { first: ems * size, rest: ems * size, justify };
        expect(breakLines(lettersOf(text, size, gap), options)).toEqual(
          breakLines(lettersOf(text, size, gap), options),
        );
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
