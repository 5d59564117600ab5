import { groupBy } from '../compute/group-by.ts';
import type { Disclosure, PublicNotice } from '../protect/disclosure.ts';
import type { Area } from '../record/area/table.ts';
import { addDays, addMonths } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { kindOfPeriod, lengths, type Period } from '../record/value/period.ts';
import { daysOnDisplay } from './take-down.ts';
import { type SheetDue, sheetsDue } from './village-sheet.ts';

/** One township's round of posting: the sheets of one day, village by village as in `areas.csv`. */
export interface Round {
  township: Area;
  /** The shortest of the periods whose sheets bear that day; it names the round. */
  period: Period;
  date: Day;
  sheets: SheetDue[];
}

/** The bundle of a round, and of its A3 sheets with `-a3` behind. */
export const nameRound = ({ period, township }: Round): string => `bundle-${period}-${township.code}`;

/**
 * All rounds for whose periods there are village sheets (`sheets.keep` of the site), township by township, newest last.
 * Sheets of a month and of a quarter that bear the same day are posted together.
 */
export function listRounds(disclosure: Disclosure): Round[] {
  const { tree } = disclosure;
  const order = new Map([...tree.byCode.keys()].map((code, at) => [code, at]));
  const placeOf = ({ village }: SheetDue): number => order.get(village.code) ?? 0;
  const groups = groupBy(sheetsDue(disclosure), ({ village, date }) => `${village.parent ?? ''} ${date}`);
  return [...groups.values()]
    .flatMap((sheets): Round[] => {
      const last = sheets.at(-1);
      const township = tree.byCode.get(last?.village.parent ?? '');
      if (!last || !township) return [];
      // The sort is stable: of one village the sheets keep the order of their periods.
      const walked = sheets.toSorted((a, b) => placeOf(a) - placeOf(b));
      return [{ township, period: last.period, date: last.date, sheets: walked }];
    })
    .sort((a, b) => (order.get(a.township.code) ?? 0) - (order.get(b.township.code) ?? 0));
}

/** The newest round of each township: what is printed now. */
export function latestRounds(rounds: readonly Round[]): Round[] {
  return [...groupBy(rounds, ({ township }) => township.code).values()].flatMap((own) => own.slice(-1));
}

/** A notice that is due in a round, and where its copies go. */
export interface DueNotice {
  notice: PublicNotice;
  /** The place with which it stands: the township, or the first of its villages on the way. */
  at: Area;
  copies: number;
  /** Where more than one copy goes. */
  boards: string | undefined;
  until: Day | undefined;
}

/**
 * The notices that must hang in a township during a round, which lasts until the next one: those that go up by then and
 * whose last day is not over when it begins. Where no rule gives a last day, those that went up since the round before.
 * What concerns the county is for the township's board; what concerns the township is for its own board and one in each
 * village (国开办发〔2018〕11号, 四: township offices, village committees).
 */
export function dueNotices(disclosure: Disclosure, { date, period, township }: Round): DueNotice[] {
  const { asOf, notices, rules, tree } = disclosure;
  const months = lengths[kindOfPeriod(period)];
  const next = addDays(addMonths(date, months), -1);
  const end = next < asOf ? next : asOf;
  const before = addMonths(date, -months);
  const villages = tree.children.get(township.code) ?? [];
  return notices
    .flatMap((notice): DueNotice[] => {
      const { first, last } = daysOnDisplay(notice, rules);
      const isDue = first <= end && (last === undefined ? first > before : last >= date);
      if (!isDue) return [];
      const named = villages.filter((village) => notice.areas.includes(village.code));
      const due = { notice, until: last };
      if (notice.areas.includes(township.code)) {
        const copies = 1 + villages.length;
        return [{ ...due, at: township, copies, boards: `${township.name}和各村（社区）公开栏` }];
      }
      if (township.parent !== undefined && notice.areas.includes(township.parent))
        return [{ ...due, at: township, copies: 1, boards: undefined }];
      const [at] = named;
      if (!at) return [];
      const boards = named.length > 1 ? named.map((village) => village.name).join('、') : undefined;
      return [{ ...due, at, copies: named.length, boards }];
    })
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const sortKey = ({ notice }: DueNotice): string => `${notice.published} ${notice.id}`;
