import { z } from 'zod';
import { paths } from '../../document/paths.ts';
import { sayDocuments } from '../editions/words.ts';
import { count, day, flag, text } from '../parts/fields.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const row = z.strictObject({
  id: text('编号'),
  no: count('期号'),
  title: text('标题'),
  published: day('公开日期'),
  asOf: day('数据截至'),
  note: text('说明'),
  summary: text('与上一期相比'),
  signed: flag('有签名'),
  path: text('地址', '这一期的网页，在站点路径之下'),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (edition) => edition.id },
  { header: '期号', type: 'integer', cell: (edition) => edition.no },
  { header: '标题', cell: (edition) => edition.title },
  { header: '公开日期', type: 'date', cell: (edition) => edition.published },
  { header: '数据截至', type: 'date', cell: (edition) => edition.asOf },
  { header: '说明', cell: (edition) => edition.note },
  { header: '与上一期相比', cell: (edition) => edition.summary },
  { header: '有签名', type: 'boolean', cell: (edition) => edition.signed },
  { header: '地址', cell: (edition) => edition.path },
];

/** `editions`: a record an act of publishing, the oldest first. */
export const editionsTable = declareTable({
  id: 'editions',
  row,
  columns,
  rows: ({ editions: { editions } }) =>
    editions.map((edition) => ({
      id: String(edition.no),
      no: edition.no,
      title: `第${edition.no}期`,
      published: edition.date,
      asOf: edition.date,
      note: edition.note,
      summary: sayDocuments(edition),
      signed: edition.isSigned,
      path: paths.edition(edition.no),
    })),
});
