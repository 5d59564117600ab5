import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import type { ProgressRows } from '../../record/record.ts';
import { placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { decimalsOf, type Field, headers, isCountedIn, wholes } from './quantity.ts';

type Table = ProgressRows<IndicatorReport>;

/** Looks at one row of `indicators.csv`: numbers that cannot be, and a value that its own parts do not give. */
export function checkIndicatorRow(
  row: IndicatorReport,
  indicator: Indicator,
  table: Table,
  findings: Finding[],
): void {
  const { value, numerator, denominator } = row;
  // What is told of one cell is enough: what follows from it would be told again.
  if (value !== undefined && checkNumber('value', value, row, indicator, table, findings)) return;
  if (numerator !== undefined && checkNumber('numerator', numerator, row, indicator, table, findings)) return;
  if (denominator !== undefined && checkNumber('denominator', denominator, row, indicator, table, findings))
    return;
  if (numerator === undefined || denominator === undefined) return;
  const whole = wholes[indicator.unit];
  if (denominator === 0 && (numerator > 0 || value !== undefined)) {
    const facts = { name: indicator.name, numerator, value };
    findings.push(found('zero-denominator', placeIn(table, row.line, 'denominator'), facts, '0'));
  } else if (whole !== undefined && numerator > denominator && !mayExceed(indicator, whole)) {
    const facts = { part: '分子', whole: '分母', limit: denominator, most: whole * 2 };
    findings.push(found('more-than-whole', placeIn(table, row.line, 'numerator'), facts, `${numerator}`));
  } else if (value !== undefined && denominator !== 0) {
    checkQuotient(value, (numerator / denominator) * (whole ?? 1), row, indicator, table, findings);
  }
}

/** True for a share that its indicator says can be more than everything (`range`). */
function mayExceed({ range }: Indicator, whole: number): boolean {
  return range?.most !== undefined && range.most > whole;
}

/** A number that cannot be: negative, a fraction of a person, a share of more than everything. True where it was told. */
function checkNumber(
  field: Field,
  amount: number,
  row: IndicatorReport,
  indicator: Indicator,
  table: Table,
  findings: Finding[],
): boolean {
  const { least, most } = limitsOf(field, indicator);
  if (amount < least || amount > most) {
    const at = placeIn(table, row.line, field);
    const facts = { header: headers[field], name: indicator.name, unit: indicator.unit, least, most };
    findings.push(
      least === 0 && amount < 0
        ? found('negative', at, { header: headers[field] }, `${amount}`)
        : found('outside-range', at, facts, `${amount}`),
    );
    return true;
  }
  if (!Number.isInteger(amount) && indicator.adds !== 'none' && isCountedIn(indicator, field)) {
    const at = placeIn(table, row.line, field);
    findings.push(found('not-whole', at, { header: headers[field] }, `${amount}`));
    return true;
  }
  return false;
}

const countLimits = { least: 0, most: Number.POSITIVE_INFINITY };
const noLimits = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
const shareLimits: Partial<Record<string, typeof countLimits>> = {
  '%': { least: 0, most: 100 },
  '‰': { least: 0, most: 1000 },
};

/**
 * Between what a number lies: as the indicator says, else counts and amounts from 0, shares from 0 to everything. A growth
 * rate is no share of anything: it has no parts to add, and may be negative or above 100%.
 */
function limitsOf(field: Field, indicator: Indicator): { least: number; most: number } {
  if (field !== 'value') return countLimits;
  const isRate = wholes[indicator.unit] !== undefined;
  const usual =
    indicator.adds === 'ratio' && isRate
      ? (shareLimits[indicator.unit] ?? countLimits)
      : isRate
        ? noLimits
        : countLimits;
  const { range } = indicator;
  if (range === undefined) return usual;
  return { least: range.least ?? usual.least, most: range.most ?? usual.most };
}

/** A value has to be what its numerator and denominator give, to the last decimal that was given, rounded or cut off. */
function checkQuotient(
  value: number,
  quotient: number,
  row: IndicatorReport,
  indicator: Indicator,
  table: Table,
  findings: Finding[],
): void {
  const decimals = decimalsOf(value);
  if (Math.abs(value - quotient) < 10 ** -decimals * 1.000001) return;
  const facts = {
    name: indicator.name,
    unit: indicator.unit,
    numerator: row.numerator ?? 0,
    denominator: row.denominator ?? 0,
    quotient: Number(quotient.toFixed(Math.max(1, Math.min(decimals, 2)))),
  };
  findings.push(found('value-not-quotient', placeIn(table, row.line, 'value'), facts, `${value}`));
}
