import type { IndicatorReport, TaskReport } from '../record/progress/table.ts';
import type { ProgressRows, PublicRecord, Rows } from '../record/record.ts';
import { type Place, type Problem, problem } from '../record/source/problem.ts';
import { daysOfPeriod, namePeriod, period as periodSchema } from '../record/value/period.ts';

/** Rows whose own cells do not go together: parts and wholes, states and counts, days in the wrong order. */
export function checkRows(record: PublicRecord): Problem[] {
  const kinds = new Map(record.indicators.map((indicator) => [indicator.id, indicator.unit]));
  return [
    ...record.taskReports.flatMap((table) => table.rows.flatMap((row) => checkTaskRow(row, table))),
    ...record.indicatorReports.flatMap((table) =>
      table.rows.flatMap((row) => checkIndicatorRow(row, table, kinds.get(row.indicator))),
    ),
    ...[record.funding, record.disbursements, record.income, record.distribution].flatMap((table) =>
      table.rows.flatMap((row) =>
        row.amount < 0
          ? [problem('negative', placeIn(table, row.line, 'amount'), { header: '金额' }, `${row.amount}`)]
          : [],
      ),
    ),
  ];
}

/** The cell of a row in which a field stands. */
export function placeIn(table: Pick<Rows<unknown>, 'file' | 'columns'>, line: number, field: string): Place {
  return { file: table.file, line, column: table.columns[field] ?? 1 };
}

function checkTaskRow(row: TaskReport, table: ProgressRows<TaskReport>): Problem[] {
  const at = (field: string) => placeIn(table, row.line, field);
  const { status, done, due, finished } = row;
  const found = checkReportDay(row, table);
  if (done !== undefined && due !== undefined && done > due) {
    found.push(
      problem('more-than-whole', at('done'), { part: '完成数', whole: '应完成数', limit: due }, `${done}`),
    );
  } else if (status === '已完成' && done !== undefined && due !== undefined && done < due) {
    found.push(
      problem('state-contradicts', at('status'), {
        state: status,
        because: `完成数却是${done}，应完成数是${due}`,
      }),
    );
  }
  if (status === '未开始' && ((done ?? 0) > 0 || finished !== undefined)) {
    const because = finished === undefined ? `完成数却是${done}` : `却填了完成日期${finished}`;
    found.push(problem('state-contradicts', at('status'), { state: status, because }));
  }
  if (finished !== undefined && finished > row.reported) {
    const facts = { earlier: '完成日期', later: '报送日期', limit: row.reported };
    found.push(problem('day-after', at('finished'), facts, finished));
  }
  return found;
}

/** Units of which the part never exceeds the whole: a share is at most everything. */
const shares = new Set(['%', '‰']);

function checkIndicatorRow(
  row: IndicatorReport,
  table: ProgressRows<IndicatorReport>,
  unit: string | undefined,
): Problem[] {
  const found = checkReportDay(row, table);
  const { numerator, denominator } = row;
  if (
    numerator !== undefined &&
    denominator !== undefined &&
    unit !== undefined &&
    shares.has(unit) &&
    numerator > denominator
  ) {
    const facts = { part: '分子', whole: '分母', limit: denominator };
    found.push(problem('more-than-whole', placeIn(table, row.line, 'numerator'), facts, `${numerator}`));
  }
  return found;
}

function checkReportDay<T>(row: { line: number; reported: string }, table: ProgressRows<T>): Problem[] {
  if (!periodSchema.safeParse(table.period).success) return [];
  const { end } = daysOfPeriod(table.period);
  if (row.reported >= end) return [];
  const facts = { period: namePeriod(table.period), end };
  return [problem('reported-early', placeIn(table, row.line, 'reported'), facts, row.reported)];
}
