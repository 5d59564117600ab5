import { isCarriedByAreas } from '../../compute/carried.ts';
import type { TaskState } from '../../compute/task-status.ts';
import type { Disclosure, PublicPlan, PublicTarget, PublicTask } from '../../protect/disclosure.ts';
import type { Figure } from '../../protect/figure.ts';
import { namePeriod, type Period } from '../../record/value/period.ts';
import { actualOf, markTarget } from '../indicator-tables.ts';
import { taskMarks } from '../progress-tables.ts';
import { noteBands, plainText, sayFigure, writeFigure, writtenEnds } from '../text.ts';
import type { ExplainerLine, ExplainerPart } from './explainer.ts';

/** A picture is looked at, not studied: of long lists it shows so many, and says how many more there are. */
const most = { sections: 8, targets: 8, late: 6, units: 6, indicators: 8, townships: 30 };

/** What of a list is shown, and the note that says how many are not. */
function cut<T>(list: readonly T[], limit: number, what: string): { shown: T[]; notes: string[] } {
  const left = list.length - limit;
  return { shown: list.slice(0, limit), notes: left > 0 ? [`还有${left}${what}，在网页上。`] : [] };
}

/** A picture has room for the words in the place of the sign; why they stand there is said below. */
const hiddenNote = '不公开的数太小，或者用它能算出别处太小的数。';

function noteSigns(figures: readonly Figure[]): string[] {
  const hides = figures.some(
    (figure) =>
      figure.kind === 'hidden' && (figure.reason === 'protected' || figure.reason === 'not-published'),
  );
  return [...(hides ? [hiddenNote] : []), ...noteBands(figures)];
}

/** How many things are to be done, heading by heading. */
export function tellSections({ sections, tasks }: PublicPlan): ExplainerPart {
  const heads = sections.flatMap(({ section }): ExplainerLine[] => {
    const count = tasks.filter(({ task }) => task.section === section.id).length;
    return count > 0 ? [{ kind: 'item', text: `${section.no}${section.title}`, detail: `${count}项` }] : [];
  });
  const { notes, shown } = cut(heads, most.sections, '个部分');
  return { title: `一共要办${tasks.length}项任务`, lines: shown, notes };
}

const states: TaskState[] = ['done', 'ongoing', 'behind', 'overdue', 'unreported', 'not-applicable', 'ahead'];

/** How many tasks stand how. States that no task has are left out. */
export function tellStates({ summary }: PublicPlan): ExplainerPart {
  const { counts, done, total } = summary;
  const lines = states
    .filter((state) => counts[state] > 0)
    .map(
      (state): ExplainerLine => ({
        kind: 'bar',
        text: taskMarks[state].word,
        mark: taskMarks[state].mark,
        count: counts[state],
        total,
        unit: '项',
      }),
    );
  const share = done.kind === 'hidden' ? [] : [`办结的占${writeFigure(done)}，每项任务算一样重。`];
  return { title: `${total}项任务办到哪一步`, lines, notes: share };
}

/** What was promised in numbers, and how far it is. */
export function tellTargets(plan: PublicPlan): ExplainerPart {
  const all = [...plan.sections, ...plan.tasks].flatMap(({ targets }) => targets);
  // What can be judged tells most; the order of the plan is kept within.
  const judged = all.filter(({ standing }) => standing.state !== 'not-scorable');
  const others = all.filter(({ standing }) => standing.state === 'not-scorable');
  const { notes, shown } = cut([...judged, ...others], most.targets, '个目标');
  const figures = shown.map(({ standing }) => standing.actual);
  return {
    title: `说好要达到的${all.length}个目标`,
    lines: shown.map(tellTarget),
    notes: [...noteSigns(figures), ...notes],
  };
}

function tellTarget(given: PublicTarget): ExplainerLine {
  const { mark, word } = markTarget(given);
  const { actual } = given.standing;
  const now = actual.kind === 'hidden' ? sayFigure(actual) : plainText(actualOf(given));
  return { kind: 'item', mark, text: given.target.text, detail: `${word}，目前${now}` };
}

/** The money of a plan; nothing where there is none. */
export function tellMoney({ money }: PublicPlan): ExplainerPart[] {
  const { allocated, paid, paidShare } = money;
  if (allocated.kind === 'hidden' || writtenEnds(allocated)[1] <= 0) return [];
  const share = paidShare.kind === 'hidden' ? '' : `，占${writeFigure(paidShare)}`;
  const text = `下达资金${writeFigure(allocated)}，已拨付${writeFigure(paid)}${share}。`;
  return [{ title: '钱', lines: [{ kind: 'text', text }], notes: [] }];
}

/** What is late, and who is responsible. */
export function tellLate({ tasks }: PublicPlan): ExplainerPart[] {
  const late = tasks.filter(({ standing }) => standing.state === 'overdue' || standing.state === 'behind');
  if (late.length === 0) return [];
  const { notes, shown } = cut(late, most.late, '项');
  return [
    {
      title: `${late.length}项滞后或逾期`,
      lines: shown.map((task) => ({
        kind: 'item',
        mark: taskMarks[task.standing.state].mark,
        text: task.task.title,
        detail: [taskMarks[task.standing.state].word, nameUnits(task)].filter(Boolean).join('，'),
      })),
      notes,
    },
  ];
}

function nameUnits({ lead, responsible }: PublicTask): string {
  const units = lead.length > 0 ? lead : responsible;
  const [first] = units;
  if (!first) return '';
  return units.length > 1 ? `${first.name}等${units.length}个单位` : first.name;
}

/** Who has most to do: tasks that a unit leads, or carries where no lead is named. */
export function tellUnits({ tasks }: PublicPlan): ExplainerPart[] {
  const counts = new Map<string, number>();
  for (const { lead, responsible } of tasks) {
    for (const { name } of lead.length > 0 ? lead : responsible)
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  if (all.length === 0) return [];
  const { notes, shown } = cut(all, most.units, '个单位');
  const lines = shown.map(([text, count]): ExplainerLine => ({ kind: 'item', text, detail: `${count}项` }));
  return [{ title: '谁来办', lines, notes }];
}

/** The county's own numbers of the last period, beside those of the period before. */
export function tellIndicators(plan: PublicPlan, period: Period): ExplainerPart[] {
  const rows = [...plan.indicators.values()].flatMap(({ byPeriod, indicator, periods }) => {
    const now = byPeriod.get(period)?.get(plan.plan.area);
    if (!now || (now.kind === 'hidden' && now.reason === 'not-reported')) return [];
    const before = periods[periods.indexOf(period) - 1];
    const then = before === undefined ? undefined : byPeriod.get(before)?.get(plan.plan.area);
    const change = before && then ? sayChange(now, then, before) : '';
    return [
      {
        figure: now,
        line: {
          name: indicator.name,
          detail: now.kind === 'hidden' ? sayFigure(now) : `${writeFigure(now)}${change}`,
        },
      },
    ];
  });
  if (rows.length === 0) return [];
  const { notes, shown } = cut(rows, most.indicators, '个数');
  return [
    {
      title: '几个数',
      lines: shown.map(({ line }) => ({ kind: 'item', text: line.name, detail: line.detail })),
      notes: [...noteSigns(shown.map(({ figure }) => figure)), ...notes],
    },
  ];
}

/** （比2022年9月多3户）; nothing where one of both is no plain number. */
function sayChange(now: Figure, then: Figure, before: Period): string {
  if (now.kind !== 'value' || then.kind !== 'value') return '';
  const step = Number((writtenEnds(now)[0] - writtenEnds(then)[0]).toFixed(2));
  if (step === 0) return `（和${namePeriod(before)}一样）`;
  const unit = now.unit === '%' ? '个百分点' : now.unit;
  return `（比${namePeriod(before)}${step > 0 ? '多' : '少'}${Math.abs(step)}${unit}）`;
}

/**
 * What each township reported as done of the tasks that townships carry, in the order of the record: a list, no ranking.
 */
export function tellTownships(plan: PublicPlan, { organizationIndex, tree }: Disclosure): ExplainerPart[] {
  const carried = plan.tasks.filter((task) => isCarriedByAreas(task, plan.plan.area, organizationIndex));
  const townships = (tree.children.get(plan.plan.area) ?? []).filter(({ level }) => level === '乡');
  if (carried.length === 0 || townships.length === 0) return [];
  const { notes, shown } = cut(townships, most.townships, '个乡镇（街道）');
  const lines = shown.map(({ code, name }): ExplainerLine => {
    const readings = carried.flatMap(({ standing }) =>
      standing.readings.filter(({ by, reporter }) => by === 'area' && reporter === code),
    );
    const bound = carried.length - readings.filter(({ status }) => status === '不适用').length;
    const count = readings.filter(({ status }) => status === '已完成').length;
    return { kind: 'bar', text: name, count, total: bound, unit: '项' };
  });
  const how = `${carried.length}项任务由乡镇（街道）来办；各地报办完了几项。不是排名。`;
  return [{ title: '各地办完了几项', lines, notes: [how, ...notes] }];
}
