import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/check/check.ts';
import { holdFolder } from '../../../src/record/source/folder.ts';
import { county, filesWith, smallFiles, townships, villages } from '../../small-record.ts';
import {
  accountOf,
  type Changes,
  type Edition,
  editionOf,
  fileOf,
  households,
  indicatorsWith,
  keep,
  month,
  tell,
} from './small-editions.ts';

const june = '2022-06';
const [zi, chou, yin] = villages;
const indicators = indicatorsWith(households());
const site = (threshold: number): Changes => ({
  'site.yaml': `${smallFiles['site.yaml'] ?? ''}privacy: { threshold: ${threshold} }\n`,
});
const first = '2022-07-20';
const second = '2022-08-01';
/** A record of June with these counts, and what earlier editions told. */
const recordOf = (counts: number[], ...more: Changes[]): Changes =>
  Object.assign({}, indicators, month(june, counts), ...more);
const told = (edition: Edition, area: string) => tell(edition, 'helped', june, area);

describe('an earlier edition', () => {
  test('is kept as what it told of every figure: the number, or nothing', () => {
    const { told } = editionOf(recordOf([3, 30, 40, 50]), first);
    expect(told.asOf).toBe(first);
    const own = Object.entries(told.plans['small'] ?? {}).filter(([id]) => id.startsWith('helped'));
    const byArea = Object.fromEntries(own.map(([id, ranges]) => [id.split(/[@#]/)[1], ranges]));
    expect(byArea).toMatchObject({ [zi]: null, [chou]: null, [yin]: [[40, 40]], [county]: [[123, 123]] });
  });

  test('that told a range is kept with the range, not with the number', () => {
    const changes = {
      ...indicatorsWith(households({ policies: '[bands]' })),
      ...month(june, [3, 33, 47, 52]),
    };
    const ranges = Object.values(editionOf(changes, first).told.plans['small'] ?? {});
    expect(ranges.some((each) => each?.some(([least, most]) => least < most))).toBe(true);
    expect(JSON.stringify(ranges)).not.toContain('47');
  });

  test('that hid a figure keeps it hidden when the threshold is lowered', () => {
    const past = keep(editionOf(recordOf([3, 30, 40, 50]), first));
    const now = editionOf(recordOf([3, 30, 40, 50], past, site(3)), second);
    expect([told(now, zi), told(now, chou)]).toEqual(['protected', 'protected']);
    expect(accountOf(now, 'helped').hidden.map(({ cause }) => cause)).toEqual(['earlier', 'earlier']);
    expect(now.failures).toEqual([]);
    // Without it, three would not be small any more.
    expect(told(editionOf(recordOf([3, 30, 40, 50], site(3)), second), zi)).toBe(3);
  });

  test('that hid a figure keeps it hidden through all editions that follow', () => {
    const past = keep(editionOf(recordOf([3, 30, 40, 50]), first));
    const then = keep(editionOf(recordOf([3, 30, 40, 50], past, site(3)), second));
    const now = editionOf(recordOf([3, 30, 40, 50], past, then, site(3)), '2022-09-01');
    expect([told(now, zi), told(now, chou), told(now, townships[0])]).toEqual(['protected', 'protected', 33]);
  });

  test('that told what would now be hidden does not stop the build: it is hidden, and called so', () => {
    const past = keep(editionOf(recordOf([4, 30, 40, 50], site(3)), first));
    const now = editionOf(recordOf([4, 30, 40, 50], past), second);
    expect(now.failures).toEqual([]);
    expect(told(now, zi)).toBe('protected');
    // Nothing else is given up for what is known already.
    expect([chou, yin, ...townships, county].map((area) => told(now, area))).toEqual([30, 40, 34, 90, 124]);
  });

  test('that told small counts as a sum does not stop the build when the threshold is raised: no more is told', () => {
    const past = keep(editionOf(recordOf([3, 1, 40, 50], site(3)), first));
    const now = editionOf(recordOf([3, 1, 40, 50], past), second);
    expect(told(editionOf(recordOf([3, 1, 40, 50], site(3)), first), townships[0])).toBe(4);
    expect(now.failures).toEqual([]);
    expect([zi, chou].map((area) => told(now, area))).toEqual(['protected', 'protected']);
  });

  test('that told 12 and then 13 does not stop the build when such a change is no longer told', () => {
    const months = { ...month('2022-05', [12, 30, 40, 50]), ...month(june, [13, 41, 52, 61]) };
    const past = keep(editionOf({ ...indicatorsWith(households({ tells: '[]' })), ...months }, first));
    const now = editionOf({ ...indicators, ...months, ...past }, second);
    expect(now.failures).toEqual([]);
    expect(told(now, yin)).toBe(52);
  });

  test('excuses nothing but what it told: a small count of the next month is as well hidden as ever', () => {
    const past = keep(editionOf(recordOf([3, 1, 40, 50], site(3)), first));
    const record = { ...recordOf([3, 1, 40, 50], past), ...month('2022-07', [4, 31, 45, 58]) };
    const now = editionOf(record, '2022-09-01');
    expect(now.failures).toEqual([]);
    const july = accountOf(now, 'helped').hidden.filter(({ period }) => period === '2022-07');
    expect(july.map(({ area, cause }) => [area, cause])).toContainEqual([zi, 'count']);
    for (const { remains } of july)
      for (const { interval } of remains) expect(interval.most - interval.least).toBeGreaterThanOrEqual(4);
    expect(july.flatMap(({ remains }) => remains).length).toBeGreaterThan(1);
  });

  test('without any of the figures of today is of no account', () => {
    const past = keep({
      told: {
        asOf: '2022-07-01',
        plans: { small: { gone: null, 'helped@990009009001@2022-06': null }, other: { x: [[1, 1]] } },
      },
    });
    const now = editionOf(recordOf([6, 30, 40, 50], past), second);
    expect([zi, chou, yin].map((area) => told(now, area))).toEqual([6, 30, 40]);
  });
});

describe('a correction after an edition', () => {
  const corrected = (counts: number[]) => {
    const past = keep(editionOf(recordOf([12, 30, 40, 50]), first));
    return editionOf(recordOf(counts, past), second);
  };

  test('from 12 to 13 is not told exactly: it would say that one household was added', () => {
    const now = corrected([13, 30, 40, 50]);
    expect(told(now, zi)).toBe('protected');
    expect(now.failures).toEqual([]);
  });

  test('cannot be worked out from the sums either, of which the earlier edition told all', () => {
    const now = corrected([13, 30, 40, 50]);
    // 43 − 42 and 133 − 132 would say it as well.
    expect([townships[0], county].map((area) => typeof told(now, area))).toEqual(['string', 'string']);
    expect([chou, yin, townships[1]].map((area) => told(now, area))).toEqual([30, 40, 90]);
  });

  test('that takes one off here and adds one there is not told, though no sum moves', () => {
    const now = corrected([13, 29, 40, 50]);
    expect([told(now, zi), told(now, chou)]).toEqual(['protected', 'protected']);
    expect(told(now, townships[0])).toBe(42);
  });

  test('by as many as the threshold is told', () => {
    const now = corrected([17, 30, 40, 50]);
    expect([zi, townships[0], county].map((area) => told(now, area))).toEqual([17, 47, 137]);
  });

  test('of one household in a figure that was told as a range is not given away by the range of today', () => {
    const bands = indicatorsWith(households({ policies: '[bands]' }));
    const past = keep(editionOf({ ...bands, ...month(june, [3, 34, 47, 52]) }, first));
    const now = editionOf({ ...bands, ...month(june, [3, 35, 47, 52]), ...past }, second);
    expect(now.failures).toEqual([]);
    expect(told(now, zi)).toBe('protected');
  });
});

describe('a village that reports only after an edition', () => {
  test('with a small count is not the difference of the totals of both', () => {
    const rows = (own: string) => `指标,地区代码,数值,报送日期\n${own}`;
    const before = `helped,${zi},20,2022-07-05\nhelped,${chou},30,2022-07-05\nhelped,${yin},40,2022-07-05\n`;
    const flow = { ...indicatorsWith(households({ time: 'flow' })), 'reports/r1.mdx': undefined };
    const past = keep(editionOf({ ...flow, [fileOf(june)]: rows(before) }, '2022-07-10'));
    const late = rows(`${before}helped,${villages[3]},2,2022-07-25\n`);
    const now = editionOf({ ...flow, [fileOf(june)]: late, ...past }, second);
    expect(told(now, villages[3])).toBe('protected');
    expect([townships[1], county].map((area) => typeof told(now, area))).toEqual(['string', 'string']);
  });
});

describe('the files of an edition', () => {
  const findings = (files: Changes) =>
    checkRecord(holdFolder(filesWith(files))).diagnostics.filter(({ severity }) => severity === 'error');
  const kept = keep(editionOf(recordOf([3, 30, 40, 50]), first));
  const file = 'editions/0001/told.json';

  test('are sound as they were kept', () => {
    expect(findings(kept)).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['a range that was made wider', (text) => text.replace('[[', '[[ ')],
    ['a figure that was taken out', (text) => text.replace(/^.*null,\n/m, '')],
    ['an end that is missing', (text) => text.slice(0, -4)],
  ])('with %s are told in plain words', (_what, change) => {
    const text = kept[file] ?? '';
    const changed = change(text);
    expect(changed).not.toBe(text);
    const found = findings({ ...kept, [file]: changed });
    expect(found.map((each) => each.file)).toEqual([file]);
    for (const { fix, message } of found) expect(`${message}${fix}`).toMatch(/[\u4e00-\u9fff]{4}/);
  });
});
