import { describe, expect, test } from 'vitest';
import { writeAllPages } from '../../../src/publish/search/all-pages.ts';
import { readPage } from '../../../src/publish/search/page-text.ts';
import { kindOf } from '../../../src/publish/search/search-page.ts';
import { spell } from '../../../src/publish/search/spell.ts';

const html = `<!doctype html><html><head><title>x_站</title><meta name="PubDate" content="2022-11-18 00:00"></head>
<body><header>页眉<nav class="wrap trail" aria-label="当前位置"><ol><li><a href="https://portal.example">门户</a></li>
<li><a href="../../index.html">首页</a></li><li><a href="../index.html">村镇</a></li><li><a href="../1/index.html">沈丘县</a></li>
<li><a href="../2/index.html">虚日镇</a></li><li aria-current="page">紫微村</li></ol></nav></header>
<main id="main"><p class="synthetic" role="note"><strong>示例数据</strong></p><h1>紫微村</h1>
<p>本村有<strong class="num">3<span class="unit">户</span></strong>，见<a href="x">一段简</a>单的说明&amp;附表。</p>
<nav><ul><li>本页内容</li></ul></nav><h2 id="a">钱：项目和资金</h2>
<table><caption>本村的项目</caption><tr><th>项目</th><td data-label="下达"><span class="mark"><span class="sign" aria-hidden="true">●</span>已完成</span></td></tr></table>
<svg><text>图里的字</text></svg><ul><li>一条<br>两行</li></ul><script>let 程序 = 1;</script></main><footer>页脚</footer></body></html>`;

describe('what a page says', () => {
  const page = readPage('areas/990002004002/', html);

  test('is what stands in main, block by block, without menus, drawings, programs and signs', () => {
    expect(page?.title).toBe('紫微村');
    expect(page?.passages).toEqual([
      { text: '本村有3户，见一段简单的说明&附表。', isHeading: false },
      { text: '钱：项目和资金', isHeading: true },
      { text: '本村的项目', isHeading: true },
      { text: '项目', isHeading: false },
      { text: '已完成', isHeading: false },
      { text: '一条 两行', isHeading: false },
    ]);
  });

  test('comes with its day and with the places between the column and itself', () => {
    expect(page?.day).toBe('2022-11-18');
    expect(page?.where).toBe('沈丘县 › 虚日镇');
  });

  test('is nothing where there is no heading', () => {
    expect(readPage('x/', '<html><body><main><p>字</p></main></body></html>')).toBeUndefined();
  });
});

test.each([
  ['areas/990002004002/', '村镇'],
  ['areas/', '目录和名单'],
  ['areas/letters/', '目录和名单'],
  ['tasks/item/a-t1/', '任务'],
  ['tasks/a/', '目录和名单'],
  ['notices/a/', '公示公告'],
  ['sheets/2022-10/990002004002/', '公开单'],
  ['', '目录和名单'],
])('%j is of the kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

describe('pinyin', () => {
  test.each([
    ['紫微村', undefined, 'zi wei cun'],
    ['单县', 'shàn xiàn', 'shan xian'],
    ['吕家村', undefined, 'lv jia cun'],
    ['绿树', 'lǜ shù', 'lv shu'],
    ['A区3号（东）', undefined, 'a qu 3 hao dong'],
  ])('of %s', (name, given, expected) => {
    expect(spell(name, given).join(' ')).toBe(expected);
  });
});

describe('the index of all pages', () => {
  const frame =
    '<title>全部页面_站</title><link href="https://x.example/search/all/"><h1>全部页面</h1><div data-all-pages></div>';
  const pages = Array.from({ length: 1900 }, (_, at) => ({
    path: `areas/${990001001001 + at}/`,
    title: at === 0 ? '<b>村' : `甲${at}村`,
    where: '某县 › 某镇',
    passages: [],
  }));
  const files = writeAllPages(frame, pages);

  test('holds every page once, split so that no page is long', () => {
    const links = files.flatMap(({ text }) =>
      [...text.matchAll(/href="\.\.\/\.\.\/areas\/(\d+)\/index\.html"/g)].map(([, code]) => code),
    );
    expect(new Set(links).size).toBe(1900);
    expect(links).toHaveLength(1900);
    expect(files.map(({ path }) => path)).toEqual([
      'search/all/index.html',
      'search/all/areas-1.html',
      'search/all/areas-2.html',
      'search/all/areas-3.html',
      'search/all/areas-4.html',
    ]);
  });

  test('names each of its pages in its own way', () => {
    const titles = files.map(({ text }) => /<title>(.*?)_/.exec(text)?.[1]);
    expect(new Set(titles).size).toBe(5);
    expect(files[1]?.text).toContain('https://x.example/search/all/areas-1.html');
  });

  test('writes a title as text, never as markup', () => {
    expect(files.some(({ text }) => text.includes('<b>村'))).toBe(false);
  });
});
