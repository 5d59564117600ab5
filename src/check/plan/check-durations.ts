import type { Plan } from '../../record/record.ts';
import { daysBetween } from '../../record/value/calendar.ts';
import { factValue } from '../../record/value/fact.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { nameOwner, ownersOf, printedOf, readNumeral } from './plan-parts.ts';

/** How long the document says that it takes, against its phases and against what comes back at intervals. */
export function checkDurations({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => {
    const stated = readDurations(plan);
    return [...findDiffering(plan, stated, locate), ...findLongCadences(plan, stated, locate)];
  });
}

interface Duration {
  /** As printed: 三个月. */
  words: string;
  days: number;
  of: object;
  /** Where in the text. */
  offset: number;
}

const lengths: Record<string, number> = { 天: 1, 周: 7, 月: 30.4, 年: 365 };
const shape = /(?:用|为期|历时)[^，。；]{0,2}?([一二两三四五六七八九十]+|\d+)(个?(天|周|月|年))/;

/** 利用三个月的时间, 为期20天. Of the same length the first. */
function readDurations(plan: Plan): Duration[] {
  const read = new Map<number, Duration>();
  for (const { of, text } of printedOf(plan)) {
    const parts = shape.exec(text);
    const number = readNumeral(parts?.[1] ?? '');
    if (!parts || number === undefined) continue;
    const days = Math.round(number * (lengths[parts[3] ?? ''] ?? 0));
    if (!read.has(days))
      read.set(days, {
        words: `${parts[1]}${parts[2]}`,
        days,
        of,
        offset: parts.index + parts[0].lastIndexOf(parts[1] ?? ''),
      });
  }
  return [...read.values()];
}

/** Months have 28 to 31 days, and people round: only what is a sixth off is another length. */
function isAnother(a: number, b: number): boolean {
  return Math.abs(a - b) > Math.max(a, b) / 7;
}

function findDiffering(plan: Plan, stated: Duration[], locate: Evidence['locate']): Finding[] {
  const [first, ...others] = stated;
  if (!first) return [];
  const windows = plan.phases.flatMap((phase) => factValue(phase.window) ?? []);
  const starts = windows.map(({ start }) => start).sort();
  const ends = windows.map(({ end }) => end).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  const phases = start === undefined || end === undefined ? undefined : daysBetween(start, end) + 1;
  const differing = others.filter(({ days }) => isAnother(days, first.days));
  if (differing.length === 0 && (phases === undefined || !isAnother(phases, first.days))) return [];
  const told = differing[0] ?? first;
  const facts = { stated: [first, ...differing].map(({ words }) => words), phases };
  return [found('duration-differs', locate(told.of, 'text', told.offset), facts, told.words)];
}

/** The shortest that an interval can be, in days. */
const intervals = { day: 1, week: 7, month: 28, quarter: 90, 'half-year': 181, year: 365 };

/** What comes back every month in an action of one month does not come back. */
function findLongCadences(plan: Plan, stated: Duration[], locate: Evidence['locate']): Finding[] {
  const period = factValue(plan.period);
  const shortest = [...stated].sort((a, b) => a.days - b.days)[0];
  const long = ownersOf(plan).flatMap((owner) =>
    owner.cadences.flatMap((cadence) => {
      if (cadence.every === 'unspecified') return [];
      const interval = intervals[cadence.every];
      const span = (cadence.during && factValue(cadence.during)) ?? period;
      const days = span && daysBetween(span.start, span.end) + 1;
      const isLongest = days !== undefined && days < interval;
      // Two months' time is enough to come back monthly; a day or a week fits into anything.
      const isLong = shortest !== undefined && interval >= 28 && shortest.days < interval * 2;
      if (!isLongest && !isLong) return [];
      return [{ cadence, owner, length: isLong ? shortest.words : `${days}天` }];
    }),
  );
  const [first] = long;
  if (!first) return [];
  return [
    found('cadence-too-long', locate(first.cadence, 'every'), {
      cadences: long.map(({ cadence, owner }) => `“${cadence.text}”（${nameOwner(owner)}）`),
      length: first.length,
    }),
  ];
}
