import type { areaTable } from '../../src/record/area/table.ts';
import type { monitoringTable } from '../../src/record/monitoring/table.ts';
import type { indicatorReportTable, taskReportTable } from '../../src/record/progress/table.ts';
import type {
  assetTable,
  disbursementTable,
  distributionTable,
  fundingTable,
  incomeTable,
  projectTable,
} from '../../src/record/project/table.ts';
import type { rectificationTable } from '../../src/record/rectification/table.ts';
import type { Column, Columns, Table } from '../../src/record/source/table.ts';

type Cell<C> = C extends Column<infer T, boolean> ? T : never;
type MustKeys<C extends Columns> = { [K in keyof C]: C[K]['required'] extends true ? K : never }[keyof C];

/** A row before it is written: what the table demands, and of the rest what there is. */
export type Draft<T> =
  T extends Table<infer C>
    ? { [K in MustKeys<C>]: Cell<C[K]> } & { [K in Exclude<keyof C, MustKeys<C>>]?: Cell<C[K]> | undefined }
    : never;

export type AreaDraft = Draft<typeof areaTable>;
export type TaskReportDraft = Draft<typeof taskReportTable>;
export type IndicatorReportDraft = Draft<typeof indicatorReportTable>;
export type ProjectDraft = Draft<typeof projectTable>;
export type FundingDraft = Draft<typeof fundingTable>;
export type DisbursementDraft = Draft<typeof disbursementTable>;
export type AssetDraft = Draft<typeof assetTable>;
export type IncomeDraft = Draft<typeof incomeTable>;
export type DistributionDraft = Draft<typeof distributionTable>;
export type RectificationDraft = Draft<typeof rectificationTable>;
export type MonitoringDraft = Draft<typeof monitoringTable>;

/** The text of a CSV file: the table's Chinese headers and the rows below, as a clerk's spreadsheet would save them. */
export function writeCsv<C extends Columns>(table: Table<C>, rows: ReadonlyArray<Draft<Table<C>>>): string {
  const columns = Object.entries(table.columns);
  const lines = [columns.map(([, column]) => column.header).join(',')];
  for (const row of rows) {
    const cells: Record<string, unknown> = row;
    lines.push(columns.map(([field]) => writeCell(cells[field])).join(','));
  }
  return `${lines.join('\n')}\n`;
}

function writeCell(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(roundTo(value, 4));
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rounds half up, without the dust of binary fractions. */
export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round((value + Number.EPSILON) * factor) / factor;
}
