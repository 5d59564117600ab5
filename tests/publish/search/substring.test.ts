import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHit, cutExcerpt, findPages, type Shown, wordsOf } from '../../../src/client/search-site.ts';
import { fold } from '../../../src/publish/search/fold.ts';
import { readNumbers, writeNumbers } from '../../../src/publish/search/numbers.ts';
import type { SearchPage } from '../../../src/publish/search/search-page.ts';
import { openSearch } from './open-search.ts';

const page = (path: string, title: string, ...texts: string[]): SearchPage => ({
  path,
  title,
  where: '',
  passages: texts.map((text) => ({ text, isHeading: false })),
});

async function search(pages: SearchPage[], query: string): Promise<Shown[]> {
  const index = await openSearch(pages);
  const words = wordsOf(query);
  const { hits } = await findPages(index, words);
  const shown = await Promise.all(hits.map((hit) => checkHit(index, hit, words)));
  return shown.flatMap((each) => each ?? []);
}

const pathsOf = (shown: Shown[]) => shown.map(({ path }) => path);

/** What pages are written with, beyond the basic plane too, and what has a meaning for the index's own files. */
const sign = fc.constantFrom(
  ...'一段简单村镇乡户公示年月〔〕（）“”，。、0123456789.%ＡａBz ￥^~|"\\\'\n$()!#é㙍',
  '𬬮',
  '𠮷',
  '👵',
);
const words = fc.string({ unit: sign, minLength: 1, maxLength: 24 });
const site = fc
  .array(fc.tuple(words, fc.array(words, { maxLength: 4 })), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map(([title, texts], at) => {
      const kind = ['areas', 'notices', 'tasks/item', 'sheets/2022-10'][at % 4];
      return page(`${kind}/${at}/`, title, ...texts);
    }),
  );

describe('search', () => {
  test('finds a page by every part of what it says, of one sign and more', async () => {
    await fc.assert(
      fc.asyncProperty(site, fc.nat(), fc.nat(), fc.nat(), async (pages, which, from, length) => {
        const chosen = pages[which % pages.length];
        if (!chosen) return;
        const texts = [chosen.title, ...chosen.passages.map(({ text }) => text)];
        const signs = [...(texts[from % texts.length] ?? '')];
        const begin = from % signs.length;
        const part = signs.slice(begin, begin + 1 + (length % signs.length)).join('');
        if (fold(part).signs.length === 0) return;
        expect(pathsOf(await search(pages, part))).toContain(chosen.path);
      }),
      { numRuns: 400 },
    );
  });

  test('gives no page that does not say all the words', async () => {
    await fc.assert(
      fc.asyncProperty(site, words, async (pages, query) => {
        const wanted = wordsOf(query).map((word) => word.join(''));
        for (const { path } of await search(pages, query)) {
          const found = pages.find((each) => each.path === path);
          const said = [found?.title ?? '', ...(found?.passages.map(({ text }) => text) ?? [])];
          const folded = said.map((text) => fold(text).signs.join(''));
          for (const word of wanted)
            if (!/^[a-z]+$/.test(word)) expect(folded.some((text) => text.includes(word))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('finds 一段简单 by 段简', async () => {
    const pages = [
      page('about/a/', '说明', '这是一段简单的话。'),
      page('about/b/', '别的', '一段不简单的话。'),
    ];
    expect(pathsOf(await search(pages, '段简'))).toEqual(['about/a/']);
  });

  test.each(['〔2022〕1号', '[2022]1号', '（2022）1号', '【2022】１号', '国办发 2022 1号', '20221号'])(
    'finds a document number with any brackets: %s',
    async (query) => {
      const pages = [
        page('plans/a/', '方案', '国办发〔2022〕1号'),
        page('plans/b/', '别的方案', '国办发〔2022〕11号'),
        page('plans/c/', '旧方案', '国办发〔2021〕1号'),
      ];
      expect(pathsOf(await search(pages, query))[0]).toBe('plans/a/');
    },
  );

  test('finds a page on which the words stand apart, and none that has only one', async () => {
    const pages = [
      page('notices/a/', '桃源村项目公示', '通组道路硬化', '投诉电话'),
      page('notices/b/', '桃源村项目公告', '饮水管网'),
      page('notices/c/', '别的村公示', '通组道路硬化', '投诉电话'),
    ];
    expect(pathsOf(await search(pages, '桃源 道路'))).toEqual(['notices/a/']);
  });

  test('puts titles before headings before text, and sheets behind the rest', async () => {
    const pages: SearchPage[] = [
      page('sheets/2022-10/990001001001/', '低保公开单'),
      page('notices/a/', '公示一', '说到低保的一句话'),
      { ...page('notices/b/', '公示二'), passages: [{ text: '低保怎么办', isHeading: true }] },
      page('notices/c/', '低保公示'),
    ];
    expect(pathsOf(await search(pages, '低保'))).toEqual([
      'notices/c/',
      'sheets/2022-10/990001001001/',
      'notices/b/',
      'notices/a/',
    ]);
  });

  test('a sentence of all village pages is held once', async () => {
    const sentence = '公示过的事有意见，也可以照旧打监督电话。';
    const pages = Array.from({ length: 300 }, (_, at) =>
      page(`areas/${990001001001 + at}/`, `甲${at}村`, sentence),
    );
    expect(pathsOf(await search(pages, '照旧打监督'))).toHaveLength(300);
  });

  test('marks the words in what it shows, brackets and all', () => {
    const pieces = cutExcerpt(
      `${'前'.repeat(80)}𬬮发〔2022〕1号文件${'后'.repeat(200)}`,
      wordsOf('[2022]1号'),
    );
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['2022〕1号']);
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(140);
  });
});

describe('lists of numbers', () => {
  test('are read as they were written, and hold no letter and no digit', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5000)), (given) => {
        const list = given.sort((a, b) => a - b);
        expect(readNumbers(writeNumbers(list))).toEqual(list);
        expect(writeNumbers(list)).not.toMatch(/[A-Za-z\d"\\\n]/);
      }),
    );
  });
});
