import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '../../../src/publish/feeds/event.ts';
import { lastChanges } from '../../../src/publish/feeds/feed.ts';
import { publishFeeds } from '../../../src/publish/feeds/publish-feeds.ts';
import { writeAtomEntry } from '../../../src/publish/feeds/write-atom.ts';
import { writeJsonItem } from '../../../src/publish/feeds/write-json-feed.ts';
import { all, only, readXml } from '../read-xml.ts';
import { discloseSmall, smallFiles } from '../small-record.ts';

const disclosure = discloseSmall('2022-07-15');
const files = new Map([...publishFeeds(disclosure)].map(({ path, text }) => [path, text]));
const atomOf = (path: string) => readXml(files.get(`${path}.atom`) ?? '');
const titlesOf = (path: string) => all(atomOf(path), 'entry').map((entry) => only(entry, 'title'));
interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: Array<{ id: string; url: string; title: string; content_text: string; date_published: string }>;
}
const jsonOf = (path: string): JsonFeed => JSON.parse(files.get(`${path}.json`) ?? '');
const village = '990001001002';
const moment = /^\d{4}-\d\d-\d\dT00:00:00\+08:00$/;

describe('publishFeeds', () => {
  it('writes a feed of all, of each kind and of each place, as Atom and as JSON', () => {
    const names = [...files.keys()];
    for (const name of [
      'all',
      'notices',
      'reports',
      'progress',
      'money',
      'areas/990001000000',
      `areas/${village}`,
    ]) {
      for (const ending of ['atom', 'json']) expect(names).toContain(`feeds/${name}.${ending}`);
    }
    expect(names).toHaveLength(2 * (5 + disclosure.tree.byCode.size));
  });

  it('gives each feed what RFC 4287 (4.1.1) asks of it: one id, title and updated, an author, and its own address', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.atom')) continue;
      const feed = readXml(text);
      expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
      expect(feed.attributes['xml:lang']).toBe('zh-CN');
      expect(only(feed, 'id')).toBe(`https://small.example/${path}`);
      expect(only(feed, 'title')).not.toBe('');
      expect(only(feed, 'updated'), path).toMatch(moment);
      expect(all(feed, 'author')).toHaveLength(1);
      const self = all(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
      expect(self.map(({ attributes }) => attributes['href'])).toEqual([`https://small.example/${path}`]);
    }
  });

  it('gives each entry one id, title, updated and published, and a whole address', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.atom')) continue;
      const entries = all(readXml(text), 'entry');
      for (const entry of entries) {
        expect(only(entry, 'id')).toMatch(/^tag:small\.example,\d{4}-\d\d-\d\d:\/[!-~]+$/);
        expect(only(entry, 'title')).not.toBe('');
        for (const name of ['updated', 'published']) expect(only(entry, name)).toMatch(moment);
        const [link] = all(entry, 'link');
        expect(link?.attributes['href']).toMatch(/^https:\/\/small\.example\//);
      }
      const ids = entries.map((entry) => only(entry, 'id'));
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('puts the newest first, and says that the feed was updated then', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.atom')) continue;
      const feed = readXml(text);
      const days = all(feed, 'entry').map((entry) => only(entry, 'updated'));
      expect(days, path).toEqual([...days].sort().reverse());
      if (days.length > 0) expect(only(feed, 'updated')).toBe(days[0]);
    }
  });

  it('says the same in JSON Feed 1.1 as in Atom', () => {
    for (const path of files.keys()) {
      if (!path.endsWith('.atom')) continue;
      const name = path.replace(/\.atom$/, '');
      const [atom, json] = [atomOf(name), jsonOf(name)];
      expect(json.version).toBe('https://jsonfeed.org/version/1.1');
      expect(json.feed_url).toBe(`https://small.example/${name}.json`);
      expect(
        json.items.map((item) => [item.id, item.title, item.content_text, item.date_published, item.url]),
      ).toEqual(
        all(atom, 'entry').map((entry) => [
          only(entry, 'id'),
          only(entry, 'title'),
          only(entry, 'summary'),
          only(entry, 'published'),
          all(entry, 'link')[0]?.attributes['href'],
        ]),
      );
    }
  });

  it('tells a village what concerns it, and its neighbour nothing of that', () => {
    expect(titlesOf(`feeds/areas/${village}`)).toContain('长岭村水塔：下达30万元');
    expect(titlesOf(`feeds/areas/${village}`)).toContain('逾期：长岭村水塔没有按时完工');
    expect(titlesOf(`feeds/areas/${village}`)).toContain('【示例】公示：关于长岭村水塔项目的公示');
    expect(titlesOf('feeds/areas/990001002001').filter((title) => title.includes('水塔'))).toEqual([]);
    expect(titlesOf('feeds/areas/990001000000')).toContain('长岭村水塔：下达30万元');
  });

  it('tells a township and its villages what it has not reported as done, and another township not', () => {
    const late = '【示例】逾期：西镇还没报办完“通自来水”';
    expect(titlesOf('feeds/areas/990001002000')).toContain(late);
    expect(titlesOf('feeds/areas/990001002001')).toContain(late);
    expect(titlesOf('feeds/areas/990001001000')).not.toContain(late);
  });

  it('tells nothing that is still to come on the day of the build', () => {
    const told = [...publishFeeds(discloseSmall('2022-06-10'))].map(({ text }) => text).join();
    expect(told).not.toContain('2022-06-20');
    expect(told).not.toContain('关于长岭村水塔项目的公示');
    expect([...publishFeeds(discloseSmall('2022-07-15'))].map(({ text }) => text).join()).not.toContain(
      '已撤下',
    );
  });

  it('names a notice alike before and after it is withdrawn, and dates the change', () => {
    const after = new Map(
      [...publishFeeds(discloseSmall('2022-11-20'))].map(({ path, text }) => [path, text]),
    );
    const entry = all(readXml(after.get('feeds/notices.atom') ?? ''), 'entry')[0];
    const before = all(atomOf('feeds/notices'), 'entry')[0];
    if (!entry || !before) throw new Error('no notice');
    expect(only(entry, 'id')).toBe(only(before, 'id'));
    expect(only(entry, 'updated')).toBe('2022-11-01T00:00:00+08:00');
    expect(only(entry, 'title')).toContain('已撤下');
  });

  it('depends on the record and the day alone', () => {
    const again = new Map(
      [...publishFeeds(discloseSmall('2022-07-15'))].map(({ path, text }) => [path, text]),
    );
    expect(again).toEqual(files);
  });

  it('stands below a path with its own names', () => {
    const site = `${smallFiles['site.yaml']}base: /xxgk/\n`;
    const below = discloseSmall('2022-07-15', { ...smallFiles, 'site.yaml': site });
    const [atom] = [...publishFeeds(below)].filter(({ path }) => path === 'feeds/notices.atom');
    const feed = readXml(atom?.text ?? '');
    expect(only(feed, 'id')).toBe('https://small.example/xxgk/feeds/notices.atom');
    const [entry] = all(feed, 'entry');
    expect(entry && only(entry, 'id')).toMatch(/^tag:small\.example,2022-07-11:\/xxgk\/notices\/n1$/);
  });
});

describe('an entry', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ']]>',
      '人均<1万元',
      '&amp;',
      '"引号"',
      "'",
      '𬬮村',
      '\u0000\u000b',
      '\ud800',
      '<b>粗</b>',
    ),
  );
  const event = fc.record({ title: anyText, summary: anyText }).map(
    (texts): FeedEvent => ({
      key: 'notices/公示 第2号',
      kind: 'notices',
      date: '2022-07-11',
      path: 'notices/公示 第2号/',
      synthetic: false,
      areas: [],
      reach: 'around',
      ...texts,
    }),
  );
  // XML knows no control characters, and its line ends are one.
  const asXml = (text: string) =>
    [...text].filter((each) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(each)).join('');

  it('says any text as it is: nothing in it is taken for markup', () => {
    fc.assert(
      fc.property(event, (given) => {
        const entry = readXml(writeAtomEntry(given, disclosure.site));
        expect(only(entry, 'title')).toBe(asXml(given.title));
        expect(only(entry, 'summary')).toBe(asXml(given.summary));
        expect(JSON.parse(writeJsonItem(given, disclosure.site)).title).toBe(given.title);
      }),
    );
  });

  it('is a tag URI (RFC 4151) whatever its id', () => {
    fc.assert(
      fc.property(event, (given) => {
        expect(only(readXml(writeAtomEntry(given, disclosure.site)), 'id')).toMatch(
          /^tag:small\.example,2022-07-11:[!-~]+$/,
        );
      }),
    );
  });
});

describe('lastChanges', () => {
  it('dates the pages of matters and places by what happened last', () => {
    const days = lastChanges(disclosure);
    expect(days.get('notices/n1/')).toBe('2022-07-11');
    expect(days.get('projects/p1/')).toBe('2022-07-01');
    expect(days.get(`areas/${village}/`)).toBe('2022-07-15');
    expect([...days.values()].every((day) => day <= disclosure.asOf)).toBe(true);
  });
});
