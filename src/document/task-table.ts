import { nameCadence } from '../compute/cadence.ts';
import { nameDay } from '../compute/calendar.ts';
import type { DatedDeadline } from '../compute/deadline.ts';
import type { Disclosure, PublicCommitments, PublicPlan, PublicTask } from '../protect/disclosure.ts';
import { factValue } from '../record/value/fact.ts';
import type { Block, Cell, Inline, PublishedDocument } from './block.ts';
import { paths, pdfPaths } from './paths.ts';
import { joinUnits, stateCell } from './progress-tables.ts';
import { text } from './text.ts';

/** 任务分工表: every task of a plan with units, times, targets and state, section by section, on landscape sheets. */
export function composeTaskTable(disclosure: Disclosure, plan: PublicPlan): PublishedDocument {
  const { id } = plan.plan;
  const number = factValue(plan.plan.number);
  return {
    id: `${id}-tasks`,
    kind: 'task-table',
    title: `${plan.plan.title}任务分工表`,
    subtitle: [number, `截至${nameDay(disclosure.asOf)}`].filter(Boolean).join('　'),
    publisher: disclosure.site.publisher,
    date: disclosure.asOf,
    path: `${paths.plan(id)}table/`,
    pdf: pdfPaths.taskTable(id),
    sheet: 'landscape',
    synthetic: isSynthetic(disclosure, 'progress'),
    blocks: blocksOf(plan),
  };
}

/** True when a dataset that a document shows is invented. */
export function isSynthetic(disclosure: Disclosure, ...files: string[]): boolean {
  return disclosure.datasets.some((set) => set.synthetic && files.some((file) => set.path.startsWith(file)));
}

function blocksOf(plan: PublicPlan): Block[] {
  const heads = plan.sections.filter(({ section }) =>
    plan.tasks.some((task) => task.task.section === section.id),
  );
  const tables = heads.flatMap(({ section }): Block[] => {
    const tasks = plan.tasks.filter((task) => task.task.section === section.id);
    return [
      { kind: 'heading', level: 2, text: `${section.no}${section.title}` },
      { kind: 'table', caption: `${section.title}任务分工`, columns, rows: tasks.map(rowOf) },
    ];
  });
  const safeguards = plan.sections.filter(
    (each) => each.deadlines.length + each.targets.length + each.cadences.length > 0,
  );
  const others: Block[] =
    safeguards.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: '总体要求和保障措施中的时间与目标' },
          {
            kind: 'table',
            caption: '不属于单项任务的时间与目标',
            columns: [
              { title: '所在部分', weight: 2 },
              { title: '时间和频次', weight: 5 },
              { title: '目标', weight: 4 },
            ],
            rows: safeguards.map((each) => [
              { content: [text(`${each.section.no}${each.section.title}`)], header: true },
              { content: linesOf(timesOf(each)) },
              { content: linesOf(targetsOf(each)) },
            ]),
          },
        ];
  return [{ kind: 'paragraph', content: [text(plan.plan.summary)], role: 'lead' }, ...tables, ...others];
}

const columns = [
  { title: '序号', align: 'center' as const, weight: 0.9 },
  { title: '任务', weight: 2.6 },
  { title: '要做什么', weight: 5 },
  { title: '单位', weight: 3.4 },
  { title: '时间和频次', weight: 3.2 },
  { title: '目标', weight: 3 },
  { title: '状态', weight: 1.5 },
];

function rowOf(task: PublicTask): Cell[] {
  return [
    { content: [text(task.task.no)] },
    { content: [text(task.task.title)], header: true },
    { content: [text(task.task.summary)] },
    { content: [text(joinUnits(task))] },
    { content: linesOf(timesOf(task)) },
    { content: linesOf(targetsOf(task)) },
    stateCell(task),
  ];
}

function timesOf(owner: PublicCommitments): string[] {
  return [
    ...owner.deadlines.map((deadline) => `${deadline.what}：${nameDeadline(deadline)}`),
    ...owner.cadences.map((cadence) => `${cadence.what}：${nameCadence(cadence)}`),
  ];
}

function targetsOf(owner: PublicCommitments): string[] {
  return owner.targets.map(
    ({ target, indicator }) => `${indicator?.name ?? target.indicator}：${target.text}`,
  );
}

function linesOf(lines: string[]): Inline[] {
  return [text(lines.length === 0 ? '—' : lines.join('\n'))];
}

/** The date of a deadline in words: 2022年6月20日前, 批准后10天内, 每月5日至15日. */
export function nameDeadline(deadline: DatedDeadline): string {
  switch (deadline.kind) {
    case 'by':
      return deadline.date ? `${nameDay(deadline.date)}前` : deadline.text;
    case 'from':
      return deadline.start ? `从${nameDay(deadline.start)}起` : deadline.text;
    case 'window':
      return deadline.start && deadline.end
        ? `${nameDay(deadline.start)}至${nameDay(deadline.end)}`
        : deadline.text;
    case 'relative':
      return deadline.interval ? `${deadline.event}后${deadline.interval}内` : `${deadline.event}后马上办`;
    case 'recurring':
      return deadline.text;
  }
}
