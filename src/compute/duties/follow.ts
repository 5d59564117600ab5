import { isInForce } from '../../record/rule/in-force.ts';
import type { Duty } from '../../record/rule/schema.ts';
import type { Day } from '../../record/value/date.ts';
import {
  daysOfPeriod,
  nextPeriod,
  type Period,
  type PeriodKind,
  periodAt,
} from '../../record/value/period.ts';
import { type AreaTree, areasBelow, liesIn } from '../areas.ts';
import { type DutyRecord, gatherProofs, type Proof, proofsOf, timeOf } from './gather.ts';
import { isOwedOnline, judge, limitAfter, limitOfInterval, tallyStates } from './judge.ts';
import type { DutyBook, DutyCell, DutyStanding, Expected } from './types.ts';

/** A county on a day, with all that its duties are judged by. */
interface County {
  code: string;
  tree: AreaTree;
  asOf: Day;
  time: { start: Day; end: Day } | undefined;
}

/**
 * Follows every duty of the catalogue through every county that has a plan: what was owed until a day, and whether it was
 * published in time. Intervals are those of the plans' time and of the periods reported on; when a plan is over nothing
 * new is owed.
 */
export function followDuties(record: DutyRecord, tree: AreaTree, asOf: Day): DutyBook[] {
  const codes = [...new Set(record.plans.map(({ area }) => area))];
  return codes.map((code): DutyBook => {
    const proofs = gatherProofs(record, tree, code, asOf);
    // Before its first plan begins a county owes nothing here.
    const time = timeOf(record, code, asOf);
    const county = { code, tree, asOf, time };
    const standings = record.rules.duties.map((duty) => followDuty(duty, proofsOf(duty, proofs), county));
    const all = standings.flatMap(({ cells }) => cells.flatMap(({ expected }) => expected));
    return { county: code, standings, tally: tallyStates(all) };
  });
}

function followDuty(duty: Duty, proofs: Proof[], county: County): DutyStanding {
  const way = wayOf(duty);
  const cells =
    way === 'interval'
      ? followIntervals(duty, proofs, county)
      : way === 'event'
        ? followEvents(duty, proofs, county)
        : way === 'standing'
          ? followStanding(duty, proofs, county)
          : [];
  return { duty, way, cells, tally: tallyStates(cells.flatMap(({ expected }) => expected)) };
}

/** By intervals where the rule names one; by events where what shows it has a day of its own; else all the time. */
function wayOf({ met, timeLimit }: Duty): DutyStanding['way'] {
  if (!met) return 'not-followed';
  if (timeLimit.every) return 'interval';
  const hasEvents =
    met.notices.length > 0 ||
    met.reports.length > 0 ||
    met.data.some((part) => part === 'plans' || part === 'funding');
  return hasEvents ? 'event' : 'standing';
}

function followIntervals(duty: Duty, proofs: Proof[], county: County): DutyCell[] {
  const { every } = duty.timeLimit;
  const { asOf, time } = county;
  if (every === undefined || time === undefined) return [];
  const isOnline = isOwedOnline(duty);
  const owing = isOnline ? owingAreas(duty, county) : [];
  return intervalsOf(every, time, asOf)
    .filter((period) => isInForce(duty, daysOfPeriod(period).end))
    .map((period): DutyCell => {
      const { end } = daysOfPeriod(period);
      const own = proofs.filter((proof) => tellsOf(proof, period));
      const limit = limitOfInterval(period, duty.timeLimit);
      const one = (area: string, proof: Proof | undefined) =>
        judge(
          { area, occurred: end, published: proof?.published, source: proof?.source },
          limit,
          isOnline,
          asOf,
        );
      if (!isOnline) {
        const seen = oneEach(own).map((proof) => one(proof.areas[0] ?? county.code, proof));
        return { period, due: limit.day, expected: seen.length > 0 ? seen : [one(county.code, undefined)] };
      }
      const expected = owing.map((area) => one(area, bestFor(area, own, county)));
      return { period, due: limit.day, expected };
    });
}

function followEvents(duty: Duty, proofs: Proof[], county: County): DutyCell[] {
  const expected = proofs
    .filter(({ occurred, published }) => isInForce(duty, occurred ?? published ?? county.asOf))
    .map(({ areas, occurred, published, source }): Expected => {
      const limit = limitAfter(occurred, duty.timeLimit);
      const area = areas[0] ?? county.code;
      return judge({ area, occurred, published, source }, limit, isOwedOnline(duty), county.asOf);
    })
    .sort((a, b) => ((a.occurred ?? '') < (b.occurred ?? '') ? -1 : 1));
  if (expected.length > 0) return [{ period: undefined, due: undefined, expected }];
  return [];
}

/** There or not there, today; nothing is owed where the duty is not in force. */
function followStanding(duty: Duty, proofs: Proof[], { asOf, code, time }: County): DutyCell[] {
  if (time === undefined || !isInForce(duty, asOf)) return [];
  const source = proofs[0]?.source;
  const nothing = { occurred: undefined, due: undefined, isDueSure: true, published: undefined, daysLate: 0 };
  // The portal's guide is the portal's: what lacks is only the way to it.
  const isOurs = isOwedOnline(duty) && !duty.met?.data.includes('guide');
  const state = source ? 'public' : isOurs ? 'missing' : 'elsewhere';
  return [{ period: undefined, due: undefined, expected: [{ ...nothing, area: code, state, source }] }];
}

/** The intervals of a kind that a stretch of time touches, begun by a day. */
function intervalsOf(kind: PeriodKind, time: { start: Day; end: Day }, asOf: Day): Period[] {
  const found: Period[] = [];
  const until = time.end < asOf ? time.end : asOf;
  for (let at = periodAt(kind, time.start); daysOfPeriod(at).start <= until; at = nextPeriod(at))
    found.push(at);
  return found;
}

/** A document that bears a period tells of the interval that ends with it; another of the one in which it went up. */
function tellsOf({ period, published }: Proof, interval: Period): boolean {
  const { end, start } = daysOfPeriod(interval);
  if (period !== undefined) return daysOfPeriod(period).end === end;
  return published !== undefined && start <= published && published <= end;
}

/** Documents one by one; of tables, which have a row for each thing, one row for all. */
function oneEach(proofs: Proof[]): Proof[] {
  const seen = new Map(proofs.map((proof) => [keyOf(proof), proof]));
  return [...seen.values()];
}

function keyOf({ source }: Proof): string {
  return 'id' in source ? `${source.kind} ${source.id}` : source.kind;
}

/** Who owes it: the highest level that the duty names. */
function owingAreas({ level }: Duty, { code, tree }: County): string[] {
  if (level.includes('county')) return [code];
  return areasBelow(tree, code, level.includes('township') ? '乡' : '村').map((area) => area.code);
}

/** What of an area came first; of a county what came last of its parts, for before that it was not whole. */
function bestFor(area: string, proofs: Proof[], { code, tree }: County): Proof | undefined {
  const own = proofs.filter(({ areas }) => areas.some((each) => liesIn(tree, each, area)));
  const inTime = own.sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1));
  const isInParts = area === code && own.some(({ areas }) => !areas.includes(code));
  return isInParts ? inTime.at(-1) : inTime[0];
}
