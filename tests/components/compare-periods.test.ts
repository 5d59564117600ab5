import { describe, expect, it } from 'vitest';
import { compareFigures, nameEarlier } from '../../src/components/indicator/compare-periods.ts';
import { type Figure, hideFigure, publishBand, publishMeasure } from '../../src/protect/figure.ts';

const figure = (value: number, unit: string) => publishMeasure({ value, unit, basis: { sources: [] } });

describe('nameEarlier', () => {
  it('says 上月 of the month before, across a new year too', () => {
    expect(nameEarlier('2022-09', '2022-10')).toBe('上月');
    expect(nameEarlier('2021-12', '2022-01')).toBe('上月');
  });
  it('says quarters, half-years and years', () => {
    expect(nameEarlier('2022-Q1', '2022-Q2')).toBe('上季度');
    expect(nameEarlier('2021-H2', '2022-H1')).toBe('上个半年');
    expect(nameEarlier('2021', '2022')).toBe('上年');
  });
  it('names the period where one is missing between', () => {
    expect(nameEarlier('2022-08', '2022-10')).toBe('2022年8月');
  });
});

describe('compareFigures', () => {
  const said = (now: number, before: number, unit: string) =>
    compareFigures(figure(now, unit), figure(before, unit), '2022-09', '2022-10');

  it('says more, fewer and the same', () => {
    expect(said(12, 9, '户')).toBe('比上月多3户');
    expect(said(9, 12, '户')).toBe('比上月少3户');
    expect(said(9, 9, '户')).toBe('和上月一样');
  });
  it('compares percentages in points, of the numbers as shown', () => {
    expect(said(98.5, 97.2, '%')).toBe('比上月高1.3个百分点');
    expect(said(97.24, 97.21, '%')).toBe('和上月一样');
    expect(said(4.5, 5, '‰')).toBe('比上月低0.5个千分点');
  });
  it('says of ranges only what they tell: apart, the same, or that nothing can be said', () => {
    const compare = (now: Figure, before: Figure) => compareFigures(now, before, '2022-09', '2022-10');
    const band = (least: number, most: number, unit = '户') => publishBand(least, most, unit);
    expect(compare(band(820, 829), band(810, 819))).toBe('多于上月');
    expect(compare(band(800, 809), band(810, 819))).toBe('少于上月');
    expect(compare(band(810, 819), band(810, 819))).toBe('和上月在同一区间');
    expect(compare(band(810, 819), band(815, 824))).toBe('只公开区间，和上月比不出多少');
    expect(compare(band(96.5, 97, '%'), band(95.3, 96.4, '%'))).toBe('高于上月');
    expect(compare(band(95, 96.4, '%'), band(95.3, 96.4, '%'))).toBe('只公开区间，和上月比不出高低');
    expect(compare(figure(820, '户'), band(810, 819))).toBe('多于上月');
    expect(compare(band(810, 819), figure(815, '户'))).toBe('只公开区间，和上月比不出多少');
    expect(compare(band(810, 819), hideFigure('protected', '户'))).toBe('上月的数不公开，不作比较');
  });
  it('takes the ends of ranges as they are printed, so that what is said can be seen', () => {
    const [now, before] = [publishBand(96.36, 97, '%'), publishBand(95, 96.34, '%')];
    expect(compareFigures(now, before, '2022-09', '2022-10')).toBe('只公开区间，和上月比不出高低');
  });
  it('keeps silent about what is hidden, and says why there is no comparison', () => {
    expect(compareFigures(hideFigure('protected', '户'), figure(9, '户'), '2022-09', '2022-10')).toBe('');
    expect(compareFigures(figure(9, '户'), hideFigure('protected', '户'), '2022-09', '2022-10')).toBe(
      '上月的数不公开，不作比较',
    );
    expect(compareFigures(figure(9, '户'), hideFigure('not-reported', '户'), '2022-09', '2022-10')).toBe(
      '上月没有报，不作比较',
    );
    expect(compareFigures(figure(9, '户'), undefined, '2022-09', '2022-10')).toBe('');
  });
});
