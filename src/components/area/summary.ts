import { writeFigure } from '../../document/text.ts';
import type { SheetDue } from '../../document/village-sheet.ts';
import { totalMoney } from '../../protect/disclose-money.ts';
import type { Disclosure, PublicNotice, PublicPlan, PublicProject } from '../../protect/disclosure.ts';
import type { Area } from '../../record/area/table.ts';
import { nameShortDay } from '../../record/value/calendar.ts';
import { sayDaysLeft } from '../notice/say-state.ts';
import { sheetsOf } from '../sheet/find-sheets.ts';
import { type CarriedTask, plansAt, tasksCarried } from './carried-tasks.ts';
import { noticesAt, projectsAt } from './concern.ts';
import { contactsAt } from './contacts.ts';
import { countLate, type Late, lateAt } from './late.ts';

/** Everything of a place that its page tells, looked up once. */
export interface Place {
  area: Area;
  notices: PublicNotice[];
  /** Notices that are open for objection now, the one that ends first first. */
  open: PublicNotice[];
  plans: Array<{ plan: PublicPlan; tasks: CarriedTask[] }>;
  projects: { own: PublicProject[]; around: PublicProject[] };
  late: Late;
  sheets: SheetDue[];
}

/** Looks up what concerns a place. */
export function gatherPlace(disclosure: Disclosure, area: Area): Place {
  const { code } = area;
  const notices = noticesAt(disclosure, code);
  return {
    area,
    notices,
    open: notices
      .filter((notice) => notice.state === 'open')
      .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0)),
    plans: plansAt(disclosure, code).map((plan) => ({
      plan,
      tasks: area.level === '县' ? [] : tasksCarried(disclosure, plan, code),
    })),
    projects: projectsAt(disclosure, code),
    late: lateAt(disclosure, code),
    sheets: sheetsOf(disclosure, code),
  };
}

/**
 * What a reader most needs to know of a place, in one sentence with one number: what closes soon, else what is late, else
 * how much of what was promised is done.
 */
export function sayPlace(place: Place): string {
  const [first] = place.open;
  const late = countLate(place.late);
  if (first?.consultation) {
    const until = `到${nameShortDay(first.consultation.end)}为止（当天也算）都可以提意见`;
    return place.open.length === 1
      ? `有一件事正在公示，${until}，${sayDaysLeft(first.daysLeft ?? 0)}。`
      : `有${place.open.length}件事正在公示，最早的一件${until}。`;
  }
  if (late > 0) return `有${late}件事耽误了，下面写着谁负责、找谁问。`;
  return `${sayTasks(place) ?? '还没有登记答应过的事'}，没有耽误的。`;
}

/** 20件事，办完了9件. Nothing where no plan charges the place with a task. */
function sayTasks({ area, plans }: Place): string | undefined {
  if (area.level === '县') return sayCountyPlans(plans.map(({ plan }) => plan));
  const tasks = plans.flatMap((each) => each.tasks);
  if (tasks.length === 0) return undefined;
  const done = tasks.filter(({ reading }) => reading?.status === '已完成').length;
  if (done > 0) return `答应的${tasks.length}件事，办完了${done}件`;
  if (tasks.every(({ task }) => task.standing.state === 'ahead'))
    return `答应了${tasks.length}件事，规定的时间还没有开始`;
  if (tasks.every(({ reading }) => reading === undefined)) return `答应了${tasks.length}件事，还没有报过进展`;
  return `答应了${tasks.length}件事，还没有一件报办完`;
}

function sayCountyPlans(plans: PublicPlan[]): string | undefined {
  if (plans.length === 0) return undefined;
  const total = plans.reduce((sum, { summary }) => sum + summary.total, 0);
  const done = plans.reduce((sum, { summary }) => sum + summary.counts.done, 0);
  if (plans.every(({ stage }) => stage === 'ahead')) return `方案里有${total}项任务，规定的时间还没有开始`;
  return `方案里的${total}项任务，办完了${done}项`;
}

/** A question that a reader has of a place, and its answer in a few words; `id` is the part of the page that tells more. */
export interface Answer {
  id: string;
  question: string;
  answer: string;
  tone: 'open' | 'warn' | 'plain' | 'quiet';
}

/** The answers in the order in which a villager asks; they are the contents of the page, too. */
export function answerPlace(disclosure: Disclosure, place: Place): Answer[] {
  const { area, late, notices, open, projects, sheets } = place;
  const below = disclosure.tree.children.get(area.code) ?? [];
  const delays = countLate(late);
  const mending = late.ledger.filter(({ state }) => state === 'open').length;
  const papers = notices.length - open.length;
  const nearest = contactsAt(disclosure, area.code).find(({ phone }) => phone !== undefined);
  const [soonest] = open;
  const quiet = (answer: string | undefined, none: string) =>
    answer ? { answer, tone: 'plain' as const } : { answer: none, tone: 'quiet' as const };
  return [
    {
      id: 'open',
      question: '现在能提意见的',
      ...(soonest
        ? { answer: `● ${open.length}件，${sayDaysLeft(soonest.daysLeft ?? 0)}`, tone: 'open' as const }
        : quiet(undefined, '现在没有')),
    },
    {
      id: 'tasks',
      question: '答应的事',
      ...quiet(sayTasks(place)?.replace(/^答应[的了]/, ''), '还没有登记'),
    },
    { id: 'money', question: '项目和钱', ...quiet(sayProjects(projects.own), '没有登记的项目') },
    {
      id: 'late',
      question: '耽误了的',
      ...(delays > 0
        ? { answer: `▲ ${delays}件`, tone: 'warn' as const }
        : quiet(mending > 0 ? `没有；${mending}个问题正在改` : undefined, '没有')),
    },
    {
      id: 'papers',
      question: '以前贴过的',
      ...quiet(
        [sheets.length > 0 && `${sheets.length}份公开单`, papers > 0 && `${papers}份公示公告`]
          .filter(Boolean)
          .join('、'),
        '还没有',
      ),
    },
    { id: 'contacts', question: '找谁问', ...quiet(nearest?.phone, '网站的电话') },
    ...(below.length > 0
      ? [
          {
            id: 'places',
            question: area.level === '县' ? '下面的乡镇（街道）' : '下面的村（社区）',
            answer: `${below.length}个`,
            tone: 'plain' as const,
          },
        ]
      : []),
  ];
}

/** 5个，下达272.4万元，已拨付97.8%. */
function sayProjects(projects: PublicProject[]): string | undefined {
  if (projects.length === 0) return undefined;
  const { allocated, paidShare } = totalMoney(projects);
  const share = paidShare.kind === 'hidden' ? '' : `，已拨付${writeFigure(paidShare)}`;
  return `${projects.length}个，下达${writeFigure(allocated)}${share}`;
}

/** 乡镇和村、街道和村: who carries tasks here. */
export function sayCarriers(township: string): string {
  return township.endsWith('街道') ? '街道和村' : '乡镇和村';
}
