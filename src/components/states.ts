import type { ProjectStage } from '../compute/funds.ts';
import type { NoticeState } from '../compute/notice-standing.ts';
import type { RectificationState } from '../compute/rectification.ts';
import type { ReplyState } from '../compute/reply.ts';
import type { TargetState } from '../compute/target-status.ts';
import type { TaskState } from '../compute/task-status.ts';
import { replyWords } from '../document/notice-words.ts';
import { marks } from '../document/text.ts';
import type { PublicPlan } from '../protect/disclosure.ts';
import type { Hardness } from '../record/value/hardness.ts';

export type AnyState =
  | TaskState
  | TargetState
  | NoticeState
  | RectificationState
  | ReplyState
  | ProjectStage
  | PublicPlan['stage'];

/** How a state is said: a shape that survives a black-and-white copier, a word, and last a tone of colour. */
export interface StateWords {
  sign: string;
  word: string;
  tone: 'good' | 'plain' | 'warn' | 'bad' | 'open' | 'quiet';
}

const tasks: Record<TaskState, StateWords> = {
  done: { ...marks.done, tone: 'good' },
  ongoing: { ...marks.ongoing, tone: 'plain' },
  behind: { ...marks.behind, tone: 'warn' },
  overdue: { ...marks.overdue, tone: 'bad' },
  unreported: { ...marks.unreported, tone: 'quiet' },
  'not-applicable': { ...marks['not-applicable'], tone: 'quiet' },
  ahead: { sign: '–', word: '未到时间', tone: 'quiet' },
};

const targets: Record<TargetState, StateWords> = {
  met: { sign: '●', word: '已达到', tone: 'good' },
  'on-track': { sign: '◐', word: '推进中', tone: 'plain' },
  behind: { sign: '▲', word: '滞后', tone: 'warn' },
  missed: { sign: '✕', word: '未达到', tone: 'bad' },
  'not-reported': { sign: '○', word: '未报', tone: 'quiet' },
  'not-scorable': { sign: '–', word: '不评定', tone: 'quiet' },
  ahead: { sign: '–', word: '未到时间', tone: 'quiet' },
};

const notices: Record<NoticeState, StateWords> = {
  open: { sign: '●', word: '正在公示', tone: 'open' },
  closed: { sign: '○', word: '公示期满', tone: 'quiet' },
  settled: { sign: '■', word: '已有结果', tone: 'plain' },
  withdrawn: { sign: '✕', word: '已撤下', tone: 'bad' },
  issued: { sign: '■', word: '已公布', tone: 'plain' },
};

const rectification: Record<RectificationState, StateWords> = {
  closed: { sign: '●', word: '已销号', tone: 'good' },
  'closed-late': { sign: '▲', word: '逾期后销号', tone: 'warn' },
  open: { sign: '◐', word: '整改中', tone: 'plain' },
  overdue: { sign: '✕', word: '逾期未销号', tone: 'bad' },
};

/** Of answers that are owed: to an objection, to a letter. */
const replies: Record<ReplyState, StateWords> = {
  waiting: { sign: '◐', word: replyWords.waiting, tone: 'plain' },
  answered: { sign: '●', word: replyWords.answered, tone: 'good' },
  'answered-late': { sign: '▲', word: replyWords['answered-late'], tone: 'warn' },
  overdue: { sign: '✕', word: replyWords.overdue, tone: 'bad' },
};

const projects: Record<ProjectStage, StateWords> = {
  未开工: { sign: '○', word: '未开工', tone: 'quiet' },
  建设中: { sign: '◐', word: '建设中', tone: 'plain' },
  已完工: { sign: '●', word: '已完工', tone: 'good' },
  已验收: { sign: '■', word: '已验收', tone: 'good' },
};

const plans: Record<PublicPlan['stage'], StateWords> = {
  ahead: { sign: '–', word: '还没开始', tone: 'quiet' },
  running: { sign: '◐', word: '正在执行', tone: 'plain' },
  ended: { sign: '●', word: '期限已满', tone: 'quiet' },
};

/** What the state is of. Some words mean different things: `open` is a notice's or, of a ledger, a problem's. */
export type StateOf = 'task' | 'target' | 'notice' | 'rectification' | 'reply' | 'project' | 'plan';

const vocabularies: Record<StateOf, Partial<Record<AnyState, StateWords>>> = {
  task: tasks,
  target: targets,
  notice: notices,
  rectification,
  reply: replies,
  project: projects,
  plan: plans,
};
const orderOfGuess: StateOf[] = ['task', 'target', 'notice', 'project', 'rectification', 'reply', 'plan'];

/**
 * Sign and word of a state. What it is of may be left out where the state tells it: then a task is meant before a
 * target, and a notice before a ledger. A miss of what was only aimed at is told as such.
 */
export function wordState(state: AnyState, of?: StateOf, hardness?: Hardness): StateWords {
  const kinds = of ? [of] : orderOfGuess;
  const words = kinds.map((kind) => vocabularies[kind][state]).find((found) => found !== undefined);
  if (!words) throw new Error(`no words for state ${state}${of ? ` of ${of}` : ''}`);
  if (state !== 'missed' || hardness === undefined || hardness === 'must') return words;
  if (hardness === 'should') return { sign: '▲', word: '未达到（原则上要求）', tone: 'warn' };
  return { sign: '▲', word: '未达到力争目标', tone: 'warn' };
}

/** Tasks' states in the order in which pages list them: what needs attention first. */
export const taskStates: TaskState[] = [
  'overdue',
  'behind',
  'unreported',
  'ongoing',
  'done',
  'not-applicable',
  'ahead',
];
