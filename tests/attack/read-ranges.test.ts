import { describe, expect, test } from 'vitest';
import { readShown } from './site/facts.ts';
import { readShare } from './site/share.ts';

const range = (low: number, high: number) => ({ state: 'band', low, high });

describe('a printed figure, as the attacker reads it', () => {
  test.each([
    ['67～72', range(67, 72)],
    ['73.1～78.1', range(73.1, 78.1)],
    ['810～814户', range(810, 814)],
    ['78.9%～84.3%', range(78.9, 84.3)],
    ['1,810户～1,814户', range(1810, 1814)],
    ['在78.9%到84.3%之间', range(78.9, 84.3)],
    ['80～85.4在80到85.4之间', range(80, 85.4)],
  ])('%s is a range, and neither end is the value', (words, shown) => {
    expect(readShown(words)).toEqual(shown);
  });

  test.each([
    ['＊为保护个人不公开', { state: 'hidden' }],
    ['为保护个人，只公开所在的区间', { state: 'hidden' }],
    ['未报', { state: 'unreported' }],
    ['1,204户', { state: 'value', value: 1204, decimals: 0 }],
    ['92.10%', { state: 'value', value: 92.1, decimals: 2 }],
    ['12户（2022年6月）', { state: 'value', value: 12, decimals: 0 }],
    ['6月1日～6月30日', { state: 'value', value: 6, decimals: 0 }],
  ])('%s is no range', (words, shown) => {
    expect(readShown(words)).toEqual(shown);
  });

  test('the ends of a range hold as they are printed, a number may have been rounded either way', () => {
    const least = readShare({ state: 'band', low: 78.9, high: 84.3 }, '%');
    expect([Math.ceil(least.low * 76), Math.floor(least.high * 76)]).toEqual([60, 64]);
    const rounded = readShare({ state: 'value', value: 78.9, decimals: 1 }, '%');
    expect([Math.ceil(rounded.low * 760), Math.floor(rounded.high * 760)]).toEqual([600, 600]);
  });
});
