import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartCourse, figuresAt } from '../../src/components/indicator/course.ts';
import type { Chart } from '../../src/document/block.ts';
import type { PublicPlan } from '../../src/protect/disclosure.ts';
import { publishBand, publishMeasure } from '../../src/protect/figure.ts';
import { county, smallDisclosure } from '../small-record.ts';
import { openRenderer } from './render.ts';

let site: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  site = await openRenderer();
});
afterAll(() => site.close());

const households = publishBand(810, 819, '户');
const share = publishBand(95.3, 96.4, '%');
/** What is seen, and what is heard in its place. */
const readBoth = (html: string) => {
  const heard = html.replace(/<span aria-hidden="true">.*?<\/span>(?=<span class="visually-hidden">)/gs, '');
  const seen = html.replace(/<span class="visually-hidden">.*?<\/span>/gs, '');
  return [seen, heard].map((part) => part.replace(/<[^>]+>/g, '').trim());
};

describe('a range on a page', () => {
  test('is seen as its two ends and heard as a sentence, in the type of other numbers', async () => {
    const html = await site.render('/src/components/FigureText.astro', { figure: households });
    expect(readBoth(html)).toEqual(['810～819户', '在810到819户之间']);
    expect(html).toMatch(/^<span class="num">/);
    const rate = await site.render('/src/components/FigureText.astro', { figure: share });
    expect(readBoth(rate)).toEqual(['95.3%～96.4%', '在95.3%到96.4%之间']);
  });

  test('leaves the unit to the head of the table where that says it', async () => {
    const html = await site.render('/src/components/FigureText.astro', { figure: share, unit: false });
    expect(readBoth(html)).toEqual(['95.3～96.4', '在95.3到96.4之间']);
  });

  test('says why it is one', async () => {
    const html = await site.render('/src/components/Basis.astro', { figure: households, label: '走访户数' });
    expect(html).toContain('为什么是区间');
    expect(html).toContain('为保护个人，只公开所在的区间，两头的数也算在内。');
  });

  test('is drawn as an open bar with its words, and said to who cannot see it', async () => {
    const chart: Chart = {
      kind: 'chart',
      shape: 'line',
      title: '走访户数',
      description: '',
      unit: '户',
      points: [
        { label: '5月', figure: publishMeasure({ value: 790, unit: '户', basis: { sources: [] } }) },
        { label: '6月', figure: households },
      ],
    };
    const html = await site.render('/src/components/CourseChart.astro', { chart });
    expect(html.match(/<rect class="range"/g)).toHaveLength(1);
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).not.toContain('hidden-stem');
    expect(html).toMatch(/<text[^>]*>\s*810～819\s*<\/text>/);
    expect(html).toContain('5月790户，6月在810到819户之间。');
  });
});

describe('a range of money', () => {
  test('is said in words and drawn from its least to its most, beside what was to be reached', async () => {
    const amount = (value: number) => publishMeasure({ value, unit: '万元', basis: { sources: [] } });
    const money = {
      allocated: amount(850),
      paid: publishBand(300, 400, '万元'),
      paidShare: publishBand(35, 47.5, '%'),
    };
    const html = await site.render('/src/components/Money.astro', {
      money,
      milestones: [{ label: '6月底', value: 50 }],
    });
    expect(html).toContain('300～400');
    expect(html).toContain('在35%到47.5%之间');
    expect(html).toMatch(/<rect class="range" x="140" width="50"/);
    expect(html).not.toContain('class="fill"');
  });
});

describe('a range among the figures of a place', () => {
  const plan = smallDisclosure('2022-07-20').plans[0] as PublicPlan;
  const values = plan.indicators.get('visited');
  values?.periods.splice(0, values.periods.length, '2022-05', '2022-06');
  values?.byPeriod.set('2022-05', new Map([[county, publishBand(800, 809, '户')]]));
  values?.byPeriod.set('2022-06', new Map([[county, households]]));

  test('is compared with the range before, and explained below the table', async () => {
    const placed = figuresAt(plan, county).find((each) => each.values === values);
    expect(placed?.comparison).toBe('多于上月');
    const html = await site.render('/src/components/area/AreaFigures.astro', {
      plan,
      code: county,
      place: '小县',
    });
    expect(html).toContain('810～819');
    expect(html).toContain('用～连着的两个数是一个区间：为保护个人，只公开所在的区间，两头的数也算在内。');
  });

  test('makes a title that says what is known', async () => {
    if (!values) throw new Error('no indicator');
    expect(chartCourse(plan, values, county, '小县').title).toBe(
      '2022年6月，小县的走访户数在810到819户之间，多于上月',
    );
  });
});
