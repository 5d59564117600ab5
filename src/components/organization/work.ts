import { liesIn } from '../../compute/areas.ts';
import type { DatedCadence } from '../../compute/cadence.ts';
import type { DatedDeadline } from '../../compute/deadline.ts';
import { rolesIn } from '../../compute/organizations.ts';
import type { RectificationStanding } from '../../compute/rectification.ts';
import type {
  Disclosure,
  PublicPlan,
  PublicProject,
  PublicSection,
  PublicTask,
} from '../../protect/disclosure.ts';
import type { Organization } from '../../record/organization/schema.ts';
import { byUrgency } from '../area/concern.ts';

/** Everything that the plans charge an organization with, and how it stands. */
export interface Work {
  /** Tasks that it leads. */
  leads: PublicTask[];
  /** Tasks that it carries with others, or alone where no lead is named. */
  supports: PublicTask[];
  /** Tasks in whose sentences it is named, without standing in the bracket at the end. */
  named: PublicTask[];
  /** Headings (safeguards, requirements) that name it. */
  sections: PublicSection[];
  /** Of all these tasks: overdue or behind. */
  late: PublicTask[];
  due: DueItem[];
  rectification: RectificationStanding[];
  projects: PublicProject[];
}

/** One thing that falls due within the days ahead. */
export interface DueItem {
  task: PublicTask;
  on: string;
  daysLeft: number;
  what: string;
  text: string;
  /** It comes back (每月…), rather than being done once. */
  recurring: boolean;
}

const horizon = 30;

/** Gathers the work of an organization. */
export function workOf(disclosure: Disclosure, organization: Organization): Work {
  const plans = disclosure.plans.filter((each) => each.plan.area === organization.area);
  const names = namesOf(organization);
  const [leads, supports, named]: PublicTask[][] = [[], [], []];
  for (const task of plans.flatMap((plan) => plan.tasks)) {
    const roles = rolesIn(task.task, organization);
    if (roles.includes('lead')) leads?.push(task);
    else if (roles.includes('responsible')) supports?.push(task);
    else if (roles.includes('named')) named?.push(task);
  }
  const all = [...(leads ?? []), ...(supports ?? []), ...(named ?? [])];
  return {
    leads: leads ?? [],
    supports: supports ?? [],
    named: named ?? [],
    sections: plans.flatMap((plan) => sectionsNaming(plan, names)),
    late: all.filter(({ standing }) => standing.state === 'overdue' || standing.state === 'behind'),
    due: all.flatMap((task) => dueSoon(task, disclosure.asOf)).sort((a, b) => a.daysLeft - b.daysLeft),
    rectification: disclosure.rectification
      .filter(({ row }) => names.has(row.unit) && plans.some(({ plan }) => plan.id === row.plan))
      .sort(byUrgency),
    projects: disclosure.projects.filter(
      ({ project }) =>
        names.has(project.responsible) && liesIn(disclosure.tree, project.area, organization.area),
    ),
  };
}

/** Every name that an organization has or had. */
export function namesOf(organization: Organization): Set<string> {
  return new Set([organization.name, ...organization.aliases.map((alias) => alias.name)]);
}

function sectionsNaming(plan: PublicPlan, names: Set<string>): PublicSection[] {
  return plan.sections.filter(({ section }) =>
    section.parties.some((party) => party.units.some((unit) => names.has(unit))),
  );
}

/** What of a task falls due from the day of the build to thirty days on. What is done stays out. */
export function dueSoon(task: PublicTask, asOf: string): DueItem[] {
  if (task.standing.state === 'done' || task.standing.state === 'not-applicable') return [];
  return [
    ...task.deadlines.flatMap((each) => dueOnce(task, each)),
    ...task.cadences.flatMap((each) => dueAgain(task, each, asOf)),
  ];
}

function dueOnce(task: PublicTask, deadline: DatedDeadline): DueItem[] {
  const { daysLeft } = deadline;
  const on = deadline.kind === 'window' ? deadline.end : deadline.date;
  if (on === undefined || daysLeft === undefined || daysLeft < 0 || daysLeft > horizon) return [];
  return [{ task, on, daysLeft, what: deadline.what, text: deadline.text, recurring: false }];
}

/** Daily and weekly work is no news: it stands with the task, not in the list of what falls due. */
function dueAgain(task: PublicTask, cadence: DatedCadence, asOf: string): DueItem[] {
  if (!cadence.next || cadence.every === 'day' || cadence.every === 'week') return [];
  const daysLeft = Math.round((Date.parse(cadence.next.end) - Date.parse(asOf)) / 86_400_000);
  if (daysLeft < 0 || daysLeft > horizon) return [];
  return [{ task, on: cadence.next.end, daysLeft, what: cadence.what, text: cadence.text, recurring: true }];
}

/** What an organization has to do, in one sentence. */
export function sayWork(work: Work): string {
  const others = work.leads.length + work.supports.length > 0 ? '另有' : '有';
  const parts = [
    work.leads.length > 0 ? `牵头${work.leads.length}项任务` : '',
    work.supports.length > 0 ? `负责或配合${work.supports.length}项任务` : '',
    work.named.length > 0 ? `${others}${work.named.length}项任务点到它的名` : '',
  ].filter(Boolean);
  if (parts.length === 0) return '方案没有给它单列任务。';
  const due = work.due.length > 0 ? `今后30天内有${work.due.length}件事到期` : '今后30天内没有到期的事';
  const late = work.late.length > 0 ? `有${work.late.length}项滞后或逾期` : '没有滞后或逾期的任务';
  return `${parts.join('，')}；${due}；${late}。`;
}

/** True where a task names the organization, in its bracket or in a sentence. */
export function hasTasks({ leads, named, supports }: Work): boolean {
  return leads.length + supports.length + named.length > 0;
}
