import type { Cadence } from '../record/task/schema.ts';
import { addDays, addMonths, weekdayOf } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';
import { daysOfPeriod } from '../record/value/period.ts';

/** The turn of a cadence that the given day falls into: first and last day on which it is to be done. */
export interface Turn {
  start: Day;
  end: Day;
}

/** A cadence and its turn on a day; `unspecified` ones (定期) have no turn and are never overdue. */
export interface DatedCadence {
  text: string;
  what: string;
  every: Cadence['every'];
  times: number;
  weekday: number | undefined;
  window: { fromDay: number; toDay: number } | undefined;
  scope: string | undefined;
  hardness: Cadence['hardness'];
  note: string | undefined;
  /** This turn, or the next one where this day's is over or the cadence has not begun. */
  next: Turn | undefined;
}

/** Finds the turn of a cadence that is running on a day or comes next, within the time in which it binds. */
export function dateCadence(cadence: Cadence, binds: Turn | undefined, asOf: Day): DatedCadence {
  const during = cadence.during ? factValue(cadence.during) : binds;
  const from = during && during.start > asOf ? during.start : asOf;
  const turn = turnAt(cadence, from);
  const next = turn && during && turn.start > during.end ? undefined : turn;
  const over = during !== undefined && asOf > during.end;
  return {
    text: cadence.text,
    what: cadence.what,
    every: cadence.every,
    times: cadence.times,
    weekday: cadence.weekday,
    window: cadence.window,
    scope: cadence.scope,
    hardness: cadence.hardness,
    note: cadence.note,
    next: over ? undefined : next,
  };
}

function turnAt(cadence: Cadence, day: Day): Turn | undefined {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (cadence.every) {
    case 'unspecified':
      return undefined;
    case 'day':
      return { start: day, end: day };
    case 'week': {
      const monday = addDays(day, 1 - weekdayOf(day));
      if (cadence.weekday === undefined) return { start: monday, end: addDays(monday, 6) };
      const this_ = addDays(monday, cadence.weekday - 1);
      const due = this_ >= day ? this_ : addDays(this_, 7);
      return { start: due, end: due };
    }
    case 'month': {
      if (!cadence.window) return monthTurn(day);
      const { window } = cadence;
      // The window of the month before may still be running: 每月25日至次月5日.
      const turns = [-1, 0, 1].map((months) => windowIn(addMonths(`${day.slice(0, 8)}01`, months), window));
      return turns.find((turn) => turn.end >= day);
    }
    case 'quarter':
      return daysOfPeriod(`${year}-Q${Math.ceil(month / 3)}`);
    case 'half-year':
      return daysOfPeriod(`${year}-H${month <= 6 ? 1 : 2}`);
    case 'year':
      return daysOfPeriod(String(year));
  }
}

function monthTurn(day: Day): Turn {
  return daysOfPeriod(day.slice(0, 7));
}

/** The window that begins in the month of a day; it ends in the next one where its last day is before its first. */
function windowIn(day: Day, { fromDay, toDay }: { fromDay: number; toDay: number }): Turn {
  const last = toDay < fromDay ? addMonths(`${day.slice(0, 8)}01`, 1) : day;
  return { start: dayOfMonth(day, fromDay), end: dayOfMonth(last, toDay) };
}

function dayOfMonth(month: Day, n: number): Day {
  const wanted = `${month.slice(0, 8)}${String(n).padStart(2, '0')}`;
  const { end } = monthTurn(month);
  return wanted > end ? end : wanted;
}

/** How often, in words. */
export const intervalNames: Record<Cadence['every'], string> = {
  day: '每天',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  unspecified: '没有写明多久一次',
};

/** 每天、每周二、每月5日至15日、每半年、定期（未定间隔）. */
export function nameCadence(cadence: Pick<DatedCadence, 'every' | 'weekday' | 'window' | 'times'>): string {
  const weekday = cadence.weekday ? '一二三四五六日'[cadence.weekday - 1] : '';
  const window = cadence.window ? `${cadence.window.fromDay}日至${cadence.window.toDay}日` : '';
  const times = cadence.times > 1 ? `至少${cadence.times}次` : '';
  return `${intervalNames[cadence.every]}${weekday}${window}${times}`;
}
