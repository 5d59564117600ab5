import { describe, expect, it } from 'vitest';
import { counties } from '../../scripts/synthesize/counties.ts';
import { daysOfPeriod } from '../../src/record/value/period.ts';
import { group, invent, readInvented, total } from './invent-record.ts';

describe.each([5, 150, 2000])('a record with %i villages', (villages) => {
  const began = performance.now();
  const files = invent(villages);
  const took = performance.now() - began;
  const { record, problems } = readInvented(files);
  const countyOf = (plan: string) => counties.find((county) => county.plan === plan);

  it('is written in under ten seconds', () => {
    expect(took).toBeLessThan(10_000);
  });

  it('reads back without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('has exactly so many villages, every one below a township of its county', () => {
    const codes = new Set(record.areas.map((area) => area.code));
    expect(record.areas.filter((area) => area.level === '村')).toHaveLength(villages);
    expect(codes.size).toBe(record.areas.length);
    for (const area of record.areas) {
      if (area.level === '县') expect(area.parent).toBeUndefined();
      else expect(codes).toContain(area.parent);
      const above = area.level === '村' ? 9 : 6;
      if (area.parent) expect(area.code.slice(0, above)).toBe(area.parent.slice(0, above));
    }
  });

  it('gives no name twice in one county', () => {
    for (const rows of group(record.areas, (area) => area.code.slice(0, 6)).values()) {
      expect(new Set(rows.map((area) => area.name)).size).toBe(rows.length);
    }
  });

  it('reports every plan in each of its periods, after the period and never before', () => {
    for (const report of [...record.taskReports, ...record.indicatorReports]) {
      const { end } = daysOfPeriod(report.period);
      expect(countyOf(report.plan)?.periods).toContain(report.period);
      // Where a county has one township and that one is silent, nobody is left to report on tasks.
      if (villages > 5) expect(report.rows.length).toBeGreaterThan(0);
      expect(report.rows.filter((row) => row.reported <= end)).toEqual([]);
    }
    expect(record.taskReports).toHaveLength(counties.reduce((sum, county) => sum + county.periods.length, 0));
  });

  it('lets no task go backwards: counts, states and dates of completion stay', () => {
    const order = ['未开始', '进行中', '已完成'];
    const rows = record.taskReports.flatMap(({ plan, period, rows }) =>
      rows.map((row) => ({ plan, period, ...row })),
    );
    const wrong: unknown[] = [];
    for (const course of group(rows, (row) => `${row.plan} ${row.task} ${row.area ?? row.unit}`).values()) {
      const sorted = course.sort((a, b) => a.period.localeCompare(b.period));
      sorted.forEach((row, i) => {
        const before = sorted[i - 1];
        if ((row.done ?? 0) > (row.due ?? 0)) wrong.push(row);
        if (before && order.indexOf(row.status) < order.indexOf(before.status)) wrong.push(row);
        if (before?.done !== undefined && row.done !== undefined && row.done < before.done) wrong.push(row);
        if (before?.finished && row.finished !== before.finished) wrong.push(row);
        if ((row.status === '已完成') !== (row.finished !== undefined)) wrong.push(row);
        if (row.finished && row.finished > daysOfPeriod(row.period).end) wrong.push(row);
        if (row.finished && before && before.status !== '已完成') {
          if (
            sorted.length === (countyOf(row.plan)?.periods.length ?? 0) &&
            row.finished < daysOfPeriod(row.period).start
          ) {
            wrong.push(row);
          }
        }
      });
    }
    expect(wrong).toEqual([]);
  });

  it('has rows only from those whom the plan charges, named as printed', () => {
    for (const report of record.taskReports) {
      const tasks = new Map(
        record.plans.find((plan) => plan.id === report.plan)?.tasks.map((task) => [task.id, task]),
      );
      for (const row of report.rows) {
        const task = tasks.get(row.task);
        expect(task, row.task).toBeDefined();
        expect((row.area === undefined) !== (row.unit === undefined)).toBe(true);
        if (row.unit) expect([...(task?.lead ?? []), ...(task?.responsible ?? [])]).toContain(row.unit);
      }
    }
  });

  it('lets no cumulative figure fall, and no part be more than its whole', () => {
    const known = new Map(record.indicators.map((indicator) => [indicator.id, indicator]));
    const rows = record.indicatorReports.flatMap(({ period, rows }) =>
      rows.map((row) => ({ period, ...row })),
    );
    const wrong: unknown[] = [];
    for (const course of group(rows, (row) => `${row.indicator} ${row.area}`).values()) {
      const sorted = course.sort((a, b) => a.period.localeCompare(b.period));
      sorted.forEach((row, i) => {
        const indicator = known.get(row.indicator);
        const before = sorted[i - 1];
        const isRatio = indicator?.adds === 'ratio';
        if (isRatio !== (row.numerator !== undefined && row.denominator !== undefined)) wrong.push(row);
        if (isRatio === (row.value !== undefined)) wrong.push(row);
        if ((row.numerator ?? 0) > (row.denominator ?? 0)) wrong.push(row);
        if (indicator?.time !== 'cumulative' || !before) return;
        if ((row.value ?? 0) < (before.value ?? 0) || (row.numerator ?? 0) < (before.numerator ?? 0))
          wrong.push(row);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('reports at most six indicators of a plan village by village', () => {
    for (const report of record.indicatorReports) {
      const level = new Map(record.areas.map((area) => [area.code, area.level]));
      const inVillages = report.rows
        .filter((row) => level.get(row.area) === '村')
        .map((row) => row.indicator);
      expect(new Set(inVillages).size).toBeLessThanOrEqual(6);
    }
  });

  it('never publishes below the level that an indicator allows', () => {
    const depth = { county: 0, township: 1, village: 2, 县: 0, 乡: 1, 村: 2 };
    const level = new Map(record.areas.map((area) => [area.code, area.level]));
    const known = new Map(record.indicators.map((indicator) => [indicator.id, indicator]));
    for (const row of record.indicatorReports.flatMap((report) => report.rows)) {
      const allowed = depth[known.get(row.indicator)?.lowestLevel ?? 'county'];
      expect(depth[level.get(row.area) ?? '村'], `${row.indicator} ${row.area}`).toBeLessThanOrEqual(allowed);
    }
  });

  it('pays out no more than was allocated, and nothing before it was', () => {
    const paid = group(record.disbursements.rows, (row) => row.project);
    const funding = group(record.funding.rows, (row) => row.project);
    for (const project of record.projects.rows) {
      const given = funding.get(project.id) ?? [];
      expect(given.length).toBeGreaterThanOrEqual(1);
      expect(given.length).toBeLessThanOrEqual(3);
      expect(total(paid.get(project.id) ?? [])).toBeLessThanOrEqual(total(given));
      const first = given.map((row) => row.allocated).sort()[0] ?? '';
      expect((paid.get(project.id) ?? []).filter((row) => row.date < first || row.amount <= 0)).toEqual([]);
      if (!project.started) expect(paid.get(project.id)).toBeUndefined();
      expect((project.finished ?? '9') >= (project.started ?? '')).toBe(true);
      expect((project.accepted ?? '9') >= (project.finished ?? '')).toBe(true);
    }
  });

  it('keeps the printed sums: 建安区 11 projects of 2154 万元 and 55 % for industry, 明山区 20 万元 of its own', () => {
    const first = record.projects.rows.filter(
      (project) => project.id.startsWith('ja-') && project.name.includes('第一批'),
    );
    const ids = new Set(first.map((project) => project.id));
    expect(first).toHaveLength(11);
    expect(first.every((project) => /道路|污水/.test(project.name))).toBe(true);
    expect(total(record.funding.rows.filter((row) => ids.has(row.project)))).toBe(2154);
    const ja = record.projects.rows.filter((project) => project.id.startsWith('ja-'));
    const sum = (projects: typeof ja) =>
      total(record.funding.rows.filter((row) => projects.some((project) => project.id === row.project)));
    expect(sum(ja.filter((project) => project.kind === '产业')) / sum(ja)).toBeCloseTo(0.55, 9);
    expect(total(record.funding.rows.filter((row) => row.source === '区级财政专项扶贫资金'))).toBe(20);
  });

  it('distributes no more than was earned, and of solar income at least 80 % to posts, but for one', () => {
    const income = group(record.income.rows, (row) => `${row.asset} ${row.year}`);
    const solar = new Set(
      record.assets.rows.filter((asset) => asset.name.includes('光伏')).map((asset) => asset.id),
    );
    const short: string[] = [];
    for (const [key, rows] of group(record.distribution.rows, (row) => `${row.asset} ${row.year}`)) {
      const earned = total(income.get(key) ?? []);
      expect(total(rows)).toBeLessThanOrEqual(earned);
      const posts = total(rows.filter((row) => row.use === '公益岗位'));
      if (solar.has(rows[0]?.asset ?? '') && posts < earned * 0.8) short.push(key);
    }
    expect(short).toEqual(['zz-old-001 2022']);
  });

  it('carries monitored households over from month to month', () => {
    for (const { rows } of record.monitoring) {
      for (const course of group(rows, (row) => `${row.area} ${row.kind}`).values()) {
        course.forEach((row, i) => {
          const before = course[i - 1];
          if (before) expect(row.households).toBe(before.households + row.added - row.removed);
          expect(row.people).toBeGreaterThanOrEqual(row.households);
        });
      }
    }
  });

  it('closes no problem before it was found, and dates all within the plan’s year', () => {
    for (const { rows } of record.rectification) {
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      for (const row of rows) {
        expect(row.due > row.found).toBe(true);
        if (row.closed) expect(row.closed > row.found).toBe(true);
        expect(row.found.slice(0, 4)).toBe(String(countyOf(row.plan)?.year));
        expect((row.closed === undefined) === (row.evidence === undefined)).toBe(true);
      }
    }
  });
});
