import type { Disbursement } from '../../record/project/table.ts';
import { tidy } from '../catalogue/sums.ts';
import { type Evidence, placeIn, type ReadRecord } from '../evidence.ts';
import { aboutLack, type Finding, found, restingOn } from '../finding.ts';
import { isFar } from './check-far-days.ts';
import { dust, type MoneyBook, type ProjectMoney, sumAmounts } from './gather-money.ts';

/**
 * A warranty sum is at most 3 % of what was settled: 建设工程质量保证金管理办法 (建质〔2017〕138号), 第七条, read second-hand
 * (jianshe99.com). A little more is rounding.
 */
const warrantyShare = 0.0305;

/** Money paid out: never more than was allocated, nor before; nothing twice; warranty sums beside the payment they are kept of. */
export function checkPayments({ record }: Evidence, book: MoneyBook): Finding[] {
  return book.projects.flatMap((each) => {
    const twins = findTwins(each.payments);
    if (!each.canBeSummed) return tellTwins(each, record, twins);
    const sums = weighPayments(each, record, book, twins);
    const isOver = sums.some((finding) => finding.kind === 'overpaid');
    return [
      ...sums,
      ...(isOver ? [] : tellTwins(each, record, twins)),
      ...checkWarranty(each, record, twins),
    ];
  });
}

/** Walks through the payments in order of time; only the first that goes over is told, the rest follow from it. */
function weighPayments(
  { project, funding, payments }: ProjectMoney,
  record: ReadRecord,
  book: MoneyBook,
  twins: Map<Disbursement, Disbursement>,
): Finding[] {
  const whole = sumAmounts(funding);
  const year = Number(project.year.slice(0, 4));
  // What was paid too much and came back is no longer paid; what is recalled after it was paid comes back later.
  const total = sumAmounts(payments);
  const isOver = total > sumAmounts(funding.filter(({ amount }) => amount > 0)) + dust;
  let paid = 0;
  let early: Finding | undefined;
  for (const row of payments) {
    paid = tidy(paid + row.amount);
    const at = placeIn(record.disbursements, row.line, 'amount');
    if (isOver && paid > whole + dust && !isAdvance(row)) {
      const suspect = book.suspects.get(row);
      const twin = [...twins].at(0)?.map(({ line }) => line);
      const planned =
        project.planned !== undefined && total <= project.planned + dust ? project.planned : undefined;
      const facts = { project: project.name, paid, allocated: whole, suspect, twin, planned };
      return [restingOn(/^projects\/funding\.csv$/, found('overpaid', at, facts, `${row.amount}`))];
    }
    const allocated = sumAmounts(funding.filter((each) => each.allocated <= row.date));
    const next = funding.find(
      (each) => each.amount > 0 && each.allocated > row.date && each.allocated <= book.today,
    );
    if (!early && !isAdvance(row) && !isFar(row.date, year) && next && paid > allocated + dust) {
      const facts = { project: project.name, paid, allocated, next: next.allocated };
      const place = placeIn(record.disbursements, row.line, 'date');
      early = restingOn(/^projects\/funding\.csv$/, found('paid-before-allocated', place, facts, row.date));
    }
  }
  return early ? [early] : [];
}

/** 垫付、预付、预拨: paid ahead on purpose. Every payment has some note; only one that says this answers the question. */
function isAdvance({ note = '' }: Disbursement): boolean {
  return /垫|预[付拨支]|先[付拨行]|提前/.test(note);
}

/** Two rows of one day and amount are one payment recorded twice, unless their notes say what each was for. */
function findTwins(payments: Disbursement[]): Map<Disbursement, Disbursement> {
  const seen = new Map<string, Disbursement>();
  const twins = new Map<Disbursement, Disbursement>();
  for (const row of [...payments].sort((a, b) => a.line - b.line)) {
    const key = `${row.date} ${row.amount} ${row.kind}`;
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    else if (row.note === undefined || row.note === first.note) twins.set(row, first);
  }
  return twins;
}

function tellTwins(
  { project }: ProjectMoney,
  record: ReadRecord,
  twins: Map<Disbursement, Disbursement>,
): Finding[] {
  return [...twins].map(([row, first]) => {
    const facts = { project: project.name, first: first.line, day: row.date };
    return found('same-payment', placeIn(record.disbursements, row.line, 'amount'), facts, `${row.amount}`);
  });
}

function checkWarranty(
  { project, funding, payments }: ProjectMoney,
  record: ReadRecord,
  twins: Map<Disbursement, Disbursement>,
): Finding[] {
  const kept = payments.filter((row) => row.kind === '质保金');
  const first = kept[0];
  if (!first) return [];
  const at = placeIn(record.disbursements, first.line, 'kind');
  const amount = sumAmounts(kept);
  if (kept.length === payments.length)
    return [aboutLack(found('warranty-alone', at, { project: project.name }, `${amount}`))];
  // What is still to be paid belongs to the whole of which the sum is kept.
  const sum = Math.max(sumAmounts(payments), sumAmounts(funding));
  if (sum <= 0 || amount <= sum * warrantyShare + dust) return [];
  // One that was recorded twice is told as such.
  if (kept.some((row) => twins.has(row))) return [];
  // Every such row has some note (按合同留存); one that tells the share answers the question.
  if (kept.some(({ note = '' }) => /约定|[%％]|百分之/.test(note))) return [];
  const share = Math.round((amount / sum) * 1000) / 10;
  return [aboutLack(found('warranty-too-much', at, { project: project.name, sum, share }, `${amount}`))];
}
