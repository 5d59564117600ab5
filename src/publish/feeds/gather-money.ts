import { groupBy } from '../../compute/group-by.ts';
import { paths } from '../../document/paths.ts';
import { writeFigure } from '../../document/text.ts';
import type { Disclosure, PublicProject } from '../../protect/disclosure.ts';
import type { Figure } from '../../protect/figure.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { markInvented } from '../parts/invented.ts';
import type { FeedEvent } from './event.ts';

/** What became of projects, day by day: money allocated and paid, begun, finished, accepted. */
export function gatherMoney({ asOf, datasets, projects, tree }: Disclosure): FeedEvent[] {
  const { synthetic = false } = markInvented(datasets, 'projects/projects.csv');
  return projects.flatMap((project) => {
    const place = tree.byCode.get(project.project.area)?.name ?? '';
    return [...tellAllocations(project), ...tellPayments(project), ...tellSteps(project)]
      .filter(({ date }) => date <= asOf)
      .map(
        ({ date, of, summary, title }): FeedEvent => ({
          key: `projects/${project.project.id}/${of}`,
          kind: 'money',
          date,
          title: `${project.project.name}：${title}`,
          summary: `${place}的项目，${nameDay(date)}${summary}`,
          path: paths.project(project.project.id),
          author: project.project.responsible,
          synthetic,
          areas: [project.project.area],
          reach: 'around',
        }),
      );
  });
}

interface Step {
  of: string;
  date: Day;
  title: string;
  summary: string;
}

function tellAllocations({ sources }: PublicProject): Step[] {
  return [...groupBy(sources, ({ allocated }) => allocated)].map(([date, rows]) => ({
    of: 'allocated',
    date,
    title: rows.map(({ amount }) => sayAmount(amount, '下达', '收回')).join('，'),
    summary: `${rows.map(({ amount, source }) => `${sayAmount(amount, '下达', '收回')}${source}`).join('，')}。`,
  }));
}

function tellPayments({ payments }: PublicProject): Step[] {
  return [...groupBy(payments, ({ date }) => date)].map(([date, rows]) => ({
    of: 'paid',
    date,
    title: rows.map(({ amount, kind }) => sayAmount(amount, sayPayment(kind), '退回')).join('，'),
    summary: `${rows.map(({ amount, kind }) => sayAmount(amount, sayPayment(kind), '退回')).join('，')}。`,
  }));
}

function sayPayment(kind: string): string {
  return kind === '质保金' ? '留存质保金' : kind;
}

/** 下达30万元; of an amount below zero that it came back. */
function sayAmount(amount: Figure, given: string, back: string): string {
  const written = writeFigure(amount);
  return written.startsWith('-') ? `${back}${written.slice(1)}` : `${given}${written}`;
}

function tellSteps({ project }: PublicProject): Step[] {
  const steps = [
    { of: 'started', date: project.started, word: '开工' },
    { of: 'finished', date: project.finished, word: '完工' },
    { of: 'accepted', date: project.accepted, word: '通过验收' },
  ];
  return steps.flatMap(({ date, of, word }) =>
    date === undefined ? [] : [{ of, date, title: word, summary: `${word}。${project.work}` }],
  );
}
