import { countDays, endOfMinimum } from '../../check/notice/count-days.ts';
import { isInForce } from '../../record/rule/in-force.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import { addDays } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { chooseDay } from '../choose.ts';
import { type Ground, Refusal } from '../renewal.ts';
import type { NoticeWish, Scene } from './wish.ts';

/**
 * First and last day on display, both counted: to the day that was asked for, else as long as the rule asks at least
 * (`minimum` of the kind), else as long as the last one of the kind hung. Throws a Refusal where nobody knows, and where the
 * wish is shorter than the rule.
 */
export function chooseDisplay(
  { kind, date }: Scene,
  wish: NoticeWish,
  { reading }: Ground,
): { start: Day; end: Day } {
  const { minimum } = kind;
  const least = minimum && endOfMinimum(date, minimum);
  if (wish.end !== '') {
    const end = chooseDay(wish.end, '--end', date);
    if (end < date)
      throw new Refusal(`公示的最后一天（${end}）在第一天（${date}）前面。请改 --end 或 --date。`);
    if (least !== undefined && end < least)
      throw new Refusal(
        `“${kind.name}”规定至少${minimum?.days}${minimum?.count === 'working' ? '个工作日' : '天'}，首尾都算，从${date}起最早到${least}。请改 --end。`,
      );
    return { start: date, end };
  }
  if (least !== undefined) return { start: date, end: least };
  const last = reading.record.notices
    .filter((each) => each.kind === kind.id && each.consultation && each.date < date)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)?.consultation;
  if (last) return { start: date, end: addDays(date, countDays(last.start, last.end, 'calendar') - 1) };
  throw new Refusal(
    `“${kind.name}”没有全国统一的天数，由本县自己定。请用 --end 写上最后一天（首尾都算），例如 --end ${addDays(date, 6)}。`,
  );
}

/**
 * The bases of a kind that bind on a day: what was not in force is left out, and what another plan of the record says. A
 * basis that is a plan bears its name behind `plan-`.
 */
export function chooseBases(kind: NoticeKind, { date, plan }: Scene, { reading }: Ground): string[] {
  const { bases } = reading.record.rules;
  const others = new Set(reading.record.plans.flatMap(({ id }) => (id === plan?.id ? [] : [`plan-${id}`])));
  return kind.basis.filter((id) => {
    const basis = bases.find((each) => each.id === id);
    return basis !== undefined && isInForce(basis, date) && !others.has(id);
  });
}
