import { writeNumber } from '../../document/text.ts';
import type { Disclosure, PublicPlan, PublicSection, PublicTask } from '../../protect/disclosure.ts';
import type { Figure } from '../../protect/figure.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { namePeriod } from '../../record/value/period.ts';

/** One sentence with one number on how far a plan is; without the number where there is nothing to tell. */
export interface PlanSentence {
  before: string;
  figure?: Figure;
  after: string;
}

export function sayPlan({ period, stage, summary }: PublicPlan): PlanSentence {
  const { counts, done, total } = summary;
  if (stage === 'ahead') return { before: `方案里有${total}项任务，规定的时间还没有开始。`, after: '' };
  if (period === undefined || counts.unreported === total) {
    return { before: `方案里有${total}项任务，还没有收到进展报告。`, after: '' };
  }
  if (counts.done === 0)
    return { before: `到${namePeriod(period)}底，${total}项任务还没有一项办完。`, after: '' };
  return {
    before: `到${namePeriod(period)}底，${total}项任务办完了${counts.done}项，占`,
    figure: done,
    after: '。',
  };
}

/**
 * What tasks without a report do to the share that is done: it can only be too low, and how much is told. Nothing where
 * all reported. 就算没报的2项都办完了，也不超过33.3%.
 */
export function sayBound({ summary }: PublicPlan): string | undefined {
  const { counts, total } = summary;
  const bound = total - counts['not-applicable'];
  if (counts.unreported === 0 || bound === 0) return undefined;
  const most = writeNumber(((counts.done + counts.unreported) / bound) * 100, '%');
  return `没有报的都按没办完算，所以这个比例只会偏低。就算这${counts.unreported}项其实都办完了，也不超过${most}%。`;
}

/** True where the figures of a plan's progress are invented. */
export function showsInvented(disclosure: Disclosure, plan: string): boolean {
  const files = [`progress/${plan}`, `projects/`, `rectification/${plan}`, `monitoring/${plan}`];
  return disclosure.datasets.some(
    ({ path, synthetic }) => synthetic && files.some((file) => path.startsWith(file)),
  );
}

/** A heading of a plan with the tasks directly below it and the headings in it. */
export interface SectionNode {
  section: PublicSection;
  tasks: PublicTask[];
  children: SectionNode[];
}

/** The headings of a plan as they stand in each other. */
export function growSections({ sections, tasks }: PublicPlan, parent?: string): SectionNode[] {
  const known = new Set(sections.map(({ section }) => section.id));
  const plan = { sections, tasks } as PublicPlan;
  return sections
    .filter(({ section }) => {
      const above = section.parent !== undefined && known.has(section.parent) ? section.parent : undefined;
      return above === parent;
    })
    .map((section) => ({
      section,
      tasks: tasks.filter(({ task }) => task.section === section.section.id),
      children: growSections(plan, section.section.id),
    }));
}

/** 2022年1月1日至12月31日. */
export function nameSpan({ start, end }: { start: string; end: string }): string {
  return `${nameDay(start)}至${start.slice(0, 4) === end.slice(0, 4) ? nameDay(end).slice(5) : nameDay(end)}`;
}
