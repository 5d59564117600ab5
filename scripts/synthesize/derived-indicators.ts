import { daysOfPeriod } from '../../src/record/value/period.ts';
import type { Derivation } from './indicator-facts.ts';
import type { Land, Money } from './invented.ts';
import { type IndicatorReportDraft, type ProjectDraft, type RectificationDraft, roundTo } from './tables.ts';

/** The tables that some indicators only sum up: what they say must be what the indicator says. */
export interface Sources {
  money: Money;
  problems: RectificationDraft[];
}

type Derived = Pick<IndicatorReportDraft, 'area' | 'value' | 'numerator' | 'denominator'>;

/** Rows of one indicator at the end of a period, worked out from projects, payments and ledgers. */
export function deriveRows(
  derivation: Derivation,
  land: Land,
  period: string,
  { money, problems }: Sources,
): Derived[] {
  const { end } = daysOfPeriod(period);
  const county = land.area.code;
  const { key, periods } = land.county;
  const projects = money.projects.filter((project) => project.id.startsWith(`${key}-`));
  const grouped = groupByTownship(land, projects);
  const paid = sumByProject(money.disbursements.filter((row) => row.date <= end));
  const given = sumByProject(money.funding.filter((row) => row.allocated <= end));
  const sum = (amounts: Map<string, number>, list: ProjectDraft[]) =>
    roundTo(
      list.reduce((total, project) => total + (amounts.get(project.id) ?? 0), 0),
      2,
    );
  const perTownship = (make: (list: ProjectDraft[]) => Omit<Derived, 'area'>): Derived[] =>
    land.townships.map(({ area }) => ({
      area: area.code,
      ...make(grouped.get(area.code.slice(0, 9)) ?? []),
    }));
  const industry = projects.filter((project) => project.kind === '产业');
  const centralOf = (list: ProjectDraft[]) => {
    const ids = new Set(list.map((project) => project.id));
    const rows = money.funding.filter(
      (row) => ids.has(row.project) && row.source.startsWith('中央') && row.allocated <= end,
    );
    return roundTo(
      rows.reduce((total, row) => total + row.amount, 0),
      2,
    );
  };
  const first = (list: ProjectDraft[]) => list.filter((project) => project.name.includes('第一批'));
  switch (derivation) {
    case 'open-problems':
      return land.townships.map(({ area }) => ({
        area: area.code,
        value: problems.filter(
          (row) =>
            row.area.slice(0, 9) === area.code.slice(0, 9) &&
            row.found <= end &&
            (!row.closed || row.closed > end),
        ).length,
      }));
    case 'closed-share':
      return land.townships.map(({ area }) => {
        const found = problems.filter(
          (row) => row.area.slice(0, 9) === area.code.slice(0, 9) && row.found <= end,
        );
        const closed = found.filter((row) => row.closed !== undefined && row.closed <= end);
        return { area: area.code, numerator: closed.length, denominator: found.length };
      });
    case 'paid-share':
      return perTownship((list) => ({ numerator: sum(paid, list), denominator: sum(given, list) }));
    case 'finished-share':
      return perTownship((list) => ({
        numerator: list.filter((project) => project.finished !== undefined && project.finished <= end).length,
        denominator: list.filter((project) => (given.get(project.id) ?? 0) > 0).length,
      }));
    case 'not-started':
      // Only towards the end of the year can it be seen that a project will not be done within it.
      return perTownship((list) => ({
        value:
          period < (periods.at(-2) ?? '')
            ? 0
            : list.filter((project) => !project.started || project.started > end).length,
      }));
    case 'solar-to-posts':
      return solarToPosts(land, period, money);
    case 'industry-share':
      return [{ area: county, numerator: sum(given, industry), denominator: sum(given, projects) }];
    case 'central-industry-share':
      return [{ area: county, numerator: centralOf(industry), denominator: centralOf(projects) }];
    case 'first-batch-money':
      return perTownship((list) => ({ value: sum(given, first(list)) }));
    case 'first-batch-count':
      return perTownship((list) => ({ value: first(list).length }));
    case 'own-money':
      return [{ area: county, value: ownMoney(money, projects, end) }];
    case 'project-count':
      return [{ area: county, value: projects.length }];
  }
}

/** The district's own money as far as it was paid out: the share of each project that is paid. */
function ownMoney(money: Money, projects: ProjectDraft[], end: string): number {
  const ids = new Set(projects.map((project) => project.id));
  const own = money.funding.filter(
    (row) => ids.has(row.project) && row.source === '区级财政专项扶贫资金' && row.allocated <= end,
  );
  return roundTo(
    own.reduce((total, row) => total + row.amount, 0),
    2,
  );
}

/** Income of the solar stations so far this year and what of it went to posts: a twelfth a month. */
function solarToPosts(land: Land, period: string, money: Money): Derived[] {
  const year = period.slice(0, 4);
  const part = Number(period.slice(5)) / 12;
  const solar = new Map(
    money.assets
      .filter((asset) => asset.name.includes('光伏') && asset.id.startsWith('zz-'))
      .map((asset) => [asset.id, asset.area]),
  );
  return land.townships.map(({ area }) => {
    const mine = (row: { asset: string; year: string }) =>
      row.year === year && solar.get(row.asset)?.slice(0, 9) === area.code.slice(0, 9);
    const income = money.income.filter(mine).reduce((total, row) => total + row.amount, 0);
    const posts = money.distribution
      .filter((row) => mine(row) && row.use === '公益岗位')
      .reduce((total, row) => total + row.amount, 0);
    return { area: area.code, numerator: roundTo(posts * part, 2), denominator: roundTo(income * part, 2) };
  });
}

function sumByProject(rows: ReadonlyArray<{ project: string; amount: number }>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.project, (sums.get(row.project) ?? 0) + row.amount);
  return sums;
}

function groupByTownship(land: Land, projects: readonly ProjectDraft[]): Map<string, ProjectDraft[]> {
  const groups = new Map<string, ProjectDraft[]>(
    land.townships.map(({ area }) => [area.code.slice(0, 9), []]),
  );
  for (const project of projects) groups.get(project.area.slice(0, 9))?.push(project);
  return groups;
}
