import type { Target } from '../record/task/schema.ts';
import { daysBetween } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';
import { daysOfPeriod, namePeriod, type Period } from '../record/value/period.ts';
import type { AreaTree } from './areas.ts';
import { type IndicatorValues, reportingAreas } from './indicator-values.ts';
import { absent, gatherSources, type Measure, measured } from './measure.ts';

/** How a target stands. Why it cannot be scored is always said. */
export type TargetState =
  | 'met'
  | 'on-track'
  | 'behind'
  | 'missed'
  | 'not-reported'
  | 'not-scorable'
  | 'ahead';

export interface TargetStanding {
  state: TargetState;
  why: string;
  /** The value that was judged, and its period. */
  actual: Measure;
  period: Period | undefined;
  /** What the clock asked for at the end of that period, by a straight line from the milestone before to this one; undefined where it cannot. */
  expectedNow: number | undefined;
}

/** What a target is judged within. */
export interface TargetFrame {
  area: string;
  start: Day | undefined;
  end: Day | undefined;
}

/**
 * Judges a target at the given day. 确保 and 力争 are judged by the same arithmetic; what a miss means is told apart by
 * the target's hardness, which goes with the standing everywhere.
 */
export function judgeTarget(
  target: Target,
  siblings: Target[],
  values: IndicatorValues | undefined,
  reference: IndicatorValues | undefined,
  frame: TargetFrame,
  tree: AreaTree,
  asOf: Day,
): TargetStanding {
  const by = target.by ? (factValue(target.by) ?? frame.end) : frame.end;
  const nothing = {
    actual: absent('not-applicable', target.unit),
    period: undefined,
    expectedNow: undefined,
  };
  if (target.unscorable) return { ...nothing, state: 'not-scorable', why: target.unscorable };
  if (target.exception) {
    return { ...nothing, state: 'not-scorable', why: `方案规定“${target.exception}”，不能单按这个数评定。` };
  }
  if (frame.start !== undefined && asOf < frame.start) {
    return { ...nothing, state: 'ahead', why: '方案规定的时间还没有开始。' };
  }
  const period = values && periodFor(values, asOf, by);
  const threshold = thresholdOf(target, reference, frame.area, period);
  if (threshold === undefined) return { ...nothing, state: 'not-scorable', why: whyUnscorable(target) };
  if (!values || period === undefined) {
    const actual = absent('not-reported', target.unit);
    return {
      actual,
      period: undefined,
      expectedNow: undefined,
      state: 'not-reported',
      why: '还没有收到这个指标的数。',
    };
  }
  const parts = partsLevel(target, values);
  const actual = parts
    ? shareOfParts(target, threshold, values, period, frame.area, parts, tree)
    : at(values, period, frame.area);
  const goal = parts ? 100 : threshold;
  const comparator = parts ? '>=' : target.comparator;
  if (actual.value === undefined) {
    return {
      actual,
      period,
      expectedNow: undefined,
      state: 'not-reported',
      why: `${namePeriod(period)}没有收到数。`,
    };
  }
  const met = compare(actual.value, comparator, goal);
  const gaps = (actual.basis.expected ?? 0) > (actual.basis.reported ?? 0);
  const over = by !== undefined && asOf > by;
  const lessIsBetter = comparator === '<=' || comparator === '<' || (comparator === '=' && goal === 0);
  // Who never reported is in neither numerator nor denominator: its silence may have raised the share.
  const raised = !parts && values.indicator.adds === 'ratio' && (actual.basis.neverCame ?? 0) > 0;
  const common = { actual, period, expectedNow: undefined };
  if (met && ((lessIsBetter && gaps) || raised)) {
    return { ...common, state: 'not-reported', why: '还有单位没有报送，不能认定达到。' };
  }
  if (met && (over || !lessIsBetter)) return { ...common, state: 'met', why: '达到了规定的数。' };
  if (met) return { ...common, state: 'on-track', why: '到目前符合规定，要保持到时限。' };
  if (over) return { ...common, state: 'missed', why: '时限已过，没有达到规定的数。' };
  if (lessIsBetter) return { ...common, state: 'behind', why: '目前不符合规定。' };
  // The share of places that reach one milestone says nothing of the share that reaches the next.
  const before = parts ? [] : siblings.filter((other) => other.scope === target.scope);
  const expectedNow = expectedAt(target, before, frame, by, daysOfPeriod(period).end, goal);
  if (expectedNow !== undefined && actual.value < expectedNow) {
    return { ...common, expectedNow, state: 'behind', why: '低于按时间推算此时应达到的数。' };
  }
  return { ...common, expectedNow, state: 'on-track', why: '还没有到时限，进度跟得上。' };
}

/** The last period that had ended by the day, and by the due date where that is earlier. */
function periodFor(values: IndicatorValues, asOf: Day, by: Day | undefined): Period | undefined {
  const limit = by !== undefined && by < asOf ? by : asOf;
  return values.periods.filter((period) => daysOfPeriod(period).end <= limit).at(-1);
}

function at(values: IndicatorValues, period: Period, area: string): Measure {
  return values.byPeriod.get(period)?.get(area) ?? absent('not-reported', values.indicator.unit);
}

/**
 * The level of places of which each one has to reach the target (每个街道, 每村每月), where it is such a target and the
 * places report: then it is judged by how many of them do.
 */
function partsLevel(target: Target, values: IndicatorValues): '乡' | '村' | undefined {
  if (!target.scope?.startsWith('每') || values.base === '县') return undefined;
  if (/村/.test(target.scope)) return values.base === '村' ? '村' : undefined;
  return /街道|乡|镇/.test(target.scope) ? '乡' : undefined;
}

function shareOfParts(
  target: Target,
  threshold: number,
  values: IndicatorValues,
  period: Period,
  area: string,
  level: '乡' | '村',
  tree: AreaTree,
): Measure {
  const parts = reportingAreas(values.indicator, area, level, tree).map((code) => at(values, period, code));
  if (parts.length === 0) return at(values, period, area);
  const reached = parts.filter(
    (part) => part.value !== undefined && compare(part.value, target.comparator, threshold),
  );
  const name = level === '村' ? '村' : '乡镇（街道）';
  const basis = {
    numerator: reached.length,
    denominator: parts.length,
    numeratorIs: `达到“${target.text}”的${name}数`,
    denominatorIs: `全部${name}数`,
    expected: parts.length,
    reported: parts.filter((part) => part.value !== undefined).length,
    sources: parts.flatMap((part) => part.basis.sources).reduce(joinSources, gatherSources([])),
  };
  if (basis.reported === 0) return absent('not-reported', '%', basis);
  return measured((reached.length / parts.length) * 100, '%', basis);
}

type Sources = ReturnType<typeof gatherSources>;

function joinSources(all: Sources, one: Sources[number]): Sources {
  const known = all.find((each) => each.file === one.file);
  if (known) known.lines.push(...one.lines);
  else all.push({ file: one.file, lines: [...one.lines] });
  return all;
}

function thresholdOf(
  target: Target,
  reference: IndicatorValues | undefined,
  area: string,
  period: Period | undefined,
): number | undefined {
  if (target.value !== undefined) return target.value;
  if (!reference || period === undefined) return undefined;
  return reference.byPeriod.get(period)?.get(area)?.value;
}

function whyUnscorable(target: Target): string {
  const name = target.reference?.name ?? '';
  switch (target.reference?.kind) {
    case 'indicator':
    case 'standard':
      return `要与“${name}”比较，这个数还没有公布，暂不评定。`;
    case 'previous':
      return `要与“${name}”比较，还没有上一期的数，暂不评定。`;
    case 'qualitative':
      return '方案只作了文字要求，没有可以计算的数，不评定。';
    default:
      return '方案没有写明要达到的数，不评定。';
  }
}

/** Compares with a tolerance of a millionth, so that 100 % by division is 100 %. */
export function compare(value: number, comparator: Target['comparator'], threshold: number): boolean {
  const near = 1e-6;
  switch (comparator) {
    case '>=':
      return value >= threshold - near;
    case '>':
      return value > threshold + near;
    case '<=':
      return value <= threshold + near;
    case '<':
      return value < threshold - near;
    case '=':
      return Math.abs(value - threshold) <= near;
  }
}

/** A straight line from the milestone before (or nothing at the plan's beginning) to this one. */
function expectedAt(
  target: Target,
  siblings: Target[],
  frame: TargetFrame,
  by: Day | undefined,
  told: Day,
  goal: number,
): number | undefined {
  if (by === undefined || frame.start === undefined) return undefined;
  const earlier = siblings
    .flatMap((other) => {
      const day = other.by && factValue(other.by);
      return other !== target && day && day < by && other.value !== undefined
        ? [{ day, value: other.value }]
        : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1) ?? { day: frame.start, value: 0 };
  const length = daysBetween(earlier.day, by);
  if (length <= 0) return undefined;
  const passed = Math.max(0, Math.min(1, daysBetween(earlier.day, told) / length));
  return earlier.value + (goal - earlier.value) * passed;
}
