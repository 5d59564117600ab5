import { gridOf, type SampleTable, tables } from '../grid.ts';
import type { Draw, Mutator } from '../mutation.ts';
import { type Cell, ofKind, pickCell, regrid, rewrite } from '../pick.ts';
import { shiftDay } from './shift-day.ts';

/** Writes another value of the right form into a cell: told, or read as exactly that. */
function alter(
  name: string,
  kinds: Parameters<typeof ofKind>,
  write: (text: string, draw: Draw, cell: Cell) => string,
): Mutator {
  return {
    name,
    mutate: (draw) => {
      const cell = pickCell(draw, ofKind(...kinds));
      const text = write(cell.text, draw, cell);
      const cells = gridOf(cell.table);
      (cells[cell.row + 1] ?? [])[cell.index] = text;
      return rewrite(cell, text, { kind: 'doubtful', rows: { table: cell.table, cells } });
    },
  };
}

const numbers = ['number', 'amount', 'count'] as const;
const isNumeric = ofKind(...numbers);
const plain = (value: number) => String(Number(value.toPrecision(12)));

/** Changes the rows of a table: told, or read as exactly those. */
function rearrange(
  name: string,
  change: (cells: string[][], draw: Draw, table: SampleTable) => string[][],
  fits: (table: SampleTable) => boolean = () => true,
): Mutator {
  return {
    name,
    mutate: (draw) => {
      const table = draw.among(tables, (each) => each.rows.length > 3 && fits(each));
      return regrid(table, name, (cells) => change(cells, draw, table));
    },
  };
}

/** Mistakes that leave the form right: dates and numbers that are others, rows that went or came twice. */
export const doubtfulCells: Mutator[] = [
  alter('日期差几天', ['date'], (text, draw) => shiftDay(text, draw.below(80) - 40)),
  alter('日期差几年', ['date'], (text, draw) =>
    `${Number(text.slice(0, 4)) + draw.from([-1, 1, -10, 10, 100])}${text.slice(4)}`.replace(
      '02-29',
      '02-28',
    ),
  ),
  alter('数字差十倍百倍万倍', [...numbers], (text, draw) =>
    plain(Number(text) * draw.from([10, 100, 10_000, 1_000_000])),
  ),
  alter('金额小了十倍百倍万倍', ['number', 'amount'], (text, draw) =>
    plain(Number(text) / draw.from([10, 100, 10_000])),
  ),
  alter('错了一位数字', [...numbers], (text, draw) => {
    const at = draw.among(
      [...text].map((_, i) => i),
      (i) => /[1-9]/.test(text[i] ?? ''),
    );
    return `${text.slice(0, at)}${draw.below(9) + 1}${text.slice(at + 1)}`;
  }),
  alter('差一', [...numbers], (text) => plain(Number(text) + 1)),
  alter('写成零', [...numbers], () => '0'),
  alter(
    '换成别的代码',
    ['code'],
    (_, draw) => draw.from(draw.among(tables, ({ file }) => file === 'areas.csv').rows)[0] ?? '',
  ),
  alter('文字多几个字', ['words'], (text, draw) => {
    const at = draw.below(text.length + 1);
    return `${text.slice(0, at)}${draw.from(['其中', '，', '一二', 'A', '!', '--', '。。', '㊣'])}${text.slice(at)}`;
  }),
  alter('文字少一个字', ['words'], (text, draw) => {
    const at = draw.below(text.length);
    return text.slice(0, at) + text.slice(at + 1) || '无';
  }),
  {
    name: '只写“无”或横线',
    mutate: (draw) => {
      const cell = pickCell(draw, ofKind('words', 'number', 'count', 'date'));
      const text = draw.from(['无', '-', '/', '—', '——']);
      const cells = gridOf(cell.table);
      (cells[cell.row + 1] ?? [])[cell.index] = text;
      const noted = { file: cell.table.file, line: cell.line };
      return rewrite(cell, text, { kind: 'doubtful', rows: { table: cell.table, cells }, noted });
    },
  },
  alter('报告期差一期', ['period'], (text) => `${Number(text.slice(0, 4)) + 1}${text.slice(4)}`),
  {
    name: '选填格空了',
    mutate: (draw) => {
      const cell = pickCell(draw, ({ required }) => !required);
      const cells = gridOf(cell.table);
      (cells[cell.row + 1] ?? [])[cell.index] = '';
      return rewrite(cell, '', { kind: 'doubtful', rows: { table: cell.table, cells } });
    },
  },
  rearrange(
    '两行的数对调',
    (cells, draw, table) => {
      const index = draw.among(
        table.columns.map((_, i) => i),
        (i) => isNumeric(table.columns[i] ?? ({} as never)),
      );
      const [one, other] = [draw.below(cells.length - 1) + 1, draw.below(cells.length - 1) + 1];
      const [a, b] = [cells[one]?.[index] ?? '', cells[other]?.[index] ?? ''];
      return cells.map((row, i) => (i === one ? row.with(index, b) : i === other ? row.with(index, a) : row));
    },
    ({ columns }) => columns.some(isNumeric),
  ),
  rearrange(
    '整列填成一样',
    (cells, draw, table) => {
      const index = draw.among(
        table.columns.map((_, i) => i),
        (i) => isNumeric(table.columns[i] ?? ({} as never)) || table.columns[i]?.kind === 'choice',
      );
      const same = draw.among(cells.slice(1), (row) => row[index] !== '')[index] ?? '';
      return cells.map((row, i) => (i > 0 && row[index] !== '' ? row.with(index, same) : row));
    },
    ({ columns }) => columns.some(isNumeric),
  ),
  rearrange('少了一行', (cells, draw) => cells.toSpliced(draw.below(cells.length - 1) + 1, 1)),
  rearrange('后面几行没有了', (cells, draw) => cells.slice(0, draw.below(cells.length - 2) + 2)),
  rearrange('两行对调', (cells, draw) => {
    const at = draw.below(cells.length - 2) + 1;
    return cells.toSpliced(at, 2, cells[at + 1] ?? [], cells[at] ?? []);
  }),
  rearrange('一行重复', (cells, draw) => {
    const at = draw.below(cells.length - 1) + 1;
    return cells.toSpliced(at, 0, [...(cells[at] ?? [])]);
  }),
];
