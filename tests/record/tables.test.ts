import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
import { readTable } from '../../src/record/source/csv.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { isUnseen } from '../../src/record/source/signs.ts';
import { type Columns, schemaOfRow, type Table } from '../../src/record/source/table.ts';

const tables = {
  areaTable,
  taskReportTable,
  indicatorReportTable,
  projectTable,
  fundingTable,
  disbursementTable,
  assetTable,
  incomeTable,
  distributionTable,
  rectificationTable,
  monitoringTable,
} as unknown as Record<string, Table<Columns>>;

/** What a tired clerk types: right things, nearly right things and rubbish, in all widths. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '县',
    '乡',
    '村',
    '是',
    '否',
    '已完成',
    '进行中',
    '产业',
    '公益性',
    '拨付',
    '督查',
    '公益岗位',
  ),
  fc.constantFrom(
    '2022-06-20',
    '2022/6/2',
    '２０２２年６月２０日',
    '2022-02-30',
    '2022',
    '2022-06',
    '2022-Q5',
    '44732',
  ),
  fc.constantFrom(
    '990001001001',
    '99000100100',
    '12',
    '１２．５',
    '1,234',
    '-3',
    '12%',
    '12.5万元',
    '=1+1',
    '一十二',
  ),
  fc.string({ maxLength: 12 }),
  // A file with NUL in it is no text, and is told as a whole.
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replaceAll('\0', '')),
);

/** On which line of the file each row begins: cells may hold line breaks. */
function startsOf(rows: string[][]): number[] {
  let line = 1;
  return rows.map((row) => {
    const start = line;
    line += row.join('').split(/\r\n|\r|\n/u).length;
    return start;
  });
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe.each(Object.entries(tables))('%s', (_name, table) => {
  const headers = Object.values(table.columns).map((column) => column.header);
  const schema = schemaOfRow(table);
  const isAnswer = (header: string | undefined) =>
    table.answers.some((field) => table.columns[field]?.header === header);

  test('takes a row only when it satisfies the schema, and tells every row that it does not take, or the merged cell that it shares', () => {
    const rows = fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const text = [headers, ...given].map((row) => row.map(quote).join(',')).join('\n');
        const reading = readTable(holdFolder({ 'x.csv': text }), 'x.csv', table);
        for (const row of reading.rows) expect(schema.safeParse(row).error?.issues ?? []).toEqual([]);
        const faults = reading.problems.filter(({ kind }) => !kind.startsWith('read-') && kind !== 'no-rows');
        const told = new Set(faults.map((problem) => problem.at.line));
        const lines = new Set(reading.rows.map((row) => row.line));
        for (const line of lines) expect(told.has(line)).toBe(false);
        const places = new Set(faults.map(({ at }) => `${at.line}:${at.column}`));
        const starts = startsOf([headers, ...given]).slice(1);
        given.forEach((row, i) => {
          const line = starts[i] as number;
          if (row.every(isUnseen) || lines.has(line) || told.has(line)) return;
          // A row that names who is to report and says nothing yet waits for its report.
          const answers = row.filter((_, column) => isAnswer(headers[column]));
          if (answers.length > 0 && answers.every((text) => text.trim() === '')) return;
          // What is wrong in a merged cell is told once, at its top: the rows beside it go with it.
          const tops = row.flatMap((text, column) => {
            if (text !== '') return [];
            const above = given.slice(0, i).findLastIndex((each) => each[column] !== '');
            return above < 0 ? [] : [`${starts[above]}:${column + 1}`];
          });
          expect(tops.filter((place) => places.has(place))).not.toEqual([]);
        });
        for (const line of [...lines, ...told]) expect(starts).toContain(line);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads the same rows whatever the order of the columns', () => {
    const sound = headers.map((_, i) => String(i));
    const forward = readTable(
      holdFolder({ 'x.csv': `${headers.join(',')}\n${sound.join(',')}` }),
      'x.csv',
      table,
    );
    const backward = readTable(
      holdFolder({ 'x.csv': `${[...headers].reverse().join(',')}\n${[...sound].reverse().join(',')}` }),
      'x.csv',
      table,
    );
    expect(backward.rows).toEqual(forward.rows);
    const kinds = (reading: typeof forward) => reading.problems.map((each) => [each.kind, each.value]).sort();
    expect(kinds(backward)).toEqual(kinds(forward));
  });
});
