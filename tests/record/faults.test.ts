import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundingTable } from '../../src/record/project/table.ts';
import { readTable } from '../../src/record/source/csv.ts';
import { holdFolder } from '../../src/record/source/folder.ts';

const head = '项目编号,资金来源,下达日期,金额（万元）,下达文号';
const row = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 10 ** 6 }),
  )
  .map(([id, day, amount]) => `pj-${id},中央衔接资金,2022-02-${String(day).padStart(2, '0')},${amount},`);

/** Rows in which something is wrong, in as many ways as there are. */
const wrong = fc.constantFrom(
  'pj-1,中央,2022-02-30,1,',
  'pj-1,中央,2022-02-01,一,',
  'pj-1,,2022-02-01,1,',
  'pj-1,"中央,2022-02-01,1,',
  'pj-1,中"央,2022-02-01,1,',
  'pj-1,中央,2022-02-01',
  'pj-1,中央,2022-02-01,1,,多',
  '合计,,,1,',
  '填报人：县财政局,,,,',
  'pj-1,中央,2022-02-01,=SUM(D2:D3),',
  'pj-1,中央,2022-02-01,#REF!,',
  'pj-1,中央,2022-02-01,-,',
  'pj 1/2,中央,2022-02-01,1,',
  'pj-1,????,2022-02-01,1,',
);

test('what is wrong in a row is told with its line, and every other row is read', () => {
  fc.assert(
    fc.property(fc.array(row), wrong, fc.array(row), (above, fault, below) => {
      const read = (rows: string[]) =>
        readTable(holdFolder({ 'x.csv': [head, ...rows, ''].join('\n') }), 'x.csv', fundingTable);
      const { rows, problems } = read([...above, fault, ...below]);
      expect([...new Set(problems.map((each) => each.at.line))]).toEqual([above.length + 2]);
      const bare = (given: typeof rows) => given.map(({ line, ...rest }) => rest);
      expect(bare(rows)).toEqual(bare(read([...above, ...below]).rows));
      expect(rows.map((each) => each.line)).not.toContain(above.length + 2);
    }),
    { numRuns: 300 },
  );
});
