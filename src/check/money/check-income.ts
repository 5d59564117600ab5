import type { Distribution, Income } from '../../record/project/table.ts';
import { byTime, daysOfPeriod, namePeriod } from '../../record/value/period.ts';
import { tidy } from '../catalogue/sums.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { dust, type MoneyBook, sumAmounts } from './gather-money.ts';

/** What assets earned and who got it, year by year: what is given away was earned, and all that was earned has a use. */
export function checkIncome(evidence: Evidence, book: MoneyBook): Finding[] {
  return [...checkEarnings(evidence, book), ...checkUses(evidence, book)];
}

function checkEarnings(evidence: Evidence, book: MoneyBook): Finding[] {
  const { record } = evidence;
  const earned = sumEarnings(evidence);
  const given = Map.groupBy(record.distribution.rows, (row) => `${row.asset} ${row.year}`);
  const seen = new Map<string, Income>();
  return record.income.rows.flatMap((row): Finding[] => {
    const key = `${row.asset} ${row.year}`;
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    const asset = book.assets.get(row.asset);
    const at = (field: string) => placeIn(record.income, row.line, field);
    const year = namePeriod(row.year);
    const name = asset?.name ?? row.asset;
    const value = `${row.amount}`;
    if (asset && row.note === undefined && row.year.slice(0, 4) < asset.year.slice(0, 4)) {
      const facts = { asset: name, made: namePeriod(asset.year) };
      return [found('income-too-early', at('year'), facts, year)];
    }
    if (asset?.kind === '到户类' && asset.note === undefined)
      return [found('household-asset-earns', at('amount'), { asset: name }, value)];
    if (first) {
      if (row.note !== undefined || first.note !== undefined) return [];
      const facts = { asset: name, year, first: first.line };
      return [found('income-twice', at('amount'), facts, value)];
    }
    // A sum typed in 元 is told as such. Of a year that is not over the use is not decided yet.
    if (row.amount <= 0 || book.suspects.has(row) || daysOfPeriod(row.year).end >= book.horizon) return [];
    const uses = given.get(key) ?? [];
    if (uses.some((use) => book.unexplained.has(use))) return [];
    const sum = sumAmounts(uses);
    const rest = tidy((earned.get(row.asset)?.get(row.year) ?? 0) - sum);
    if (rest <= dust) return [];
    const finding =
      uses.length === 0
        ? found('income-not-distributed', at('amount'), { asset: name, year }, value)
        : found('income-left-over', at('amount'), { asset: name, year, sum, rest }, value);
    return [restingOn(/^projects\/distribution\.csv$/, finding)];
  });
}

/** What assets earned in each year; a loss or a sum given back is taken off. */
function sumEarnings({ record }: Evidence): Map<string, Map<string, number>> {
  const earned = new Map<string, Map<string, number>>();
  for (const { asset, year, amount } of record.income.rows) {
    const years = earned.get(asset) ?? new Map<string, number>();
    earned.set(asset, years.set(year, tidy((years.get(year) ?? 0) + amount)));
  }
  return earned;
}

function checkUses(evidence: Evidence, book: MoneyBook): Finding[] {
  const { record } = evidence;
  const earned = sumEarnings(evidence);
  const spoilt = new Set(
    [...record.income.rows, ...record.distribution.rows]
      .filter((row) => book.unexplained.has(row))
      .map((row) => row.asset),
  );
  const byAsset = Map.groupBy(record.distribution.rows, (row) => row.asset);
  return [
    ...record.distribution.rows.flatMap((row) => checkPosts(row, record.distribution)),
    ...[...byAsset].flatMap(([id, rows]) => {
      const asset = book.assets.get(id);
      // Where a sum is below nought without a reason, that is told.
      return asset && !spoilt.has(id)
        ? weighUses(asset.name, rows, earned.get(id) ?? new Map(), record, book)
        : [];
    }),
  ];
}

/** Year by year: what was carried over (结转) and is not spent yet may be spent beside the income of the year. */
function weighUses(
  asset: string,
  rows: Distribution[],
  earned: Map<string, number>,
  { distribution }: Evidence['record'],
  { suspects }: MoneyBook,
): Finding[] {
  const findings: Finding[] = [];
  const rests = /^projects\/(income|assets)\.csv$/;
  let carried = 0;
  const years = [...Map.groupBy(rows, (row) => row.year)].sort(([a], [b]) => byTime(a, b));
  for (const [period, uses] of years) {
    const income = earned.get(period);
    const over = tidy(sumAmounts(uses) - (income ?? 0));
    const before = carried;
    carried = tidy(
      Math.max(0, carried - Math.max(0, over)) + sumAmounts(uses.filter(({ use }) => use === '结转')),
    );
    if (over <= before + dust || uses.some(isOfEarlierYears)) continue;
    const facts = { asset, year: namePeriod(period) };
    const [first] = uses;
    if (income === undefined && first) {
      const at = placeIn(distribution, first.line, 'year');
      const known = [...earned.keys()].map(namePeriod);
      const without = found('distributed-without-income', at, { ...facts, years: known }, `${first.amount}`);
      findings.push(restingOn(rests, without));
      continue;
    }
    const { row, sum, twin } = findExcess(uses, (income ?? 0) + before);
    if (!row) continue;
    const at = placeIn(distribution, row.line, 'amount');
    const suspect = suspects.get(row);
    const sums = { ...facts, income: income ?? 0, carried: before, sum, suspect, twin };
    findings.push(restingOn(rests, found('distributed-above-income', at, sums, `${row.amount}`)));
  }
  return findings;
}

/** The row that goes over what there is; and the line of another like it. */
function findExcess(uses: Distribution[], most: number) {
  const seen = new Map<string, number>();
  let sum = 0;
  for (const row of uses) {
    sum = tidy(sum + row.amount);
    const same = `${row.use} ${row.amount}`;
    const line = seen.get(same);
    if (sum > most + dust) return { row, sum, twin: line === undefined ? undefined : [line, row.line] };
    seen.set(same, line ?? row.line);
  }
  return { row: undefined, sum, twin: undefined };
}

/** Carried over from years that the record does not have: a note that says so answers the question. */
function isOfEarlierYears({ note = '' }: Distribution): boolean {
  return /结转|结余|以前|往年|上年|去年|历年/.test(note);
}

function checkPosts(row: Distribution, table: { file: string; columns: Record<string, number> }): Finding[] {
  if (row.use === '公益岗位' || (row.posts ?? 0) === 0) return [];
  const facts = { use: row.use, posts: row.posts ?? 0 };
  return [found('posts-elsewhere', placeIn(table, row.line, 'posts'), facts, `${row.posts}`)];
}
