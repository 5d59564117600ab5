import type { Rows } from '../../record/record.ts';
import type { Rectification } from '../../record/rectification/table.ts';
import { daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { aboutLack, type Finding, found } from '../finding.ts';

/** Problems are mended within months; a time limit of more years than this has a wrong year. */
const longest = 2;

/** The ledger of problems: found before due and before closed, closed with evidence, none of it in days to come. */
export function checkRectification({ record, today }: Evidence): Finding[] {
  return record.rectification.flatMap((table) => [
    ...table.rows.flatMap((row) => checkRow(row, table, today)),
    ...findTwins(table),
  ]);
}

function checkRow(row: Rectification, table: Rows<Rectification>, today: Day): Finding[] {
  const at = (field: string) => placeIn(table, row.line, field);
  const ahead = (
    [
      ['found', '发现日期'],
      ['closed', '销号日期'],
    ] as const
  ).find(([field]) => (row[field] ?? '') > today);
  if (ahead) {
    const [field, what] = ahead;
    return [found('day-in-future', at(field), { what, today }, row[field])];
  }
  const findings: Finding[] = [];
  if (row.found > row.due) {
    const facts = { earlier: '发现日期', later: '整改时限', limit: row.due };
    findings.push(found('day-after', at('found'), facts, row.found));
  } else if (row.closed !== undefined && row.found > row.closed) {
    const facts = { earlier: '发现日期', later: '销号日期', limit: row.closed };
    findings.push(found('day-after', at('found'), facts, row.found));
  }
  const years = daysBetween(row.found, row.due) / 365.25;
  if (years > longest) {
    const facts = { id: row.id, found: row.found, years: Math.floor(years) };
    findings.push(found('due-far-off', at('due'), facts, row.due));
  }
  if (row.closed !== undefined && row.evidence === undefined)
    findings.push(aboutLack(found('closed-without-evidence', at('evidence'), { id: row.id }, row.closed)));
  if (row.closed === undefined && row.evidence !== undefined)
    findings.push(aboutLack(found('evidence-without-closing', at('closed'), { id: row.id })));
  return findings;
}

/** One problem under two ids: told by its words, its place and the day it was found. */
function findTwins(table: Rows<Rectification>): Finding[] {
  const seen = new Map<string, Rectification>();
  return table.rows.flatMap((row) => {
    const key = [row.issue, row.area, row.found].join('\n');
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    // A repeated id is told as such.
    if (!first || first.id === row.id) return [];
    const facts = { id: row.id, first: first.id, line: first.line };
    return [found('problem-twice', placeIn(table, row.line, 'issue'), facts, row.issue)];
  });
}
