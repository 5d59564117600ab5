import { gridOf, type SampleColumn, type SampleTable, writeGrid } from '../grid.ts';
import type { Draw, Mutator } from '../mutation.ts';
import { ofKind, pickCell, rewrite } from '../pick.ts';
import { originalRecord } from '../sample.ts';

const any = () => true;

/** Writes something into a filled cell that cannot stand there: an error at this very cell. */
function spoil(
  name: string,
  fits: (column: SampleColumn, table: SampleTable) => boolean,
  write: (text: string, draw: Draw) => string,
  fitsText?: (text: string) => boolean,
): Mutator {
  return {
    name,
    mutate: (draw) => {
      const cell = pickCell(draw, fits, fitsText);
      return rewrite(cell, write(cell.text, draw));
    },
  };
}

const numeric = ofKind('number', 'amount', 'count');

/** Columns whose cells must name something that is there. */
const naming = new Set(['task', 'unit', 'indicator', 'plan', 'project', 'asset']);
const isNaming = ({ field }: SampleColumn, { part }: SampleTable) =>
  naming.has(field) && !(part === 'rectification' && field === 'unit');

/** Cells that cannot be what they are. */
export const breakingCells: Mutator[] = [
  {
    name: '必填格空着',
    mutate: (draw) => {
      const cell = pickCell(draw, ({ required, mayBeBlank }) => required && !mayBeBlank);
      return rewrite(cell, draw.from(['', ' ', '　']));
    },
  },
  spoil('公式', any, (text, draw) =>
    draw.from(['=SUM(A1:A5)', '=B2+C2', `=${text}*1`, '＝A1', '=VLOOKUP(A2,表2!A:B,2,0)']),
  ),
  spoil('公式出错', any, (_, draw) =>
    draw.from(['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?', '########']),
  ),
  spoil('代码成了科学计数', ofKind('code'), (text, draw) =>
    draw.from([`${text[0]}.${text.slice(1, 6)}E+11`, '9.90001E+11', '9.9E+11']),
  ),
  spoil('代码少一位', ofKind('code'), (text, draw) => {
    const at = draw.below(12);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  spoil('代码多一位', ofKind('code'), (text, draw) => `${text}${draw.below(10)}`),
  spoil(
    '没有登记的代码',
    (column, { part }) => column.kind === 'code' && part !== 'areas',
    (text, draw) => draw.from([`88${text.slice(2)}`, `${text.slice(0, 9)}999`, `${text.slice(0, 6)}888000`]),
  ),
  spoil(
    '代码写成地名',
    ofKind('code'),
    (text) => originalRecord.areas.find(({ code }) => code === text)?.name ?? '某村',
  ),
  spoil('没有这一天', ofKind('date'), (text, draw) => {
    const year = text.slice(0, 4);
    return draw.from([
      `${year}-02-30`,
      `${year}-13-01`,
      `${year}-06-31`,
      `${year}-00-10`,
      `${year}-11-31`,
      `${year}/2/30`,
      `${year}年4月31日`,
      '2022-02-29',
    ]);
  }),
  spoil('日期写不全', ofKind('date'), (text, draw) => {
    const [year = '', month = '', day = ''] = text.split('-');
    return draw.from([
      `${month}-${day}`,
      `${year}-${month}`,
      `${month}/${day}/${year}`,
      `${year.slice(2)}年${month}月${day}日`,
      '六月底',
      '已报',
      `${Number(month)}月${Number(day)}日`,
    ]);
  }),
  spoil('数字写成约数、范围、汉字', numeric, (text, draw) =>
    draw.from([
      `约${text}`,
      `${text}左右`,
      `${text}-${text}9`,
      '五',
      '1O',
      '若干',
      `${text}.5.5`,
      '1,23',
      `${text}余`,
      `${text}/100`,
    ]),
  ),
  spoil(
    '金额写成别的单位',
    ofKind('amount'),
    (text, draw) => `${text}${draw.from(['元', '亿元', '千元', '%', '户'])}`,
  ),
  spoil('个数写成金额', ofKind('count'), (text, draw) => `${text}${draw.from(['万元', '%', '元'])}`),
  spoil('个数是负的', ofKind('count'), (text) => `-${Number(text) + 1}`),
  spoil(
    '金额是负的',
    ofKind('amount'),
    (text) => `-${text}`,
    (text) => Number(text) > 0,
  ),
  spoil('个数是小数', ofKind('count'), (text) => `${text}.5`),
  spoil('报告期写错', ofKind('period'), (text, draw) =>
    draw.from([
      `${text.slice(0, 4)}-13`,
      `${text.slice(0, 4)}Q5`,
      '六月',
      '上个月',
      `${text.slice(0, 4)}-第六期`,
    ]),
  ),
  spoil('选填词写错', ofKind('choice'), (text, draw) => {
    const at = draw.below(text.length);
    return (
      draw.from([
        text.slice(0, at) + text.slice(at + 1),
        `${text}了`,
        `已${text}`,
        `${text}。`,
        `${text.slice(0, at)}○${text.slice(at + 1)}`,
      ]) || '？'
    );
  }),
  spoil('是否写错', ofKind('yes-no'), (_, draw) => draw.from(['可能', '是的', '1', '半', '是/否'])),
  spoil('所指的不存在', isNaming, (text, draw) => {
    const at = draw.below(text.length);
    return draw.from([`${text}x9`, `x9${text}`, `${text.slice(0, at)}错9${text.slice(at)}`]);
  }),
  {
    name: '格子当中有引号',
    mutate: (draw) => {
      const cell = pickCell(draw, any, (text) => text.length > 1);
      const lines = gridOf(cell.table).map((row) => row.join(','));
      const row = [...(cell.table.rows[cell.row] ?? [])];
      row[cell.index] = `${cell.text.slice(0, 1)}"${cell.text.slice(1)}`;
      lines[cell.row + 1] = row.join(',');
      return {
        what: `${cell.name}当中多了引号`,
        changes: { [cell.table.file]: `${lines.join('\n')}\n` },
        oracle: { kind: 'breaking', line: cell.line, column: cell.index + 1 },
      };
    },
  },
  {
    name: '引号没有关',
    mutate: (draw) => {
      const cell = pickCell(draw, any);
      const lines = gridOf(cell.table).map((row) => row.join(','));
      const row = [...(cell.table.rows[cell.row] ?? [])];
      row[cell.index] = `"${cell.text}`;
      lines[cell.row + 1] = row.join(',');
      return {
        what: `${cell.name}前面多了引号`,
        changes: { [cell.table.file]: `${lines.join('\n')}\n` },
        oracle: { kind: 'breaking', line: cell.line, column: cell.index + 1 },
      };
    },
  },
  {
    name: '多行格子下面的错误',
    mutate: (draw) => {
      const noted = pickCell(draw, ofKind('words'), (text) => !/^[a-z]/.test(text));
      const { table } = noted;
      const index = draw.among(
        table.columns.map((_, i) => i),
        (i) => ['date', 'code', 'count', 'amount'].includes(table.columns[i]?.kind ?? ''),
      );
      const row = draw.among(
        table.rows.map((_, i) => i),
        (i) => i > noted.row && table.rows[i]?.[index] !== '',
      );
      const cells = gridOf(table);
      (cells[noted.row + 1] ?? [])[noted.index] = `${noted.text}\n另有说明\n“详见附件”`;
      (cells[row + 1] ?? [])[index] = '#REF!';
      return {
        what: `${noted.name}分成三行，第${row + 2}行（现在是第${row + 4}行）第${index + 1}列写成“#REF!”`,
        changes: { [table.file]: writeGrid(cells) },
        oracle: { kind: 'breaking', line: row + 4, column: index + 1 },
      };
    },
  },
];
