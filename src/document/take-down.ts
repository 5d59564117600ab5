import type { PublicNotice } from '../protect/disclosure.ts';
import type { RulesFile } from '../record/rule/schema.ts';
import { addDays, addWorkingDays } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';

/**
 * The first and the last day on which a notice must hang, both counted: those of its consultation, else the least time that
 * the rule of its kind gives (`minimum` in `rules.yaml`). No last day where no rule gives one.
 */
export function daysOnDisplay(
  notice: Pick<PublicNotice, 'consultation' | 'kind' | 'published'>,
  rules: RulesFile,
): { first: Day; last: Day | undefined } {
  if (notice.consultation) return { first: notice.consultation.start, last: notice.consultation.end };
  const first = notice.published;
  const minimum = rules.noticeKinds.find((kind) => kind.id === notice.kind)?.minimum;
  if (!minimum) return { first, last: undefined };
  const more = minimum.days - 1;
  const last = minimum.count === 'working' ? addWorkingDays(first, more).day : addDays(first, more);
  return { first, last };
}
