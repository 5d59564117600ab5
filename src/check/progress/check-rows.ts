import type { Indicator } from '../../record/indicator/schema.ts';
import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import { checkIndicatorRow } from './check-indicator-row.ts';
import { checkTaskRow } from './check-task-row.ts';
import { rowsMeant } from './check-units.ts';

/** Rows whose own cells do not go together: parts and wholes, states and counts, numbers that cannot be. */
export function checkRows(evidence: Evidence): Finding[] {
  const { record, indicators } = evidence;
  const meant = rowsMeant(evidence);
  const findings: Finding[] = [];
  for (const table of record.taskReports) for (const row of table.rows) checkTaskRow(row, table, findings);
  for (const table of record.indicatorReports) {
    let indicator: Indicator | undefined;
    for (const row of table.rows) {
      if (indicator?.id !== row.indicator) indicator = indicators.get(row.indicator);
      if (indicator) checkIndicatorRow(meant.get(row) ?? row, indicator, table, findings);
    }
  }
  return findings;
}
