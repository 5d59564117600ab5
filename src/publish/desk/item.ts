import { daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';

/** What a matter on the desk is about, in the word that stands before it. */
export type DeskKind = '公开' | '报送' | '任务' | '公示' | '意见' | '督办' | '整改' | '撤下' | '草稿';

/** One thing that somebody of the office has to do: what, who, by when, and in which file it is settled. */
export interface DeskItem {
  /** Lasting and unique on a desk: part of the UID of a reminder. */
  key: string;
  kind: DeskKind;
  what: string;
  /** Units and places, never persons. */
  who: string[];
  /** The last day for it; undefined where none is set. */
  due: Day | undefined;
  /** Days left; 0 on the last day, negative once it is over; undefined without a day. */
  days: number | undefined;
  /** File or folder of the record, below its root. */
  where: string;
  /** One line each, of what is told together. */
  details: string[];
  /** True where it belongs to a plan whose time is over: it is told, but after what is running. */
  isAfter: boolean;
  /** The page on the site, below its base. */
  path: string;
  /** True where the record behind it is invented. */
  synthetic: boolean;
}

/** Adds to a matter the days that are left of it. */
export function onDesk(given: Omit<DeskItem, 'days'>, asOf: Day): DeskItem {
  return { ...given, days: given.due === undefined ? undefined : daysBetween(asOf, given.due) };
}

/** The parts of the desk, the most urgent first. */
export type DeskSection = 'over' | 'soon' | 'undated' | 'after' | 'later';

/** In which part of the desk a matter lies, where `days` ahead are looked at. */
export function sectionOf({ days, isAfter }: DeskItem, ahead: number): DeskSection {
  if (isAfter && days !== undefined && days < 0) return 'after';
  if (days === undefined) return 'undated';
  if (days < 0) return 'over';
  return days <= ahead ? 'soon' : 'later';
}

/** What cannot wait comes before what can: of matters with the same day, the public's own before the office's. */
const order: DeskKind[] = ['撤下', '意见', '公示', '督办', '公开', '报送', '整改', '任务', '草稿'];

/**
 * By urgency: what has a day before what has none, the earlier day first (so what is over longest comes first of all), then
 * by kind, then by key, so that the order is the same on every machine.
 */
export function byUrgency(a: DeskItem, b: DeskItem): number {
  const [one, other] = [a.days ?? Number.POSITIVE_INFINITY, b.days ?? Number.POSITIVE_INFINITY];
  if (one !== other) return one < other ? -1 : 1;
  if (a.kind !== b.kind) return order.indexOf(a.kind) - order.indexOf(b.kind);
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
