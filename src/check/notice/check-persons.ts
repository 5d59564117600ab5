import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import { isListOver, listTagsIn } from '../../record/person/list-in-notice.ts';
import type { PersonList, Text } from '../../record/record.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import { nearest } from '../../record/source/nearest.ts';
import { daysBetween } from '../../record/value/calendar.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';

/**
 * So many days after its consultation a list may still lie in the record: objections that came on the last day are being
 * looked into. Ours, no rule's: the boards that were cleared by order had kept theirs for years.
 */
const grace = 30;

/** Lists of persons against their notices, and notices against their lists. */
export function checkPersons(evidence: Evidence): Finding[] {
  const { record } = evidence;
  const notices = new Map(record.notices.map((notice) => [notice.id, notice]));
  const kinds = new Map(record.rules.noticeKinds.map((kind) => [kind.id, kind]));
  const lists = new Map(record.persons.map((list) => [list.notice, list]));
  const published = listPublished(evidence);
  return [
    ...record.persons.flatMap((list) => {
      const notice = notices.get(list.notice);
      if (!notice) return tellLost(list, evidence);
      return checkList(list, notice, kinds.get(notice.kind), evidence);
    }),
    ...record.notices.flatMap((notice) =>
      lists.has(notice.id) ? [] : checkListless(notice, kinds.get(notice.kind), published, evidence),
    ),
    ...[...record.reports, ...record.plans].flatMap((text) =>
      listTagsIn(text).map((use) =>
        found('list-tag-without-list', use.at, { file: undefined, isPublished: false }, '<PersonTable />'),
      ),
    ),
  ];
}

function tellLost({ file, notice }: PersonList, { record }: Evidence): Finding[] {
  // A notice that could not be read is there all the same.
  if (record.unsound.some((each) => each.file === `notices/${notice}.mdx`)) return [];
  const near = nearest(
    notice,
    record.notices.map(({ id }) => id),
  );
  const lost = found('list-without-notice', { file, line: 1, column: 1 }, { notice, nearest: near });
  return [restingOn(/^notices\//, lost)];
}

function checkList(
  list: PersonList,
  notice: Text<NoticeFrontMatter>,
  kind: NoticeKind | undefined,
  { record, today }: Evidence,
): Finding[] {
  const at = { file: list.file, line: 1, column: 1 };
  if (!kind) return [];
  if (kind.stage !== 'consultation')
    return [found('list-of-no-consultation', at, { kind: kind.name, isDated: true })];
  const hasBasis = kind.basis.length > 0;
  if (kind.persons === undefined || !hasBasis)
    return [found('list-not-allowed', at, { kind: kind.name, hasBasis: kind.persons === undefined })];
  if (!notice.consultation)
    return [found('list-of-no-consultation', at, { kind: kind.name, isDated: false })];
  const { end } = notice.consultation;
  const days = daysBetween(end, record.site?.asOf ?? today);
  return [
    ...(listTagsIn(notice).length === 0 ? [found('list-not-shown', at, { notice: notice.id })] : []),
    ...(days > grace ? [found('list-outdated', at, { end, days })] : []),
  ];
}

/** Ids of what the editions list; undefined of an office that publishes in none. */
function listPublished({ record }: Evidence): ReadonlySet<string> | undefined {
  if (record.editions.length === 0) return undefined;
  return new Set(record.editions.flatMap(({ documents }) => documents.map(({ id }) => id)));
}

/**
 * A notice whose list is not in the record. Once its time is over that is as it should be, and the tag stays: the text was
 * published with it. One that no edition has, of an office that publishes in editions, never showed a list.
 */
function checkListless(
  notice: Text<NoticeFrontMatter>,
  kind: NoticeKind | undefined,
  published: ReadonlySet<string> | undefined,
  { locate, record, today }: Evidence,
): Finding[] {
  const file = `consultations/${notice.id}.csv`;
  const isOver = isListOver(notice, record.site?.asOf ?? today);
  const isPublished = published?.has(notice.id);
  const hasLeft = isOver && !notice.draft && isPublished !== false;
  const tags = listTagsIn(notice);
  if (tags.length > 0)
    return hasLeft
      ? []
      : tags.map((use) =>
          found(
            'list-tag-without-list',
            use.at,
            { file, isPublished: isPublished === true && !isOver },
            '<PersonTable />',
          ),
        );
  const isDemanded = kind?.stage === 'consultation' && kind.personsRequired;
  if (!isDemanded || isOver || notice.withdrawn !== undefined) return [];
  return [found('list-demanded', locate(notice, 'kind'), { kind: kind.name, file }, notice.kind)];
}
