import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublishedDocument, Table } from '../../src/document/block.ts';
import { asksForPersons, composeForm } from '../../src/document/form.ts';
import { plainText } from '../../src/document/text.ts';
import { openPress } from '../../src/press/press.ts';
import { mm } from '../../src/press/sheets/look.ts';
import { type Form, formSchema } from '../../src/record/form/schema.ts';
import { readRecord } from '../../src/record/read.ts';
import { openFolder } from '../../src/record/source/folder.ts';
import { drawPages, type Picture } from '../press/read-glyphs.ts';
import { smallDisclosure } from '../small-record.ts';

const disclosure = smallDisclosure('2022-07-20');
const { forms } = readRecord(openFolder(join(import.meta.dirname, '../../content'))).record;
const press = await openPress({ characters: [], siteUrl: 'https://small.example/' });

const formWith = (parts: unknown[], more: object = {}): Form =>
  formSchema.parse({
    id: 'f',
    title: '表',
    asked: [{ plan: 'small', tasks: ['t1'] }],
    summary: '用。',
    parts,
    ...more,
  });
const compose = (form: Form): PublishedDocument => composeForm(disclosure, form);
const tables = ({ blocks }: PublishedDocument): Table[] =>
  blocks.filter((block): block is Table => block.kind === 'table');
const said = ({ blocks }: PublishedDocument): string =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : [])).join('');

describe('a blank form', () => {
  test('sets two short answers beside each other and gives a long one the whole row', () => {
    const [table] = tables(
      compose(
        formWith([
          {
            fields: [
              { label: '村' },
              { label: '户数', kind: 'number', unit: '户' },
              { label: '月份' },
              { label: '难在哪里', wide: true },
            ],
          },
        ]),
      ),
    );
    expect(table?.rows.map((row) => row.map((cell) => cell.columns ?? 1))).toEqual([
      [1, 1, 1, 1],
      [1, 3],
      [1, 3],
    ]);
    expect(table?.rows[0]?.[2] && plainText(table.rows[0][2].content)).toBe('户数（户）');
    expect(table?.rows.flat().map((cell) => cell.blank ?? false)).toEqual([
      ...[false, true, false, true],
      ...[false, true],
      ...[false, true],
    ]);
  });

  test('numbers the rows of a ledger and prints the boxes of a choice in each', () => {
    const columns = [{ label: '问题' }, { label: '改了没有', kind: 'choice', options: ['改了', '没改'] }];
    const [table] = tables(compose(formWith([{ columns, rows: 3 }])));
    expect(table?.form).toBe(true);
    expect(table?.rows.map((row) => plainText(row[0]?.content ?? []))).toEqual(['1', '2', '3']);
    expect(table?.rows.map((row) => plainText(row[2]?.content ?? []))).toEqual(Array(3).fill('□改了\n□没改'));
  });

  test('that asks for a person says that it is for work only, once it is filled in', () => {
    const caution = '填写后含个人信息，只供工作使用，不得张贴，不得上网。';
    for (const kind of ['name', 'phone', 'address'])
      expect(said(compose(formWith([{ fields: [{ label: '谁', kind }] }])))).toContain(caution);
    expect(
      said(compose(formWith([{ fields: [{ label: '村' }, { label: '签字', kind: 'signature' }] }]))),
    ).toBe('');
  });

  test('that a plan has hung up in the home itself says so, and nowhere else', () => {
    const form = formWith([{ fields: [{ label: '户主姓名', kind: 'name' }] }], { posted: 'household' });
    expect(said(compose(form))).toContain('只照方案的要求贴在本户家里，不得在别处张贴，不得上网');
  });

  test('names the tasks that ask for it, by number where a number names one task', () => {
    expect(compose(formWith([{ fields: [{ label: '村' }] }])).subtitle).toBe(
      '照小样县小样方案第1项的要求填写',
    );
  });
});

/** Distances of the horizontal lines that a column of a picture crosses, in points. */
function lineDistances({ context, height, scale }: Picture, x: number): number[] {
  const { data } = context.getImageData(Math.round(x * scale), 0, 1, height);
  const lines: number[] = [];
  for (let y = 1; y < height; y++)
    if ((data[y * 4] ?? 255) < 128 && (data[(y - 1) * 4] ?? 255) >= 128) lines.push(y / scale);
  return lines.slice(1).map((y, at) => y - (lines[at] ?? 0));
}

describe('the forms of the sample', () => {
  test('are there for what the plans ask for', () => {
    expect(forms.map(({ title }) => title)).toEqual(expect.arrayContaining(['入户核查表', '问题整改台账']));
    // A form without persons is the exception.
    expect(forms.filter((form) => !asksForPersons(form)).map(({ id }) => id)).toEqual([
      'asset-ledger',
      'water-ledger',
    ]);
  });

  test.each(forms)('$id takes one side of one sheet', async (form) => {
    expect(await drawPages(await press.print(compose(form)), 1)).toHaveLength(1);
  });

  test('have rows of at least 9 mm for a pen', async () => {
    const form = forms.find(({ id }) => id === 'rectification-ledger');
    if (!form) throw new Error('no such form');
    const [page] = await drawPages(await press.print(compose(form)), 4);
    if (!page) throw new Error('no page');
    // Through the empty column 怎么改.
    const distances = lineDistances(page, 330).filter((distance) => distance > 9 * mm - 1);
    expect(distances.filter((distance) => distance < 12 * mm).length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...distances)).toBeGreaterThan(9 * mm - 0.5);
  });
});
