/** Facts of plans and tasks: what their pages say in sentences, and how many rows they list. */
import { type Element, findAll, hasClass, linkOf, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Read, type Tell, tellMatch, writeShare } from './facts.ts';
import { readWords } from './places.ts';
import {
  cellOf,
  countStates,
  readMoney,
  readPlanSentence,
  readTargets,
  taskRows,
  tellState,
} from './read-rows.ts';
import { readReading } from './read-unit-pages.ts';
import { matchState } from './state-words.ts';

/** States of tasks with their number: 进行中 20项. */
function readStateTable(main: Element, plan: string, tell: Tell): void {
  for (const row of findAll(main, 'div', 'table-pairs').flatMap((table) => findAll(table, 'tr'))) {
    const words = readWords(row);
    const state = matchState('task', 'u').exec(words.text)?.[1];
    if (state) tellMatch(tell, words, /(\d+)项$/du, [['plan.tasks', `${plan} ${state}`]]);
  }
}

export const readPlan: Read = (main, _known, tell, plan) => {
  readPlanSentence(main, plan, tell);
  readTargets(main, plan, tell);
  readMoney(main, 'plan', plan, tell);
  const [progress] = findAll(main, 'section');
  if (progress) readStateTable(progress, plan, tell);
  for (const fold of findAll(main, 'details'))
    tellMatch(tell, readWords(fold), /已办结的任务数(\d+)÷应办的任务数（不适用的不计）(\d+)=([\d.]+)%/du, [
      ['plan.tasks', `${plan} 已完成`],
      undefined,
      ['plan.share', plan, writeShare],
    ]);
  const lines = findAll(main, 'ul', 'task-lines').flatMap((list) => findAll(list, 'li'));
  for (const [state, count] of countStates(lines, 'task'))
    tell('plan.tasks', `${plan} ${state}`, String(count));
};

/** The table of a plan for printing: the same as its PDF. */
export const readPlanTable: Read = (main, { tasks }, tell, plan) => {
  const rows = findAll(main, 'tr').filter((row) => cellOf(row, '状态') !== undefined);
  for (const row of rows) {
    const [no, state] = [cellOf(row, '序号'), cellOf(row, '状态')];
    const title = wordsOf(findAll(row, 'th')[0] ?? row);
    const id = no && tasks.get(`${plan} ${wordsOf(no)} ${title}`);
    if (id && state) tellState(tell, readWords(state), 'task', 'task.state', id);
  }
  for (const [state, count] of countStates(rows, 'task'))
    tell('plan.tasks', `${plan} ${state}`, String(count));
};

export const readTasksOfPlan: Read = (main, _known, tell, plan) => {
  readPlanSentence(main, plan, tell);
  const rows = taskRows(main);
  tell('plan.total', plan, String(rows.length));
  for (const [state, count] of countStates(rows, 'task'))
    tell('plan.tasks', `${plan} ${state}`, String(count));
};

/** One task: its state above, where it is told at length, and what each unit reported. */
export const readTask: Read = (main, known, tell, id) => {
  const plan = known.plans.find((each) => id.startsWith(`${each}-`)) ?? '';
  readTargets(main, plan, tell);
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) tellState(tell, readWords(lead), 'task', 'task.state', id);
  for (const section of findAll(main, 'section')) {
    if (!wordsOf(section).startsWith('办得怎样')) continue;
    const first = findAll(section, 'p').find((line) => findAll(line, 'span', 'mark').length > 0);
    if (first) tellState(tell, readWords(first), 'task', 'task.state', id);
    for (const row of findAll(section, 'tr')) {
      const reporter = idIn(linkOf(row), 'areas') ?? idIn(linkOf(row), 'organizations');
      if (reporter) readReading(row, `${id} ${reporter}`, ['情况', '报送日期'], known, tell);
    }
  }
};

/** All tasks of a state. */
export const readState: Read = (main, _known, tell) => {
  const rows = taskRows(main);
  const [state] = countStates(rows, 'task').keys();
  if (!state) return;
  tell('site.tasks', state, String(rows.length));
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) tellMatch(tell, readWords(lead), /一共(\d+)项/du, [['site.tasks', state]]);
  for (const section of findAll(main, 'section')) {
    const plan = idIn(linkOf(section), 'tasks');
    const [heading] = findAll(section, 'h2');
    if (plan && heading)
      tellMatch(tell, readWords(heading), /（(\d+)项）/du, [['plan.tasks', `${plan} ${state}`]]);
  }
};

/** Links to lists of tasks, each with how many it leads to. */
const stateOfPath: Record<string, string> = {
  overdue: '逾期',
  behind: '滞后',
  ongoing: '进行中',
  unreported: '未报',
  done: '已完成',
  ahead: '未到时间',
  'not-applicable': '不适用',
};
export function readFilters(main: Element, tell: Tell): void {
  for (const link of findAll(main, 'nav', 'filters').flatMap((nav) => findAll(nav, 'li'))) {
    const href = linkOf(link);
    const state = stateOfPath[idIn(href, 'by/status') ?? ''];
    const [month, plan] = [idIn(href, 'by/due'), idIn(href, 'tasks')];
    const count = /(\d+)[项件]$/du;
    if (state) tellMatch(tell, readWords(link), count, [['site.tasks', state]]);
    else if (month) tellMatch(tell, readWords(link), count, [['site.dueIn', month]]);
    else if (plan) tellMatch(tell, readWords(link), count, [['plan.total', plan]]);
  }
}

export const readMonth: Read = (main, _known, tell, month) => {
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead) tellMatch(tell, readWords(lead), /有(\d+)件事/du, [['site.dueIn', month]]);
  const lines = findAll(main, 'ol', 'timeline').flatMap((list) => findAll(list, 'p'));
  tell('site.dueIn', month, String(lines.filter((line) => !hasClass(line, 'when')).length));
};

/** How many tasks there are and how many are overdue, in a sentence. */
export const readTasks: Read = (main, _known, tell) => {
  const lead = findAll(main, 'p', 'lead')[0];
  if (lead)
    tellMatch(tell, readWords(lead), /份方案的(\d+)项任务里，有([1-9]\d*)项过了时限/du, [
      ['site.total', ''],
      ['site.tasks', '逾期'],
    ]);
};
