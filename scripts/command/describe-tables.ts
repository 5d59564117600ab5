import { areaTable } from '../../src/record/area/table.ts';
import { monitoringTable } from '../../src/record/monitoring/table.ts';
import { indicatorReportTable, taskReportTable } from '../../src/record/progress/table.ts';
import {
  assetTable,
  disbursementTable,
  distributionTable,
  fundingTable,
  incomeTable,
  projectTable,
} from '../../src/record/project/table.ts';
import { rectificationTable } from '../../src/record/rectification/table.ts';
import type { Columns, Table } from '../../src/record/source/table.ts';

const tables: Array<{ file: string; what: string; table: unknown }> = [
  { file: 'areas.csv', what: '县、乡镇、村名单', table: areaTable },
  { file: 'progress/方案/报告期/tasks.csv', what: '任务进展', table: taskReportTable },
  { file: 'progress/方案/报告期/indicators.csv', what: '指标数值', table: indicatorReportTable },
  { file: 'projects/projects.csv', what: '项目', table: projectTable },
  { file: 'projects/funding.csv', what: '资金下达', table: fundingTable },
  { file: 'projects/disbursements.csv', what: '资金拨付', table: disbursementTable },
  { file: 'projects/assets.csv', what: '项目资产', table: assetTable },
  { file: 'projects/income.csv', what: '资产收益', table: incomeTable },
  { file: 'projects/distribution.csv', what: '收益分配', table: distributionTable },
  { file: 'rectification/方案.csv', what: '问题整改台账', table: rectificationTable },
  { file: 'monitoring/方案.csv', what: '监测对象户数（只填数，不填人）', table: monitoringTable },
];

/** Every CSV table of a record as clerks need it: which columns, which are required, what goes in. Markdown, in Chinese. */
export function describeTables(): string {
  return tables
    .map(({ file, what, table }) => {
      const columns = Object.values((table as Table<Columns>).columns);
      const rows = columns.map(
        (column) =>
          `| ${column.header} | ${column.required ? '必填' : ''} | ${column.type.expected} | ${column.note} |`,
      );
      return [
        `### ${what}：\`${file}\``,
        '',
        '| 列名 | | 填什么 | 说明 |',
        '|---|---|---|---|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}
