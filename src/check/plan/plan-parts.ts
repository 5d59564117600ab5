import type { Plan } from '../../record/record.ts';
import type { Section, Task } from '../../record/task/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { type Fact, factValue } from '../../record/value/fact.ts';

/** What carries deadlines, cadences and targets: a heading or a task. */
export type Owner = Section | Task;

/** Headings and tasks of a plan. */
export function ownersOf(plan: Plan): Owner[] {
  return [...plan.sections, ...plan.tasks];
}

/** A task or a heading as messages call it. */
export function nameOwner(owner: Owner): string {
  return 'section' in owner ? `任务“${owner.title}”` : `“${owner.no}${owner.title}”一节`;
}

/** Words as printed, and where they stand in the record: `locate(of, ...path)`. */
interface Printed {
  text: string;
  of: object;
  path: PropertyKey[];
}

/** All words of the document that the record keeps beside titles: of dues, parties, phases, outputs, background, register. */
export function printedOf(plan: Plan): Printed[] {
  const texts: Array<{ text?: string | undefined }> = [
    ...ownersOf(plan).flatMap((owner) => [
      ...owner.deadlines,
      ...owner.cadences,
      ...owner.targets,
      ...owner.parties,
    ]),
    ...plan.phases,
    ...plan.outputs,
    ...plan.background,
    ...plan.contradictions.flatMap((each) => each.points),
  ];
  return texts.flatMap((of) => (of.text === undefined ? [] : [{ text: of.text, of, path: ['text'] }]));
}

/** A time that a heading or a task sets: a day, or a stretch of days. */
export interface Due {
  kind: 'deadline' | 'target' | 'cadence';
  /** The printed words. */
  text: string;
  start: Day | undefined;
  end: Day;
  /** `by`: due on that day; `from`: begins then; `span`: from start to end. */
  form: 'by' | 'from' | 'span';
  /** Line of the transcript. */
  line: number | undefined;
  of: object;
  path: PropertyKey[];
}

/** The times of a heading or a task, as far as their days are known or inferred. */
export function duesOf(owner: Owner): Due[] {
  const dues: Due[] = [];
  const add = (
    kind: Due['kind'],
    of: { text: string; line?: number | undefined },
    form: Due['form'],
    key: string,
    span: { start: Day | undefined; end: Day } | undefined,
  ) => {
    if (span) dues.push({ kind, text: of.text, ...span, form, line: of.line, of, path: [key] });
  };
  for (const each of owner.deadlines) {
    if ('by' in each) add('deadline', each, 'by', 'by', dayOf(each.by));
    if ('from' in each) add('deadline', each, 'from', 'from', dayOf(each.from));
    if ('window' in each) add('deadline', each, 'span', 'window', factValue(each.window));
  }
  for (const each of owner.targets) if (each.by) add('target', each, 'by', 'by', dayOf(each.by));
  for (const each of owner.cadences)
    if (each.during) add('cadence', each, 'span', 'during', factValue(each.during));
  return dues;
}

function dayOf(fact: Fact<Day>): { start: undefined; end: Day } | undefined {
  const day = factValue(fact);
  return day === undefined ? undefined : { start: undefined, end: day };
}

/** 2022年3月1日至10月31日. */
export function nameSpan(start: Day, end: Day): string {
  const last = start.slice(0, 4) === end.slice(0, 4) ? nameDay(end).slice(5) : nameDay(end);
  return `${nameDay(start)}至${last}`;
}

/** A time as messages tell it: its printed words and the day. */
export function nameDue({ end, start, text }: Due): string {
  return `“${text}”（${start === undefined ? nameDay(end) : nameSpan(start, end)}）`;
}

const numerals = '一二三四五六七八九十';

/** A number up to 99 as headings print it: 三, 十二, 二十一, 12. Undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return undefined;
  const [, first, ten, last] = parts;
  if (ten === undefined && first !== undefined && last !== undefined) return undefined;
  const digit = (mark: string | undefined) => (mark === undefined ? 0 : numerals.indexOf(mark) + 1);
  if (ten === undefined) return digit(first ?? last);
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last);
}
