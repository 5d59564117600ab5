import type { ReadRecord } from '../evidence.ts';

/** Words of money that went the other way. */
const back = /退|收回|追回|追缴|交回|上缴|亏|损|冲|核减|扣|多付|重付|付错/;

/**
 * Rows of money with an amount of nought or below whose note does not say why. A note that also stands at ordinary amounts of
 * the table (payments: 按工程进度) gives no reason for an amount that is not ordinary, unless it speaks of money given back.
 */
export function findUnexplained({ funding, disbursements, income, distribution }: ReadRecord): Set<object> {
  const unexplained = new Set<object>();
  for (const { rows } of [funding, disbursements, income, distribution]) {
    const odd = rows.filter((row) => row.amount <= 0);
    if (odd.length === 0) continue;
    const ordinary = new Set(rows.filter((row) => row.amount > 0).map((row) => row.note));
    for (const row of odd) {
      const { note } = row;
      if (note === undefined || (ordinary.has(note) && !back.test(note))) unexplained.add(row);
    }
  }
  return unexplained;
}
