import type { TaskState } from '../compute/task-status.ts';
import type { PublicTask } from '../protect/disclosure.ts';
import { byTime, namePeriod } from '../record/value/period.ts';
import type { Block, Cell, Mark } from './block.ts';
import { placeName } from './money-tables.ts';
import type { Setting } from './setting.ts';
import { countInChinese, text } from './text.ts';

/** The mark for each state of a task. */
export const taskMarks: Record<TaskState, { mark: Mark; word: string }> = {
  done: { mark: 'done', word: '已完成' },
  ongoing: { mark: 'ongoing', word: '进行中' },
  behind: { mark: 'behind', word: '滞后' },
  overdue: { mark: 'overdue', word: '逾期' },
  unreported: { mark: 'unreported', word: '未报' },
  'not-applicable': { mark: 'not-applicable', word: '不适用' },
  ahead: { mark: 'not-applicable', word: '未到时间' },
};

/** A cell that says how a task stands. */
export function stateCell(task: PublicTask): Cell {
  const { mark, word } = taskMarks[task.standing.state];
  return { content: [text(word)], mark };
}

/** Names of units joined as the plans print them; groups stay as they are. */
export function joinUnits(task: PublicTask): string {
  const lead = task.lead.map((unit) => unit.name).join('、');
  const responsible = task.responsible.map((unit) => unit.name).join('、');
  if (lead && responsible) return `牵头：${lead}；责任：${responsible}`;
  return lead ? `牵头：${lead}` : responsible || '原文没有写明';
}

/** Tasks with state, share and who has not reported. */
export function composeTaskStatusTable(setting: Setting, section?: string): Block[] {
  const plan = setting.plan;
  if (!plan) return [];
  const below = (id: string | undefined): boolean =>
    id !== undefined &&
    (id === section || below(plan.sections.find((each) => each.section.id === id)?.section.parent));
  const tasks = plan.tasks.filter((each) => section === undefined || below(each.task.section));
  const rows = tasks.map((task): Cell[] => [
    { content: [text(task.task.no)] },
    { content: [text(task.task.title)], header: true },
    stateCell(task),
    { content: [{ kind: 'figure', figure: task.standing.share }] },
    { content: [text(task.standing.why)] },
  ]);
  return [
    {
      kind: 'table',
      caption: '任务进展',
      columns: [
        { title: '序号', align: 'center', weight: 0.8 },
        { title: '任务', weight: 3 },
        { title: '状态', weight: 1.5 },
        { title: '完成比例', align: 'end', weight: 1.3 },
        { title: '说明', weight: 4 },
      ],
      rows,
      notes: [
        '完成比例是各单位报送的完成数除以应完成数；没有数量的，是已办结的单位数除以应报送的单位数。没有报送的按未完成计。',
      ],
    },
  ];
}

/** All tasks of a plan, section by section, with their units; sections are counted here as plans number them in many ways. */
export function composeTaskTables({ plan }: Setting): Block[] {
  if (!plan) return [];
  const sections = plan.sections.filter(({ section }) =>
    plan.tasks.some((each) => each.task.section === section.id),
  );
  return sections.flatMap(({ section }, at): Block[] => [
    { kind: 'heading', level: 3, text: `（${countInChinese(at + 1)}）${section.title}` },
    {
      kind: 'table',
      caption: `${section.title}：任务进展`,
      columns: [
        { title: '序号', align: 'center', weight: 0.9 },
        { title: '任务', weight: 2.6 },
        { title: '牵头和责任单位', weight: 3.6 },
        { title: '状态', weight: 1.5 },
        { title: '完成比例', align: 'end', weight: 1.3 },
        { title: '说明', weight: 2.9 },
      ],
      rows: plan.tasks
        .filter((each) => each.task.section === section.id)
        .map((each): Cell[] => [
          { content: [text(each.task.no)] },
          { content: [text(each.task.title)], header: true },
          { content: [text(joinUnits(each))] },
          stateCell(each),
          { content: [{ kind: 'figure', figure: each.standing.share }] },
          { content: [text(each.standing.why)] },
        ]),
    },
  ]);
}

/** How many tasks stand how. */
export function composeProgressSummary(setting: Setting): Block[] {
  const plan = setting.plan;
  if (!plan) return [];
  const order: TaskState[] = [
    'done',
    'ongoing',
    'behind',
    'overdue',
    'unreported',
    'ahead',
    'not-applicable',
  ];
  const present = order.filter((state) => plan.summary.counts[state] > 0);
  return [
    { kind: 'headline', label: '已办结任务占应办任务', figure: plan.summary.done },
    {
      kind: 'table',
      caption: '任务按状态分',
      columns: [{ title: '状态' }, { title: '任务数（项）', align: 'end' }],
      rows: [
        ...present.map((state): Cell[] => [
          { content: [text(taskMarks[state].word)], mark: taskMarks[state].mark, header: true },
          { content: [text(String(plan.summary.counts[state]))] },
        ]),
        [{ content: [text('合计')], header: true }, { content: [text(String(plan.summary.total))] }],
      ],
    },
  ];
}

/**
 * Who has not reported, task by task, for the last period of which reports had come or were due: of those before it only
 * the last word of each is kept, so that the caption names this one whatever the document is about.
 */
export function composeUnreportedTable(setting: Setting): Block[] {
  const plan = setting.plan;
  if (!plan) return [];
  const silent = plan.tasks.filter((task) => task.standing.missing.length > 0);
  const named = silent
    .flatMap((task) => task.standing.period ?? [])
    .sort(byTime)
    .at(-1);
  if (silent.length === 0) return [{ kind: 'paragraph', content: [text('应报的单位都已报送。')] }];
  const nameOf = (reporter: string) => (/^\d{12}$/.test(reporter) ? placeName(setting, reporter) : reporter);
  return [
    {
      kind: 'table',
      caption: `${named === undefined ? '' : namePeriod(named)}未报送的单位`,
      columns: [
        { title: '序号', align: 'center', weight: 0.8 },
        { title: '任务', weight: 3 },
        { title: '未报送的单位', weight: 5 },
      ],
      rows: silent.map((task) => [
        { content: [text(task.task.no)] },
        { content: [text(task.task.title)], header: true },
        { content: [text(task.standing.missing.map(nameOf).join('、'))] },
      ]),
    },
  ];
}
