import { gridOf, type SampleTable, tables, writeGrid } from '../grid.ts';
import type { Draw, Mutator } from '../mutation.ts';
import { cellAt, pickCell, rewrite } from '../pick.ts';
import { sampleFiles, textOf } from '../sample.ts';

/** Adds so much to the amount of a row that the sum exceeds what there is. */
function exceed(name: string, file: string): Mutator {
  return {
    name,
    mutate: (draw) => {
      const cell = pickCell(draw, ({ kind }, table) => kind === 'amount' && table.file === file);
      return rewrite(cell, String(Number(cell.text) + 100_000), { kind: 'told' });
    },
  };
}

const isProgress = ({ file }: SampleTable) => file.startsWith('progress/');

/** Mistakes that leave each cell right, and that a warning or an error must tell all the same. */
export const telling: Mutator[] = [
  exceed('拨付的比下达的多', 'projects/disbursements.csv'),
  exceed('分配的比收益多', 'projects/distribution.csv'),
  {
    name: '照抄上一期的表',
    mutate: (draw) => {
      const table = draw.among(tables, isProgress);
      const shape = (file: string) => file.replace(/\d{4}-\d\d/, '');
      const other = draw.among(
        tables,
        (each) => each.file < table.file && shape(each.file) === shape(table.file),
      );
      return {
        what: `${table.file} 照抄 ${other.file}`,
        changes: { [table.file]: textOf(other.file) },
        oracle: { kind: 'told' },
      };
    },
  },
  {
    name: '照抄上一期的数，改了报送日期',
    mutate: (draw) => {
      const table = draw.among(tables, ({ file }) => /^progress\/.*\/indicators\.csv$/.test(file));
      const [, plan, period = ''] = table.file.split('/');
      const before = tables.findLast(
        ({ file }) =>
          file.startsWith(`progress/${plan}/`) && file.endsWith('indicators.csv') && file < table.file,
      );
      if (!before) return draw.from([]);
      const reported = before.columns.findIndex(({ field }) => field === 'reported');
      const [year = 0, month = 0] = period.split('-').map(Number);
      const day = `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-05`;
      const cells = gridOf(before).map((row, i) => (i === 0 ? row : row.with(reported, day)));
      return {
        what: `${table.file} 照抄 ${before.file}，报送日期写成 ${day}`,
        changes: { [table.file]: writeGrid(cells) },
        oracle: { kind: 'told' },
      };
    },
  },
  {
    name: '方案期外的报告期',
    mutate: (draw) => {
      const table = draw.among(tables, isProgress);
      const [top, plan, , name] = table.file.split('/');
      const file = [top, plan, draw.from(['2031-01', '2015-06']), name].join('/');
      return {
        what: `${table.file} 又放在 ${file}`,
        changes: { [file]: textOf(table.file) },
        oracle: { kind: 'told' },
      };
    },
  },
  {
    name: '一期的数大了一百倍',
    mutate: (draw: Draw) => {
      const table = draw.among(tables, ({ file }) => /^progress\/.*\/indicators\.csv$/.test(file));
      const wanted = draw.from(['value', 'numerator']);
      const index = table.columns.findIndex(({ field }) => field === wanted);
      const note = table.columns.findIndex(({ field }) => field === 'note');
      // A note of the office (说明) silences the warning: it may have a reason.
      const filled = table.rows.flatMap((row, i) => (Number(row[index]) > 20 && row[note] === '' ? [i] : []));
      const cell = cellAt(table, draw.from(filled), index);
      return rewrite(cell, String(Number((Number(cell.text) * 100).toPrecision(12))), { kind: 'told' });
    },
  },
  {
    name: '同一份公文有两个文件',
    mutate: (draw) => {
      const file = draw.among(sampleFiles, (each) => /^(notices|reports)\/.*\.mdx$/.test(each));
      const copy = file.replace('.mdx', draw.from(['(1).mdx', '-副本.mdx', '-2.mdx']));
      return {
        what: `${file} 又存了一份 ${copy}`,
        changes: { [copy]: textOf(file) },
        oracle: { kind: 'told' },
      };
    },
  },
];
