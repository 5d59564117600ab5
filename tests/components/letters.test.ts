import { describe, expect, it } from 'vitest';
import { groupByLetter, letterOf } from '../../src/components/term/letters.ts';

describe('letterOf', () => {
  it.each([
    ['贫困人口', 'P'],
    ['八类重点人群', 'B'],
    ['一达标', 'Y'],
    ['安全饮水', 'A'],
    ['脱贫人口', 'T'],
    ['“四讲三说一家亲”', 'S'],
    ['驻村', 'Z'],
    ['双业长', 'S'],
    ['12317', '#'],
    ['ICP', 'I'],
  ])('%s begins with %s', (word, letter) => {
    expect(letterOf(word)).toBe(letter);
  });
});

describe('groupByLetter', () => {
  it('keeps everything, in order of pinyin', () => {
    const groups = groupByLetter(['整改', '公示', '公告', '督办'], (word) => word);
    expect(groups.map((group) => group.letter)).toEqual(['D', 'G', 'Z']);
    expect(groups.flatMap((group) => group.items)).toEqual(['督办', '公告', '公示', '整改']);
  });
});
