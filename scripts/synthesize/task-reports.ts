import type { Plan } from '../../src/record/record.ts';
import type { Task } from '../../src/record/task/schema.ts';
import { factValue as knownOf } from '../../src/record/value/fact.ts';
import { daysOfPeriod } from '../../src/record/value/period.ts';
import { addDays, dayAfterPeriod, daysBetween, earlier, indexOfDay } from './calendar.ts';
import { at, type Land } from './invented.ts';
import { Dice } from './random.ts';
import { concernsTownships, unitsOf } from './reporters.ts';
import { isSilentUnit } from './stories.ts';
import type { TaskReportDraft } from './tables.ts';

type Status = TaskReportDraft['status'];

/** How one reporter gets on with one task: the day it is done (if it ever is), and when it begins. */
interface Course {
  /** Place of the first period in which there is work. */
  begins: number;
  finished: string | undefined;
  late: boolean;
  notApplicable: boolean;
  /** How fast villages get done, 1 being as planned. */
  pace: number;
}

/** The place of the period in which the plan begins, the day it was issued, and its last day. */
interface Frame {
  opening: number;
  issued: string;
  closing: string;
}

const delays = [
  '雨季施工推迟，已重排工期',
  '材料到货晚，正在赶',
  '等上级资料核对，已去函催办',
  '人手紧，已从别处抽调',
];

/** Task reports of one plan, period by period: by township where townships are charged, by unit for departments. */
export function reportTasks(land: Land, plan: Plan, seed: string): TaskReportDraft[][] {
  const periods = land.county.periods;
  const rows: TaskReportDraft[][] = periods.map(() => []);
  const span = knownOf(plan.period);
  const opening = Math.max(0, span ? indexOfDay(periods, span.start) : 0);
  const issued = knownOf(plan.date) ?? daysOfPeriod(at(periods, opening)).start;
  const closing = span?.end ?? daysOfPeriod(at(periods, periods.length - 1)).end;
  for (const task of plan.tasks) {
    const townships = concernsTownships(task) ? land.townships : [];
    const units = unitsOf(task);
    const common = new Dice(`${seed}/tasks/${plan.id}/${task.id}`);
    const frame = { opening, issued, closing };
    const aim = setAim(land, task, frame, common);
    const trouble = chooseTrouble(townships.length + units.length, common);
    townships.forEach(({ area, villages }, i) => {
      const dice = new Dice(`${seed}/tasks/${plan.id}/${task.id}/${area.code}`);
      const course = chooseCourse(land, aim, i === trouble, frame, dice);
      course.notApplicable = townships.length > 2 && i !== trouble && dice.chance(0.03);
      let done = 0;
      periods.forEach((_, p) => {
        done = Math.max(done, countDone(course, land, p, villages.length, dice));
        rows[p]?.push(
          tell({ task: task.id, area: area.code }, course, land, p, dice, { done, due: villages.length }),
        );
      });
    });
    units.forEach((unit, u) => {
      const dice = new Dice(`${seed}/tasks/${plan.id}/${task.id}/${unit}`);
      const course = chooseCourse(land, aim, townships.length + u === trouble, frame, dice);
      periods.forEach((_, p) => {
        if (!isSilentUnit(plan.id, unit, p))
          rows[p]?.push(tell({ task: task.id, unit }, course, land, p, dice));
      });
    });
  }
  return rows;
}

/** Two tasks in five have one reporter who is late; -1 where nobody is. */
function chooseTrouble(reporters: number, dice: Dice): number {
  return dice.chance(0.4) ? dice.whole(0, reporters - 1) : -1;
}

/** The last date that the plan sets for a task within the reporting time. */
function lastDeadline(task: Task, first: string, last: string): string | undefined {
  const days = task.deadlines.flatMap((deadline) => ('by' in deadline ? (knownOf(deadline.by) ?? []) : []));
  return days
    .filter((day) => day >= first && day <= last)
    .sort()
    .at(-1);
}

/**
 * The day that everybody works towards. Work with a date has it from the plan. Work without one is settled some time in
 * the plan's second half; what comes back every week or month mostly not before the plan ends.
 */
function setAim(
  land: Land,
  task: Task,
  frame: Frame,
  dice: Dice,
): { aim: string; due: string | undefined; pace: number } {
  const { periods } = land.county;
  const first = daysOfPeriod(at(periods, frame.opening)).start;
  const last = daysOfPeriod(at(periods, periods.length - 1)).end;
  const due = lastDeadline(task, first, last);
  const close = earlier(frame.closing, last);
  const span = Math.min(130, Math.max(0, daysBetween(first, close) - 20));
  const standing = task.cadences.length > 0 && dice.chance(0.6);
  const aim = due ?? addDays(close, standing ? 0 : -dice.whole(0, span));
  // One task in ten goes slowly everywhere, as work does that waits for something.
  return { aim, due, pace: dice.chance(0.1) ? 0.4 : 1 };
}

/** One reporter's course towards the aim: in time, or where there is trouble some weeks late or not at all. */
function chooseCourse(
  land: Land,
  target: ReturnType<typeof setAim>,
  troubled: boolean,
  frame: Frame,
  dice: Dice,
): Course {
  const { periods } = land.county;
  // Nothing is done before the plan tells to do it.
  const opens = daysOfPeriod(at(periods, frame.opening)).start;
  const first = frame.issued > opens ? frame.issued : opens;
  const last = daysOfPeriod(at(periods, periods.length - 1)).end;
  const ends = addDays(target.aim, troubled ? dice.whole(5, 190) : -dice.whole(0, 12));
  return {
    begins: frame.opening + (dice.chance(0.2) ? 1 : 0),
    finished: ends > last ? undefined : ends < first ? first : ends,
    late: target.due !== undefined && troubled,
    notApplicable: false,
    pace: target.pace,
  };
}

function statusAt(course: Course, land: Land, p: number): Status {
  if (course.notApplicable) return '不适用';
  const end = daysOfPeriod(at(land.county.periods, p)).end;
  if (course.finished && course.finished <= end) return '已完成';
  return p < course.begins ? '未开始' : '进行中';
}

/** How many villages are done by the end of a period; all of them once the task is finished, one less until then. */
function countDone(course: Course, land: Land, p: number, due: number, dice: Dice): number {
  const status = statusAt(course, land, p);
  if (status === '已完成') return due;
  if (status !== '进行中') return 0;
  const { periods } = land.county;
  const goal = course.finished ? indexOfDay(periods, course.finished) + 1 : periods.length + 1;
  const part = Math.min(
    0.95,
    ((course.pace * (p + 1 - course.begins)) / Math.max(1, goal - course.begins)) * dice.between(0.85, 1.1),
  );
  return Math.min(Math.floor(due * part), Math.max(0, due - 1));
}

function tell(
  who: Pick<TaskReportDraft, 'task' | 'area' | 'unit'>,
  course: Course,
  land: Land,
  p: number,
  dice: Dice,
  counts?: { done: number; due: number },
): TaskReportDraft {
  const period = at(land.county.periods, p);
  const status = statusAt(course, land, p);
  const row: TaskReportDraft = { ...who, status, reported: dayAfterPeriod(period, dice.whole(2, 13)) };
  if (status === '不适用') return { ...row, note: '本辖区没有这项工作的对象' };
  if (counts) Object.assign(row, counts);
  if (status === '已完成') row.finished = course.finished;
  const { start, end } = daysOfPeriod(period);
  const slow =
    course.late && status === '进行中' && daysBetween(start, earlier(end, course.finished ?? end)) > 25;
  if (slow) row.note = dice.pick(delays);
  return row;
}
