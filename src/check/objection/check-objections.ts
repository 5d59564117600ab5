import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import { dueForObjection, ruleForObjection } from '../../record/objection/due.ts';
import type { Objection } from '../../record/objection/table.ts';
import type { Rows, Text } from '../../record/record.ts';
import { daysBetween } from '../../record/value/calendar.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { horizonOf } from '../notice/check-course.ts';
import { gatherKnown, type Known, lookUp } from '../references/known.ts';

/** The register of objections against the notices, the calendar and the time that the rules give for an answer. */
export function checkObjections(evidence: Evidence): Finding[] {
  const { record } = evidence;
  const notices = new Map(record.notices.map((notice) => [notice.id, notice]));
  const known = gatherKnown(record);
  return record.objections.flatMap((table) =>
    table.rows.flatMap((row) => {
      const days = checkDays(table, row, evidence);
      return [
        ...checkNotice(table, row, notices, known.notices),
        ...days,
        ...checkWhole(table, row),
        // A wrong day is told once.
        ...(days.length > 0 ? [] : checkTime(table, row, evidence)),
      ];
    }),
  );
}

type Table = Rows<Objection>;

function checkNotice(
  table: Table,
  row: Objection,
  notices: Map<string, Text<NoticeFrontMatter>>,
  known: Known,
): Finding[] {
  const at = placeIn(table, row.line, 'notice');
  const notice = notices.get(row.notice);
  if (!notice) return lookUp(known, row.notice, at);
  if (notice.draft) return [found('objection-to-draft', at, { title: notice.title }, row.notice)];
  const when = sayOutside(notice, row);
  if (when === undefined || row.note !== undefined) return [];
  return [found('objection-outside', placeIn(table, row.line, 'received'), { when }, row.received)];
}

function sayOutside({ consultation }: NoticeFrontMatter, { received }: Objection): string | undefined {
  if (!consultation) return '可是那一份不是公示，没有提意见的期限';
  const { end, start } = consultation;
  if (received < start) return `可是公示从${start}才开始`;
  return received > end ? `可是公示到${end}就期满了` : undefined;
}

function checkDays(table: Table, row: Objection, { today }: Evidence): Finding[] {
  const { answered, received } = row;
  const at = (field: string) => placeIn(table, row.line, field);
  if (received > today)
    return [found('day-in-future', at('received'), { what: '收到日期', today }, received)];
  if (answered === undefined) return [];
  if (answered > today)
    return [found('day-in-future', at('answered'), { what: '答复日期', today }, answered)];
  if (answered >= received) return [];
  const facts = { earlier: '收到日期', later: '答复日期', limit: answered };
  return [found('day-after', at('received'), facts, received)];
}

/** An answer has its day, its words and what came of it. */
function checkWhole(table: Table, row: Objection): Finding[] {
  const parts = [
    ['answered', '答复日期'],
    ['answer', '答复'],
    ['result', '处理结果'],
  ] as const;
  const lacking = parts.filter(([field]) => row[field] === undefined);
  const [first] = lacking;
  if (!first || lacking.length === parts.length) return [];
  return [
    found('half-answered', placeIn(table, row.line, first[0]), {
      lacks: lacking.map(([, header]) => header),
    }),
  ];
}

function checkTime(table: Table, row: Objection, evidence: Evidence): Finding[] {
  const { rules } = evidence.record;
  const rule = ruleForObjection(rules, row.received);
  const due = dueForObjection(rules, row.received);
  if (!rule || due === undefined) return [];
  const { trust, within } = rule;
  const facts = { due, within, count: rule.count === 'working' ? '个工作日' : '天', trust };
  if (row.answered !== undefined) {
    if (row.answered <= due || row.note !== undefined) return [];
    const days = daysBetween(row.received, row.answered);
    const at = placeIn(table, row.line, 'answered');
    return [found('answered-late', at, { ...facts, days }, row.answered)];
  }
  const now = horizonOf(evidence);
  if (now <= due) return [];
  const days = daysBetween(row.received, now);
  return [found('answer-overdue', placeIn(table, row.line, 'received'), { ...facts, days }, row.received)];
}
