import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import type { ProgressRows } from '../../record/record.ts';
import { convertUnit, isSameCount } from '../../record/source/written-number.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { type Field, headers, isCounted } from './quantity.ts';

interface Reading {
  findings: Finding[];
  /** Rows in which a wrong unit stood, as they are meant: with the number converted, or without it. */
  meant: Map<IndicatorReport, IndicatorReport>;
}

const readings = new WeakMap<Evidence, Reading>();

/**
 * Units that were written behind numbers of indicators: the reader cannot know which belongs there. The right one is only
 * noted; another is an error, with the number converted where it can be.
 */
export function checkUnits(evidence: Evidence): Finding[] {
  return readUnits(evidence).findings;
}

/** Rows with a wrong unit as they are meant, so that the same mistake is not told again as a leap or a wrong sum. */
export function rowsMeant(evidence: Evidence): Map<IndicatorReport, IndicatorReport> {
  return readUnits(evidence).meant;
}

function readUnits(evidence: Evidence): Reading {
  const known = readings.get(evidence);
  if (known) return known;
  const reading: Reading = { findings: [], meant: new Map() };
  for (const table of evidence.record.indicatorReports)
    if (table.units.length > 0) readTable(table, evidence.indicators, reading);
  readings.set(evidence, reading);
  return reading;
}

function readTable(
  table: ProgressRows<IndicatorReport>,
  indicators: Map<string, Indicator>,
  { findings, meant }: Reading,
): void {
  const rows = new Map(table.rows.map((row) => [row.line, row]));
  const right = new Map<Field, { line: number; count: number; unit: string; text: string }>();
  for (const { line, field, unit } of table.units) {
    const row = rows.get(line);
    const indicator = row && indicators.get(row.indicator);
    const amount = isField(field) ? row?.[field] : undefined;
    if (!isField(field) || !row || !indicator || amount === undefined) continue;
    const expected = unitOf(indicator, field);
    if (isRight(unit, expected)) {
      const noted = right.get(field);
      if (noted) noted.count += 1;
      else right.set(field, { line, count: 1, unit, text: `${amount}${unit}` });
      continue;
    }
    const hint = expected === undefined ? undefined : convertUnit(amount, unit, expected);
    const facts = { header: headers[field], unit: expected ?? '个数', given: unit, hint };
    findings.push(found('wrong-unit', placeIn(table, line, field), facts, `${amount}${unit}`));
    meant.set(row, { ...(meant.get(row) ?? row), [field]: hint === undefined ? undefined : Number(hint) });
  }
  for (const [field, { line, count, unit, text }] of right) {
    const facts = { header: headers[field], count, unit };
    findings.push(found('read-unit', placeIn(table, line, field), facts, text));
  }
}

function isField(field: string): field is Field {
  return field === 'value' || field === 'numerator' || field === 'denominator';
}

/**
 * The unit of a cell. Above and below the line it is in the words for what is counted there: 已拨付的资金（万元）; money of
 * which they do not say is in 万元, as everywhere in the record. Undefined: something counted.
 */
function unitOf(indicator: Indicator, field: Field): string | undefined {
  if (field === 'value') return indicator.unit;
  const words = indicator[field] ?? '';
  const named = /[（(](.{1,3})[）)]$/.exec(words)?.[1];
  return named ?? (/资金|金额|收益|收入|款/.test(words) ? '万元' : undefined);
}

function isRight(unit: string, expected: string | undefined): boolean {
  if (expected === undefined) return isCounted(unit);
  if (unit === expected || (unit === '万' && expected === '万元')) return true;
  // 元 for 元/生/年, 月 for 个月; and words that only say what is counted: 12名 of 人.
  if (expected.startsWith(`${unit}/`) || expected === `个${unit}`) return true;
  return isSameCount(unit, expected);
}
