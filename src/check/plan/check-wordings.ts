import { escapeForPattern } from '../../record/source/pattern.ts';
import type { Deadline, Target } from '../../record/task/schema.ts';
import { lastDayOfMonth } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { type Due, duesOf, ownersOf } from './plan-parts.ts';

/** Printed words against what was registered for them: days, numbers, firmness. */
export function checkWordings({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => [
    ...ownersOf(plan).flatMap((owner) => [
      ...duesOf(owner).flatMap((due) => findOtherDay(due, locate)),
      ...[...owner.deadlines, ...owner.targets].flatMap((each) => findBrokenDay(each, locate)),
      ...[...owner.deadlines, ...owner.targets, ...owner.cadences].flatMap((each) =>
        findOtherHardness(each, locate),
      ),
      ...owner.targets.flatMap((target) => findOtherNumber(target, locate)),
    ]),
    ...plan.phases.flatMap((phase) => {
      const window = factValue(phase.window);
      const due = { kind: 'deadline', form: 'span', text: phase.text, line: phase.line } as const;
      return window ? findOtherDay({ ...due, ...window, of: phase, path: ['window'] }, locate) : [];
    }),
  ]);
}

/** A day as words have it: 2022年6月30日, 6月30日, 6月底. Without `day`: only the month. */
interface Moment {
  year: number | undefined;
  month: number;
  day: number | 'last' | undefined;
}

const moment = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日?|(底|末))?|(?:(\d{4})年)?(年底|年末)/g;

function readMoments(text: string): Moment[] {
  return [...text.replace(/\s/g, '').matchAll(moment)]
    .map(([, year, month, day, last, yearOfEnd, endOfYear]) =>
      endOfYear
        ? { year: toNumber(yearOfEnd), month: 12, day: 'last' as const }
        : { year: toNumber(year), month: Number(month), day: last ? ('last' as const) : toNumber(day) },
    )
    .filter(({ month }) => month >= 1 && month <= 12);
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function isAt(given: string, { day, month, year }: Moment, openDay: 'first' | 'last'): boolean {
  const [y = 0, m = 0, d = 0] = given.split('-').map(Number);
  const end = lastDayOfMonth(y, m);
  const open = openDay === 'first' ? 1 : end;
  return (year ?? y) === y && month === m && (day === 'last' ? end : (day ?? open)) === d;
}

/** Told only where the words name days, and none of them is the one that was registered. */
function findOtherDay(due: Due, locate: Evidence['locate']): Finding[] {
  const moments = readMoments(due.text);
  const [first, last] = moments;
  if (!first) return [];
  const tell = (value: string) => [
    found('day-differs', locate(due.of, ...due.path), { text: due.text, given: value }, value),
  ];
  if (due.form === 'span') {
    if (moments.length !== 2 || !last || due.start === undefined) return [];
    return isAt(due.start, first, 'first') && isAt(due.end, last, 'last')
      ? []
      : tell(`${due.start}至${due.end}`);
  }
  const open = due.form === 'from' ? 'first' : 'last';
  return moments.some((each) => isAt(due.end, each, open)) ? [] : tell(due.end);
}

/** 10月20前: a word is missing behind the 20. */
function findBrokenDay(each: Deadline | Target, locate: Evidence['locate']): Finding[] {
  const parts = /(\d{1,2}月\d{1,2})(?=[前后止起，。])/.exec(each.text);
  if (!parts) return [];
  return [found('day-incomplete', locate(each, 'text', parts.index), { text: each.text }, parts[0])];
}

const firm: Array<['must' | 'should' | 'aim', string, RegExp]> = [
  ['aim', '力争', /力争|争取/],
  ['should', '原则上', /原则上/],
  ['must', '必须', /确保|必须|务必/],
];
const hardnessNames = { must: '必须做到', should: '原则上做到', aim: '力争做到', may: '可以做' };

/** 力争 that was registered as a must, and words that say both. */
function findOtherHardness(
  each: { text: string; hardness: keyof typeof hardnessNames },
  locate: Evidence['locate'],
): Finding[] {
  const said = firm.filter(([, , words]) => words.test(each.text));
  const [first, second] = said;
  if (!first) return [];
  if (second) {
    const words = said.map(([, name, pattern]) => pattern.exec(each.text)?.[0] ?? name);
    return [found('hardness-mixed', locate(each, 'text'), { words }, each.text)];
  }
  if (each.hardness === first[0]) return [];
  const facts = {
    word: first[2].exec(each.text)?.[0] ?? first[1],
    given: hardnessNames[each.hardness],
    right: first[0],
    text: each.text,
  };
  return [found('hardness-differs', locate(each, 'hardness'), facts, each.hardness)];
}

const scales: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** Numbers that stand before the target's unit in its words; none of them is the one that was registered. */
function findOtherNumber(target: Target, locate: Evidence['locate']): Finding[] {
  const { scope, text, unit, value } = target;
  // 每半年1次 over a year makes 2: worked out, and not to be compared.
  if (value === undefined || (/每(半年|季|月|周|天)/.test(text) && !scope?.includes('每'))) return [];
  const pattern = new RegExp(`(\\d+(?:\\.\\d+)?)(万|亿)?个?${escapeForPattern(unit)}`, 'g');
  const printed = [...text.replace(/(\d),(\d{3})/g, '$1$2').matchAll(pattern)].map(
    ([, number, scale]) => Number(number) * (scales[scale ?? ''] ?? 1),
  );
  if (printed.length === 0 || printed.some((number) => Math.abs(number - value) < 1e-9)) return [];
  const facts = { text, printed: printed[0] ?? 0, unit };
  return [found('number-differs', locate(target, 'value'), facts, String(value))];
}
