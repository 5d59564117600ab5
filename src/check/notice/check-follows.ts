import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Text } from '../../record/record.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { longest } from './check-display.ts';
import { countDays } from './count-days.ts';

/**
 * 公示 is before a decision, 公告 after it: an announcement follows a consultation that is over, about the same places.
 * One that was taken down may be followed by another of its kind.
 */
export function checkFollows(
  notice: Text<NoticeFrontMatter>,
  kinds: Map<string, NoticeKind>,
  { record, locate, areas }: Evidence,
): Finding[] {
  const before = record.notices.find(({ id }) => id === notice.follows);
  if (!before || notice.follows === notice.id) return [];
  const findings: Finding[] = [];
  const kind = kinds.get(before.kind);
  if (kind && kind.stage !== 'consultation' && before.withdrawn === undefined) {
    const facts = { title: before.title, kind: kind.name };
    return [found('follows-no-consultation', locate(notice, 'follows'), facts, notice.follows)];
  }
  const stage = kinds.get(notice.kind)?.stage;
  const { consultation } = before;
  // An end far off is a slip of the consultation, and told there.
  const isSound =
    consultation !== undefined &&
    before.withdrawn === undefined &&
    countDays(consultation.start, consultation.end, 'calendar') <= longest;
  if (stage === 'announcement' && isSound) {
    const { end } = consultation;
    const key = notice.date <= end ? 'date' : notice.published <= end ? 'published' : undefined;
    if (key) {
      const facts = { consultation: before.title, end, key };
      findings.push(found('announced-early', locate(notice, key), facts, notice[key]));
    }
  }
  const isShared = notice.areas.some((code) => before.areas.some((other) => isNear(code, other, areas)));
  if (!isShared) {
    const names = (codes: string[]) => codes.slice(0, 3).map((code) => areas.get(code)?.name ?? code);
    const facts = { consultation: before.title, there: names(before.areas), here: names(notice.areas) };
    findings.push(found('follows-elsewhere', locate(notice, 'follows'), facts, notice.follows));
  }
  return findings;
}

/** True where one area is the other, or above it. */
export function isNear(one: string, other: string, areas: Evidence['areas']): boolean {
  return isWithin(one, other, areas) || isWithin(other, one, areas);
}

/** True where the first area is the second, or below it. */
export function isWithin(from: string, to: string, areas: Evidence['areas']): boolean {
  for (let at: string | undefined = from, step = 0; at !== undefined && step < 4; step++) {
    if (at === to) return true;
    at = areas.get(at)?.parent;
  }
  return false;
}
