import { describe, expect, test } from 'vitest';
import { county, townships, villages } from '../../small-record.ts';
import {
  type Changes,
  type Edition,
  editionOf,
  everythingOf,
  fileOf,
  households,
  indicatorsWith,
  month,
  tell,
} from './small-editions.ts';

const june = '2022-06';
const [jia, yi] = townships;

describe('a report that came late', () => {
  /** 乙镇 reports on the 15th; the monthly report of the 10th has the county's total without it. */
  const late = (count: number, more: Record<string, string> = {}): Changes => ({
    ...indicatorsWith(households({ lowestLevel: 'township', time: 'flow', ...more })),
    [fileOf(june)]:
      `指标,地区代码,数值,报送日期\nhelped,${jia},30,2022-07-05\nhelped,${yi},${count},2022-07-15\n`,
  });
  /** The county as the monthly report of 10 July has it, and as the page of today has it. */
  const totals = (edition: Edition) => {
    const then = edition.past('small', '2022-07-10').plans[0]?.indicators.get('helped');
    return [then?.byPeriod.get(june)?.get(county)?.kind, typeof tell(edition, 'helped', june, county)];
  };

  test('with a small count cannot be worked out from the total of before and that of today', () => {
    const edition = editionOf(late(3), '2022-07-20');
    expect(tell(edition, 'helped', june, yi)).toBe('protected');
    expect(totals(edition)).not.toEqual(['value', 'number']);
  });

  test('nor from the township that had reported alone, which is then the total', () => {
    const edition = editionOf(late(3), '2022-07-20');
    const then = edition.past('small', '2022-07-10').plans[0]?.indicators.get('helped')?.byPeriod.get(june);
    const told = [
      then?.get(jia)?.kind === 'value' || then?.get(county)?.kind === 'value',
      typeof tell(edition, 'helped', june, county) === 'number',
    ];
    expect(told).not.toEqual([true, true]);
  });

  test('of a village below what is published is not the difference of its township’s totals, nor of the county’s', () => {
    const own = [20, 30, 40, 2].map(
      (count, i) => `helped,${villages[i]},${count},2022-07-${i === 3 ? '15' : '05'}\n`,
    );
    const edition = editionOf(
      {
        ...indicatorsWith(households({ lowestLevel: 'township', time: 'flow' })),
        [fileOf(june)]: `指标,地区代码,数值,报送日期\n${own.join('')}`,
      },
      '2022-07-20',
    );
    const then = edition.past('small', '2022-07-10').plans[0]?.indicators.get('helped')?.byPeriod.get(june);
    for (const area of [yi, county])
      expect([then?.get(area)?.kind, typeof tell(edition, 'helped', june, area)], area).not.toEqual([
        'value',
        'number',
      ]);
    expect(tell(edition, 'helped', june, jia)).toBe(50);
  });

  test('that is not small hides nothing', () => {
    const edition = editionOf(late(13), '2022-07-20');
    expect(totals(edition)).toEqual(['value', 'number']);
    expect(tell(edition, 'helped', june, yi)).toBe(13);
  });

  test('hides nothing either where it came before anything was published', () => {
    const early = { ...late(13), 'reports/r1.mdx': undefined };
    const edition = editionOf(early, '2022-07-20');
    expect([jia, yi, county].map((area) => tell(edition, 'helped', june, area))).toEqual([30, 13, 43]);
  });

  test('of a share tells no more: the few whom it leaves over are not given away', () => {
    const rows = (count: number, all: number) =>
      `指标,地区代码,分子,分母,报送日期\nhelped,${jia},300,400,2022-07-05\nhelped,${yi},${count},${all},2022-07-15\n`;
    const edition = editionOf(
      {
        ...indicatorsWith(
          households({ lowestLevel: 'township', adds: 'ratio', numerator: '已参保', denominator: '应参保' }),
        ),
        [fileOf(june)]: rows(98, 100),
      },
      '2022-07-20',
    );
    expect(tell(edition, 'helped', june, yi)).toBe('protected');
    expect(totals(edition)).not.toEqual(['value', 'number']);
  });
});

describe('indicators that add up to one another', () => {
  const all = ['helped', 'men', 'women'] as const;
  const indicators = indicatorsWith(
    households({ sumOf: '[men, women]' }),
    households({}, 'men'),
    households({}, 'women'),
  );
  const counts = { helped: [30, 40, 50, 60], men: [3, 20, 25, 30], women: [27, 20, 25, 30] };

  test('are protected together', () => {
    const edition = editionOf({ ...indicators, ...month(june, counts) });
    const family = edition.account.families.find((each) => each.indicators.includes('men'));
    expect([...(family?.indicators ?? [])].sort()).toEqual([...all]);
  });

  test('what is hidden in one part is neither the whole less the other part, nor the rest of its own sum', () => {
    const edition = editionOf({ ...indicators, ...month(june, counts) });
    const hidden = (indicator: string, area: string) => tell(edition, indicator, june, area) === 'protected';
    expect(hidden('men', villages[0])).toBe(true);
    for (const area of [...villages, ...townships, county]) {
      const among = all.filter((indicator) => hidden(indicator, area)).length;
      expect(among, area).not.toBe(1);
    }
    for (const indicator of all) {
      const own = [villages[0], villages[1], townships[0]].filter((area) => hidden(indicator, area)).length;
      expect(own, indicator).not.toBe(1);
    }
  });

  test('without the whole, a part hides nothing in the other', () => {
    const alone = indicatorsWith(households({}, 'men'), households({}, 'women'));
    const { men, women } = counts;
    const edition = editionOf({ ...alone, ...month(june, { men, women }) });
    expect(tell(edition, 'men', june, villages[0])).toBe('protected');
    expect(villages.map((area) => tell(edition, 'women', june, area))).toEqual(women);
  });

  test('say nothing anywhere of the one that is hidden', () => {
    const few = { helped: [7030, 40, 50, 60], men: [3, 20, 25, 30], women: [7027, 20, 25, 30] };
    const text = everythingOf(editionOf({ ...indicators, ...month(june, few) }));
    expect(text.includes('7030') && text.includes('7027')).toBe(false);
  });
});
