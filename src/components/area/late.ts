import { countyOf } from '../../compute/areas.ts';
import type { RectificationStanding } from '../../compute/rectification.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicProject } from '../../protect/disclosure.ts';
import type { Area } from '../../record/area/table.ts';
import type { NamedUnit } from '../../record/organization/index-by-name.ts';
import { isLastWord } from '../../record/progress/last-word.ts';
import type { Day } from '../../record/value/date.ts';
import { sayProgress } from '../project/say-project.ts';
import { sayDays } from '../rectification/ledger.ts';
import { close, sayDay } from '../say.ts';
import { type StateWords, wordState } from '../states.ts';
import { type CarriedTask, plansAt, tasksCarried } from './carried-tasks.ts';
import { ledgerAt, projectsAt } from './concern.ts';
import { phoneOf } from './office-phone.ts';
import { sayReading, wordReading } from './reading.ts';

/** What is late at a place, and what is being mended. */
export interface Late {
  ledger: RectificationStanding[];
  projects: PublicProject[];
  /** Tasks past their day that the place's own township has not reported as done. A county's stand with its plan. */
  tasks: CarriedTask[];
}

/** Everything at a place that should have been done by now and was not. Closed problems are not late any more. */
export function lateAt(disclosure: Disclosure, code: string): Late {
  const { around, own } = projectsAt(disclosure, code);
  const isCounty = disclosure.tree.byCode.get(code)?.level === '县';
  const plans = isCounty ? [] : plansAt(disclosure, code);
  return {
    ledger: ledgerAt(disclosure, code).filter(({ state }) => state === 'overdue' || state === 'open'),
    projects: [...own, ...around].filter((project) => project.late),
    tasks: plans
      .flatMap((plan) => tasksCarried(disclosure, plan, code))
      .filter(({ reading, task }) => task.standing.state === 'overdue' && !isLastWord(reading?.status)),
  };
}

/** How many things are late: problems past their day, projects and tasks behind; not what is still being mended in time. */
export function countLate({ ledger, projects, tasks }: Late): number {
  return ledger.filter(({ state }) => state === 'overdue').length + projects.length + tasks.length;
}

/** One late thing as a villager asks: what, how late, whose fault, whom to call. */
export interface LateEntry {
  title: string;
  /** Page of the thing, below the base. */
  path: string;
  words: StateWords;
  /** How it stands. */
  said: string;
  /** What is being done about it. */
  measure: string | undefined;
  /** Where, if not at the place itself. */
  where: Area | undefined;
  units: Array<NamedUnit & { phone: string | undefined }>;
}

/** Late things, one after the other: problems on the ledger past their day, projects, tasks. */
export function listLate(disclosure: Disclosure, place: Area, late: Late): LateEntry[] {
  return [
    ...late.ledger
      .filter(({ state }) => state === 'overdue')
      .map((standing) => enterProblem(disclosure, place, standing)),
    ...late.projects.map((project) => enterProject(disclosure, place, project)),
    ...late.tasks.map((task) => enterTask(disclosure, place, task)),
  ];
}

/** Problems that are being mended and have time left. */
export function listMending(disclosure: Disclosure, place: Area, late: Late): LateEntry[] {
  return late.ledger
    .filter(({ state }) => state === 'open')
    .map((standing) => enterProblem(disclosure, place, standing));
}

function enterProblem(disclosure: Disclosure, place: Area, standing: RectificationStanding): LateEntry {
  const { row, state } = standing;
  return {
    title: row.issue,
    path: `${paths.rectification}#r-${row.id}`,
    words: wordState(state, 'rectification'),
    said: `${row.source}，${sayDay(row.found, disclosure.asOf)}发现；${sayMendBy(standing, disclosure.asOf)}`,
    measure: row.measure,
    ...whereAndWho(disclosure, place, row.area, [row.unit]),
  };
}

/** 应在9月20日前改完，逾期61天. */
function sayMendBy(standing: RectificationStanding, asOf: Day): string {
  const must = standing.state === 'overdue' ? '应在' : '';
  return `${must}${sayDay(standing.row.due, asOf)}前${must ? '' : '要'}改完，${sayDays(standing)}。`;
}

function enterProject(disclosure: Disclosure, place: Area, late: PublicProject): LateEntry {
  const { project } = late;
  return {
    title: project.name,
    path: paths.project(project.id),
    words: { sign: '▲', word: '晚于计划', tone: 'warn' },
    said: sayProgress(late),
    measure: undefined,
    ...whereAndWho(disclosure, place, project.area, [project.responsible]),
  };
}

function enterTask(disclosure: Disclosure, place: Area, carried: CarriedTask): LateEntry {
  const { task } = carried;
  const word = wordReading(carried).word;
  const reported = [word, sayReading(carried)].filter(Boolean).join('，');
  const names = [...task.lead, ...task.responsible].map(({ name }) => name);
  return {
    title: task.task.title,
    path: paths.task(task.id),
    words: wordState('overdue', 'task'),
    said: close(`过了期限还没有办完，报的是“${reported}”`),
    measure: undefined,
    ...whereAndWho(disclosure, place, place.code, names),
  };
}

function whereAndWho(disclosure: Disclosure, place: Area, at: string, names: string[]) {
  const county = countyOf(disclosure.tree, place.code)?.code ?? place.code;
  const where = disclosure.tree.byCode.get(at);
  return {
    where: at === place.code ? undefined : where,
    units: disclosure.organizationIndex
      .identify(county, names)
      .map((unit) => ({ ...unit, phone: phoneOf(disclosure, where ?? place, unit.name) })),
  };
}
