import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/record/edition/hash.ts';
import { type Draft, type EditionDraft, freeze } from '../inspect/proof/freeze-output.ts';
import { codesOf, tellOf } from './sound-record.ts';

const consult = 'notices/gongshi-2.mdx';
const consultations = ['gongshi-1', 'gongshi-2'].map((id): Draft => ({ id, act: 'new', content: id }));

/** Files of the record below `editions/`, after editions that list what is given. */
function publish(...editions: Array<[date: string, documents: Draft[]]>): Record<string, string> {
  const drafts = editions.map(([date, documents]): EditionDraft => ({ date, documents, data: {} }));
  return Object.fromEntries([...freeze(drafts).record].map(([path, text]) => [`editions/${path}`, text]));
}

describe('a withdrawal', () => {
  const withdrawn = (on: string) => ({
    [consult]: [['summary:', `withdrawn: { on: ${on}, reason: 写错了 }\nsummary:`]] as Array<
      [string, string]
    >,
  });

  test('on a day to come is told, for the notice would stay open', () => {
    expect(tellOf(withdrawn('2032-04-20'))).toMatchObject([
      {
        code: 'MB880',
        file: consult,
        value: '2032-04-20',
        message: expect.stringContaining('撤下的日期（withdrawn 里的 on）'),
      },
    ]);
  });

  test('of today or before is none', () => {
    expect(codesOf(withdrawn('2026-01-01'))).toEqual([]);
    expect(codesOf(withdrawn('2022-04-20'))).toEqual([]);
  });
});

describe('corrections that were published', () => {
  const [one, other] = ['n1', 'n2'].map((id) => sha256(`${id} 一`));
  const drafts = (act: Draft['act'], content: string, more: Partial<Draft> = {}): Draft[] =>
    ['n1', 'n2'].map((id) => ({ id, act, content: `${id} ${content}`, ...more }));
  const editions = publish(
    ['2022-06-20', [...consultations, ...drafts('new', '一')]],
    ['2022-07-20', drafts('corrected', '二', { correction: '2022-1' })],
  );
  const correction = (id: string, documents: Array<[string, string | undefined]>) =>
    [
      `- id: ${id}\n  date: 2022-07-01\n  reason: 抄错了。\n  changed: 地名改对了。\n  documents:\n`,
      ...documents.map(([name, replaces]) => `    - { id: ${name}, replaces: ${replaces} }\n`),
    ].join('');
  const both = [
    ['n1', one],
    ['n2', other],
  ] as Array<[string, string | undefined]>;
  const told = (text: string | undefined, published = editions) =>
    tellOf({}, { ...published, ...(text === undefined ? {} : { 'corrections.yaml': text }) });

  test('stay in the record as they were', () => {
    expect(told(correction('2022-1', both))).toEqual([]);
  });

  test('are told when the file is gone, or the entry', () => {
    const lost = [
      {
        code: 'MB633',
        file: 'corrections.yaml',
        message: expect.stringMatching(/第2期公开了更正“2022-1”（“关于n1的公示、关于n2的公示”）/),
        fix: expect.stringContaining('恢复 corrections.yaml'),
      },
    ];
    expect(told(undefined)).toMatchObject(lost);
    expect(told('[]\n')).toMatchObject(lost);
  });

  test('are told when they are withdrawn documents’, too', () => {
    const taken = publish(
      ['2022-06-20', [...consultations, ...drafts('new', '一')]],
      ['2022-07-20', drafts('corrected', '二', { correction: '2022-1' })],
      ['2022-08-20', drafts('withdrawn', '')],
    );
    expect(told(undefined, taken).map(({ code }) => code)).toEqual(['MB633']);
  });

  test('are told with the document that was taken out of them', () => {
    expect(told(correction('2022-1', both.slice(0, 1)))).toMatchObject([
      { code: 'MB633', message: expect.stringMatching(/更正“2022-1”里有“关于n2的公示”，现在没有了/) },
    ]);
  });

  test('are told under another id, where it stands, and only once', () => {
    expect(told(correction('2022-9', both))).toMatchObject([
      { code: 'MB634', line: 1, value: '2022-9', fix: '请把编号改回 2022-1。' },
    ]);
  });

  test('are told under a later day, which would hide them until then', () => {
    const later = correction('2022-1', both).replace('2022-07-01', '2022-07-21');
    expect(told(later)).toMatchObject([
      { code: 'MB636', line: 2, value: '2022-07-21', fix: expect.stringContaining('不会晚于2022-07-20') },
    ]);
    expect(told(later.replace('2022-07-21', '2022-07-20'))).toEqual([]);
  });

  test('are not held to be lost where the file cannot be read', () => {
    expect(told(': [').every(({ code }) => code !== 'MB633')).toBe(true);
  });

  test('replace a version once', () => {
    const twice = `${correction('2022-1', both)}${correction('2022-2', both.slice(1))}`;
    expect(told(twice)).toMatchObject([
      { code: 'MB635', line: 13, value: 'n2', message: expect.stringContaining('更正“2022-1”已经更正过了') },
    ]);
    const after = correction('2022-2', [['n1', sha256('n1 二')]]).replace('2022-07-01', '2022-07-21');
    expect(told(`${correction('2022-1', both)}${after}`)).toEqual([]);
  });
});

describe('a consultation that no edition has', () => {
  const [first] = consultations;
  const list = (date: string, documents: Draft[]) => publish([date, documents]);
  const begun = (published: Record<string, string>, spoilt = {}) =>
    tellOf(spoilt, published).map(({ code, value }) => [code, value]);
  const one = first ? [first] : [];
  const of = (from: string, to: string) => ({ [consult]: [[from, to]] });

  test('and began before the last one wants a reason', () => {
    expect(begun(list('2022-06-20', one))).toEqual([['MB656', '2022-04-13']]);
    expect(tellOf({}, list('2022-06-20', one))).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('2022-06-20公开第1期时还没有这一份') },
    ]);
  });

  test('is nothing from the day of the last edition on', () => {
    expect(begun(list('2022-04-14', one))).toEqual([['MB656', '2022-04-13']]);
    expect(begun(list('2022-04-13', one))).toEqual([]);
  });

  test('is nothing while it is a draft, or was withdrawn, or where there are no editions', () => {
    const published = list('2022-06-20', one);
    expect(begun({})).toEqual([]);
    // What follows a draft is told by itself.
    const draft = {
      ...of('summary:', 'draft: true\nsummary:'),
      'notices/gonggao-2.mdx': [['title:', 'draft: true\ntitle:']],
    };
    expect(begun(published, draft).filter(([code]) => code === 'MB656')).toEqual([]);
    expect(
      begun(published, of('summary:', 'withdrawn: { on: 2022-04-20, reason: 写错了 }\nsummary:')),
    ).toEqual([]);
  });

  test('was on the site where any edition lists it, though a later one does not', () => {
    expect(begun(publish(['2022-04-14', consultations], ['2022-06-20', one]))).toEqual([]);
  });

  test('is told once where it began before its own day of publication', () => {
    const late = of('published: 2022-04-13', 'published: 2022-04-14');
    expect(begun(list('2022-06-20', one), late)).toEqual([['MB876', '2022-04-13']]);
  });
});
