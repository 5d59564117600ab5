import { tableFiles } from '../../src/record/files.ts';
import type { Columns, Table } from '../../src/record/source/table.ts';

/** Every CSV table of a record as clerks need it: which columns, which are required, what goes in. Markdown, in Chinese. */
export function describeTables(): string {
  return Object.values(tableFiles)
    .map(({ file, what, table }) => {
      const columns = Object.values((table as unknown as Table<Columns>).columns);
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
