import { tables } from '../grid.ts';
import type { Mutator } from '../mutation.ts';
import { pickCell } from '../pick.ts';
import { textOf } from '../sample.ts';
import { pickLine, withLine } from '../yaml-lines.ts';
import { shiftDay } from './shift-day.ts';

/** Files of YAML and the part of the record that each holds: nothing beside it may differ. */
const parts: Array<[RegExp, RegExp]> = [
  [/^organizations/, /^organizations\./],
  [/^indicators/, /^indicators\./],
  [/^terms/, /^terms\./],
  [/^forms/, /^forms\./],
  [/^rules/, /^rules\./],
  [/^datasets/, /^datasets\./],
  [/^site/, /^site\./],
  [/^wording/, /^wording\./],
  [/^plans/, /^plans\./],
  [/^notices/, /^notices\./],
  [/^reports/, /^reports\./],
  [/^pages/, /^pages\./],
];

/** Slips in the text of a file, that may be told or not: what else is in the record may not suffer. */
export const doubtfulTexts: Mutator[] = [
  {
    name: '多了一个逗号',
    mutate: (draw) => {
      const cell = pickCell(draw, () => true);
      const lines = textOf(cell.table.file).split('\n');
      const row = [...(cell.table.rows[cell.row] ?? [])];
      const at = draw.below(cell.text.length + 1);
      row[cell.index] = `${cell.text.slice(0, at)},${cell.text.slice(at)}`;
      return {
        what: `${cell.name}里多了逗号：${row[cell.index]}`,
        changes: { [cell.table.file]: lines.with(cell.row + 1, row.join(',')).join('\n') },
        oracle: { kind: 'doubtful' },
      };
    },
  },
  {
    name: '随便一处多了或少了一个字符',
    mutate: (draw) => {
      const table = draw.from(tables);
      const text = textOf(table.file);
      const at = draw.below(text.length);
      const sign = draw.from(['', '"', ',', ';', '\t', '\n', '，', ' ', '0']);
      const lines = text.slice(0, at).split('\n');
      const spoilt = `${text.slice(0, at)}${sign}${text.slice(sign === '' ? at + 1 : at)}`;
      const cells = spoilt
        .replace(/\n$/, '')
        .split('\n')
        .map((row) => row.split(',').map((cell) => cell.trim()));
      const noted = { file: table.file, line: lines.length };
      const isWhole = cells.every((row) => row.length === table.columns.length) && !/["\t;]/.test(spoilt);
      return {
        what: `${table.file} 第${lines.length}行第 ${(lines.at(-1) ?? '').length + 1} 个字${sign === '' ? '删去' : `前加“${JSON.stringify(sign)}”`}`,
        changes: { [table.file]: spoilt },
        oracle: isWhole ? { kind: 'doubtful', rows: { table, cells }, noted } : { kind: 'doubtful', noted },
      };
    },
  },
  {
    name: 'YAML 的文字变了',
    mutate: (draw) => {
      const line = pickLine(draw, ({ value }) => /^[\u4e00-\u9fff]/.test(value));
      const at = draw.below(line.value.length);
      const value = draw.from([
        `${line.value.slice(0, at)}${line.value.slice(at + 1)}`,
        `${line.value}等`,
        `${line.value.slice(0, at)}某${line.value.slice(at)}`,
      ]);
      return {
        what: `${line.file} 第${line.line}行“${line.key}”写成“${value.slice(0, 40)}”`,
        changes: {
          [line.file]: withLine(line.file, line.line, `${line.indent}${line.dash}${line.key}: ${value}`),
        },
        oracle: { kind: 'doubtful', within: parts.find(([files]) => files.test(line.file))?.[1] ?? /^$/ },
      };
    },
  },
  {
    name: 'YAML 的日期差几天几年',
    mutate: (draw) => {
      const line = pickLine(draw, ({ value }) => /^"?\d{4}-\d{2}-\d{2}"?$/.test(value));
      const day = line.value.replaceAll('"', '');
      const value = draw.from([
        shiftDay(day, draw.below(80) - 40),
        `${Number(day.slice(0, 4)) + draw.from([-1, 1, 10])}${day.slice(4).replace('02-29', '02-28')}`,
      ]);
      return {
        what: `${line.file} 第${line.line}行“${line.key}: ${line.value}”写成 ${value}`,
        changes: {
          [line.file]: withLine(line.file, line.line, `${line.indent}${line.dash}${line.key}: ${value}`),
        },
        oracle: { kind: 'doubtful', within: parts.find(([files]) => files.test(line.file))?.[1] ?? /^$/ },
      };
    },
  },
  {
    name: 'YAML 的一项没有了',
    mutate: (draw) => {
      const line = pickLine(draw, ({ dash, value }) => dash === '' && value !== '' && !/^[|>]/.test(value));
      return {
        what: `${line.file} 第${line.line}行“${line.key}: ${line.value.slice(0, 30)}”删去`,
        changes: {
          [line.file]: textOf(line.file)
            .split('\n')
            .toSpliced(line.line - 1, 1)
            .join('\n'),
        },
        oracle: { kind: 'doubtful', within: parts.find(([files]) => files.test(line.file))?.[1] ?? /^$/ },
      };
    },
  },
];
