import { z } from 'zod';
import { count, day, text } from '../parts/fields.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const row = z.strictObject({
  id: text('编号'),
  no: count('期号'),
  title: text('标题'),
  published: day('公开日期'),
  asOf: day('数据截至'),
  summary: text('与上一期相比'),
  path: text('地址', '这一期的清单，在站点路径之下').optional(),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (edition) => edition.id },
  { header: '期号', type: 'integer', cell: (edition) => edition.no },
  { header: '标题', cell: (edition) => edition.title },
  { header: '公开日期', type: 'date', cell: (edition) => edition.published },
  { header: '数据截至', type: 'date', cell: (edition) => edition.asOf },
  { header: '与上一期相比', cell: (edition) => edition.summary },
  { header: '地址', cell: (edition) => edition.path },
];

/** `editions`: a record an act of publishing. None is recorded yet: the shape is fixed first, for those who read it. */
export const editionsTable = declareTable({ id: 'editions', row, columns, rows: () => [] });
