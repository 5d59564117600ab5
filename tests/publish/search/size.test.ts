import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { Dice } from '../../../scripts/synthesize/random.ts';
import { SearchIndex } from '../../../src/client/search-index.ts';
import { checkHit, findPages, wordsOf } from '../../../src/client/search-site.ts';
import { writeSearch } from '../../../src/publish/search/search-files.ts';
import type { SearchPage } from '../../../src/publish/search/search-page.ts';

/**
 * 2,000 villages with five sheets each, as a site of that size has them: a frame of sentences that is the same on all, rows
 * of numbers, and some sentences of their own.
 */
function inventSite(villages: number): SearchPage[] {
  const dice = new Dice('search');
  const signs = [...'东南西北上中下大小山水河沟湾岭坪桥庄寨店营屯堡集楼台塘井坡庙洼李王张刘陈杨赵黄周吴'];
  const works = [
    '道路硬化',
    '饮水管网更换',
    '香菇大棚',
    '灌渠疏浚',
    '桥涵修复',
    '茶园补植',
    '护坡砌筑',
    '冷库建设',
  ];
  const frame = Array.from(
    { length: 60 },
    (_, at) =>
      `第${at}件：${dice.pick(works)}由${dice.pick(signs)}${dice.pick(signs)}局牵头，各乡镇照办，每月底前报一次。`,
  );
  const say = (text: string) => ({ text, isHeading: false });
  return Array.from({ length: villages }, (_, at) => {
    const township = `${signs[at % 20]}${signs[(at * 7) % 31]}镇`;
    const name = `${dice.pick(signs)}${dice.pick(signs)}村`;
    const code = String(990001001001 + at);
    const own = () =>
      say(
        `${township}${name}的${dice.pick(works)}下达${dice.whole(10, 900) / 10}万元，已拨付${dice.whole(10, 99)}%。`,
      );
    const numbers = () =>
      Array.from({ length: 12 }, () => say(`${dice.whole(0, 3000) / 10}${dice.pick(['万元', '户', '%'])}`));
    const village = {
      path: `areas/${code}/`,
      title: name,
      where: `某县 › ${township}`,
      passages: [...frame.map(say), own(), ...numbers()],
    };
    const sheets = Array.from({ length: 5 }, (_, month) => ({
      path: `sheets/2022-0${month + 4}/${code}/`,
      title: `${township}${name}2022年${month + 4}月公开单`,
      where: township,
      passages: [...frame.slice(0, 20).map(say), own(), ...numbers()],
    }));
    return [village, ...sheets];
  }).flat();
}

describe('of a site with 2,000 villages', () => {
  const packed = new Map<string, number>();
  const programs = new Map<string, string>();
  let asked: string[] = [];
  let index: SearchIndex;

  beforeAll(async () => {
    for (const { path, text } of writeSearch(inventSite(2000))) {
      const name = path.replace(/^search\/parts\/|\.js$/g, '');
      programs.set(name, text);
      packed.set(name, gzipSync(text).length);
    }
    index = await SearchIndex.open(load);
  }, 120_000);

  const load = async (name: string): Promise<unknown> => {
    asked.push(name);
    let given: unknown;
    new Function('mingbaiSearch', programs.get(name) ?? '')((_: string, data: unknown) => {
      given = data;
    });
    return given;
  };

  test('no file of the search is heavier than 12 KB', () => {
    for (const [name, size] of packed) expect(size, name).toBeLessThan(12_000);
  });

  // The page itself, its style and its program take up to 30 KB of the 100 KB that may come before the first result.
  test.each([
    '公',
    '道路',
    '道路硬化',
    '2022',
    '12.5',
    '李王村',
    '李王 道路',
    'ligangcun',
    'dlyh',
    '每月底前报一次',
  ])('the first result of %s needs at most 70 KB', async (query) => {
    asked = ['index'];
    index = await SearchIndex.open(load);
    const words = wordsOf(query);
    const { hits } = await findPages(index, words);
    for (const hit of hits) if (await checkHit(index, hit, words)) break;
    const bytes = [...new Set(asked)].reduce((sum, name) => sum + (packed.get(name) ?? 0), 0);
    expect(bytes).toBeLessThan(70_000);
  });

  test('what stands on every page is held once: six times the villages take less than five times the room', () => {
    const few = writeSearch(inventSite(100)).reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    const many = writeSearch(inventSite(600)).reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(many / few).toBeLessThan(5);
  });
});
