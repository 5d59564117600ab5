import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildReportingMatrices } from '../../src/compute/reporting-matrix.ts';
import { OrganizationIndex } from '../../src/record/organization/index-by-name.ts';
import { readRecord } from '../../src/record/read.ts';
import { ReadingMemory } from '../../src/record/reader.ts';
import { openFolder } from '../../src/record/source/folder.ts';

const { record } = readRecord(
  openFolder(join(import.meta.dirname, '../bad-data/sound')),
  new ReadingMemory(),
);
const [plan] = record.plans;
if (!plan) throw new Error('no plan');
const units = new OrganizationIndex(record.organizations);
const build = (given: Pick<typeof record, 'taskReports' | 'indicatorReports'>, asOf = '2022-12-31') =>
  buildReportingMatrices(plan, given, units, asOf)[0];
const stateOf = (matrix: ReturnType<typeof build>, reporter: string) =>
  matrix?.rows.find((row) => row.reporter === reporter)?.cells.map((cell) => cell.state);

test('says for every reporter and period whether all of it came', () => {
  const matrix = build(record);
  expect(matrix).toMatchObject({ plan: 'p1', kind: 'month' });
  expect(matrix?.periods).toHaveLength(6);
  expect(matrix?.rows.map(({ reporter }) => reporter).slice(0, 2)).toEqual(['990100000000', '990100001000']);
  expect(matrix?.rows.flatMap(({ cells }) => cells).every(({ state }) => state === 'all')).toBe(true);
});

test('tells apart what came in part, not at all, and was not due any more', () => {
  const taskReports = record.taskReports.map((table) => ({
    ...table,
    rows: table.rows.filter((row) => {
      if (table.period === '2022-05' && row.task === 't3') return row.area !== '990100001000';
      return row.unit !== '县财政局' || table.period !== '2022-06';
    }),
  }));
  const matrix = build({ ...record, taskReports });
  expect(stateOf(matrix, '990100001000')).toEqual(['all', 'all', 'part', 'all', 'all', 'all']);
  expect(stateOf(matrix, '县财政局')).toEqual(['all', 'all', 'all', 'none', 'all', 'all']);
  const done = record.taskReports.map((table) => ({
    ...table,
    rows: table.rows.flatMap((row) => {
      if (row.unit !== '县财政局') return [row];
      return table.period > '2022-07'
        ? []
        : [table.period === '2022-07' ? { ...row, status: '已完成' as const } : row];
    }),
  }));
  expect(stateOf(build({ ...record, taskReports: done }), '县财政局')).toEqual([
    'all',
    'all',
    'all',
    'all',
    'all',
    'not-due',
  ]);
});

test('knows who owes nothing any more, after a last word on all that it told of', () => {
  const owing = (status: '已完成' | '进行中') => {
    const taskReports = record.taskReports.map((table) => ({
      ...table,
      rows: table.rows.map((row) => (row.unit === '县财政局' ? { ...row, status } : row)),
    }));
    return build({ ...record, taskReports })?.rows.find(({ reporter }) => reporter === '县财政局')?.owes;
  };
  expect([owing('进行中'), owing('已完成')]).toEqual([true, false]);
});

test('knows what had come by a day, and no more', () => {
  const matrix = build(record, '2022-06-07');
  expect(matrix?.periods).toEqual(['2022-03', '2022-04', '2022-05']);
  const village = matrix?.rows.find((row) => row.reporter === '990100002003')?.cells.at(-1);
  expect(village).toMatchObject({ state: 'all', reported: '2022-06-07' });
  expect(stateOf(matrix, '县乡村振兴局')).toEqual(['all', 'all', 'none']);
});
