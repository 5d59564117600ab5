import { describe, expect, test } from 'vitest';
import { smallFiles, townships, villages } from '../../small-record.ts';
import { type Fact, readFacts } from './read-facts.ts';
import { type Changes, editionOf, households, indicatorsWith, keep, month } from './small-editions.ts';
import { solve } from './solve-facts.ts';

const periods = ['2022-05', '2022-06'];
const threshold = 5;

/** A report, a notice and sheets that all tell of the same households: in tables, a chart and sentences. */
const documents: Changes = {
  'reports/r1.mdx': `${smallFiles['reports/r1.mdx'] ?? ''}
<IndicatorTable indicator="helped" />

<IndicatorTable indicator="helped" period="2022-05" />

<IndicatorChart indicator="helped" area="990009001001" />

<IndicatorChart indicator="helped" area="990009001000" />

<Headline indicator="helped" />
`,
  'notices/n1.mdx': `${smallFiles['notices/n1.mdx'] ?? ''}
子村6月有<Value indicator="helped" area="990009001001" period="2022-06" />，丑村6月有<Value indicator="helped" area="990009001002" period="2022-06" />。

甲镇6月有<Value indicator="helped" area="990009001000" period="2022-06" />，小样县6月有<Value indicator="helped" area="990009000000" period="2022-06" />。

乙镇5月有<Value indicator="helped" area="990009002000" period="2022-05" />，寅村5月有<Value indicator="helped" area="990009002001" period="2022-05" />。
`,
};

const areas = [...villages, ...townships];

/** The counts of each area below the county, in the order of `areas`. */
const withSums = ([a = 0, b = 0, c = 0, d = 0]: number[]) => [a, b, c, d, a + b, c + d];

/** Everything that some facts give away: small counts, and small changes from one month to the next. */
function findGivenAway(facts: Fact[], counts: number[][]): string[] {
  const solved = periods.map((period, i) =>
    solve(
      facts.filter((fact) => fact.period === period),
      counts[i] ?? [],
    ),
  );
  const found: string[] = [];
  const tell = (what: string, least: number, most: number) => {
    if (most - least < threshold - 1) found.push(`${what}: ${least}…${most}`);
  };
  const truths = counts.map(withSums);
  areas.forEach((area, at) => {
    periods.forEach((period, i) => {
      const value = truths[i]?.[at] ?? 0;
      const { least, most } = solved[i]?.get(area) ?? { least: 0, most: 0 };
      expect(least, `${area} ${period}`).toBeLessThanOrEqual(value);
      expect(most, `${area} ${period}`).toBeGreaterThanOrEqual(value);
      if (value > 0 && value < threshold) tell(`${area} ${period}`, least, most);
    });
    const by = (truths[1]?.[at] ?? 0) - (truths[0]?.[at] ?? 0);
    const [before, after] = solved.map((each) => each.get(area) ?? { least: 0, most: 0 });
    if (by !== 0 && Math.abs(by) < threshold && before && after)
      tell(`${area} from month to month`, after.least - before.most, after.most - before.least);
  });
  return found;
}

/** The record of two months with these counts. */
function recordOf(counts: number[][], policies: string, more: Record<string, string> = {}): Changes {
  return {
    ...indicatorsWith(households({ policies: `[${policies}]`, ...more })),
    ...documents,
    ...month('2022-05', counts[0] ?? []),
    ...month('2022-06', counts[1] ?? []),
  };
}

const cases: Array<[string, number[][]]> = [
  [
    'a small count in a village',
    [
      [20, 30, 40, 50],
      [30, 3, 52, 61],
    ],
  ],
  [
    'a small count in both months',
    [
      [4, 30, 40, 50],
      [3, 41, 52, 61],
    ],
  ],
  [
    'small counts in all villages of a township',
    [
      [1, 2, 40, 50],
      [3, 1, 52, 61],
    ],
  ],
  [
    'one more in a village',
    [
      [12, 30, 40, 50],
      [13, 41, 52, 61],
    ],
  ],
  [
    'one more here and one fewer there',
    [
      [12, 30, 40, 50],
      [13, 29, 52, 61],
    ],
  ],
  [
    'one more in a township, whose villages changed places',
    [
      [20, 31, 40, 50],
      [31, 21, 52, 61],
    ],
  ],
  [
    'a count of nobody beside a small one',
    [
      [0, 3, 40, 50],
      [0, 12, 52, 61],
    ],
  ],
  [
    'small counts everywhere',
    [
      [3, 4, 2, 1],
      [4, 3, 1, 2],
    ],
  ],
];

describe.each(['hide', 'bands', 'less-often', 'hide, bands, less-often, coarser'])('under %s', (policies) => {
  test.each(cases)(
    'what is hidden cannot be recovered from report, notice, sheets, chart and data together: %s',
    (_what, counts) => {
      const edition = editionOf(recordOf(counts, policies), '2022-07-20');
      expect(edition.failures).toEqual([]);
      const facts = readFacts(edition, 'helped', '户数helped');
      // It is read at all: every kind of place says something, and no two of them say different things.
      const wheres = new Set(facts.map(({ where }) => where.replace(/-.*/, '')));
      expect(wheres).toContain('data');
      expect(findGivenAway(facts, counts)).toEqual([]);
    },
  );
});

describe('the reading of an edition', () => {
  const open = recordOf(
    [
      [20, 30, 40, 50],
      [30, 43, 52, 61],
    ],
    'hide',
    { tells: '[]' },
  );
  const facts = readFacts(editionOf(open, '2022-07-20'), 'helped', '户数helped');

  test('finds what is told in each kind of place', () => {
    const told = (where: string) => facts.filter((fact) => fact.where === where);
    expect(told('data')).toHaveLength(14);
    expect(told('r1').length).toBeGreaterThanOrEqual(10);
    expect(told('n1')).toHaveLength(6);
    expect(told('sheet-2022-06-990009001001')).toEqual([
      expect.objectContaining({ area: villages[0], period: '2022-06', least: 30 }),
      expect.objectContaining({ area: villages[0], period: '2022-05', least: 20 }),
    ]);
  });

  test('finds what is given away where nothing is protected: a chart with the hidden number is enough', () => {
    const counts = [
      [20, 30, 40, 50],
      [30, 3, 52, 61],
    ];
    const edition = editionOf(recordOf(counts, 'hide'), '2022-07-20');
    const safe = readFacts(edition, 'helped', '户数helped');
    const leak = { where: 'chart', area: villages[0], period: '2022-06', least: 30, most: 30 };
    expect(findGivenAway([...safe, leak], counts)).not.toEqual([]);
  });
});

describe('with last month’s edition', () => {
  test.each(cases)('what is hidden cannot be recovered from both together: %s', (_what, counts) => {
    const before = editionOf(
      { ...recordOf(counts, 'hide, bands'), 'progress/small/2022-06/indicators.csv': undefined },
      '2022-07-01',
    );
    const now = editionOf({ ...recordOf(counts, 'hide, bands'), ...keep(before) }, '2022-07-20');
    expect(now.failures).toEqual([]);
    const facts = [before, now].flatMap((edition) => readFacts(edition, 'helped', '户数helped'));
    expect(findGivenAway(facts, counts)).toEqual([]);
  });

  test.each(cases)(
    'nor when the threshold was lower then, but for what was told already: %s',
    (_what, counts) => {
      const record = recordOf(counts, 'hide, bands');
      const site = `${smallFiles['site.yaml'] ?? ''}privacy: { threshold: 3 }\n`;
      const before = editionOf({ ...record, 'site.yaml': site }, '2022-07-19');
      const now = editionOf({ ...record, ...keep(before) }, '2022-07-20');
      expect(now.failures).toEqual([]);
      const earlier = readFacts(before, 'helped', '户数helped');
      const both = [...earlier, ...readFacts(now, 'helped', '户数helped')];
      // Nothing is known from both that was not known from the first.
      const known = new Set(findGivenAway(earlier, counts).map((each) => each.split(':')[0]));
      expect(findGivenAway(both, counts).filter((each) => !known.has(each.split(':')[0]))).toEqual([]);
    },
  );
});
