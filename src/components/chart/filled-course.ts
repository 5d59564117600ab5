import type { Table } from '../../document/block.ts';
import { text, writeNumber } from '../../document/text.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod, namePeriod, type Period } from '../../record/value/period.ts';
import { shorten } from '../plan/course.ts';
import type { FilledStep } from './filled.ts';

/** A whole and the part of it that was there by the end of a month. */
export interface FilledMonth {
  month: Period;
  whole: number;
  part: number;
}

/** What an open bar and its filling stand for, and what they are counted in. */
export interface FilledNames {
  whole: string;
  part: string;
  unit: string;
}

/** More bars than this are too thin to be told apart. */
const mostSteps = 14;

/**
 * Months with a whole and a part as bars and as a table. Of more months than fit, every second (third, fourth …) is kept,
 * counted back from the last.
 */
export function drawFilled(
  months: FilledMonth[],
  { part: partName, unit, whole: wholeName }: FilledNames,
): { steps: FilledStep[]; table: Table } {
  const every = Math.ceil(months.length / mostSteps);
  const kept = months.filter((_, i) => (months.length - 1 - i) % every === 0);
  const oneYear = new Set(kept.map(({ month }) => month.slice(0, 4))).size === 1;
  return {
    steps: kept.map(({ month, part, whole }) => ({ label: shorten(month, oneYear), part, whole })),
    table: {
      kind: 'table',
      caption: `${wholeName}和${partName}，累计到各月底`,
      columns: [
        { title: '到哪个月底' },
        { title: `${wholeName}（${unit}）`, align: 'end' },
        { title: `${partName}（${unit}）`, align: 'end' },
      ],
      rows: kept.map(({ month, part, whole }) => [
        { content: [text(shorten(month, oneYear))], header: true },
        { content: [text(writeNumber(whole, unit))] },
        { content: [text(writeNumber(part, unit))] },
      ]),
    },
  };
}

/**
 * What happened, in one sentence: when half of the last whole was reached (where `half` says it: of a whole that is known
 * from the beginning), and when all of it, or how much is left on the day. 2022年6月拨付过半，11月全部拨付.
 */
export function sayFilling(
  months: FilledMonth[],
  asOf: Day,
  words: { half?: string; all: string; some: (part: number, left: number) => string },
): string {
  const last = months.at(-1);
  if (!last || last.whole === 0) return '';
  const half = words.half === undefined ? undefined : months.find(({ part }) => part * 2 >= last.whole);
  const isAll = last.part >= last.whole;
  const all = isAll ? months.find(({ part }) => part >= last.whole) : undefined;
  const name = (month: Period) =>
    half && month !== half.month && month.slice(0, 4) === half.month.slice(0, 4)
      ? namePeriod(month).slice(5)
      : namePeriod(month);
  const end = daysOfPeriod(last.month).end;
  const parts = [
    half && half !== all ? `${namePeriod(half.month)}${words.half}` : '',
    all
      ? `${name(all.month)}${words.all}`
      : `到${nameDay(end < asOf ? end : asOf)}${words.some(last.part, last.whole - last.part)}`,
  ];
  return parts.filter((part) => part !== '').join('，');
}
