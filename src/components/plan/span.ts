import { scaleLinear } from 'd3-scale';
import type { PublicPlan } from '../../protect/disclosure.ts';
import { addMonths, daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';
import { keepWithin, round, thinTicks, widthOf } from '../chart/letters.ts';
import { sayDay } from '../say.ts';
import { isSettled } from '../tasks.ts';
import { layTimeline } from './timeline.ts';

/** A plan's time as a line: months, stages, the days on which something is due, and today. */
export interface Span {
  width: number;
  height: number;
  axis: { from: number; to: number; y: number };
  months: Array<{ x: number; y: number; foot: number }>;
  ticks: Array<{ x: number; label: string }>;
  stages: Array<{ name: string; x: number; y: number; width: number; words: number; inferred: boolean }>;
  /** `how`: all of that day is done; something is late; or it is still to come. */
  dues: Array<{
    x: number;
    y: number;
    day: Day;
    how: 'settled' | 'late' | 'open';
    label: { words: string; x: number } | undefined;
  }>;
  /** Left out where the day of the build lies outside. */
  today: { x: number; words: number; label: string } | undefined;
}

const box = { width: 400, left: 8, right: 8, top: 26 };
const stageHeight = 36;

/** Lays out the time of a plan; undefined where neither the plan nor anything in it has a day. */
export function laySpan(plan: PublicPlan, asOf: Day): Span | undefined {
  const { days } = layTimeline(plan, asOf);
  const stages = plan.plan.phases.flatMap(({ name, window }) => {
    const span = factValue(window);
    return span ? [{ name, ...span, inferred: window.state === 'inferred' }] : [];
  });
  const whole = factValue(plan.plan.period);
  const all = [
    ...days.map(({ day }) => day),
    ...stages.flatMap(({ end, start }) => [start, end]),
    ...(whole ? [whole.start, whole.end] : []),
  ].sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const begin = `${first.slice(0, 7)}-01`;
  const finish = addMonths(`${last.slice(0, 7)}-01`, 1);
  const x = scaleLinear()
    .domain([0, daysBetween(begin, finish)])
    .range([box.left, box.width - box.right]);
  const at = (day: Day) => round(x(daysBetween(begin, day)));
  const dueY = box.top + stages.length * stageHeight + 24;
  const ground = dueY + 26;
  const starts = monthsFrom(begin, finish);
  const oneYear = begin.slice(0, 4) === last.slice(0, 4);
  const inside = begin <= asOf && asOf < finish;
  return {
    width: box.width,
    height: ground + 26,
    axis: { from: box.left, to: box.width - box.right, y: ground },
    months: starts.map((day) => ({ x: at(day), y: ground - 4, foot: ground + 4 })),
    ticks: thinTicks(
      starts.map((day) => {
        const label = oneYear
          ? `${Number(day.slice(5, 7))}月`
          : `${day.slice(2, 4)}/${Number(day.slice(5, 7))}`;
        const middle = (at(day) + at(addMonths(day, 1))) / 2;
        return { x: keepWithin(middle, label, box.width, 0), label };
      }),
      (box.width - box.left - box.right) / starts.length,
    ),
    stages: stages.map(({ end, inferred, name, start }, i) => ({
      name,
      x: at(start),
      y: box.top + i * stageHeight + 20,
      width: round(Math.max(4, at(end) - at(start))),
      words: keepWithin((at(start) + at(end)) / 2, name, box.width, 0),
      inferred,
    })),
    dues: nameDues(
      days.map(({ day, dues }) => {
        const tasks = dues.flatMap(({ task }) => task ?? []);
        const isLate = tasks.some(({ standing }) => standing.state === 'overdue');
        const isDone = tasks.length > 0 && tasks.length === dues.length && tasks.every(isSettled);
        return { x: at(day), y: dueY, day, how: isDone ? 'settled' : isLate && day < asOf ? 'late' : 'open' };
      }),
    ),
    today: inside
      ? {
          x: at(asOf),
          words: keepWithin(at(asOf), `今天${sayDay(asOf, asOf)}`, box.width, 0),
          label: `今天${sayDay(asOf, asOf)}`,
        }
      : undefined,
  };
}

/** Days that have room are named above their mark; the list below has them all. */
function nameDues(dues: Array<Omit<Span['dues'][number], 'label'>>): Span['dues'] {
  let free = 0;
  return dues.map((due) => {
    const label = `${Number(due.day.slice(5, 7))}/${Number(due.day.slice(8))}`;
    const x = keepWithin(due.x, label, box.width, 0);
    if (x - widthOf(label) / 2 < free) return { ...due, label: undefined };
    free = x + widthOf(label) / 2 + 8;
    return { ...due, label: { words: label, x } };
  });
}

function monthsFrom(begin: Day, finish: Day): Day[] {
  const months: Day[] = [];
  for (let day = begin; day < finish; day = addMonths(day, 1)) months.push(day);
  return months;
}
