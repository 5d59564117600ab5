import { describe, expect, it } from 'vitest';
import { daysOfPeriod } from '../../src/record/value/period.ts';
import { base, group, invent, readInvented, total } from './invent-record.ts';

/** The 15th of the month after a period: the last day on which a report is in time. */
function lastDayInTime(period: string): string {
  const { end } = daysOfPeriod(period);
  return new Date(Date.parse(end) + 15 * 86_400_000).toISOString().slice(0, 10);
}

describe.each([5, 150, 700])('the stories of a record with %i villages', (villages) => {
  const { record } = readInvented(invent(villages, 'stories'));
  const project = (id: string) => {
    const allocated = total(record.funding.rows.filter((row) => row.project === id));
    const paidBy = (day: string) =>
      total(record.disbursements.rows.filter((row) => row.project === id && row.date <= day)) / allocated;
    return { ...record.projects.rows.find((row) => row.id === id), paidBy };
  };

  it('has reports that came late in every plan', () => {
    for (const plan of record.plans) {
      const late = record.taskReports
        .filter((report) => report.plan === plan.id)
        .flatMap((report) => report.rows.filter((row) => row.reported > lastDayInTime(report.period)));
      expect(late.length, plan.id).toBeGreaterThan(0);
    }
  });

  it('has a township without a report for one period in three plans', () => {
    const silent = ['zaozhuang-2022 2022-10', 'jianan-2022 2022-07', 'suiling-2024 2024-09'];
    for (const report of record.taskReports) {
      const county = record.plans.find((plan) => plan.id === report.plan)?.area.slice(0, 6);
      const townships = record.areas.filter(
        (area) => area.level === '乡' && area.code.startsWith(county ?? '-'),
      );
      const told = new Set(report.rows.flatMap((row) => row.area ?? []));
      const missing = townships.filter((area) => !told.has(area.code)).length;
      expect(missing, `${report.plan} ${report.period}`).toBe(
        silent.includes(`${report.plan} ${report.period}`) && townships.length > 1 ? 1 : 0,
      );
    }
  });

  it('has the villages with rare characters', () => {
    const names = record.areas.map((area) => area.name);
    expect(names).toContain('㙍头村');
    expect(names).toContain('𬬮溪村');
  });

  it('has a project past half in June and short of three quarters in September, and one never begun', () => {
    const slow = project('zz-2022-001');
    expect(slow.paidBy('2022-06-30')).toBeGreaterThan(0.5);
    expect(slow.paidBy('2022-09-30')).toBeLessThan(0.75);
    expect(project('zz-2022-002').started).toBeUndefined();
    expect(project('zz-2022-002').paidBy('2022-12-31')).toBe(0);
  });

  it('has an idle asset and a warranty sum kept back', () => {
    expect(record.assets.rows.filter((asset) => asset.state === '闲置')).toHaveLength(1);
    expect(
      record.disbursements.rows.filter((row) => row.project === 'sq-2022-001' && row.kind === '质保金'),
    ).toHaveLength(1);
  });

  it('has in every ledger a problem closed in time, one closed late and one open and overdue', () => {
    for (const { rows } of record.rectification) {
      expect(rows.some((row) => row.closed && row.closed <= row.due)).toBe(true);
      expect(rows.some((row) => row.closed && row.closed > row.due)).toBe(true);
      expect(rows.some((row) => !row.closed && row.due <= `${row.due.slice(0, 4)}-10-31`)).toBe(true);
    }
  });

  it('has small counts of households, which may not be shown', () => {
    const few = record.monitoring
      .flatMap(({ rows }) => rows)
      .filter((row) => row.households >= 1 && row.households <= 4);
    expect(new Set(few.map((row) => row.plan)).size).toBe(5);
  });

  it('has a village where every count is nought and nothing stands', () => {
    const quiet = record.areas.filter((area) => area.level === '村' && area.code.startsWith('990005')).at(-1);
    const rows = record.indicatorReports
      .flatMap((report) => report.rows)
      .filter((row) => row.area === quiet?.code);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => (row.value ?? row.denominator) === 0)).toBe(true);
    expect(record.projects.rows.some((row) => row.area === quiet?.code)).toBe(false);
  });

  it('misses an aim and a must', () => {
    const last = (indicator: string, period: string) =>
      record.indicatorReports
        .filter((report) => report.period === period)
        .flatMap((report) => report.rows.filter((row) => row.indicator === indicator));
    const shops = last('ja-wangdian', '2022-12').reduce((sum, row) => sum + (row.value ?? 0), 0);
    expect(shops).toBe(78);
    const satisfied = last('sq-lxrk-my', '2022-12');
    expect(satisfied.some((row) => (row.numerator ?? 0) < (row.denominator ?? 0))).toBe(true);
  });

  it('has one consultation open at the site’s date, and one notice withdrawn', () => {
    const asOf = base.site.asOf ?? '';
    const open = record.notices.filter((notice) => {
      const span = notice.consultation;
      return span && span.start <= asOf && asOf <= span.end && !notice.withdrawn;
    });
    if (asOf) expect(open).toHaveLength(1);
    expect(record.notices.filter((notice) => notice.withdrawn)).toHaveLength(1);
  });

  it('keeps every township in step: nobody reports for a place outside its plan', () => {
    for (const [plan, reports] of group(record.indicatorReports, (report) => report.plan)) {
      const county = record.plans.find((each) => each.id === plan)?.area.slice(0, 6) ?? '-';
      expect(reports.flatMap((report) => report.rows).filter((row) => !row.area.startsWith(county))).toEqual(
        [],
      );
    }
  });
});
