import { addDays, dayOf, daysBetween } from './calendar.ts';
import type { Scheme } from './project-kinds.ts';
import type { Dice } from './random.ts';
import { type DisbursementDraft, roundTo } from './tables.ts';

/** Where a project's payments should stand: half by the end of June, three quarters by September, all in the end. */
interface Pace {
  june: number;
  september: number;
  final: string;
}

/**
 * Pays a project out in instalments. One in ten falls behind the pace. Of building works the last 3 % are kept back
 * as warranty money, which the plans count as paid.
 */
export function payOut({ project, kind, amount }: Scheme, county: string, dice: Dice): DisbursementDraft[] {
  const year = Number(project.year);
  const behind = dice.chance(0.1);
  const pace: Pace = {
    june: behind ? dice.between(0.32, 0.45) : dice.between(0.56, 0.7),
    september: behind ? dice.between(0.62, 0.72) : dice.between(0.8, 0.93),
    final: dayOf(year, county === 'ja' ? 10 : 12, county === 'ja' ? 28 : 18),
  };
  const start = project.started ?? project.planStart;
  const finished = project.finished ?? project.planFinish;
  const june = dayOf(year, 6, 28);
  const paid = roundTo(amount * pace.june, 2);
  const second = roundTo(amount * pace.september - paid, 2);
  const warranty = kind.kind === '基础设施' ? roundTo(amount * 0.03, 2) : 0;
  const rest = roundTo(amount - paid - second - warranty, 2);
  const firstDay = start < june ? someDay(start, june, dice) : addDays(start, 3);
  const lastDay = someDay(later(finished, dayOf(year, 10, 9)), pace.final, dice);
  const rows: DisbursementDraft[] = [
    { project: project.id, date: firstDay, amount: paid, kind: '拨付', note: '开工后首笔' },
    {
      project: project.id,
      date: someDay(later(addDays(firstDay, 5), dayOf(year, 7, 8)), dayOf(year, 9, 28), dice),
      amount: second,
      kind: '拨付',
      note: '按工程进度',
    },
    { project: project.id, date: lastDay, amount: rest, kind: '拨付', note: '完工结算' },
  ];
  if (warranty > 0) {
    rows.push({
      project: project.id,
      date: lastDay,
      amount: warranty,
      kind: '质保金',
      note: '留存的质保金按已拨付计算',
    });
  }
  return rows.filter((row) => row.amount > 0);
}

function someDay(from: string, to: string, dice: Dice): string {
  return from < to ? addDays(from, dice.whole(0, daysBetween(from, to))) : from;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
