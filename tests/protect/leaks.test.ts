import { describe, expect, test } from 'vitest';
import {
  county,
  smallDisclosure,
  smallDisclosureWithPast,
  smallFiles,
  townships,
  villages,
} from '../small-record.ts';

type Changes = Record<string, string | undefined>;

const inFile = (file: string, from: string | RegExp, to: string) => ({
  [file]: (smallFiles[file] ?? '').replace(from, to),
});
const withTarget = (yaml: string) =>
  inFile('plans/small/tasks.yaml', /( {6}- \{ indicator: paid, text: 6月底)/, `      - ${yaml}\n$1`);
const targetOf = (changes: Changes) => smallDisclosure('2022-07-20', changes).plans[0]?.tasks[1]?.targets[0];

describe('what a hidden number may not be told by', () => {
  const hidden = {
    state: 'not-scorable',
    why: expect.stringContaining('不公开'),
    actual: { kind: 'hidden' },
  };
  const few = (yaml: string) => ({
    ...withTarget(yaml),
    'progress/small/2022-06/indicators.csv': `指标,地区代码,数值,报送日期\nhelped,${townships[0]},2,2022-07-05\nhelped,${townships[1]},1,2022-07-05\n`,
  });

  test('the standing of a target: met at 3 and missed at 4 would tell 3 households', () => {
    for (const value of [3, 4]) {
      const target = targetOf(
        few(
          `{ indicator: helped, text: 不少于${value}户, comparator: ">=", value: ${value}, unit: 户, by: 2022-06-30 }`,
        ),
      );
      expect(target?.standing).toMatchObject(hidden);
    }
  });

  test('but not that a count is not zero: zeros are never hidden, so that the sign in its place says it already', () => {
    const target = targetOf(
      few('{ indicator: helped, text: 没有, comparator: "=", value: 0, unit: 户, by: 2022-06-30 }'),
    );
    expect(target?.standing).toMatchObject({ state: 'missed', actual: { kind: 'hidden' } });
  });

  test('how many places reach a target', () => {
    const target = targetOf(
      few(
        '{ indicator: helped, text: 每乡镇2户, comparator: ">=", value: 2, unit: 户, scope: 每个乡镇, by: 2022-06-30 }',
      ),
    );
    expect(target?.standing).toMatchObject(hidden);
  });

  test('a total in a later period to which a village did not report', () => {
    const village = (code: string, value: number) => `helped,${code},${value},2022-07-05\n`;
    const head = '指标,地区代码,数值,报送日期\n';
    const [first, second, third, fourth] = villages;
    const changes = {
      'indicators.yaml': (smallFiles['indicators.yaml'] ?? '').replace(
        'lowestLevel: township',
        'lowestLevel: village\n  time: cumulative',
      ),
      'progress/small/2022-05/indicators.csv': `${head}${village(first, 3)}${village(second, 20)}${village(third, 9)}${village(fourth, 9)}`,
      'progress/small/2022-06/indicators.csv': `${head}${village(second, 21)}${village(third, 9)}${village(fourth, 9)}`,
    };
    const june = smallDisclosure('2022-07-20', changes)
      .plans[0]?.indicators.get('helped')
      ?.byPeriod.get('2022-06');
    expect(june?.get(first)).toMatchObject({ kind: 'hidden', reason: 'not-reported' });
    const shown = [second, townships[0]].every((code) => june?.get(code)?.kind === 'value');
    // 24 − 21 would be the 3 that May hid.
    expect(shown).toBe(false);
  });

  test('a total in a later period to which no village of a township reported', () => {
    const village = (code: string, value: number) => `helped,${code},${value},2022-07-05\n`;
    const head = '指标,地区代码,数值,报送日期\n';
    const changes = {
      'indicators.yaml': (smallFiles['indicators.yaml'] ?? '').replace(
        'lowestLevel: township',
        'lowestLevel: township\n  time: cumulative',
      ),
      'progress/small/2022-05/indicators.csv': `${head}${village(villages[0], 3)}${village(villages[1], 0)}${village(villages[2], 9)}`,
      'progress/small/2022-06/indicators.csv': `${head}${village(villages[2], 40)}`,
    };
    const june = smallDisclosure('2022-07-20', changes)
      .plans[0]?.indicators.get('helped')
      ?.byPeriod.get('2022-06');
    expect(june?.get(townships[0])).toMatchObject({ kind: 'hidden', reason: 'not-reported' });
    // 43 − 40 would be the 3 that May hid.
    expect([townships[1], county].every((code) => june?.get(code)?.kind === 'value')).toBe(false);
  });

  test('changes of monitored households: of the two, one and both totals would tell the other', () => {
    const changes = {
      'monitoring/small.csv': `方案,报告期,地区代码,类别,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期\nsmall,2022-06,${townships[0]},边缘易致贫户,40,90,3,8,2022-07-05\n`,
    };
    const [counts] = smallDisclosure('2022-07-20', changes).plans[0]?.monitoring ?? [];
    expect(counts?.added.kind).toBe('hidden');
    expect(counts?.removed.kind).toBe('hidden');
  });
});

describe('looking back', () => {
  test('never looks ahead of the day of the build', () => {
    const then = smallDisclosureWithPast('2022-06-20').past('small', '2022-12-31');
    expect(then.asOf).toBe('2022-06-20');
    expect(then.plans[0]?.indicators.size).toBe(0);
  });
});

describe('monitored households', () => {
  test('come in the order of time, quarters and months alike', () => {
    const row = (period: string) =>
      `small,${period},${townships[0]},边缘易致贫户,40,90,0,0,${period === '2022-Q2' ? '2022-07-05' : '2022-08-05'}\n`;
    const changes = {
      'monitoring/small.csv': `方案,报告期,地区代码,类别,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期\n${row('2022-Q2')}${row('2022-07')}`,
    };
    const plan = smallDisclosure('2022-08-20', changes).plans[0];
    expect(plan?.monitoring.map((each) => each.period)).toEqual(['2022-Q2', '2022-07']);
    expect(plan?.monitoring[0]?.rows.at(-1)?.area).toBe(county);
  });
});
