import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Text } from '../../record/record.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import { daysBetween, knownYears, nameDay } from '../../record/value/calendar.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { countDays, endOfMinimum, unknownYear } from './count-days.ts';

/** Consultations last days or weeks; behind so many days stands a wrong month or year. */
export const longest = 60;

/** A consultation begins when it goes up, or a few days later. */
const longestWait = 15;

/**
 * How long a notice is on display: as long as its kind asks in `rules.yaml` (国开办发〔2018〕11号: 原则上不少于10天; others by
 * county), in days or working days, both ends counted; from the day it went up; and as its own words say.
 */
export function checkDisplay(
  notice: Text<NoticeFrontMatter>,
  kind: NoticeKind | undefined,
  { locate, record }: Evidence,
): Finding[] {
  const { consultation, published, withdrawn } = notice;
  const minimum = kind?.minimum;
  const findings: Finding[] = [];
  if (consultation) {
    const { start, end } = consultation;
    if (start < published)
      findings.push(
        found('began-unpublished', locate(notice, 'consultation', 'start'), { published }, start),
      );
    const wait = daysBetween(published, start);
    if (wait > longestWait)
      findings.push(
        found('began-late', locate(notice, 'consultation', 'start'), { published, days: wait }, start),
      );
    if (kind && minimum) findings.push(...checkLength(notice, kind, locate));
    const days = countDays(start, end, 'calendar');
    if (days > longest)
      findings.push(found('displayed-too-long', locate(notice, 'consultation', 'end'), { days }, end));
    else findings.push(...compareWords(notice, end, locate));
  }
  const isFollowed = record.notices.some((each) => each.follows === notice.id);
  if (kind?.stage === 'announcement' && minimum && withdrawn && withdrawn.on >= published && !isFollowed) {
    const days = countDays(published, withdrawn.on, minimum.count);
    const facts = { kind: kind.name, days, least: minimum.days };
    if (days < minimum.days)
      findings.push(found('taken-down-early', locate(notice, 'withdrawn', 'on'), facts, withdrawn.on));
  }
  return findings;
}

function checkLength(notice: NoticeFrontMatter, kind: NoticeKind, locate: Evidence['locate']): Finding[] {
  const { consultation } = notice;
  const { minimum } = kind;
  if (!consultation || !minimum) return [];
  const { start, end } = consultation;
  const at = locate(notice, 'consultation', 'end');
  const days = countDays(start, end, minimum.count);
  if (days < minimum.days) {
    const facts = {
      kind: kind.name,
      days,
      least: minimum.days,
      count: minimum.count,
      start,
      end: endOfMinimum(start, minimum),
    };
    return [found('too-short', at, facts, end)];
  }
  const year = minimum.count === 'working' ? unknownYear(start, end) : undefined;
  if (year === undefined) return [];
  const facts = { kind: kind.name, year, least: minimum.days, ...knownYears };
  return [found('holidays-unknown', at, facts, end)];
}

/** 公示到2022年4月12日, 公示期为…至2022年4月12日: the last day as the words tell it. */
const endInWords = /公示[^。；\n]{0,24}?[到至](\d{4})年(\d{1,2})月(\d{1,2})日/;

function compareWords(notice: Text<NoticeFrontMatter>, end: string, locate: Evidence['locate']): Finding[] {
  const compare = (where: string, words: string, at: () => ReturnType<Evidence['locate']>) => {
    const parts = endInWords.exec(words);
    const day = parts && [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
    if (!day || day === end) return [];
    const facts = { where, end: nameDay(end), given: nameDay(day) };
    return [found('end-differs', at(), facts, parts[0].slice(-12))];
  };
  const inSummary = compare('摘要（summary）', notice.summary, () => locate(notice, 'summary'));
  if (inSummary.length > 0) return inSummary;
  return compare('正文', notice.body, () => {
    const before = notice.body.slice(0, endInWords.exec(notice.body)?.index ?? 0).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { file: notice.file, line: notice.bodyStart + before.length, column };
  });
}
