import type { Rows } from '../../record/record.ts';
import type { Place } from '../../record/source/problem.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { findTypical } from './find-suspects.ts';
import type { MoneyBook } from './gather-money.ts';

interface MoneyRow {
  line: number;
  note?: string | undefined;
}

/** A column of money, and whether its rows may be below nought (with a reason) or nought (without one). */
interface MoneyColumn<T extends MoneyRow> {
  table: Rows<T>;
  field: string;
  header: string;
  amountOf: (row: T) => number | undefined;
  /** What was given may be given back, and an earning may be a loss. What a thing cost may not. */
  mayReturn: boolean;
  mayBeNought?: (row: T) => boolean;
  /** Rows that are like this one in what they are for: only they say what is usual. */
  kindOf?: (row: T) => string;
  /** True where the note says that the unit is right. */
  isMeant?: (note: string) => boolean;
}

/**
 * Amounts by themselves: negative, nought, or as if typed in 元. `told` has the places that a sum has already gone over at:
 * its finding says so too.
 */
export function checkAmounts({ record }: Evidence, book: MoneyBook, told: Finding[]): Finding[] {
  const places = new Set(told.map((each) => nameOf(each.at)));
  const check = <T extends MoneyRow>(column: MoneyColumn<T>): Finding[] => [
    ...findOdd(column, book),
    ...findYuan(column, book, places),
  ];
  const amount = { field: 'amount', header: '金额（万元）', mayReturn: true };
  return [
    ...check({
      table: record.projects,
      field: 'planned',
      header: '计划投资（万元）',
      amountOf: (row) => row.planned,
      mayReturn: false,
    }),
    ...check({
      ...amount,
      table: record.funding,
      amountOf: (row) => row.amount,
      kindOf: (row) => row.source,
    }),
    ...check({
      ...amount,
      table: record.disbursements,
      amountOf: (row) => row.amount,
      kindOf: (row) => row.kind,
      // Every payment has some note.
      isMeant: (note) => /万元|亿/.test(note),
    }),
    ...check({
      table: record.assets,
      field: 'original',
      header: '原值（万元）',
      amountOf: (row) => row.original,
      mayReturn: false,
      kindOf: (row) => row.kind,
    }),
    // A year may have no income, and nothing may be left to carry over.
    ...check({
      table: record.income,
      field: 'amount',
      header: '收益（万元）',
      amountOf: (row) => row.amount,
      mayReturn: true,
      mayBeNought: () => true,
    }),
    ...check({
      ...amount,
      table: record.distribution,
      amountOf: (row) => row.amount,
      mayBeNought: (row) => row.use === '结转',
      kindOf: (row) => row.use,
    }),
  ];
}

function findOdd<T extends MoneyRow>(column: MoneyColumn<T>, { unexplained }: MoneyBook): Finding[] {
  const { table, field, header, amountOf, mayReturn, mayBeNought } = column;
  return table.rows.flatMap((row): Finding[] => {
    const amount = amountOf(row);
    if (amount === undefined || amount > 0) return [];
    const at = placeIn(table, row.line, field);
    if (amount < 0) {
      if (mayReturn && !unexplained.has(row)) return [];
      return [found('negative', at, mayReturn ? { header, mayReturn } : { header }, `${amount}`)];
    }
    const isExplained = mayReturn ? !unexplained.has(row) : row.note !== undefined;
    return isExplained || mayBeNought?.(row) ? [] : [found('nothing-paid', at, { header }, '0')];
  });
}

/** One finding for a column: who types 元 once does it again. */
function findYuan<T extends MoneyRow>(
  { table, field, header, amountOf, kindOf = () => '', isMeant = () => true }: MoneyColumn<T>,
  { suspects }: MoneyBook,
  places: ReadonlySet<string>,
): Finding[] {
  const rows = table.rows.filter(
    (row) =>
      suspects.has(row) &&
      (row.note === undefined || !isMeant(row.note)) &&
      !places.has(nameOf(placeIn(table, row.line, field))),
  );
  const [first, ...others] = rows;
  const suspect = first && suspects.get(first);
  if (!suspect) return [];
  const alike = table.rows.filter((row) => !suspects.has(row) && kindOf(row) === kindOf(first));
  const typical = findTypical(alike.flatMap((row) => amountOf(row) ?? []));
  const facts = {
    header,
    usual: typical !== undefined && typical * 10 < suspect.amount ? typical : undefined,
    converted: suspect.converted,
    others: others.map(({ line }) => line),
  };
  return [found('yuan-for-wan', placeIn(table, first.line, field), facts, `${suspect.amount}`)];
}

function nameOf({ file, line, column }: Place): string {
  return `${file} ${line} ${column}`;
}
