import { describe, expect, it } from 'vitest';
import { countiesOf, neighboursOf } from '../../src/components/area/neighbours.ts';
import { growAreaTree } from '../../src/compute/areas.ts';
import { indexPlaces } from '../../src/compute/place-index.ts';
import type { Area } from '../../src/record/area/table.ts';

const area = (code: string, name: string, level: Area['level'], parent?: string): Area => ({
  line: 2,
  code,
  name,
  level,
  parent,
  kind: undefined,
  central: undefined,
  phone: undefined,
  address: undefined,
  pinyin: undefined,
  note: undefined,
});
const all = [
  area('990001000000', '甲县', '县'),
  area('990001001000', '子虚镇', '乡', '990001000000'),
  area('990001001001', '一村', '村', '990001001000'),
  area('990001001002', '二村', '村', '990001001000'),
  area('990001002000', '乌有镇', '乡', '990001000000'),
  area('990001002001', '三村', '村', '990001002000'),
];
const tree = growAreaTree(all);

describe('indexPlaces', () => {
  const things = [
    { name: '县里的', at: ['990001000000'] },
    { name: '镇里的', at: ['990001001000'] },
    { name: '两村的', at: ['990001001001', '990001001002'] },
    { name: '别镇的', at: ['990001002001'] },
  ];
  const index = indexPlaces(tree, things, (thing) => thing.at);
  const names = (found: typeof things) => found.map((thing) => thing.name);

  it('finds what lies in a place, once each', () => {
    expect(names(index.within('990001001000'))).toEqual(['镇里的', '两村的']);
    expect(names(index.within('990001000000'))).toEqual(['县里的', '镇里的', '两村的', '别镇的']);
  });
  it('finds what is around a place, and nothing beside it', () => {
    expect(names(index.around('990001001001'))).toEqual(['县里的', '镇里的']);
    expect(names(index.around('990001000000'))).toEqual([]);
  });
});

describe('neighboursOf', () => {
  it('leads from the last village of a township to the first of the next', () => {
    const second = all[3];
    if (!second) throw new Error('no area');
    const { before, after } = neighboursOf(tree, second);
    expect([before?.name, after?.name]).toEqual(['一村', '三村']);
  });
  it('ends at the ends', () => {
    const [county, , first] = all;
    if (!county || !first) throw new Error('no area');
    expect(neighboursOf(tree, first).before).toBeUndefined();
    expect(neighboursOf(tree, county)).toEqual({ before: undefined, after: undefined });
    expect(countiesOf(tree)).toEqual([county]);
  });
});
