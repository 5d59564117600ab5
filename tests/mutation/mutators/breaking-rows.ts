import { isFileOf } from '../../../src/record/files.ts';
import { gridOf, type SampleTable, writeGrid } from '../grid.ts';
import type { Mutation, Mutator } from '../mutation.ts';
import { type Cell, ofKind, pickCell, rewrite } from '../pick.ts';
import { originalRecord } from '../sample.ts';

/** The cell of a field in the row of another cell. */
function beside({ table, row }: Cell, field: string): { index: number; text: string } {
  const index = table.columns.findIndex((column) => column.field === field);
  return { index, text: table.rows[row]?.[index] ?? '' };
}

/** Spoils two cells of a row that contradict each other then: an error on that line. */
function contradict(cell: Cell, what: string, changes: Record<number, string>): Mutation {
  const cells = gridOf(cell.table);
  for (const [index, text] of Object.entries(changes)) {
    const row = cells[cell.row + 1];
    if (row) row[Number(index)] = text;
  }
  return {
    what: `${cell.table.file} 第${cell.line}行：${what}`,
    changes: { [cell.table.file]: writeGrid(cells) },
    oracle: { kind: 'breaking', line: cell.line },
  };
}

const isProgress = ({ file }: SampleTable) => file.startsWith('progress/');

/** Cells of one row that contradict each other. */
export const breakingRows: Mutator[] = [
  {
    name: '完成数比应完成数大',
    mutate: (draw) => {
      const cell = pickCell(draw, ({ field, kind }) => field === 'due' && kind === 'count');
      const { index } = beside(cell, 'done');
      return contradict(cell, `应完成数${cell.text}，完成数再多1`, {
        [index]: String(Number(cell.text) + 1),
      });
    },
  },
  {
    name: '分子比分母大',
    mutate: (draw) => {
      const shares = new Set(originalRecord.indicators.flatMap(({ id, unit }) => (unit === '%' ? [id] : [])));
      const cell = pickCell(draw, ({ field }, table) => field === 'denominator' && isProgress(table));
      const { index } = beside(cell, 'numerator');
      if (!shares.has(beside(cell, 'indicator').text) || beside(cell, 'numerator').text === '') draw.below(0);
      return contradict(cell, `分母${cell.text}，分子再多1`, { [index]: String(Number(cell.text) + 1) });
    },
  },
  {
    name: '报送日期早于报告期结束',
    mutate: (draw) => {
      const cell = pickCell(draw, ({ field }, table) => field === 'reported' && isProgress(table));
      const period = cell.table.file.split('/')[2] ?? '';
      const day = `${period}-${String(draw.below(27) + 1).padStart(2, '0')}`;
      return rewrite(cell, day);
    },
  },
  {
    name: '完成日期晚于报送日期',
    mutate: (draw) => {
      const cell = pickCell(
        draw,
        ({ field }, { file }) => field === 'finished' && isFileOf('taskReports', file),
      );
      const reported = beside(cell, 'reported').text;
      return rewrite(
        cell,
        `${Number(reported.slice(0, 4)) + 1}${reported.slice(4)}`.replace('-02-29', '-02-28'),
        {
          kind: 'breaking',
          line: cell.line,
        },
      );
    },
  },
  {
    name: '未开始却有完成数',
    mutate: (draw) => {
      const cell = pickCell(
        draw,
        ({ field }) => field === 'done',
        (text) => Number(text) > 0,
      );
      return contradict(cell, `完成数${cell.text}，状态写成未开始`, {
        [beside(cell, 'status').index]: '未开始',
      });
    },
  },
  {
    name: '两种格子对调',
    mutate: (draw) => {
      const strict = ofKind('code', 'date', 'choice');
      const cell = pickCell(draw, strict);
      const other = draw.among(
        cell.table.columns.map((_, i) => i),
        (i) => {
          const kind = cell.table.columns[i]?.kind;
          const text = cell.table.rows[cell.row]?.[i] ?? '';
          return kind !== cell.column.kind && text !== '' && text !== cell.text;
        },
      );
      const text = cell.table.rows[cell.row]?.[other] ?? '';
      return contradict(cell, `第${cell.index + 1}列“${cell.text}”和第${other + 1}列“${text}”对调`, {
        [cell.index]: text,
        [other]: cell.text,
      });
    },
  },
];
