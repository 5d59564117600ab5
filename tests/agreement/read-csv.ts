/** Facts of the CSV tables: what a spreadsheet shows of the open data. */
import { type Tell, writeNumber, writeShare } from './facts.ts';
import { type Row, tellField, textOf } from './read-fields.ts';

/** Fields of the CSV tables, in the words of a spreadsheet; the first column is the id. */
export const csvFields: Record<
  string,
  ReadonlyArray<[column: string, kind: string, write?: 'share' | 'number']>
> = {
  tasks: [['状态', 'task.state']],
  plans: [
    ['任务数', 'plan.total'],
    ['执行到哪里', 'plan.stage'],
    ['办结比例（%）', 'plan.share', 'share'],
    ['已下达（万元）', 'plan.allocated', 'number'],
    ['已拨付（万元）', 'plan.paid', 'number'],
  ],
  targets: [['状态', 'target.state']],
  projects: [
    ['阶段', 'project.stage'],
    ['已下达（万元）', 'project.allocated', 'number'],
    ['已拨付（万元）', 'project.paid', 'number'],
    ['拨付比例（%）', 'project.paidShare', 'share'],
  ],
  rectification: [
    ['整改时限', 'ledger.due'],
    ['销号日期', 'ledger.closed'],
    ['状态', 'ledger.state'],
  ],
  notices: [
    ['成文日期', 'notice.date'],
    ['公开日期', 'notice.published'],
    ['公示期第一天', 'notice.start'],
    ['公示期最后一天', 'notice.end'],
    ['状态', 'notice.state'],
  ],
  objections: [
    ['状态', 'objection.state'],
    ['天数', 'objection.days', 'number'],
  ],
  reports: [
    ['成文日期', 'report.date'],
    ['公开日期', 'report.published'],
  ],
};

/** Reads the rows of a CSV table. */
export function readCsvRows(table: string, rows: Row[], tell: Tell): void {
  const write = { share: writeShare, number: writeNumber };
  for (const row of rows) {
    const [first = ''] = Object.values(row).map(String);
    const target = ['方案编号', '指标编号', '原文'].map((column) => textOf(row, column)).join(' ');
    const id = table === 'targets' ? target.replace(/\s+/gu, ' ') : first;
    for (const [column, kind, as] of csvFields[table] ?? [])
      tellField(tell, kind, id, row, column, as ? write[as] : String);
  }
}
