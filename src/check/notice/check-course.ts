import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Objection } from '../../record/objection/table.ts';
import type { Rows, Text } from '../../record/record.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import { addDays, addWorkingDays } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import type { Evidence } from '../evidence.ts';
import { aboutLack, type Finding, found, restingOn } from '../finding.ts';

type Notice = Text<NoticeFrontMatter>;

/**
 * The course of a notice after it went up: the outcome of a consultation comes after its end, agrees with the register of
 * objections and with what announces it; the answer to a letter comes after the letter; none of it is of a day to come.
 */
export function checkCourse(
  notice: Notice,
  kind: NoticeKind | undefined,
  kinds: Map<string, NoticeKind>,
  evidence: Evidence,
): Finding[] {
  return [
    ...checkOutcome(notice, evidence),
    ...checkSilence(notice, kind, evidence),
    ...checkFollowed(notice, kinds, evidence),
    ...checkAnswer(notice, evidence),
    ...checkWithdrawn(notice, evidence),
  ];
}

function checkOutcome(notice: Notice, { locate, record, today }: Evidence): Finding[] {
  const { consultation, outcome, withdrawn } = notice;
  if (!outcome) return [];
  const at = locate(notice, 'outcome', 'on');
  if (!consultation) return [aboutLack(found('outcome-of-nothing', locate(notice, 'outcome'), {}))];
  if (outcome.on > today) {
    const facts = { what: '公示结果的日期', key: 'outcome 里的 on', today };
    return [found('notice-in-future', at, facts, outcome.on)];
  }
  if (outcome.on <= consultation.end)
    return [found('outcome-early', at, { end: consultation.end }, outcome.on)];
  if (withdrawn && withdrawn.on <= outcome.on)
    return [found('withdrawn-with-outcome', at, { on: withdrawn.on }, outcome.on)];
  const own = objectionsTo(notice, record.objections);
  return checkAgainstRegister(notice, outcome, own, locate);
}

interface Registered {
  row: Objection;
  file: string;
}

/** What came while it was on display; what came later is a question, and contradicts nothing. */
function objectionsTo({ id, consultation }: Notice, tables: ReadonlyArray<Rows<Objection>>): Registered[] {
  return tables.flatMap(({ file, rows }) =>
    rows
      .filter((row) => row.notice === id && consultation && row.received <= consultation.end)
      .map((row) => ({ row, file })),
  );
}

function checkAgainstRegister(
  notice: Notice,
  { kind, on }: NonNullable<NoticeFrontMatter['outcome']>,
  own: Registered[],
  locate: Evidence['locate'],
): Finding[] {
  const at = locate(notice, 'outcome', 'kind');
  const [first] = own;
  if (kind === 'none' && first) {
    const facts = { ids: own.map(({ row }) => row.id), file: first.file };
    return [found('outcome-denies-objections', at, facts, kind)];
  }
  if (kind !== 'handled') return [];
  if (!first) return [restingOn(/^objections/, found('outcome-without-objections', at, {}, kind))];
  const open = own.find(({ row }) => row.answered === undefined || row.answered > on);
  if (!open) return [];
  const facts = { id: open.row.id, answered: open.row.answered };
  return [found('outcome-before-answer', locate(notice, 'outcome', 'on'), facts, on)];
}

/** A consultation that has been over for longer than its kind allows, with nothing told of what became of it. */
function checkSilence(notice: Notice, kind: NoticeKind | undefined, evidence: Evidence): Finding[] {
  const { locate, record } = evidence;
  const { consultation, draft, outcome, withdrawn } = notice;
  if (!consultation || !kind?.outcomeWithin || draft || outcome || withdrawn) return [];
  const isAnnounced = record.notices.some((each) => each.follows === notice.id && !each.draft);
  if (isAnnounced) return [];
  const { count, days, trust } = kind.outcomeWithin;
  const { end } = consultation;
  const due = count === 'working' ? addWorkingDays(end, days).day : addDays(end, days);
  if (horizonOf(evidence) <= due) return [];
  const limit = `${days}${count === 'working' ? '个工作日' : '天'}`;
  const facts = { kind: kind.name, end, due, limit, trust };
  const finding = found('outcome-overdue', locate(notice, 'consultation', 'end'), facts, end);
  return [aboutLack(restingOn(/^notices\//, finding))];
}

/** The day at which lasting omissions are judged: the site's own, and never a day to come. */
export function horizonOf({ record, today }: Evidence): Day {
  const asOf = record.site?.asOf ?? today;
  return asOf < today ? asOf : today;
}

function checkFollowed(
  notice: Notice,
  kinds: Map<string, NoticeKind>,
  { locate, record, today }: Evidence,
): Finding[] {
  const before = record.notices.find(({ id }) => id === notice.follows);
  if (!before || before.id === notice.id) return [];
  const at = locate(notice, 'follows');
  if (before.draft && !notice.draft) return [found('follows-draft', at, { title: before.title }, before.id)];
  const { outcome, title } = before;
  // Whatever was dropped may be consulted on again.
  if (!outcome || outcome.on > today || kinds.get(notice.kind)?.stage !== 'announcement') return [];
  if (outcome.kind === 'dropped')
    return [found('announced-though-dropped', at, { consultation: title }, before.id)];
  // Before the end it is too early by itself, and told as that.
  const end = before.consultation?.end ?? '';
  if (notice.date >= outcome.on || notice.date <= end) return [];
  const facts = { consultation: title, on: outcome.on };
  return [found('announced-before-outcome', locate(notice, 'date'), facts, notice.date)];
}

function checkAnswer(notice: Notice, { locate, today }: Evidence): Finding[] {
  const { answered, date, due } = notice;
  if (!answered) return [];
  const at = locate(notice, 'answered', 'on');
  if (due === undefined) return [aboutLack(found('answer-of-nothing', locate(notice, 'answered'), {}))];
  if (answered.on < date) return [found('answer-before-letter', at, { date }, answered.on)];
  if (answered.on <= today) return [];
  const facts = { what: '答复的日期', key: 'answered 里的 on', today };
  return [found('notice-in-future', at, facts, answered.on)];
}

/** Of a day to come nothing happens on the site: it would stay open, and nobody be told. */
function checkWithdrawn(notice: Notice, { locate, today }: Evidence): Finding[] {
  const { withdrawn } = notice;
  if (!withdrawn || withdrawn.on <= today) return [];
  const facts = { what: '撤下的日期', key: 'withdrawn 里的 on', today };
  return [found('notice-in-future', locate(notice, 'withdrawn', 'on'), facts, withdrawn.on)];
}
