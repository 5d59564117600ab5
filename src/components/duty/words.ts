import { countDue } from '../../compute/duties/judge.ts';
import type { DutyState, DutyTally } from '../../compute/duties/types.ts';
import type { ReportingState } from '../../compute/reporting-matrix.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import type { StateWords } from '../states.ts';

/** How a duty's state is said, in the order in which a reader asks: what is wrong first. */
export const dutyWords: Record<DutyState, StateWords & { meaning: string }> = {
  missing: { sign: '✕', word: '没公开', tone: 'bad', meaning: '期限过了，网上还没有' },
  late: { sign: '▲', word: '晚了', tone: 'warn', meaning: '公开了，比期限晚' },
  'on-time': { sign: '●', word: '按时', tone: 'good', meaning: '期限以内公开了' },
  public: {
    sign: '■',
    word: '已公开',
    tone: 'plain',
    meaning: '网上有，规定没有写几天，或者哪天公开的没有记，分不出早晚',
  },
  ahead: { sign: '–', word: '未到期', tone: 'quiet', meaning: '期限还没到' },
  elsewhere: {
    sign: '□',
    word: '网上看不出',
    tone: 'quiet',
    meaning: '规定只要求贴在村里、乡镇里，本站不知道贴没贴',
  },
};

/** How a reporting state is said. */
export const reportingWords: Record<ReportingState | 'late', StateWords & { meaning: string }> = {
  all: { sign: '●', word: '报齐', tone: 'good', meaning: '该报的都报了' },
  late: { sign: '▲', word: '晚报', tone: 'warn', meaning: '报齐了，比期限晚' },
  part: { sign: '◐', word: '不全', tone: 'warn', meaning: '报了一部分' },
  none: { sign: '○', word: '未报', tone: 'bad', meaning: '该报的一项也没有报' },
  'not-due': { sign: '–', word: '不用报', tone: 'quiet', meaning: '这一期没有该它报的' },
};

/** How sure the record is of a rule, said behind what rests on it; nothing where the clause was read. */
export const trustWords = {
  read: '',
  'second-hand': '（只见到转述，待核）',
  recalled: '（凭记忆，待核）',
} as const;

/** Levels of the catalogue. */
export const dutyLevels = { county: '县级', township: '乡镇级', village: '村级' } as const;

/** 到2022年11月20日应公开63次，按时60次，晚了2次，没公开1次。 */
export function sayTally(tally: DutyTally, asOf: Day): string {
  const due = countDue(tally);
  if (due === 0) return `到${nameDay(asOf)}，还没有到期该公开的。`;
  const parts = [
    tally['on-time'] === due ? '都按时公开了' : `按时${tally['on-time']}次`,
    ...(tally.late > 0 ? [`晚了${tally.late}次`] : []),
    ...(tally.missing > 0 ? [`没公开${tally.missing}次`] : []),
  ];
  return `到${nameDay(asOf)}应公开${due}次，${parts.join('，')}。`;
}

/** What does not count in the sentence before: 另有7次还没到期限，13次已公开但分不出早晚。 Empty where there is nothing. */
export function sayRest({ ahead, public: undated }: DutyTally): string {
  const parts = [
    ...(ahead > 0 ? [`${ahead}次还没到期限`] : []),
    ...(undated > 0 ? [`${undated}次已经公开，但没有日子可比，分不出早晚`] : []),
  ];
  return parts.length === 0 ? '' : `另有${parts.join('，')}。`;
}

/** Adds tallies up. */
export function sumTallies(tallies: DutyTally[]): DutyTally {
  const sum: DutyTally = { 'on-time': 0, late: 0, missing: 0, ahead: 0, public: 0, elsewhere: 0 };
  for (const tally of tallies)
    for (const state of Object.keys(sum) as DutyState[]) sum[state] += tally[state];
  return sum;
}
