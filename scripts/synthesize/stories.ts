import { dayAfterPeriod, dayOf } from './calendar.ts';
import { at, type Land, type Money, type PeriodReports, townshipOf, villagesOf } from './invented.ts';
import {
  type AreaDraft,
  type DisbursementDraft,
  type MonitoringDraft,
  type RectificationDraft,
  roundTo,
} from './tables.ts';

/**
 * What a reader should be able to meet in the sample whatever its size: the good, the late and the awkward. Each story
 * is laid over the generated rows and leaves them consistent.
 */

/** Characters beyond the common sets: a village that a font or a sort order may stumble over. */
const rareNames: Partial<Record<string, string>> = { sq: '㙍头村', ja: '𬬮溪村' };

export function nameVillages(land: Land): void {
  const rare = rareNames[land.county.key];
  const village = at(villagesOf(land), 0);
  if (!rare) return;
  const township = townshipOf(land, village.code);
  village.name = rare;
  village.kind = '村';
  village.address = `${township?.area.name}${rare}村民委员会（虚构）`;
}

/** A village where nobody is concerned by any task: every count is nought, and no project stands there. */
export function isQuietVillage(land: Land, village: AreaDraft): boolean {
  return land.county.key === 'sl' && village.code === land.townships.at(-1)?.villages.at(-1)?.code;
}

export function tellProjectStories(land: Land, money: Money): void {
  const { key, year } = land.county;
  if (key === 'zz') {
    fallBehindInAutumn(money, 0, year);
    neverStart(money, 1);
  }
  if (key === 'sq') keepWarranty(money, 0);
  if (key === 'ja') finishLate(money, 3, year);
  if (key === 'sl') leaveUnfinished(money, 2);
}

/** More than half is paid by June, less than three quarters by September. */
function fallBehindInAutumn(money: Money, index: number, year: number): void {
  const project = at(money.projects, index);
  const amount = allocatedTo(money, project.id);
  project.started = dayOf(year, 5, 12);
  project.finished = dayOf(year, 10, 24);
  project.accepted = dayOf(year, 11, 6);
  const first = roundTo(amount * 0.56, 2);
  const second = roundTo(amount * 0.08, 2);
  replacePayments(money, project.id, [
    {
      project: project.id,
      date: dayOf(year, 6, 20),
      amount: first,
      kind: '拨付',
      note: '过半后设备到货推迟',
    },
    { project: project.id, date: dayOf(year, 8, 16), amount: second, kind: '拨付', note: '按工程进度' },
    {
      project: project.id,
      date: dayOf(year, 11, 10),
      amount: roundTo(amount - first - second, 2),
      kind: '拨付',
      note: '完工结算',
    },
  ]);
}

function neverStart(money: Money, index: number): void {
  const project = at(money.projects, index);
  project.started = undefined;
  project.finished = undefined;
  project.accepted = undefined;
  replacePayments(money, project.id, []);
}

/** Part of the last payment is held back as warranty money. */
function keepWarranty(money: Money, index: number): void {
  const { id } = at(money.projects, index);
  const last = money.disbursements.filter((row) => row.project === id).at(-1);
  if (!last || last.kind === '质保金') return;
  const kept = roundTo(allocatedTo(money, id) * 0.03, 2);
  last.amount = roundTo(last.amount - kept, 2);
  const note = '留存的质保金按已拨付计算';
  money.disbursements.push({ project: id, date: last.date, amount: kept, kind: '质保金', note });
}

/** Finished after the end of September, paid out after the end of October: both dates are the plan's. */
function finishLate(money: Money, index: number, year: number): void {
  const project = at(money.projects, index);
  project.finished = dayOf(year, 10, 16);
  project.accepted = dayOf(year, 11, 2);
  for (const row of money.disbursements) {
    if (row.project === project.id && row.date > dayOf(year, 9, 30)) row.date = dayOf(year, 11, 18);
  }
}

function leaveUnfinished(money: Money, index: number): void {
  const project = at(money.projects, index);
  project.finished = undefined;
  project.accepted = undefined;
  const mine = money.disbursements.filter((row) => row.project === project.id);
  replacePayments(money, project.id, mine.slice(0, 2));
}

function allocatedTo(money: Money, project: string): number {
  return money.funding.filter((row) => row.project === project).reduce((sum, row) => sum + row.amount, 0);
}

function replacePayments(money: Money, project: string, rows: DisbursementDraft[]): void {
  money.disbursements = [...money.disbursements.filter((row) => row.project !== project), ...rows];
}

/** An asset that stands idle, and a solar station that gave too little of its income to public-service posts. */
export function tellAssetStories(land: Land, money: Money): void {
  const { key, year } = land.county;
  if (key === 'sq') {
    const idle = at(
      money.assets.filter((asset) => asset.id.startsWith('sq-old') && asset.name !== '村级光伏电站'),
      0,
    );
    idle.state = '闲置';
    const keep = (row: { asset: string; year: string }) => row.asset !== idle.id || row.year !== String(year);
    money.income = money.income.filter(keep);
    money.distribution = money.distribution.filter(keep);
  }
  if (key === 'zz') {
    const id = 'zz-old-001';
    const ofYear = (row: { asset: string; year: string }) => row.asset === id && row.year === String(year);
    const amount = money.income.find(ofYear)?.amount ?? 0;
    const posts = roundTo(amount * 0.72, 2);
    money.distribution = money.distribution.filter((row) => !ofYear(row));
    money.distribution.push(
      {
        asset: id,
        year: String(year),
        use: '公益岗位',
        amount: posts,
        posts: Math.max(1, Math.round(posts / 0.6)),
      },
      { asset: id, year: String(year), use: '村级公益事业', amount: roundTo(amount - posts, 2) },
    );
  }
}

/** Of every ledger the first problem was closed in time, the second closed late, the third is open and overdue. */
export function tellLedgerStories(
  land: Land,
  problems: RectificationDraft[],
  monitored: MonitoringDraft[],
): void {
  const { year, periods } = land.county;
  const last = at(periods, periods.length - 1);
  const [intime, late, open] = [at(problems, 0), at(problems, 1), at(problems, 2)];
  const month = Number(at(periods, 0).slice(5));
  Object.assign(intime, {
    found: dayOf(year, month, 9),
    due: dayOf(year, month + 1, 20),
    closed: dayOf(year, month + 1, 12),
    evidence: '现场复查，资料齐全',
  });
  Object.assign(late, {
    found: dayOf(year, month, 16),
    due: dayOf(year, month + 1, 25),
    closed: dayOf(year, month + 2, 8),
    evidence: '逾期后复查通过，已说明原因',
  });
  Object.assign(open, { found: dayOf(year, month + 1, 6), due: dayOf(year, month + 2, 28) });
  open.closed = undefined;
  open.evidence = undefined;
  // Small counts: one township with 1 to 4 households of a kind in every period, which may not be shown.
  const few = monitored.filter(
    (row) => row.area === at(land.townships, 0).area.code && row.kind === '边缘易致贫户',
  );
  few.forEach((row, i) => {
    row.households = i < 2 ? 4 : 3;
    row.people = i < 2 ? 9 : 7;
    row.added = i === 0 ? 1 : 0;
    row.removed = i === 2 ? 1 : 0;
    row.reported = dayAfterPeriod(row.period, row.period === last ? 9 : 6);
  });
}

/** Counties where one township missed a whole period, and which: the township's place and the period's. */
const silent: Partial<Record<string, { township: number; period: number }>> = {
  zz: { township: 1, period: 5 },
  ja: { township: 2, period: 4 },
  sl: { township: 1, period: 5 },
};

/** One township reports after the 15th of the next month; in three counties one does not report at all for a period. */
export function tellProgressStories(land: Land, reports: PeriodReports[]): void {
  const late = at(land.townships, 0).area.code;
  const lateReports = at(reports, 2);
  lateReports.tasks
    .filter((row) => row.area === late)
    .forEach((row, i) => {
      row.reported = dayAfterPeriod(lateReports.period, 18 + (i % 4));
    });
  for (const row of lateReports.indicators) {
    if (row.area.slice(0, 9) === late.slice(0, 9)) row.reported = dayAfterPeriod(lateReports.period, 18);
  }
  const missing = silent[land.county.key];
  // Where there is one township only, its silence would leave a table without rows.
  if (!missing || land.townships.length < 2) return;
  const code = at(land.townships, missing.township).area.code.slice(0, 9);
  const gap = at(reports, missing.period);
  gap.tasks = gap.tasks.filter((row) => row.area?.slice(0, 9) !== code);
  gap.indicators = gap.indicators.filter((row) => row.area.slice(0, 9) !== code);
}

/** A department that let a period pass without a word, by plan, printed name and place of the period. */
export function isSilentUnit(plan: string, unit: string, period: number): boolean {
  return (
    (plan === 'jianan-2022' && unit === '区商务局' && period === 3) ||
    (plan === 'suiling-2024' && unit === '县交通局' && period === 5)
  );
}

/**
 * Where a course ends, as a share of its target, for the targets that are missed. 确保 (must) and 力争 (aim) are both
 * among them, so that the difference can be seen: zz-xiaoshan-coverage and ja-wangdian are aims.
 */
export const missedTargets: Partial<Record<string, number>> = {
  'zz-xiaoshan-coverage': 0.94,
  'zz-credit-households': 0.9,
  'zz-nursing-subsidy-rate': 0.97,
  'sq-lxrk-my': 0.97,
  'ms-jiating-yisheng': 0.96,
  'ja-wangdian': 0.975,
  'ja-xinfang-manyi': 0.93,
  'ja-wengang-jiuye': 0.98,
  'sl-xexd-l': 0.95,
  'sl-cb-l': 0.99,
};

/** Stocks of problems that should be nought at the end and are not. */
export const leftOver = new Set(['sq-wts', 'ja-gongshui-wenti', 'sl-gsyh-cs']);
