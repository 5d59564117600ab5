import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { printForGithub, printForGitlab } from '../../src/check/print/annotate.ts';
import { printCheck } from '../../src/check/print/print.ts';
import { cutEnd, cutStart, widthOf } from '../../src/check/print/width.ts';
import { holdFolder } from '../../src/record/source/folder.ts';

const header = '项目编号,拨付日期,金额（万元）,性质,说明';
const file = 'projects/disbursements.csv';

/** What is said of cells of the column 金额 in a table of this text. */
function saidOf(table: string | Uint8Array): { diagnostics: Diagnostic[]; text: string } {
  const folder = holdFolder({ [file]: table });
  const { diagnostics } = checkRecord(folder);
  const told = diagnostics.filter((each) => each.code === 'MB331');
  return { diagnostics: told, text: printCheck({ diagnostics: told, notes: [] }, folder, { colour: false }) };
}

/** The text above the carets of the first excerpt. */
function markedIn(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^ +\| +\^+$/.test(line));
  const [shown = '', carets = ''] = [lines[at - 1], lines[at]];
  const from = carets.indexOf('^');
  let column = 0;
  let marked = '';
  for (const character of shown) {
    if (column >= from && column < carets.length) marked += character;
    column += widthOf(character);
  }
  return marked;
}

describe('the place of a cell', () => {
  test('is a line, a letter and the name of the column, and the cell is marked', () => {
    const { diagnostics, text } = saidOf(`${header}\npj-1,2022-03-29,十五万,拨付,\n`);
    expect(diagnostics).toMatchObject([{ file, line: 2, column: 3, value: '十五万' }]);
    expect(text).toContain(`${file} 第2行 C列“金额（万元）”`);
    expect(markedIn(text)).toBe('十五万');
  });

  test('is right in and below cells of several lines, and then Excel’s row is told too', () => {
    const rows = ['pj-1,2022-03-29,1,拨付,"甲\n乙\n丙"', '"pj\n1",2022-03-29,"十\n五",拨付,'];
    const { diagnostics, text } = saidOf(`${header}\n${rows.join('\n')}\n`);
    expect(diagnostics).toMatchObject([{ line: 6, column: 3 }]);
    expect(text).toContain('第6行（Excel 里第3行） C列');
    expect(markedIn(text)).toBe('十');
  });

  test.each([
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['tabs', (text: string) => text.replaceAll(',', '\t')],
    ['spaces around', (text: string) => text.replaceAll(',', ' , ')],
    ['notes above', (text: string) => `资金拨付情况,,,,\n填表人：甲,,,,\n${text}`],
    ['blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a mark at the beginning', (text: string) => `\uFEFF${text}`],
    ['a broken row above', (text: string) => text.replace('\n', '\npj-1,"甲"乙,1,拨付,\n')],
  ])('is right with %s', (_, change) => {
    const { text } = saidOf(change(`${header}\npj-1,2022-03-29,十五万,拨付,甲\n`));
    expect(markedIn(text)).toBe('十五万');
    expect(text).toContain('C列“金额（万元）”');
  });

  test('is right in other encodings', () => {
    const text = `${header}\npj-1,2022-03-29,十五,拨付,甲\n`;
    const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);
    expect(markedIn(saidOf(utf16).text)).toBe('十五');
  });

  test('is in sight in a long line', () => {
    const long = '很长'.repeat(200);
    const { text } = saidOf(
      `说明,项目编号,拨付日期,金额（万元）,性质\n${long},pj-1,2022-03-29,十五,${long}\n`,
    );
    expect(markedIn(text)).toBe('十五');
    for (const line of text.split('\n').filter((each) => each.includes(' | '))) {
      expect(widthOf(line)).toBeLessThan(100);
    }
  });
});

test('the same again and again is told five times, then counted', () => {
  const rows = Array.from({ length: 42 }, () => 'pj-1,2022-03-29,十五,拨付,');
  const { text, diagnostics } = saidOf(`${header}\n${rows.join('\n')}\n`);
  expect(diagnostics).toHaveLength(42);
  expect(text.match(/怎么改：/g)).toHaveLength(5);
  expect(text).toContain(`${file} 里同样的问题还有 37 处：第7、8、9、`);
  expect(text).toContain('42 处错误');
});

test('of whole files the rest is named file by file, each once with all that is said of it', () => {
  const about = (path: string, message: string): Diagnostic => {
    const place = { line: 1, column: 1, value: null };
    return { code: 'MB901', severity: 'warning', file: path, message, fix: '', ...place };
  };
  const five = Array.from({ length: 5 }, (_, i) => about(`${i}.csv`, '没有报'));
  const print = (...rest: Diagnostic[]) =>
    printCheck({ diagnostics: [...five, ...rest], notes: [] }, holdFolder({}), { colour: false });
  const twice = print(about('a.csv', '缺甲'), about('b.csv', '缺乙'), about('a.csv', '缺丙'));
  expect(twice).toContain('同样的问题还有 3 处：\n  a.csv\n    缺甲\n    缺丙\n  b.csv　缺乙\n');
  expect(print(about('a.csv', '缺甲'), about('b.csv', '缺乙'))).toContain('还有 2 个文件：\n  a.csv　缺甲\n');
});

const anyDiagnostic = fc.record<Diagnostic>({
  code: fc.constantFrom('MB331', 'MB101', 'MB205', 'MB999', ''),
  severity: fc.constantFrom('error', 'warning', 'info'),
  file: fc.constantFrom(file, 'areas.csv', 'site.yaml', 'a.mdx', 'gone.csv', 'odd.csv', ''),
  line: fc.oneof(fc.nat(9), fc.integer(), fc.constant(Number.NaN)),
  column: fc.oneof(fc.nat(9), fc.integer({ min: -99, max: 99_999 }), fc.constant(Number.NaN)),
  value: fc.option(fc.string()),
  message: fc.string(),
  fix: fc.string(),
});

test('printing never fails, wherever a finding points and whatever the file holds', () => {
  const text = fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\n', '甲', 'a', '\u200b', '项目编号', '💧'),
  });
  fc.assert(
    fc.property(
      fc.array(anyDiagnostic, { maxLength: 12 }),
      fc.array(text, { minLength: 4 }),
      (all, texts) => {
        const [table = '', odd = '', yaml = '', mdx = ''] = texts;
        const folder = holdFolder({
          [file]: `${header}\n${table}`,
          'odd.csv': odd,
          'areas.csv': new Uint8Array([0xff, 0x00, 0x81]),
          'site.yaml': yaml,
          'a.mdx': mdx,
        });
        const told = {
          diagnostics: all.filter((each) => each.severity !== 'info'),
          notes: all.filter((each) => each.severity === 'info'),
        };
        for (const colour of [true, false]) printCheck(told, folder, { colour });
        printForGithub(told.diagnostics, folder, 'content/');
        printForGitlab(told.diagnostics, 'content/');
      },
    ),
    { numRuns: 500 },
  );
});

test('text that is cut fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, columns) => {
      expect(widthOf(cutEnd(text, columns))).toBeLessThanOrEqual(columns);
      expect(widthOf(cutStart(text, columns))).toBeLessThanOrEqual(columns);
    }),
  );
});

const odd: Diagnostic = {
  code: 'MB331',
  severity: 'error',
  file,
  line: 2,
  column: 3,
  value: '十五',
  message: '100% 不对：甲, 乙\n丙',
  fix: '改',
};

test('annotations for GitHub are escaped as it asks, and point at the characters', () => {
  const folder = holdFolder({ [file]: `${header}\npj-1,2022-03-29,十五,拨付,甲\n` });
  expect(printForGithub([odd], folder, 'a,b/')).toBe(
    `::error file=a%2Cb/${file},line=2,col=17,endColumn=18,title=MB331 不是数字::100%25 不对：甲, 乙%0A丙%0A怎么改：改`,
  );
});

test('a report for GitLab keeps its fingerprints when lines come in above', () => {
  const fingerprints = (all: Diagnostic[]) =>
    (JSON.parse(printForGitlab(all, 'content/')) as Array<{ fingerprint: string }>).map(
      (each) => each.fingerprint,
    );
  const [first, second] = fingerprints([odd, { ...odd, line: 3 }]);
  expect(first).not.toBe(second);
  expect(fingerprints([{ ...odd, line: 9 }])).toEqual([first]);
  expect(JSON.parse(printForGitlab([odd], 'content/'))).toMatchObject([
    { check_name: 'MB331', severity: 'blocker', location: { path: `content/${file}`, lines: { begin: 2 } } },
  ]);
});
