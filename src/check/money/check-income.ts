import type { Distribution, Income } from '../../record/project/table.ts';
import { daysOfPeriod, namePeriod } from '../../record/value/period.ts';
import { tidy } from '../catalogue/sums.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { dust, type MoneyBook, sumAmounts } from './gather-money.ts';

/** What assets earned and who got it, year by year: what is given away was earned, and all that was earned has a use. */
export function checkIncome(evidence: Evidence, book: MoneyBook): Finding[] {
  return [...checkEarnings(evidence, book), ...checkUses(evidence, book)];
}

function checkEarnings({ record }: Evidence, book: MoneyBook): Finding[] {
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
    if (asset && row.year.slice(0, 4) < asset.year.slice(0, 4)) {
      const facts = { asset: name, made: namePeriod(asset.year) };
      return [found('income-too-early', at('year'), facts, year)];
    }
    if (asset?.kind === '到户类' && asset.note === undefined)
      return [found('household-asset-earns', at('amount'), { asset: name }, value)];
    if (first) {
      const facts = { asset: name, year, first: first.line };
      return [found('income-twice', at('amount'), facts, value)];
    }
    // A sum typed in 元 is told as such. Of a year that is not over the use is not decided yet.
    if (row.amount <= 0 || book.suspects.has(row) || daysOfPeriod(row.year).end >= book.horizon) return [];
    const uses = given.get(key) ?? [];
    if (uses.some((use) => use.amount < 0)) return [];
    const sum = sumAmounts(uses);
    const rest = tidy(row.amount - sum);
    if (rest <= dust) return [];
    const finding =
      uses.length === 0
        ? found('income-not-distributed', at('amount'), { asset: name, year }, value)
        : found('income-left-over', at('amount'), { asset: name, year, sum, rest }, value);
    return [restingOn(/^projects\/distribution\.csv$/, finding)];
  });
}

function checkUses({ record }: Evidence, book: MoneyBook): Finding[] {
  const earned = new Map<string, number>();
  const years = new Map<string, string[]>();
  for (const { asset, year, amount } of record.income.rows) {
    const key = `${asset} ${year}`;
    earned.set(key, tidy((earned.get(key) ?? 0) + amount));
    years.set(asset, [...(years.get(asset) ?? []), year]);
  }
  const sums = new Map<string, number>();
  const told = new Set<string>();
  const seen = new Map<string, number>();
  return record.distribution.rows.flatMap((row) => {
    const findings = checkPosts(row, record.distribution);
    const key = `${row.asset} ${row.year}`;
    const asset = book.assets.get(row.asset);
    if (!asset || told.has(key)) return findings;
    const income = earned.get(key);
    const same = `${key} ${row.use} ${row.amount}`;
    const twin = seen.get(same);
    if (twin === undefined) seen.set(same, row.line);
    const sum = tidy((sums.get(key) ?? 0) + row.amount);
    sums.set(key, sum);
    const facts = { asset: asset.name, year: namePeriod(row.year) };
    const rests = /^projects\/(income|assets)\.csv$/;
    if (income === undefined) {
      told.add(key);
      const at = placeIn(record.distribution, row.line, 'year');
      const known = (years.get(row.asset) ?? []).map(namePeriod);
      const finding = found('distributed-without-income', at, { ...facts, years: known }, `${row.amount}`);
      findings.push(restingOn(rests, finding));
    } else if (income >= 0 && sum > income + dust) {
      told.add(key);
      const at = placeIn(record.distribution, row.line, 'amount');
      const suspect = book.suspects.get(row);
      const finding = found(
        'distributed-above-income',
        at,
        { ...facts, income, sum, suspect, twin: twin === undefined ? undefined : [twin, row.line] },
        `${row.amount}`,
      );
      findings.push(restingOn(rests, finding));
    }
    return findings;
  });
}

function checkPosts(row: Distribution, table: { file: string; columns: Record<string, number> }): Finding[] {
  if (row.use === '公益岗位' || (row.posts ?? 0) === 0) return [];
  const facts = { use: row.use, posts: row.posts ?? 0 };
  return [found('posts-elsewhere', placeIn(table, row.line, 'posts'), facts, `${row.posts}`)];
}
