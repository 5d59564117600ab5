import { nameCadence } from '../compute/cadence.ts';
import type { DatedDeadline } from '../compute/deadline.ts';
import type { Disclosure, PublicCommitments, PublicPlan, PublicTask } from '../protect/disclosure.ts';
import { nameDay } from '../record/value/calendar.ts';
import { factValue } from '../record/value/fact.ts';
import type { Block, Cell, Column, Inline, PublishedDocument } from './block.ts';
import { paths, pdfPaths } from './paths.ts';
import { joinUnits, stateCell } from './progress-tables.ts';
import { plainText, text } from './text.ts';

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
  const columns = shareWidths(plan.tasks.map(rowOf));
  const tables = heads.flatMap(({ section }): Block[] => {
    const tasks = plan.tasks.filter((task) => task.task.section === section.id);
    return [
      { kind: 'heading', level: 2, text: nameSection(section) },
      { kind: 'table', caption: `${setWide(section.title)}任务分工`, columns, rows: tasks.map(rowOf) },
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
            caption: '总体要求和保障措施中的时间与目标',
            columns: [
              { title: '所在部分', weight: 2 },
              { title: '时间和频次', weight: 5 },
              { title: '目标', weight: 4 },
            ],
            rows: safeguards.map((each) => [
              { content: [text(nameSection(each.section))], header: true },
              { content: linesOf(timesOf(each)) },
              { content: linesOf(targetsOf(each)) },
            ]),
          },
        ];
  return [{ kind: 'paragraph', content: [text(plan.plan.summary)], role: 'lead' }, ...tables, ...others];
}

const titles = ['序号', '任务', '要做什么', '单位', '时间和频次', '目标', '状态'];

/**
 * Columns of the same widths in every section, wider where the plan has more to say. Shares that follow the fourth root of
 * the sum of cubes keep the sum of the rows' heights about as low as it can be, a tall row counting for more.
 */
function shareWidths(rows: Cell[][]): Column[] {
  return titles.map((title, at): Column => {
    if (at === 0) return { title, align: 'center', weight: 1.7 };
    if (at === titles.length - 1) return { title, weight: 2.6 };
    const cubes = rows.reduce((sum, row) => sum + plainText(row[at]?.content ?? []).length ** 3, 0);
    const root = Math.sqrt(Math.sqrt(cubes / Math.max(1, rows.length)));
    // Names of tasks are read first: they are not broken into bits, however much the others say.
    const least = at === 1 ? 8 : 3.2;
    return { title, weight: Math.max(least, Math.round(root * 10) / 10) };
  });
}

/** 一、总体要求, （一）产业扶贫: the number and title of a part, with full-width punctuation. */
function nameSection(section: { no: string; title: string }): string {
  return setWide(`${section.no}${section.title}`);
}

/** Plans that were typed in a hurry mix half-width marks with Chinese: print sets them as GB/T 15834 has them. */
function setWide(words: string): string {
  return words
    .replace(/\(([一二三四五六七八九十]+)\)/gu, '（$1）')
    .replace(/(?<=\p{Script=Han}),|,(?=\p{Script=Han})/gu, '，');
}

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
  return owner.targets.map(({ target, indicator }) => {
    const name = indicator?.name ?? target.indicator;
    return target.text.includes(name) ? target.text : `${name}：${target.text}`;
  });
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
