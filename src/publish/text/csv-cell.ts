/** What a cell may be made of: text, a number, yes or no, nothing, or a list that is joined by ；. */
export type CsvValue = string | number | boolean | null | undefined | readonly string[];

/** Between the words of a list in a cell. */
export const listSign = '；';

/** Openings that make Excel or WPS run a cell as a formula (OWASP, CSV injection), full-width twins included. */
const formulaOpening = /^[=+\-@\t\r\n＝＋－＠]/u;
const plainNumber = /^-?\d+(\.\d+)?$/u;
const needsQuotes = /[",\r\n]/u;

/** The words of a cell. */
export function sayCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? value.join(listSign) : String(value);
}

/** Text of one CSV cell (RFC 4180), safe to open in a spreadsheet: what would be a formula gets a leading '. */
export function writeCell(value: CsvValue): string {
  const text = sayCell(value);
  if (typeof value === 'number') return text;
  const safe = formulaOpening.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One CSV line without its end. */
export function writeCsvLine(values: readonly CsvValue[]): string {
  return values.map(writeCell).join(',');
}
