import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/protect/figure.ts';
import type { PublicMonitoring } from '../../../src/protect/monitoring.ts';
import { county, townships } from '../../small-record.ts';
import { type Changes, type Edition, editionOf, keep, openProgress } from './small-editions.ts';

const [jia, yi] = townships;
const kinds = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'] as const;
type Kind = (typeof kinds)[number];

/** A row: township, kind, households and people at the end, households that came and that went. */
type Row = [township: string, kind: Kind, households: number, people: number, added: number, removed: number];

/** The monitored households of some months. */
function monitored(months: Record<string, Row[]>): Changes {
  const rows = Object.entries(months).flatMap(([period, own]) =>
    own.map(
      ([area, kind, ...counts]) => `small,${period},${area},${kind},${counts.join(',')},${period}-30\n`,
    ),
  );
  return {
    'monitoring/small.csv': `方案,报告期,地区代码,类别,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期\n${rows.join('')}`,
  };
}

const numbersOf = (edition: Edition, period: string): PublicMonitoring => {
  const found = edition.disclosure.plans[0]?.monitoring.find((each) => each.period === period);
  if (!found) throw new Error(`no monitoring of ${period}`);
  return found;
};
const isHidden = (figure: Figure | undefined) => figure?.kind === 'hidden' && figure.reason === 'protected';
const isExact = (figure: Figure | undefined) => figure?.kind === 'value';
/** Least and most that a figure says of its number. */
const endsOf = (figure: Figure | undefined): [number, number] => {
  if (figure?.kind === 'value') return [figure.value, figure.value];
  if (figure?.kind === 'band') return [figure.least, figure.most];
  return isHidden(figure) ? [1, Number.POSITIVE_INFINITY] : [0, 0];
};
/** How far apart the ends are of the hidden figure of which a sum tells most: `Infinity` where none is hidden. */
const roomOf = (parts: Array<Figure | undefined>, total: Figure | undefined): number => {
  const ends = parts.map(endsOf);
  const [least, most] = endsOf(total);
  const rooms = parts.flatMap((figure, at) => {
    if (!isHidden(figure)) return [];
    const others = ends.filter((_, i) => i !== at);
    const low = Math.max(1, least - others.reduce((sum, [, end]) => sum + end, 0));
    return [most - others.reduce((sum, [end]) => sum + end, 0) - low];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...rooms);
};
const rowOf = ({ rows }: PublicMonitoring, area: string) => rows.find((row) => row.area === area);

describe('monitored households', () => {
  const june: Row[] = [
    [jia, '脱贫不稳定户', 3, 7, 0, 0],
    [yi, '脱贫不稳定户', 31, 82, 0, 0],
    [jia, '边缘易致贫户', 22, 51, 0, 0],
    [yi, '边缘易致贫户', 33, 85, 0, 0],
    [jia, '突发严重困难户', 14, 40, 0, 0],
    [yi, '突发严重困难户', 17, 44, 0, 0],
  ];
  const edition = editionOf(monitored({ '2022-06': june }));
  const told = numbersOf(edition, '2022-06');

  test('of a small number are hidden with the number of people in them', () => {
    for (const part of ['households', 'people'] as const)
      expect(isHidden(rowOf(told, jia)?.[part].get('脱贫不稳定户'))).toBe(true);
    expect(isHidden(rowOf(told, yi)?.households.get('脱贫不稳定户'))).toBe(
      isHidden(rowOf(told, yi)?.people.get('脱贫不稳定户')),
    );
  });

  test('cannot be worked out along a row, of which the total is told', () => {
    for (const { households, total } of told.rows)
      expect(roomOf([...households.values()], total)).toBeGreaterThanOrEqual(4);
  });

  test('cannot be worked out along a column, households or people', () => {
    const column = (pick: (row: PublicMonitoring['rows'][number] | undefined) => Figure | undefined) =>
      roomOf(
        townships.map((area) => pick(rowOf(told, area))),
        pick(rowOf(told, county)),
      );
    for (const kind of kinds) {
      expect(
        column((row) => row?.households.get(kind)),
        kind,
      ).toBeGreaterThanOrEqual(4);
      expect(
        column((row) => row?.people.get(kind)),
        kind,
      ).toBeGreaterThanOrEqual(4);
    }
    expect(column((row) => row?.total)).toBeGreaterThanOrEqual(4);
  });

  test('that are hidden are hidden in the data too', () => {
    const rows = openProgress(edition).filter(
      (row) => row['kind'] === 'monitoring' && row['area'] === jia && row['group'] === '脱贫不稳定户',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ value: null, hidden: 'protected' });
  });

  test('stay hidden in later editions', () => {
    const lower = { 'site.yaml': `${siteText}privacy: { threshold: 3 }\n` };
    const now = editionOf({ ...monitored({ '2022-06': june }), ...keep(edition), ...lower }, '2023-01-31');
    expect(isHidden(rowOf(numbersOf(now, '2022-06'), jia)?.households.get('脱贫不稳定户'))).toBe(true);
  });
});

const siteText = `name: 小样公开
description: 测试用的小样。
publisher: 小样县政府
origin: https://small.example
contact: { phone: 0000-1234567, address: 小样县 }
`;

describe('households that came and went', () => {
  const flow = (added: number, removed: number) =>
    numbersOf(
      editionOf(
        monitored({
          '2022-06': [
            [jia, '边缘易致贫户', 40, 90, added, removed],
            [yi, '边缘易致贫户', 30, 70, 0, 0],
          ],
        }),
      ),
      '2022-06',
    );

  test('are told where both are enough, or none', () => {
    expect(flow(6, 8)).toMatchObject({ added: { value: 6 }, removed: { value: 8 } });
    expect(flow(0, 0)).toMatchObject({ added: { value: 0 }, removed: { value: 0 } });
  });

  test('are both hidden where one is small: both totals would tell one by the other', () => {
    for (const [added, removed] of [
      [3, 8],
      [8, 3],
      [0, 1],
    ] as const) {
      const told = flow(added, removed);
      expect([told.added, told.removed].every(isHidden)).toBe(true);
    }
  });

  test('do not tell with last month how many there are now, where that is small', () => {
    const edition = editionOf(
      monitored({
        '2022-06': [[jia, '边缘易致贫户', 20, 51, 0, 0]],
        '2022-07': [[jia, '边缘易致贫户', 3, 7, 6, 23]],
      }),
    );
    const [before, now] = [numbersOf(edition, '2022-06'), numbersOf(edition, '2022-07')];
    expect(isHidden(rowOf(now, county)?.total)).toBe(true);
    // 20 + 6 − 23 is 3.
    expect([rowOf(before, county)?.total, now.added, now.removed].every(isExact)).toBe(false);
  });
});

describe('households of a township from month to month', () => {
  const edition = editionOf(
    monitored({
      '2022-06': [
        [jia, '边缘易致贫户', 12, 30, 0, 0],
        [yi, '边缘易致贫户', 40, 90, 0, 0],
      ],
      '2022-07': [
        [jia, '边缘易致贫户', 13, 36, 6, 5],
        [yi, '边缘易致贫户', 50, 99, 10, 0],
      ],
    }),
  );
  const months = ['2022-06', '2022-07'].map((period) => numbersOf(edition, period));

  test('that went from 12 to 13 are not told exactly in both, nor as the total of all kinds', () => {
    expect(months.map((each) => rowOf(each, jia)?.households.get('边缘易致贫户')).every(isExact)).toBe(false);
    expect(months.map((each) => rowOf(each, jia)?.total).every(isExact)).toBe(false);
  });

  test('are not told by the one number of the sum that is left out', () => {
    for (const each of months) {
      const [total, ...parts] = [county, ...townships].map((area) =>
        rowOf(each, area)?.households.get('边缘易致贫户'),
      );
      expect(roomOf(parts, total)).toBeGreaterThanOrEqual(4);
    }
  });
});

test('a township without a row has none, and gives nothing away', () => {
  const edition = editionOf(monitored({ '2022-06': [[jia, '边缘易致贫户', 40, 90, 0, 0]] }));
  const told = numbersOf(edition, '2022-06');
  expect(rowOf(told, yi)?.households.get('边缘易致贫户')).toMatchObject({ reason: 'not-reported' });
  expect(rowOf(told, county)?.households.get('边缘易致贫户')).toMatchObject({ value: 40 });
});
