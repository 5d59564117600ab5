import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growAreaTree } from '../../src/compute/areas.ts';
import { followDuties } from '../../src/compute/duties/follow.ts';
import { countDue, judge, limitAfter, limitOfInterval } from '../../src/compute/duties/judge.ts';
import { gatherLines, isLate, type ReportingMatrix } from '../../src/compute/reporting-matrix.ts';
import { smallFiles, smallRecord } from '../small-record.ts';

/** The small record with one duty, given as the lines of its entry in rules.yaml, and other changes. */
function follow(duty: string, asOf: string, changes: Record<string, string> = {}) {
  const rules = (smallFiles['rules.yaml'] ?? '').replace(/\nduties:[\s\S]*$/, `\nduties:\n  - ${duty}\n`);
  const record = smallRecord({ 'rules.yaml': rules, ...changes });
  const [book] = followDuties(record, growAreaTree(record.areas), asOf);
  const [standing] = book?.standings ?? [];
  return { book, standing, states: standing?.cells.map((cell) => cell.expected.map(({ state }) => state)) };
}

const duty = (met: string, limit: string, rest = 'channels: [政府网站], level: [county]') =>
  `{ id: d, item: 事项, content: 内容, basis: [tiaoli], timeLimit: { text: 时限, ${limit} }, body: 县政府, ${rest}, met: ${met} }`;
const report = (published: string, kind = 'monthly-report', period = '2022-06', date = '2022-07-10') => `---
title: 小样县月报
kind: ${kind}
plan: small
period: ${period}
issuer: 小样县政府
date: ${date}
published: ${published}
summary: 情况。
synthetic: true
---

正文。
`;
const funding = (rows: string) => `项目编号,资金来源,下达日期,金额（万元）,下达文号,公开日期\n${rows}`;

describe('a limit', () => {
  test('of working days leaves out weekends and holidays, counts moved working days, and begins on the next day', () => {
    // 2022-09-30 is a Friday; National Day until the 7th; Saturday the 8th and Sunday the 9th are worked.
    expect(limitAfter('2022-09-30', { text: '', within: 1, count: 'working' }).day).toBe('2022-10-08');
    expect(limitAfter('2022-09-30', { text: '', within: 2, count: 'working' }).day).toBe('2022-10-09');
    expect(limitAfter('2022-02-21', { text: '', within: 15, count: 'working' }).day).toBe('2022-03-14');
  });

  test('says where the holidays of a year are not known yet', () => {
    expect(limitAfter('2060-01-04', { text: '', within: 5, count: 'working' }).known).toBe(false);
  });

  test('of an interval counts from its end, or is the end of the next one where the rule names no day', () => {
    expect(
      limitOfInterval('2022-Q1', { text: '', every: 'quarter', within: 20, count: 'calendar' }).day,
    ).toBe('2022-04-20');
    expect(limitOfInterval('2022-Q4', { text: '', every: 'quarter' }).day).toBe('2023-03-31');
    expect(limitOfInterval('2022', { text: '', every: 'year' }).day).toBe('2023-12-31');
  });

  test('without a day or a number there is none', () => {
    expect(limitAfter(undefined, { text: '', within: 5 }).day).toBeUndefined();
    expect(limitAfter('2022-01-04', { text: '长期公开' }).day).toBeUndefined();
  });
});

describe('a judgement', () => {
  const source = { kind: 'projects' } as const;
  const look = (published: string | undefined, there: boolean, asOf: string, online = true) =>
    judge(
      { area: 'a', occurred: '2022-05-01', published, source: there ? source : undefined },
      { day: '2022-05-20', known: true },
      online,
      asOf,
    );

  test.each([
    ['2022-05-20', true, '2022-06-01', 'on-time', 0],
    ['2022-05-21', true, '2022-06-01', 'late', 1],
    [undefined, false, '2022-05-20', 'ahead', 0],
    [undefined, false, '2022-05-21', 'missing', 1],
    [undefined, true, '2022-05-20', 'on-time', 0],
    [undefined, true, '2022-05-21', 'public', 0],
  ] as const)('published %s (there: %s), seen on %s, is %s', (published, there, asOf, state, daysLate) => {
    expect(look(published, there, asOf)).toMatchObject({ state, daysLate });
  });

  test('never says of what is owed on paper only that it is missing', () => {
    expect(look(undefined, false, '2030-01-01', false).state).toBe('elsewhere');
  });

  test('with time, what is out never becomes less, and what is missing was ahead before', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-05-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, day, (limit, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const at = (asOf: string) =>
          judge(
            { area: 'a', occurred: undefined, published: undefined, source: undefined },
            { day: limit, known: true },
            true,
            asOf,
          ).state;
        if (at(early) === 'missing') expect(at(late)).toBe('missing');
        expect(at(limit)).toBe('ahead');
      }),
    );
  });
});

describe('a county', () => {
  test('owes the result of an allocation within so many working days of it, one document at a time', () => {
    const rows =
      'p1,中央衔接资金,2022-05-05,30,甲〔2022〕1号,2022-05-25\np1,县级资金,2022-05-05,10,甲〔2022〕2号,2022-05-26\n';
    const met = duty('{ data: [funding] }', 'within: 15, count: working');
    const { standing, states } = follow(met, '2022-07-20', { 'projects/funding.csv': funding(rows) });
    // Saturday, 7 May 2022 was a working day.
    expect(states).toEqual([['on-time', 'late']]);
    expect(standing?.cells[0]?.expected[1]).toMatchObject({ due: '2022-05-25', daysLate: 1 });
  });

  test('has published a document only when its last part is out, and nobody knows when if one day is not recorded', () => {
    const met = duty('{ data: [funding] }', 'within: 15, count: working');
    const whole = 'p1,中央衔接资金,2022-05-05,30,,2022-05-06\np1,县级资金,2022-05-05,10,,2022-06-06\n';
    expect(follow(met, '2022-07-20', { 'projects/funding.csv': funding(whole) }).states).toEqual([['late']]);
    const part = 'p1,中央衔接资金,2022-05-05,30,,2022-05-06\np1,县级资金,2022-05-05,10,,\n';
    expect(follow(met, '2022-07-20', { 'projects/funding.csv': funding(part) }).states).toEqual([['public']]);
  });

  test('does not know on a day what was published after it', () => {
    const met = duty('{ reports: [monthly-report] }', 'within: 20, count: working');
    expect(follow(met, '2022-07-10').states).toEqual([['on-time']]);
    expect(follow(met, '2022-07-09').states).toEqual([]);
  });

  test('is late with a report that went up after its limit', () => {
    const met = duty('{ reports: [monthly-report] }', 'within: 5, count: calendar');
    const { standing } = follow(met, '2022-08-20', { 'reports/r1.mdx': report('2022-07-18') });
    expect(standing?.cells[0]?.expected).toMatchObject([{ due: '2022-07-15', state: 'late', daysLate: 3 }]);
  });

  test('owes one publication an interval, from the first of its plan to the last, and none that has not begun', () => {
    const met = duty('{ reports: [monthly-report] }', 'every: quarter, within: 20, count: calendar');
    // The plan runs from May to December; the report of June ends the second quarter.
    const { standing } = follow(met, '2023-06-01');
    expect(standing?.cells.map(({ period }) => period)).toEqual(['2022-Q2', '2022-Q3', '2022-Q4']);
    expect(standing?.cells.map(({ expected }) => expected[0]?.state)).toEqual([
      'on-time',
      'missing',
      'missing',
    ]);
    expect(follow(met, '2022-07-20').standing?.cells.map(({ period }) => period)).toEqual([
      '2022-Q2',
      '2022-Q3',
    ]);
  });

  test('has not done its duty for a year with a report of June', () => {
    const met = duty('{ reports: [summary-report] }', 'every: year, within: 60, count: calendar');
    const june = { 'reports/r1.mdx': report('2022-07-10', 'summary-report') };
    expect(follow(met, '2023-03-02', june).states).toEqual([['missing']]);
    const december = { 'reports/r1.mdx': report('2023-02-10', 'summary-report', '2022-12', '2023-02-10') };
    expect(follow(met, '2023-03-02', december).states).toEqual([['on-time']]);
  });

  test('owes what the duty asks of townships for each of them', () => {
    const met = duty('{ data: [monitoring] }', 'every: quarter', 'channels: [政府网站], level: [township]');
    const { standing, states } = follow(met, '2022-10-01');
    // The third quarter is over, but not its limit; the fourth begins on this day.
    expect(states).toEqual([
      ['missing', 'missing'],
      ['ahead', 'ahead'],
      ['ahead', 'ahead'],
    ]);
    expect(standing?.cells[0]?.expected.map(({ area }) => area)).toEqual(['990009001000', '990009002000']);
  });

  test('owes nothing outside the time in which the duty is in force', () => {
    const met = duty(
      '{ reports: [monthly-report] }',
      'every: quarter',
      'channels: [政府网站], level: [county], to: "2022-07-01"',
    );
    expect(follow(met, '2023-06-01').standing?.cells.map(({ period }) => period)).toEqual(['2022-Q2']);
  });

  test('without a plan that has begun owes nothing yet', () => {
    const { book } = follow(duty('{ data: [rectification] }', ''), '2022-04-01');
    expect(book?.tally).toMatchObject({ missing: 0, ahead: 0 });
  });

  test('is not blamed for the portal’s guide when only its address lacks', () => {
    expect(follow(duty('{ data: [guide] }', ''), '2022-07-20').states).toEqual([['elsewhere']]);
  });

  test('adds up: what was due is what was in time, late and missing', () => {
    const { book } = follow(duty('{ reports: [monthly-report] }', 'every: month'), '2022-12-31');
    const tally = book?.tally;
    expect(tally && countDue(tally)).toBe(
      (tally?.['on-time'] ?? 0) + (tally?.late ?? 0) + (tally?.missing ?? 0),
    );
    expect(tally?.missing).toBeGreaterThan(0);
  });
});

describe('the lines of a reporting matrix', () => {
  const tree = growAreaTree(smallRecord().areas);
  const cell = (state: 'all' | 'none' | 'part' | 'not-due') => ({
    period: '2022-05',
    state,
    due: 2,
    came: state === 'all' ? 2 : 0,
    reported: state === 'all' ? '2022-06-16' : undefined,
  });
  const matrix: ReportingMatrix = {
    plan: 'small',
    kind: 'month',
    periods: ['2022-05'],
    rows: [
      { reporter: '990009001000', by: 'area', owes: true, cells: [cell('all')] },
      { reporter: '990009001001', by: 'area', owes: true, cells: [cell('all')] },
      { reporter: '990009001002', by: 'area', owes: true, cells: [cell('none')] },
      { reporter: '990009002001', by: 'area', owes: true, cells: [cell('not-due')] },
      { reporter: '县水利局', by: 'unit', owes: true, cells: [cell('part')] },
    ],
  };

  test('put the villages of a township together, name those that are behind, and keep units last', () => {
    const lines = gatherLines(matrix, tree);
    expect(lines.map(({ by, reporter }) => `${by} ${reporter}`)).toEqual([
      'area 990009001000',
      'villages 990009001000',
      'villages 990009002000',
      'unit 县水利局',
    ]);
    expect(lines[1]?.cells).toMatchObject([{ state: 'part', due: 2, came: 1, lacking: ['990009001002'] }]);
    expect(lines[2]?.cells).toMatchObject([{ state: 'not-due', due: 0 }]);
  });

  test('are late when the last of a period came after its limit', () => {
    expect(isLate(cell('all'), 15)).toBe(true);
    expect(isLate(cell('all'), 16)).toBe(false);
    expect(isLate(cell('none'), 15)).toBe(false);
  });
});
