import type { Rows } from '../../record/record.ts';
import type { Place } from '../../record/source/problem.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import type { MoneyBook } from './gather-money.ts';

/**
 * Amounts by themselves: negative, nought, or as if typed in 元. `told` has the places that a sum has already gone over at:
 * its finding says so too.
 */
export function checkAmounts({ record }: Evidence, book: MoneyBook, told: Finding[]): Finding[] {
  const places = new Set(told.map((each) => nameOf(each.at)));
  const { project, income } = book.usual;
  const of = <T extends { line: number; note?: string | undefined }>(
    table: Rows<T>,
    field: string,
    header: string,
    usual: number,
    amountOf: (row: T) => number | undefined,
  ): Finding[] =>
    table.rows.flatMap((row): Finding[] => {
      const amount = amountOf(row);
      if (amount === undefined) return [];
      const at = placeIn(table, row.line, field);
      if (amount === 0) return [found('nothing-paid', at, { header }, '0')];
      const suspect = book.suspects.get(row);
      if (!suspect || row.note !== undefined || places.has(nameOf(at))) return [];
      const facts = {
        header,
        usual,
        converted: suspect.converted,
        hasNote: table !== record.income && table !== record.distribution,
      };
      return [found('yuan-for-wan', at, facts, `${amount}`)];
    });
  return [
    ...of(record.projects, 'planned', '计划投资（万元）', project, (row) => row.planned),
    ...of(record.funding, 'amount', '金额（万元）', project, (row) => row.amount),
    ...of(record.disbursements, 'amount', '金额（万元）', project, (row) => row.amount),
    ...of(record.assets, 'original', '原值（万元）', project, (row) => row.original),
    ...of(record.income, 'amount', '收益（万元）', income, (row) => row.amount),
    ...of(record.distribution, 'amount', '金额（万元）', income, (row) => row.amount),
    ...findNegative(record.projects, 'planned', '计划投资（万元）', (row) => row.planned ?? 0),
    ...findNegative(record.assets, 'original', '原值（万元）', (row) => row.original),
  ];
}

/** Those of the other tables are told with the rows of progress. */
function findNegative<T extends { line: number }>(
  table: Rows<T>,
  field: string,
  header: string,
  amountOf: (row: T) => number,
): Finding[] {
  return table.rows
    .filter((row) => amountOf(row) < 0)
    .map((row) => found('negative', placeIn(table, row.line, field), { header }, `${amountOf(row)}`));
}

function nameOf({ file, line, column }: Place): string {
  return `${file} ${line} ${column}`;
}
