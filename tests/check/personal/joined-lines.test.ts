import { expect, test } from 'vitest';
import { findPersonal } from '../../../src/check/personal/find-personal.ts';
import { scanText } from '../../../src/check/personal/scan.ts';
import { hiddenSigns, marks } from '../../../src/document/text.ts';
import { idOf } from './made-numbers.ts';

const id = idOf('41000019900101001');

/** Where the gate sees something: lines and what is written there. */
const seen = (file: string, text: string) =>
  scanText(file, text).map(({ at, value }) => `${at.line} ${value}`);

test('words and signs in the place of a figure are nobody, under any heading that names persons', () => {
  const words = [...Object.values(marks), ...Object.values(hiddenSigns)].flatMap(({ sign, word }) => [
    sign,
    word,
    `${sign}${word}`,
    `${sign} ${word}`,
  ]);
  for (const field of ['突发严重困难户', '低保户', '户主姓名', '姓名', '监测对象', '学生'])
    for (const text of words) expect(findPersonal(text, { field, row: [{ text: '3' }] })).toEqual([]);
});

test('a sign of status between two words is no dot of a name', () => {
  for (const { sign, word } of Object.values(marks))
    expect(findPersonal(`帮扶上台阶${sign}${word}，残疾人${sign}${word}`)).toEqual([]);
});

test('a sentence that is wrapped over two lines of a text is one sentence, told on the lines where it stands', () => {
  const page = '---\ntitle: 说明\n---\n\n这个月走访了户主王\n大山，家里有三口人。\n\n另起一段。\n';
  expect(seen('pages/a.mdx', page)).toEqual(['5 王', '6 大山']);
  expect(
    seen('pages/a.mdx', `---\ntitle: 说明\n---\n\n经核对，${id.slice(0, 9)}\n${id.slice(9)}重复。\n`),
  ).toEqual([`5 ${id.slice(0, 9)}`, `6 ${id.slice(9)}`]);
});

test('items, headings and paragraphs beside each other are no one sentence', () => {
  expect(
    seen('pages/a.mdx', '---\ntitle: 说明\n---\n\n- 低保户\n- 王庄村\n\n## 残疾人\n\n李集镇已办完。\n'),
  ).toEqual([]);
  expect(seen('terms.yaml', '- id: a\n  plain: 低保户\n- id: b\n  plain: 王大山村\n')).toEqual([]);
});

test('a value of YAML that goes on over several lines is one value', () => {
  const folded = '- id: a\n  note: >-\n    走访了户主\n    王大山，\n    一切正常\n';
  expect(seen('terms.yaml', folded)).toEqual(['4 王大山']);
  expect(seen('terms.yaml', '- id: a\n  note: 走访了户主王\n    大山\n')).toEqual(['2 王', '3 大山']);
});

test('escapes of YAML, Markdown and HTML hide nothing', () => {
  const escaped = [...id].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join('');
  expect(scanText('terms.yaml', `- id: a\n  plain: "号码${escaped}"\n`).map(({ kind }) => kind)).toEqual([
    'resident-id',
  ]);
  expect(
    findPersonal(`${id.slice(0, 6)}\\*\\*\\*\\*\\*\\*\\*\\*${id.slice(14)} 王大山`).map(({ kind }) => kind),
  ).toContain('resident-id-masked');
  expect(findPersonal('电话&#49;&#x33;812345678').map(({ kind }) => kind)).toEqual(['mobile']);
});

test('a name without surname and dot is found where a name must stand', () => {
  for (const name of ['扎西多吉', '白玛央金', '阿布都热西提', '达瓦顿珠'])
    expect(findPersonal(`户主${name}家的草场`).map(({ start, end }) => [start, end])).toEqual([
      [2, 2 + name.length],
    ]);
  expect(findPersonal('户主达标率和低保户合规率都提高了')).toEqual([]);
});

test.each([6, 10, 12, 14, 17])(
  'an ID that goes on in the cell below after %i digits is found in both',
  (cut) => {
    const [upper, lower] = [id.slice(0, cut), id.slice(cut)];
    for (const quote of ['', '"'])
      expect(
        seen(
          'other/list.csv',
          `编号,数值,说明\na1,3,无\na2,${upper},${quote}甲${quote}\na3,${lower},乙\na4,7,丙\n`,
        ),
      ).toEqual(expect.arrayContaining([`3 ${upper}`, `4 ${lower}`]));
  },
);
