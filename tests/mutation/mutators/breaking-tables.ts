import { gridOf, type SampleTable, tables, writeGrid } from '../grid.ts';
import type { Draw, Mutation, Mutator, Oracle } from '../mutation.ts';
import { pickCell } from '../pick.ts';
import { sampleFiles, textOf } from '../sample.ts';

/** Changes a table as a whole. */
function reshape(
  name: string,
  change: (draw: Draw, table: SampleTable) => { what: string; text: string; oracle?: Oracle },
  fits: (table: SampleTable) => boolean = () => true,
): Mutator {
  const mutate = (draw: Draw): Mutation => {
    const table = draw.among(tables, fits);
    const { what, text, oracle } = change(draw, table);
    return {
      what: `${table.file}：${what}`,
      changes: { [table.file]: text },
      oracle: oracle ?? { kind: 'breaking' },
    };
  };
  return { name, mutate };
}

/** Parts whose rows have an id, and the columns that make it. */
const identity: Partial<Record<SampleTable['part'], string>> = {
  areas: 'code',
  projects: 'id',
  assets: 'id',
  rectification: 'id',
};
const unique = new Set<SampleTable['part']>([
  'taskReports',
  'indicatorReports',
  'monitoring',
  ...(Object.keys(identity) as Array<SampleTable['part']>),
]);

const linesOf = (table: SampleTable) => textOf(table.file).split('\n');

/** Which ids of a register are named in other files, and so cannot be taken away. */
const registers: Array<{ file: string; field: string; namedIn: RegExp }> = [
  {
    file: 'areas.csv',
    field: 'code',
    namedIn: /^(progress|projects|monitoring|rectification)\/|^areas\.csv$/,
  },
  { file: 'projects/projects.csv', field: 'id', namedIn: /^projects\/(funding|disbursements|assets)\.csv$/ },
  { file: 'projects/assets.csv', field: 'id', namedIn: /^projects\/(income|distribution)\.csv$/ },
];

/** Tables whose columns, rows or text are spoilt. */
export const breakingTables: Mutator[] = [
  reshape('少了必填列', (draw, table) => {
    const index = draw.among(
      table.columns.map((_, i) => i),
      (i) => table.columns[i]?.required === true,
    );
    const text = writeGrid(gridOf(table).map((row) => row.toSpliced(index, 1)));
    return { what: `去掉“${table.columns[index]?.header}”列`, text };
  }),
  reshape('列名写错', (draw, table) => {
    const index = draw.below(table.columns.length);
    const header = table.columns[index]?.header ?? '';
    const at = draw.below(header.length);
    const wrong = draw.from([
      `${header.slice(0, at)}某${header.slice(at + 1)}`,
      `${header}数据`,
      `新${header}`,
    ]);
    const cells = gridOf(table);
    (cells[0] ?? [])[index] = wrong;
    return {
      what: `列名“${header}”写成“${wrong}”`,
      text: writeGrid(cells),
      oracle: { kind: 'breaking', line: 1, column: index + 1 },
    };
  }),
  reshape('列名重复', (draw, table) => {
    const index = draw.below(table.columns.length);
    const text = writeGrid(gridOf(table).map((row) => [...row, row[index] ?? '']));
    return {
      what: `“${table.columns[index]?.header}”列有两个`,
      text,
      oracle: { kind: 'breaking', line: 1, column: table.columns.length + 1 },
    };
  }),
  reshape('多了一列', (_, table) => {
    const text = writeGrid(gridOf(table).map((row, i) => [...row, i === 0 ? '备忘' : '无']));
    return {
      what: '多了“备忘”列',
      text,
      oracle: { kind: 'breaking', line: 1, column: table.columns.length + 1 },
    };
  }),
  reshape('没有列名的列里有内容', (draw, table) => {
    const row = draw.below(table.rows.length) + 1;
    const cells = gridOf(table).map((each, i) => [...each, i === row ? '待核' : '']);
    return { what: `第${row + 1}行右边空列里写了“待核”`, text: writeGrid(cells) };
  }),
  reshape('没有表头', (_, table) => ({ what: '去掉表头', text: linesOf(table).slice(1).join('\n') })),
  reshape('少了一格', (draw, table) => {
    const row = draw.below(table.rows.length) + 1;
    const index = draw.below(table.columns.length);
    const text = writeGrid(gridOf(table).map((each, i) => (i === row ? each.toSpliced(index, 1) : each)));
    return {
      what: `第${row + 1}行少了第${index + 1}格`,
      text,
      oracle: { kind: 'breaking', line: row + 1 },
    };
  }),
  reshape('多了一格', (draw, table) => {
    const row = draw.below(table.rows.length) + 1;
    const text = writeGrid(gridOf(table).map((each, i) => (i === row ? [...each, '已核'] : each)));
    return {
      what: `第${row + 1}行多了一格`,
      text,
      oracle: { kind: 'breaking', line: row + 1, column: table.columns.length + 1 },
    };
  }),
  reshape('有合计行', (draw, table) => {
    const cells = gridOf(table);
    const at = draw.from([1, cells.length]);
    const word = draw.from(['合计', '总计', '小计', '合 计', '合计：']);
    const total = table.columns.map(({ kind }, i) =>
      i === 0 ? word : ['number', 'amount', 'count'].includes(kind) ? '100' : '',
    );
    return {
      what: `第${at + 1}行是“${word}”`,
      text: writeGrid(cells.toSpliced(at, 0, total)),
      oracle: { kind: 'breaking', line: at + 1 },
    };
  }),
  reshape(
    '一行重复',
    (draw, table) => {
      const row = draw.below(table.rows.length) + 1;
      const at = draw.below(table.rows.length) + 1;
      const cells = gridOf(table);
      const again = [...(cells[row] ?? [])];
      return { what: `第${row + 1}行又出现在第${at + 1}行`, text: writeGrid(cells.toSpliced(at, 0, again)) };
    },
    ({ part }) => unique.has(part),
  ),
  reshape(
    '编号重复',
    (draw, table) => {
      const index = table.columns.findIndex(({ field }) => field === identity[table.part]);
      const cells = gridOf(table);
      const [one, other] = [draw.below(table.rows.length - 1) + 1, 1 + draw.below(table.rows.length - 1)];
      const from = one === other ? one + 1 : one;
      (cells[other] ?? [])[index] = cells[from]?.[index] ?? '';
      return { what: `第${other + 1}行的编号写成第${from + 1}行的`, text: writeGrid(cells) };
    },
    ({ part }) => identity[part] !== undefined,
  ),
  {
    name: '别处提到的一行没有了',
    mutate: (draw) => {
      const { file, field, namedIn } = draw.from(registers);
      const others = sampleFiles.filter((each) => namedIn.test(each));
      const cell = pickCell(draw, (column, table) => table.file === file && column.field === field);
      const mark = `,${cell.text},`;
      const isNamed = others.some((each) =>
        each === file
          ? cell.table.rows.some((row, i) => i !== cell.row && row.includes(cell.text))
          : textOf(each)
              .split('\n')
              .some((line) => `,${line},`.includes(mark)),
      );
      if (!isNamed) draw.below(0);
      const text = writeGrid(gridOf(cell.table).toSpliced(cell.row + 1, 1));
      return {
        what: `${file}：去掉第${cell.line}行（${cell.text}），别的表还提到它`,
        changes: { [file]: text },
        oracle: { kind: 'breaking', naming: cell.text },
      };
    },
  },
  {
    name: '在一行当中断了',
    mutate: (draw) => {
      const cell = pickCell(draw, ({ required, kind }) => required && kind !== 'words' && kind !== 'key');
      // Cut within a cell behind which others are wanted: what is left is no row.
      if (!cell.table.columns.slice(cell.index + 1).some(({ required }) => required)) draw.below(0);
      const kept = (cell.table.rows[cell.row] ?? []).slice(0, cell.index + 1).join(',');
      const lines = gridOf(cell.table)
        .slice(0, cell.row + 1)
        .map((row) => row.join(','));
      return {
        what: `${cell.name}后面都没有了`,
        changes: { [cell.table.file]: [...lines, kept].join('\n') },
        oracle: { kind: 'breaking', line: cell.line },
      };
    },
  },
];
