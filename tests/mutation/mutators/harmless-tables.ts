import { isFileOf } from '../../../src/record/files.ts';
import { gridOf, type SampleColumn, type SampleTable, tables, writeGrid } from '../grid.ts';
import type { Draw, Mutator } from '../mutation.ts';
import { ofKind } from '../pick.ts';
import { originalRecord } from '../sample.ts';

/** Writes a table otherwise: the same rows must be read. */
function otherwise(
  name: string,
  write: (cells: string[][], draw: Draw, table: SampleTable) => string,
  fits: (table: SampleTable) => boolean = () => true,
): Mutator {
  return {
    name,
    mutate: (draw) => {
      const table = draw.among(tables, fits);
      const text = write(gridOf(table), draw, table);
      return {
        what: `${table.file}：${name}`,
        changes: { [table.file]: text },
        oracle: { kind: 'harmless' },
      };
    },
  };
}

/** Writes the cells of one column otherwise, of all its rows or of one. */
function cellsOtherwise(
  name: string,
  fits: (column: SampleColumn) => boolean,
  write: (cell: string, draw: Draw, context: { column: SampleColumn; row: string[] }) => string,
): Mutator {
  return otherwise(
    name,
    (cells, draw, table) => {
      const column = draw.among(table.columns, fits);
      const index = table.columns.indexOf(column);
      const only = draw.below(2) === 0 ? draw.below(cells.length - 1) + 1 : undefined;
      return writeGrid(
        cells.map((row, i) =>
          i === 0 || (only !== undefined && i !== only)
            ? row
            : row.map((cell, at) =>
                at === index && cell !== '' ? write(cell, draw, { column, row }) : cell,
              ),
        ),
      );
    },
    (table) => table.columns.some(fits),
  );
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const numeric = ofKind('number', 'amount', 'count');
const isIndicators = (file: string) => isFileOf('indicatorReports', file);

/** Days since 1899-12-30, as Excel and WPS count them. */
const serialOf = (day: string) => String(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569);

/** Other ways of writing the same table, as Excel, WPS and clerks do. */
export const harmlessTables: Mutator[] = [
  otherwise('用分号分隔', (cells) => writeGrid(cells, ';')),
  otherwise('用制表符分隔', (cells) => writeGrid(cells, '\t')),
  otherwise('每格加引号', (cells) => writeGrid(cells, ',', true)),
  otherwise('列换了顺序', (cells, draw) => {
    const order = draw.shuffle((cells[0] ?? []).map((_, i) => i));
    return writeGrid(cells.map((row) => order.map((i) => row[i] ?? '')));
  }),
  otherwise('末尾有空行', (cells, draw) => {
    const blank = draw.from([',', ',,,', ' ']).repeat(draw.below(3) + 1);
    return `${writeGrid(cells)}${`${blank}\n`.repeat(draw.below(5) + 1)}\n\n`;
  }),
  otherwise('中间有空行', (cells, draw) => {
    const at = draw.below(cells.length - 1) + 1;
    return `${writeGrid(cells.slice(0, at))}${','.repeat((cells[0]?.length ?? 1) - 1)}\n\n${writeGrid(cells.slice(at))}`;
  }),
  otherwise('右边有空列', (cells, draw) => {
    const blank = Array<string>(draw.below(4) + 1).fill('');
    return writeGrid(cells.map((row) => [...row, ...blank]));
  }),
  otherwise('格子两边有空格', (cells, draw) => {
    const space = draw.from([' ', '　', '\u00a0', '  ']);
    return writeGrid(cells.map((row) => row.map((cell) => `${space}${cell}${space}`)));
  }),
  otherwise('表头里有空格、半角括号', (cells) =>
    writeGrid(
      cells.map((row, i) =>
        i > 0 ? row : row.map((cell) => ` ${cell.replace('（', '(').replace('）', ')').split('').join(' ')}`),
      ),
    ),
  ),
  otherwise('表头上有说明', (cells, draw) => {
    const notes = ['2022年报表', '填表人：办公室,,填表日期：2022年7月5日', '（单位：万元）,,', ','];
    return `${notes.slice(0, draw.below(notes.length) + 1).join('\n')}\n${writeGrid(cells)}`;
  }),
  otherwise('表头重复出现', (cells, draw) => {
    const at = draw.below(cells.length - 1) + 1;
    return writeGrid([...cells.slice(0, at), cells[0] ?? [], ...cells.slice(at)]);
  }),
  otherwise(
    '去掉整列空着的选填列',
    (cells, draw, table) => {
      const index = draw.among(
        table.columns.map((_, i) => i),
        (i) => !table.columns[i]?.required && table.rows.every((row) => row[i] === ''),
      );
      return writeGrid(cells.map((row) => row.toSpliced(index, 1)));
    },
    ({ columns, rows }) => columns.some(({ required }, i) => !required && rows.every((row) => row[i] === '')),
  ),
  otherwise(
    '合并的单元格只留第一格',
    (cells, _draw, table) =>
      writeGrid(
        cells.map((row, i) =>
          row.map((cell, at) =>
            i > 1 && table.columns[at]?.fillsDown && cells[i - 1]?.[at] === cell ? '' : cell,
          ),
        ),
      ),
    ({ columns }) => columns.some(({ fillsDown }) => fillsDown),
  ),
  cellsOtherwise('全角数字', ofKind('number', 'amount', 'count', 'date', 'code', 'key', 'period'), wide),
  cellsOtherwise('千位逗号', numeric, (cell) => {
    const [whole = '', part] = cell.split('.');
    return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`;
  }),
  cellsOtherwise('小数补零', ofKind('amount', 'number'), (cell) =>
    cell.includes('.') ? `${cell}0` : `${cell}.00`,
  ),
  cellsOtherwise('数字后面写万元', ofKind('amount'), (cell) => `${cell}万元`),
  cellsOtherwise('个数后面写单位', ofKind('count'), (cell) => `${cell}个`),
  {
    name: '数值后面写指标的单位',
    mutate: (draw) => {
      const table = draw.among(tables, ({ file }) => isIndicators(file));
      const at = (field: string) => table.columns.findIndex((column) => column.field === field);
      const [id, value] = [at('indicator'), at('value')];
      const row = draw.among(table.rows, (each) => (each[value] ?? '') !== '');
      const unit = originalRecord.indicators.find((each) => each.id === row[id])?.unit ?? '';
      const cells = [table.columns.map(({ header }) => header), ...table.rows].map((each) =>
        each === row ? each.with(value, `${each[value]}${unit}`) : each,
      );
      return {
        what: `${table.file}：数值写成“${row[value]}${unit}”`,
        changes: { [table.file]: writeGrid(cells) },
        oracle: { kind: 'harmless' },
      };
    },
  },
  cellsOtherwise('日期换写法', ofKind('date'), (cell, draw) => {
    const [year = '', month = '', day = ''] = cell.split('-');
    const [m, d] = [Number(month), Number(day)];
    return draw.from([
      `${year}/${m}/${d}`,
      `${year}年${m}月${d}日`,
      `${year}${month}${day}`,
      `${year}.${m}.${d}`,
      `${year}-${m}-${d}`,
      `${year}/${month}/${day} 00:00:00`,
      `${cell} `,
    ]);
  }),
  cellsOtherwise('日期成了序号', ofKind('date'), serialOf),
  cellsOtherwise('报告期换写法', ofKind('period'), (cell, draw) => {
    const [year = '', month] = cell.split('-');
    return month === undefined
      ? draw.from([`${year}年`, `${year}年度`])
      : draw.from([`${year}年${Number(month)}月`, `${year}/${Number(month)}`, `${year}.${month}`]);
  }),
  cellsOtherwise(
    '看不见的符号',
    () => true,
    (cell, draw) => {
      const at = draw.below(cell.length + 1);
      return `${cell.slice(0, at)}${draw.from(['\u200b', '\u200e', '\ufeff', '\u2060'])}${cell.slice(at)}`;
    },
  ),
  cellsOtherwise('代码前面有撇号', ofKind('code'), (cell) => `'${cell}`),
];
