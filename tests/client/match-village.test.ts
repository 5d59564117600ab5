import { describe, expect, test } from 'vitest';
import { learnReadings, matchBySound, matchVillages, readVillages } from '../../src/client/match-village.ts';
import { growAreaTree } from '../../src/compute/areas.ts';
import { writeHomophones, writeVillages } from '../../src/publish/search/village-list.ts';
import type { Area } from '../../src/record/area/table.ts';

const area = (code: string, name: string, level: Area['level'], parent?: string, pinyin?: string): Area => ({
  line: 2,
  code,
  name,
  level,
  parent,
  kind: undefined,
  central: undefined,
  phone: undefined,
  address: undefined,
  pinyin,
  note: undefined,
});

const areas = [
  area('990002000000', '沈丘县', '县'),
  area('990002004000', '虚日镇', '乡', '990002000000'),
  area('990002004001', '白泽村', '村', '990002004000'),
  area('990002004002', '紫微村', '村', '990002004000'),
  area('990002004003', '𬬮溪村', '村', '990002004000'),
  area('990002004004', '3号村', '村', '990002004000'),
  area('990001000000', '单县', '县', undefined, 'shàn xiàn'),
  area('990001001000', '㙍日镇', '乡', '990001000000', 'lüe ri zhen'),
  area('990001001001', '紫微村', '村', '990001001000'),
  area('990009999001', '撤并村', '村', '990001001000'),
  area('990001001003', '重阳社区', '村', '990001001000'),
];
const give = (program: string): string => {
  let given = '';
  new Function('mingbaiVillages', program)((text: string) => {
    given = text;
  });
  return given;
};
const list = readVillages(give(writeVillages(growAreaTree(areas))));
const find = (query: string) => matchVillages(list, query, 10).map(({ code }) => code);

describe('a villager finds her village by', () => {
  test.each([
    ['its name', '白泽村', '990002004001'],
    ['a part of its name', '泽', '990002004001'],
    ['a character that old phones do not show', '𬬮溪', '990002004003'],
    ['a number in its name', '3号', '990002004004'],
    ['township and name', '虚日镇紫微村', '990002004002'],
    ['township and name without 镇', '虚日紫微', '990002004002'],
    ['township and name apart', '虚日 紫微', '990002004002'],
    ['its pinyin', 'ziweicun', '990002004002'],
    ['its pinyin apart, in capitals', 'Bai Ze', '990002004001'],
    ['its pinyin in full-width letters', 'ｂａｉｚｅ', '990002004001'],
    ['its initials', 'bzc', '990002004001'],
    ['initials of township and village', 'xrz zwc', '990002004002'],
    ['the same without a space', 'xrzzwc', '990002004002'],
    ['pinyin half spelled out', 'ziwc', '990002004002'],
    ['characters and pinyin mixed', '虚日ziwei', '990002004002'],
    ['the usual reading', 'chongyang', '990001001003'],
    ['another reading of a character', 'zhongyang', '990001001003'],
    ['a county that dictionaries misread', 'shanxian ziwei', '990001001001'],
    ['pinyin that the record gives, ü as v', 'lvrizhen zwc', '990001001001'],
    ['its code', '990002004002', '990002004002'],
    ['the end of its code', '4002', '990002004002'],
    ['a code that is not of its township', '990009999001', '990009999001'],
  ])('%s', (_, query, code) => {
    expect(find(query)[0]).toBe(code);
  });

  test('characters that only sound alike', () => {
    expect(find('子微村')).toEqual([]);
    learnReadings(give(writeHomophones()), list);
    expect(matchBySound(list, '子薇村', 10)[0]?.name).toBe('紫微村');
    expect(matchBySound(list, '须日镇白则村', 10)[0]?.code).toBe('990002004001');
  });
});

test('villages of the same name are told apart by township and county', () => {
  const found = matchVillages(list, '紫微', 10);
  expect(found.map(({ county, name, township }) => `${county}${township}${name}`)).toEqual([
    '沈丘县虚日镇紫微村',
    '单县㙍日镇紫微村',
  ]);
});

test.each(['', '   ', '不存在', 'qqq', '999999', '（）'])('%j finds nothing', (query) => {
  expect(find(query)).toEqual([]);
});
