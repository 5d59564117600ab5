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

  const withhold = (text: string) => text.replace('  documents:', '  withheld: 写得太细\n  documents:');
  const isKept = (path: string) => path.startsWith('editions/versions/');
  const withoutKept = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !isKept(path)));

  test('that withhold the old version do not keep it in the record', () => {
    const text = withhold(correction('2022-1', both));
    const names = Object.keys(editions).filter(isKept);
    expect(names).toHaveLength(2);
    const findings = told(text);
    expect(findings).toMatchObject([
      {
        code: 'MB638',
        severity: 'warning',
        line: 5,
        value: '写得太细',
        message: expect.stringContaining('关于n1的公示'),
      },
      {
        code: 'MB638',
        severity: 'warning',
        line: 5,
        value: '写得太细',
        fix: expect.stringContaining('请删去 editions/versions/'),
      },
    ]);
    for (const name of names) expect(findings.some(({ message }) => message.includes(name))).toBe(true);
    expect(told(text, withoutKept(editions))).toEqual([]);
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

  test('cannot be aimed at the version that came with them, to use them again', () => {
    const aimed = both.map(([id, data]): [string, string | undefined] =>
      id === 'n1' ? [id, sha256('n1 二')] : [id, data],
    );
    expect(told(correction('2022-1', aimed))).toMatchObject([
      {
        code: 'MB637',
        severity: 'error',
        line: 6,
        value: 'n1',
        message: expect.stringMatching(
          /“2022-1”第2期公开时，换下的是“关于n1的公示”当时的那一版.*没有新的更正/,
        ),
        fix: expect.stringMatching(new RegExp(`改回 ${one}；.*npm run correct -- n1`)),
      },
    ]);
  });

  test('take no further document, of whatever version, once they are out', () => {
    const later = publish(
      ['2022-06-20', [...consultations, ...drafts('new', '一'), { id: 'n3', act: 'new', content: 'n3 一' }]],
      ['2022-07-20', drafts('corrected', '二', { correction: '2022-1' })],
    );
    for (const [id, data] of [
      ['n3', sha256('n3 一')],
      ['n1', sha256('n1 二')],
    ] as const)
      expect(told(correction('2022-1', [...both, [id, data]]), later)).toMatchObject([
        {
          code: 'MB637',
          line: 8,
          value: id,
          message: expect.stringContaining(`里面没有“${id}”的这一版`),
          fix: expect.stringContaining('从这一条里删去'),
        },
      ]);
  });

  test('stay sound of many documents, of which some were withdrawn before they were put right', () => {
    const [first, second] = drafts('corrected', '二', { correction: '2022-1' });
    const gone = drafts('withdrawn', '')[1];
    if (!first || !second || !gone) throw new Error('two documents are needed');
    for (const [before, now] of [
      [[], [first, gone]],
      [[gone], [first]],
    ]) {
      const published = publish(
        ['2022-06-20', [...consultations, ...drafts('new', '一')]],
        ...(before?.length ? [['2022-07-10', before] as [string, Draft[]]] : []),
        ['2022-07-20', now ?? []],
      );
      expect(told(correction('2022-1', both), published)).toEqual([]);
      // What was withdrawn later was there to be told.
      expect(told(correction('2022-1', [...both, ['n2', sha256('n2 二')]]), published)).toMatchObject([
        { code: 'MB630' },
        { code: 'MB637', value: 'n2' },
      ]);
    }
  });

  test('stay sound of a document that was put right twice, and withheld ones', () => {
    const again = publish(
      ['2022-06-20', [...consultations, ...drafts('new', '一')]],
      ['2022-07-20', drafts('corrected', '二', { correction: '2022-1' })],
      ['2022-08-20', drafts('corrected', '三', { correction: '2022-2' }).slice(0, 1)],
      ['2022-09-20', drafts('reprinted', '三').slice(0, 1)],
    );
    const second = correction('2022-2', [['n1', sha256('n1 二')]]).replace('2022-07-01', '2022-08-01');
    expect(told(`${correction('2022-1', both)}${second}`, again)).toEqual([]);
    expect(told(`${withhold(correction('2022-1', both))}${second}`, withoutKept(again))).toEqual([]);
    // The two in each other's place.
    const swapped = `${correction('2022-1', [['n1', sha256('n1 二')], ...both.slice(1)])}${correction('2022-2', [['n1', one]])}`;
    expect(told(swapped, again).filter(({ code }) => code === 'MB637')).toHaveLength(2);
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
