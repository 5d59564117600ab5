import { outcomeWords } from '../../document/notice-words.ts';
import { paths } from '../../document/paths.ts';
import type { PublicNotice } from '../../protect/disclosure.ts';
import { daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { sayDay } from '../say.ts';

/** A step of a consultation: behind, where it stands now, or still to come. */
export interface CourseStep {
  place: 'past' | 'now' | 'ahead';
  said: string;
  /** What the step led to, with its address below the base. */
  links: Array<{ title: string; path: string }>;
}

/**
 * The way of a consultation, 开始公示 → 期满 → 结果 → 公告, each with its day; of what is still to come it is said that it
 * is. `after` are the announcements that follow it. Nothing of what is no consultation, or was withdrawn.
 */
export function tellCourse(notice: PublicNotice, after: readonly PublicNotice[], asOf: Day): CourseStep[] {
  const { consultation, outcome, state } = notice;
  if (!consultation || state === 'withdrawn') return [];
  const { end, start } = consultation;
  const reached =
    after.length > 0 ? 4 : state === 'settled' ? 3 : state === 'closed' ? 2 : state === 'open' ? 1 : 0;
  const isOver = reached >= 2;
  const isDropped = outcome?.kind === 'dropped';
  const steps = [
    `${sayDay(start, asOf)}开始公示`,
    `${sayDay(end, asOf)}期满${isOver ? '' : '，当天也算'}`,
    outcome
      ? `${sayDay(outcome.on, asOf)}写明结果：${outcomeWords[outcome.kind]}`
      : `写明结果${after.length > 0 ? '（见公告）' : isOver ? '（还没有）' : '（期满以后）'}`,
    after.length > 0
      ? after.map(({ published }) => `${sayDay(published, asOf)}公告`).join('、')
      : isDropped
        ? '这次没有定下来，没有公告'
        : `公告${outcome ? `（还没有，写明结果已经${daysBetween(outcome.on, asOf)}天）` : isOver ? '（还没有）' : '（定下来以后）'}`,
  ];
  return steps.map((said, at) => ({
    place: placeOf(at + 1, isDropped && reached === 3 ? 4 : reached),
    said,
    links: at === 3 ? after.map(({ id, title }) => ({ title, path: paths.notice(id) })) : [],
  }));
}

/** The last step that was reached is where it stands; once all are, all are behind. */
function placeOf(step: number, reached: number): CourseStep['place'] {
  if (step > reached) return 'ahead';
  return step === reached && reached < 4 ? 'now' : 'past';
}
