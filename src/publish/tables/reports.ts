import { z } from 'zod';
import { paths, pdfPaths } from '../../document/paths.ts';
import { reportKinds } from '../../record/report/kinds.ts';
import { namePeriod } from '../../record/value/period.ts';
import { choice, day, invented, page, period, text } from '../parts/fields.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const row = z.strictObject({
  id: text('编号'),
  title: text('标题'),
  kind: choice('文种', reportKinds),
  plan: text('方案编号'),
  period: period('报告期'),
  issuer: text('发文单位'),
  number: text('发文字号').optional(),
  date: day('成文日期'),
  published: day('公开日期'),
  summary: text('摘要'),
  synthetic: invented(),
  page: page(),
  pdf: text('PDF', 'PDF 的地址，在站点路径之下'),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (report) => report.id },
  { header: '标题', cell: (report) => report.title },
  { header: '文种', cell: (report) => reportKinds[report.kind] },
  { header: '方案编号', refers: 'plans', cell: (report) => report.plan },
  { header: '报告期', cell: (report) => namePeriod(report.period) },
  { header: '发文单位', cell: (report) => report.issuer },
  { header: '发文字号', cell: (report) => report.number },
  { header: '成文日期', type: 'date', cell: (report) => report.date },
  { header: '公开日期', type: 'date', cell: (report) => report.published },
  { header: '摘要', cell: (report) => report.summary },
  { header: '示例数据', type: 'boolean', cell: (report) => report.synthetic === true },
  { header: '网页', cell: (report) => report.page },
  { header: 'PDF', cell: (report) => report.pdf },
];

/** `reports`: a record a monthly report, bulletin or summary report. */
export const reportsTable = declareTable({
  id: 'reports',
  row,
  columns,
  rows: ({ reports }) =>
    reports.map((report) => ({
      id: report.id,
      title: report.title,
      kind: report.kind,
      plan: report.plan,
      period: report.period,
      issuer: report.issuer,
      number: report.number,
      date: report.date,
      published: report.published,
      summary: report.summary,
      ...(report.synthetic ? { synthetic: true as const } : {}),
      page: paths.report(report.id),
      pdf: pdfPaths.report(report.id),
    })),
});
