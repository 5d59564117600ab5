import type { TaskReport } from '../../record/progress/table.ts';
import type { ProgressRows } from '../../record/record.ts';
import { placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** Looks at one row of `tasks.csv`: counts, state and day of completion have to go together. */
export function checkTaskRow(row: TaskReport, table: ProgressRows<TaskReport>, findings: Finding[]): void {
  const { status, done, due, finished } = row;
  // More than was due is true of work that went beyond its aim: the note says so.
  if (done !== undefined && due !== undefined && done > due && row.note === undefined) {
    const facts = { part: '完成数', whole: '应完成数', limit: due };
    findings.push(found('more-than-whole', placeIn(table, row.line, 'done'), facts, `${done}`));
  } else if (status === '已完成' && done !== undefined && due !== undefined && done < due) {
    const because = `完成数却是${done}，应完成数是${due}`;
    findings.push(found('state-contradicts', placeIn(table, row.line, 'status'), { state: status, because }));
  }
  if (status === '未开始' && ((done ?? 0) > 0 || finished !== undefined)) {
    const because = finished === undefined ? `完成数却是${done}` : `却填了完成日期${finished}`;
    findings.push(found('state-contradicts', placeIn(table, row.line, 'status'), { state: status, because }));
  } else if (status === '进行中' && finished !== undefined) {
    const facts = { state: status, because: `却填了完成日期${finished}` };
    findings.push(found('state-contradicts', placeIn(table, row.line, 'status'), facts));
  }
  if (finished !== undefined && finished > row.reported) {
    const facts = { earlier: '完成日期', later: '报送日期', limit: row.reported };
    findings.push(found('day-after', placeIn(table, row.line, 'finished'), facts, finished));
  }
}
