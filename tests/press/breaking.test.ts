import { describe, expect, test } from 'vitest';
import {
  type BreakOptions,
  breakLines,
  listBreaks,
  measureWidestPiece,
} from '../../src/press/breaking/break-lines.ts';
import type { Letter, Line } from '../../src/press/breaking/letter.ts';
import { measureLine } from '../../src/press/breaking/spread-line.ts';
import { lettersOf, textOf } from './breaking-letters.ts';

/** Lines of 10-point type, so that a width of 130 is thirteen Han. */
const linesOf = (text: string, width: number, options: Partial<BreakOptions> = {}): string[] => {
  const letters = lettersOf(text);
  const lines = breakLines(letters, { first: width, rest: width, justify: true, ...options });
  return lines.map((line) => textOf(letters, line));
};

describe('facts', () => {
  test.each([
    ...[
      '2022年6月20日',
      '2022年6月20日前',
      '2022年12月底前',
      '6月20日前',
      '6月上旬',
      '2022年度',
      '2022 年 6 月 20 日',
    ],
    ...[
      '〔2022〕1号',
      '〔2022〕第12号',
      '第十二条',
      '第十三条',
      '第3期',
      '8:00—12:00',
      '14：30',
      '0000-1234567',
    ],
    ...[
      '62.5%',
      '0.5‰',
      '2‰',
      '≥95%',
      '36.5℃',
      '2154万元',
      '1,200.50元',
      '￥3.5万元',
      '2000元/人',
      '12元/人·月',
      '8.2个百分点',
    ],
    ...[
      '156mm',
      '156 mm',
      '12 万元',
      '810～819户',
      '95.3%～96.4%',
      '-3～-1.5万元',
      '2021—2025年',
      '10个工作日',
    ],
    ...[
      'office@example.gov.cn',
      'www.example.gov.cn',
      'PDF/UA',
      'GB/T',
      'A-2a',
      '12\u00a0户',
      '——',
      '……',
      '⸺',
    ],
  ])('%s is never cut in two, wherever it falls', (whole) => {
    for (let before = 0; before < 14; before++) {
      const lines = linesOf(`${'村'.repeat(before)}${whole}${'镇'.repeat(20)}`, 130);
      expect(lines.some((line) => line.includes(whole))).toBe(true);
    }
  });

  test('rare characters before a number do not shift what is kept together', () => {
    expect(linesOf('𬬮𬬮𬬮𬬮岭村1200户农户', 70)).toEqual(['𬬮𬬮𬬮𬬮岭村', '1200户农户']);
  });

  test('a number wider than its column is cut rather than drawn over the edge', () => {
    for (const line of breakLines(lettersOf('2022年12月31日'), { first: 40, rest: 40, justify: false })) {
      expect(line.width).toBeLessThanOrEqual(40);
    }
  });

  test('a short title in its marks may be cut, as any other words', () => {
    expect(linesOf('按照《项目库建设管理办法》执行', 80)[0]).toBe('按照《项目库建设');
  });
});

describe('web addresses', () => {
  const address = 'https://example.gov.cn/gk/notices/2022-06/list.html?id=12&page=3';

  test('are cut after / . - ? & and the like, without a hyphen, and never before them', () => {
    for (let before = 0; before < 14; before++) {
      const lines = linesOf(`${'村'.repeat(before)}${address}。`, 150);
      expect(lines.join('')).toBe(`${'村'.repeat(before)}${address}。`);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/.?&=-]$|村$/u);
      for (const line of lines) expect(line).not.toMatch(/^[/.?&=-]/u);
    }
  });

  test('keep their scheme, and leave no one or two letters for the next line', () => {
    const pieces = linesOf(`见${address}`, 100).filter((line) => line.includes('://'));
    expect(pieces.every((line) => !line.endsWith('/'))).toBe(true);
    expect(linesOf('见 www.example.gov.cn', 80)).toEqual(['见 www.example.', 'gov.cn']);
  });

  test('have their letters moved apart by no more than a twentieth of an em to reach the edge', () => {
    const letters = lettersOf('详情见https://example.gov.cn/gk/notices/2022-06/project-list.html');
    const [line] = breakLines(letters, { first: 280, rest: 280, justify: true });
    expect(line?.width).toBeCloseTo(280, 2);
    for (let at = 3; at < (line?.to ?? 0) - 1; at++) {
      const gap = (line?.xs[at + 1] ?? 0) - (line?.xs[at] ?? 0) - (letters[at]?.width ?? 0);
      expect(gap).toBeLessThan(0.501);
    }
  });

  test('fill the line before them instead of leaving it torn', () => {
    const letters = lettersOf(`详情见${address}，或者到村务公开栏查看这一期的公开单。`);
    const lines = breakLines(letters, { first: 280, rest: 280, justify: true });
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(280, 2);
  });
});

describe('tight lines', () => {
  test('a closing mark that just does not fit is squeezed in rather than pushed out with its character', () => {
    expect(linesOf('（一）村，镇，县乡村镇县乡。村镇', 130)[0]).toBe('（一）村，镇，县乡村镇县乡。');
  });

  test('brackets give way before commas, and commas before full stops', () => {
    const letters = lettersOf('县。县，县《县》县县县县县县县。乡村');
    // Natural width 165: the last mark takes half its width. 5 points go out of the two blanks of 《》.
    const [line] = breakLines(letters, { first: 150, rest: 150, justify: true });
    const gapAfter = (index: number): number => (line?.xs[index + 1] ?? 0) - (line?.xs[index] ?? 0);
    expect(line?.width).toBeCloseTo(150, 2);
    expect(gapAfter(1)).toBeCloseTo(10, 2);
    expect(gapAfter(3)).toBeCloseTo(10, 2);
    expect(gapAfter(4)).toBeLessThan(9);
    expect(gapAfter(7)).toBeLessThan(9);
  });

  test('the thin gap between Han and Latin shrinks to an eighth of an em and grows to a quarter at most', () => {
    for (let width = 200; width < 300; width++) {
      const letters = lettersOf(
        '县乡2022年度共计安排PDF文件，各类项目36个乡镇村已经完成验收，资金2154万元',
        10,
        0.2,
      );
      const lines = breakLines(letters, { first: width, rest: width, justify: true });
      for (const line of lines) {
        for (let at = line.from; at < line.to - 1; at++) {
          const letter = letters[at];
          if (!letter || letter.gap === 0) continue;
          const gap = (line.xs[at + 1 - line.from] ?? 0) - (line.xs[at - line.from] ?? 0) - letter.width;
          expect(gap).toBeGreaterThanOrEqual(1.25 - 0.01);
        }
      }
    }
  });

  test('there is no gap at the edges of a line', () => {
    const letters = lettersOf('县乡村2022', 10, 0.25);
    const [first, second] = breakLines(letters, { first: 30, rest: 30, justify: true });
    expect(first?.width).toBe(30);
    expect(second?.xs[0]).toBe(0);
  });
});

describe('marks', () => {
  const widthOf = (text: string): number =>
    breakLines(lettersOf(text), { first: 1000, rest: 1000, justify: false })[0]?.width ?? 0;

  test.each([
    ['村）（镇', 35],
    ['村）。镇', 35],
    ['村“《镇', 35],
    ['村，“镇', 35],
    ['村。”）镇', 40],
    ['村·镇', 25],
  ])('that meet take one and a half ems, 间隔号 half of one: %s', (text, width) => {
    // 间隔号 of this test is a Latin one, 5.57 points wide, and stays as it is.
    expect(widthOf(text)).toBeCloseTo(text.includes('·') ? 25.57 : width, 2);
  });

  test('a 间隔号 an em wide takes half of one, in the middle of it', () => {
    const letters = lettersOf('村·镇').map((letter) => ({ ...letter, width: 10 }));
    const [line] = breakLines(letters, { first: 100, rest: 100, justify: false });
    expect(line?.xs).toEqual([0, 7.5, 15]);
  });

  test('that meet in a tight line take one em', () => {
    const letters = lettersOf('县乡（村）（镇）县乡村镇县。乡');
    const lines = breakLines(letters, { first: 130, rest: 130, justify: true });
    const between = (lines[0]?.xs[5] ?? 0) - (lines[0]?.xs[4] ?? 0);
    expect(between).toBeGreaterThanOrEqual(0);
    expect(between).toBeLessThan(5);
  });

  test('an opening mark at the start of a line and a closing one at its end take half their width', () => {
    const letters = lettersOf('县乡村镇“三保障”问题。动态清零');
    const lines = breakLines(letters, { first: 40, rest: 60, justify: true });
    expect(lines.map((line) => textOf(letters, line))).toEqual(['县乡村镇', '“三保障”问', '题。动态清零']);
    expect(lines[1]?.xs[0]).toBe(-5);
    const [closed] = breakLines(lettersOf('县乡村镇县。乡村'), { first: 55, rest: 55, justify: true });
    expect(closed).toMatchObject({ from: 0, to: 6, width: 55 });
  });

  test('an opening mark after a first-line indent keeps its width, so that two characters stay blank', () => {
    const letters = lettersOf('“三保障”问题动态清零');
    expect(breakLines(letters, { first: 80, rest: 100, justify: true })[0]?.xs[0]).toBe(0);
    expect(breakLines(letters, { first: 100, rest: 100, justify: true })[0]?.xs[0]).toBe(-5);
  });

  test.each([
    ['basic', ['县乡村镇', '……乡村']],
    ['gb', ['县乡村镇', '……乡村']],
    ['strict', ['县乡村', '镇……乡村']],
  ] as const)('an ellipsis begins a line unless 严格处理 is asked for: %s', (prohibition, lines) => {
    expect(linesOf('县乡村镇……乡村', 40, { prohibition, rest: 60, justify: false })).toEqual(lines);
  });

  test.each([
    ['basic', '县乡村／'],
    ['gb', '县乡'],
    ['strict', '县乡'],
  ] as const)('分隔号 ends a line under 基本处理 only: %s', (prohibition, line) => {
    expect(linesOf('县乡村／镇乡村', 40, { prohibition, justify: false })[0]).toBe(line);
  });
});

describe('justified lines', () => {
  test('reach both edges, but for the last', () => {
    const lines = breakLines(lettersOf('村'.repeat(47)), { first: 95, rest: 95, justify: true });
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(95, 6);
  });

  test('grow in all places alike, but not inside words, numbers and dashes', () => {
    const letters = lettersOf('县乡2022年——村，镇PDF的村镇县乡2154万元');
    const [line] = breakLines(letters, { first: 165, rest: 165, justify: true });
    const text = line ? textOf(letters, line) : '';
    const grown = [...text].map((_, at) => {
      const next = line?.xs[at + 1];
      return next === undefined ? 0 : next - (line?.xs[at] ?? 0) - (letters[at]?.width ?? 0);
    });
    expect(line?.width).toBeCloseTo(165, 6);
    for (const inside of ['20', '02', '22', '——', 'PD', 'DF'])
      expect(grown[text.indexOf(inside)]).toBeCloseTo(0, 6);
    const [han = 0] = grown;
    expect(han).toBeGreaterThan(0);
    expect(grown[text.indexOf('年—')]).toBeCloseTo(han, 6);
    expect(grown[text.indexOf('2年')]).toBeCloseTo(han, 6);
  });

  test('stay ragged where each gap would have to grow by more than half an em', () => {
    const letters = lettersOf(`村镇，${'Mingbai'.repeat(6)}，乡`);
    const [line] = breakLines(letters, { first: 250, rest: 250, justify: true });
    expect(line?.width).toBeLessThan(250);
    expect(line?.xs[1]).toBe(10);
  });

  test('a long date that would open one line wide is made up for by the lines before it', () => {
    const letters = lettersOf(`${'县乡村镇'.repeat(12)}，于2022年12月31日前完成，${'县乡村镇'.repeat(4)}`);
    for (let width = 230; width <= 330; width += 10) {
      const lines = breakLines(letters, { first: width, rest: width, justify: true });
      for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(width, 2);
    }
  });
});

/** Is there any way to break the text so that no line is wider than that, or emptier than a half, and the last has two letters? */
function canEndInCompany(letters: readonly Letter[], width: number): boolean {
  const places = [...listBreaks(letters, () => false), letters.length];
  const reached = new Set([0]);
  for (const from of [0, ...places]) {
    if (!reached.has(from)) continue;
    for (const to of places.filter((place) => place > from)) {
      const line = measureLine(letters, from, to).width;
      const last = to === letters.length;
      if (line <= width && (last ? to - from > 1 : line > width / 2)) reached.add(to);
    }
  }
  return reached.has(letters.length);
}

describe('last lines', () => {
  test('never hold a single character, whatever the length of the paragraph', () => {
    for (let count = 11; count < 300; count++) {
      expect([...(linesOf(`${'村'.repeat(count)}。`, 100).at(-1) ?? '')].length, `${count}`).toBeGreaterThan(
        2,
      );
    }
  });

  test('take from earlier lines what the line before cannot spare', () => {
    // A number fills the line before the last but for one character: only the line before that has words to give.
    const letters = lettersOf('县乡村镇县乡村镇县乡，乡镇县，村2154万元，12月31日前办');
    const plain = (width: number): Line[] =>
      breakLines(letters, { first: width, rest: width, justify: false });
    let mended = 0;
    for (let width = 95; width < 260; width += 1) {
      const lines = plain(width);
      const starts = lines.map((line) => line.from);
      if (canEndInCompany(letters, width)) {
        expect((lines.at(-1)?.to ?? 0) - (starts.at(-1) ?? 0), `${width}`).toBeGreaterThan(1);
        mended++;
      }
    }
    expect(mended).toBeGreaterThan(150);
  });

  test('of narrow columns, too, where a name of four characters is better halved', () => {
    expect(linesOf('牵头单位', 30, { justify: false })).toEqual(['牵头', '单位']);
  });
});

describe('the official grid (GB/T 9704-2012: 28 characters of 15.75 pt on 156 mm)', () => {
  const pitch = (156 * 72) / 25.4 / 28;
  const gridOf = (text: string): ReturnType<typeof breakLines> => {
    const letters = lettersOf(text, 15.75).map((letter) => ({
      ...letter,
      width: letter.width < 15.75 ? letter.width : pitch,
    }));
    return breakLines(letters, { first: 26 * pitch, rest: 28 * pitch, justify: true });
  };

  test('holds every character of lines with nothing but Han and single marks', () => {
    const text = '认真落实各项政策，切实做好动态监测、帮扶工作，确保不发生规模性返贫。'.repeat(12);
    const lines = gridOf(text);
    // Lines that end in a mark give up half an em there (GB/T 15834-2011, 5.1.10), and are spread to the edge.
    const plain = lines.slice(1, -1).filter(({ to }) => !/[、，。]/u.test(text[to - 1] ?? ''));
    expect(plain.length).toBeGreaterThan(4);
    for (const { xs } of plain) {
      expect(xs).toHaveLength(28);
      for (const [at, x] of xs.entries()) expect(x).toBeCloseTo(at * pitch, 6);
    }
    for (const { width } of lines.slice(1, -1)) expect(width).toBeCloseTo(28 * pitch, 6);
    expect(lines[0]?.to).toBe(26);
  });

  test('is left by a line with numbers, which still ends at the edge', () => {
    const lines = gridOf(
      '2022年全县下达资金2154万元，安排项目36个，受益1200户，占62.5%，其余资金按进度拨付。'.repeat(5),
    );
    for (const { width } of lines.slice(1, -1)) expect(width).toBeCloseTo(28 * pitch, 6);
  });
});

describe('letters that the caller ties or frees', () => {
  test('hold for lines, for columns and for the list of breaks', () => {
    const tied = lettersOf('县乡村镇').map((letter, at) => (at === 2 ? { ...letter, glued: true } : letter));
    expect(breakLines(tied, { first: 25, rest: 25, justify: false }).map((line) => line.to)).toEqual([
      1, 3, 4,
    ]);
    expect(measureWidestPiece(tied)).toBe(20);
    const freed = lettersOf('MingbaiPress').map((letter, at) =>
      at === 7 ? { ...letter, loose: true } : letter,
    );
    expect(listBreaks(freed, () => false)).toEqual([7]);
    expect(listBreaks(freed, (at) => at === 7)).toEqual([]);
  });
});

describe('line feeds', () => {
  test('end a line, and two leave an empty one', () => {
    expect(linesOf('村\n\n镇', 100)).toEqual(['村', '', '镇']);
    expect(linesOf('村\n', 100)).toEqual(['村']);
    expect(linesOf('', 100)).toEqual([]);
  });

  test('begin no new indent', () => {
    const letters = lettersOf(`${'村'.repeat(5)}\n${'镇'.repeat(10)}`);
    const lines = breakLines(letters, { first: 80, rest: 100, justify: true });
    expect(lines.map((line) => textOf(letters, line))).toEqual(['村'.repeat(5), '镇'.repeat(10)]);
  });
});
