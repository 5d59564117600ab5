import { describe, expect, test } from 'vitest';
import { publishFeeds } from '../../src/publish/feeds/publish-feeds.ts';
import { publishData } from '../../src/publish/publish-data.ts';
import { discloseSmall, smallFiles } from './small-record.ts';

const notice = 'notices/n1.mdx';
const filesWith = (lines: string) => ({
  ...smallFiles,
  [notice]: (smallFiles[notice] ?? '')
    .replace(/withdrawn: .*\n/, '')
    .replace('synthetic: true\n', `${lines}\nsynthetic: true\n`),
});
const settled = filesWith('outcome: { on: 2022-07-22, kind: handled, text: 图纸补贴了 }');
const rowOf = (table: string, asOf: string, files: Record<string, string> = settled) =>
  JSON.parse(
    [...publishData(discloseSmall(asOf, files))].find(({ path }) => path === `data/${table}.json`)?.text ??
      '[]',
  )[0];
const feedOf = (asOf: string, files: Record<string, string> = settled): string =>
  [...publishFeeds(discloseSmall(asOf, files))].find(({ path }) => path === 'feeds/notices.atom')?.text ?? '';

describe('open data of notices and objections', () => {
  test('tell the outcome from its day on', () => {
    expect(rowOf('notices', '2022-07-21')).toMatchObject({ state: 'closed' });
    expect(rowOf('notices', '2022-07-21')).not.toHaveProperty('outcome');
    expect(rowOf('notices', '2022-07-22')).toMatchObject({
      state: 'settled',
      outcome: { on: '2022-07-22', kind: 'handled', text: '图纸补贴了' },
      followedBy: [],
    });
  });

  test('tell an answer from its day on, with the days that it took', () => {
    expect(rowOf('objections', '2022-07-11')).toBeUndefined();
    expect(rowOf('objections', '2022-12-19')).toMatchObject({
      id: 'o1',
      notice: 'n1',
      state: 'waiting',
      days: 160,
    });
    expect(rowOf('objections', '2022-12-19')).not.toHaveProperty('answer');
    expect(rowOf('objections', '2022-12-20')).toMatchObject({ state: 'answered', days: 161, result: '采纳' });
    expect(rowOf('objections', '2023-06-01')).toMatchObject({ state: 'answered', days: 161 });
  });

  test('tell of a letter whether it was answered', () => {
    const letter = filesWith('due: 2022-07-20\nanswered: { on: 2022-07-25, summary: 已经改好 }');
    expect(rowOf('notices', '2022-07-21', letter)).toMatchObject({ reply: 'overdue' });
    expect(rowOf('notices', '2022-07-25', letter)).toMatchObject({
      reply: 'answered-late',
      answered: { on: '2022-07-25', summary: '已经改好' },
    });
  });

  test('hold no word of a draft', () => {
    const draft = filesWith('draft: true');
    const texts = [
      ...publishData(discloseSmall('2022-07-15', draft)),
      ...publishFeeds(discloseSmall('2022-07-15', draft)),
    ];
    expect(
      texts.filter(({ text }) => text.includes('水塔项目的公示') || text.includes('水塔的图纸')),
    ).toEqual([]);
  });
});

describe('the feed of notices', () => {
  test('changes the entry of a consultation on the day of its outcome', () => {
    expect(feedOf('2022-07-21')).not.toContain('图纸补贴了');
    expect(feedOf('2022-07-22')).toContain('结果：收到的异议已经处理。图纸补贴了。');
    expect(feedOf('2022-07-22')).toContain('<updated>2022-07-22T00:00:00+08:00</updated>');
  });

  test('has an entry for each answer to an objection', () => {
    expect(feedOf('2022-12-19')).not.toContain('意见的答复');
    expect(feedOf('2022-12-20')).toContain('意见的答复：水塔的图纸没有贴出来');
    expect(feedOf('2022-12-20')).toContain('objections/#o-o1');
  });
});
