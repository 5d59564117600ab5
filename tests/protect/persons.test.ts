import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { printCheck } from '../../src/check/print/print.ts';
import { showErrors } from '../../src/dev/findings.ts';
import { composeDocuments } from '../../src/document/documents.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { idOf } from '../check/personal/made-numbers.ts';
import { type Draft, freeze } from '../inspect/proof/freeze-output.ts';
import { discloseEdition, filesWith, smallFiles, smallRecord } from '../small-record.ts';
import { changes, notice, raw, rules, shown } from './list-of-persons.ts';

const wordsOn = (asOf: string, more: Record<string, string> = {}) => {
  const record = smallRecord({ ...changes, ...more });
  const { disclosure, past } = discloseEdition(record, asOf);
  const documents = composeDocuments(disclosure, past);
  return JSON.stringify(documents.find((each) => each.id === 'n1') ?? null);
};

describe('the list of a consultation', () => {
  test('is shown masked from its first day to its last, both counted', () => {
    for (const day of ['2022-07-15', '2022-07-20', '2022-07-24'])
      for (const each of shown) expect(wordsOn(day), day).toContain(each);
  });

  test('says how many it holds, as whoever compares the paper with the site counts them', () => {
    expect(wordsOn('2022-07-20')).toContain('这张名单一共4户，10口人。');
    const people = '序号,姓名\n1,王五\n2,李四\n';
    expect(wordsOn('2022-07-20', { 'consultations/n1.csv': people })).toContain('这张名单一共2人。');
  });

  test('is not shown from the day after, and a sentence stands in its place', () => {
    const words = wordsOn('2022-07-25');
    for (const each of shown) expect(words).not.toContain(each);
    expect(words).toContain('名单在公示期满后已从网上撤下。');
  });

  test('is announced before its first day', () => {
    const early = notice.replace('start: 2022-07-15, end: 2022-07-24', 'start: 2022-07-18, end: 2022-07-27');
    const words = wordsOn('2022-07-16', { 'notices/n1.mdx': early });
    for (const each of shown) expect(words).not.toContain(each);
    expect(words).toContain('名单从2022年7月18日起在这里公示。');
  });

  test('leaves with its notice, when that is withdrawn before the end', () => {
    const withdrawn = notice.replace(
      'synthetic: true',
      'synthetic: true\nwithdrawn: { on: 2022-07-17, reason: 写错了 }',
    );
    const record = smallRecord({ ...changes, 'notices/n1.mdx': withdrawn });
    expect(discloseEdition(record, '2022-07-16').disclosure.personLists).toHaveLength(1);
    expect(discloseEdition(record, '2022-07-17').disclosure.personLists).toEqual([]);
    expect(wordsOn('2022-07-17', { 'notices/n1.mdx': withdrawn })).toBe('null');
  });

  test('is not brought back by a look at the day on which it was open', () => {
    const record = smallRecord(changes);
    for (const asOf of ['2022-07-20', '2022-12-31'])
      expect(discloseEdition(record, asOf).past('small', '2022-07-16').personLists).toEqual([]);
  });

  test('changes nothing any more when it is over, whoever is on it', () => {
    const others = '序号,姓名\n1,王五\n';
    expect(wordsOn('2022-07-25', { 'consultations/n1.csv': others })).toBe(wordsOn('2022-07-25'));
    expect(wordsOn('2022-07-24', { 'consultations/n1.csv': others })).not.toBe(wordsOn('2022-07-24'));
  });

  test('needs a kind that allows it with a basis', () => {
    const bare = rules.replace('    basis: [tiaoli]\n', '');
    for (const [file, code] of [
      [smallFiles['rules.yaml'] ?? '', 'MB971'],
      [bare, 'MB971'],
    ] as const) {
      const { record, diagnostics } = checkRecord(holdFolder(filesWith({ ...changes, 'rules.yaml': file })));
      expect(record).toBeUndefined();
      expect(diagnostics.map((each) => each.code)).toContain(code);
    }
  });

  test('keeps two who look alike apart by their numbers', () => {
    const record = smallRecord({ ...changes, 'consultations/n1.csv': '姓名\n张大三\n张小三\n' });
    const [published] = discloseEdition(record, '2022-07-20').disclosure.personLists;
    expect(published?.persons.map(({ no, name }) => [no, name])).toEqual([
      [1, '张＊三'],
      [2, '张＊三'],
    ]);
  });
});

describe('a list that is taken out of the record', () => {
  const removed = { 'consultations/n1.csv': undefined };
  const on = (asOf: string) => ({
    'site.yaml': (smallFiles['site.yaml'] ?? '').replace('2022-07-20', asOf),
  });
  /** What is told of lists of persons on a day; `editions`: of an office that has published these documents. */
  const toldOf = (
    asOf: string,
    more: Record<string, string | undefined> = removed,
    editions: Draft[] = [],
  ) => {
    const dated = { date: '2022-07-20', documents: editions, data: {} };
    const chain = editions.length === 0 ? [] : [...freeze([dated]).record];
    const frozen = Object.fromEntries(chain.map(([path, text]) => [`editions/${path}`, text]));
    const files = filesWith({ ...changes, ...on(asOf), ...frozen, ...more });
    return checkRecord(holdFolder(files)).diagnostics.filter(({ code }) => /^MB97/.test(code));
  };
  const codesOf = (...given: Parameters<typeof toldOf>) => toldOf(...given).map(({ code }) => code);
  const published: Draft = { id: 'n1', act: 'new', content: '公示' };
  const other: Draft = { id: 'n0', act: 'new', content: '别的公示' };

  test('is missed while its consultation is open, and not from the day after', () => {
    for (const editions of [[], [published]]) {
      expect(codesOf('2022-07-24', removed, editions)).toEqual(['MB972']);
      expect(codesOf('2022-07-25', removed, editions)).toEqual([]);
    }
  });

  test('is to be put back where the notice was published, whose text may not change', () => {
    const [told] = toldOf('2022-07-24', removed, [published]);
    expect(told?.message).toContain('公示期还没有满');
    expect(told?.fix).toContain('请把 consultations/n1.csv 照公开时的样子放回来');
    expect(told?.fix).not.toContain('或删去 <PersonTable />');
    expect(toldOf('2022-07-24')[0]?.fix).toContain('或删去 <PersonTable />');
  });

  test('may go with a notice that was withdrawn', () => {
    const gone = notice.replace('summary:', 'withdrawn: { on: 2022-07-18, reason: 写错了 }\nsummary:');
    expect(codesOf('2022-07-17', { ...removed, 'notices/n1.mdx': gone })).toEqual(['MB972']);
    expect(codesOf('2022-07-20', { ...removed, 'notices/n1.mdx': gone })).toEqual([]);
  });

  test('was never shown of a draft, or of a notice that the editions do not have: that is told', () => {
    const draft = notice.replace('summary:', 'draft: true\nsummary:');
    expect(codesOf('2022-12-30', { ...removed, 'notices/n1.mdx': draft })).toEqual(['MB972']);
    expect(codesOf('2022-12-30', removed, [other])).toEqual(['MB972']);
  });

  test('is what is advised a month after its end, and then nothing more is told', () => {
    for (const editions of [[], [published]]) {
      const [told] = toldOf('2022-12-30', {}, editions);
      expect(told).toMatchObject({ code: 'MB978', file: 'consultations/n1.csv' });
      expect(told?.fix).toContain('删去这张名单');
      expect(told?.fix).toContain('<PersonTable /> 留着不动');
      expect(codesOf('2022-12-30', removed, editions)).toEqual([]);
    }
  });

  test('leaves the notice what it is with the list in the record, to the last sign', () => {
    for (const day of ['2022-07-25', '2022-12-30']) {
      const without = smallRecord({ ...changes, ...on(day), ...removed });
      const { disclosure, past } = discloseEdition(without, day);
      const document = composeDocuments(disclosure, past).find(({ id }) => id === 'n1');
      expect(JSON.stringify(document)).toBe(wordsOn(day));
    }
  });
});

/** A register of objections with one line about the notice. */
const objection = (matter: string, answer: string, note: string) =>
  `编号,公示编号,收到日期,渠道,事项,答复日期,答复,处理结果,说明\n2022-001,n1,2022-07-18,电话,${matter},${answer === '' ? ',,' : `2022-07-19,${answer},不采纳`},${note}\n`;
const correction = (changed: string, reason: string) =>
  `- id: 2022-1\n  date: 2022-07-20\n  reason: ${reason}\n  changed: ${changed}\n  documents: [{ id: n1, replaces: ${'a'.repeat(64)} }]\n`;

describe('what is written in a list', () => {
  const everything = (files: Record<string, string>) => {
    const folder = holdFolder(filesWith({ ...changes, ...files }));
    const { record, ...told } = checkRecord(folder);
    const printed = printCheck(told, folder, { colour: false });
    return { record, text: JSON.stringify([record, told, showErrors(told.diagnostics, folder)]) + printed };
  };
  const hides = (text: string, words: readonly string[] = raw) => {
    for (const each of words) expect(text, each).not.toContain(each);
  };

  test('leaves the reader masked only', () => {
    const { record, text } = everything({});
    expect(record?.persons[0]?.rows).toHaveLength(4);
    for (const each of shown) expect(text).toContain(each);
    hides(
      text.replaceAll('"子村大棚', '').replace(/1234567(?!8)/g, ''),
      raw.filter((each) => each !== '0374-1234567'),
    );
  });

  test.each<[string, string]>([
    ['a cell of another kind', '序号,姓名,家庭人口,电话\n甲,张小𬬮,三口人,13812345678\n2,欧阳无有,买买提,\n'],
    ['no name', '序号,姓名,住址\n1,,小样县甲镇子村3组12号\n2,张小𬬮,\n3,,\n'],
    ['a cell too few and one too many', '序号,姓名,电话\n1,张小𬬮\n2,欧阳无有,0374-1234567,13812345678\n'],
    ['an open quote', '序号,姓名,电话\n1,"张小𬬮,13812345678\n2,欧阳无有,0374-1234567\n'],
    ['a quote in a cell', '序号,姓名,电话\n1,张"小𬬮,13812345678\n'],
    ['no header', '1,张小𬬮,13812345678\n2,欧阳无有,0374-1234567\n'],
    ['a header of names', '序号,张小𬬮,欧阳无有\n1,买买提·子虚,13812345678\n'],
    ['an unknown column', '序号,姓名,张小𬬮,13812345678\n1,欧阳无有,买买提,患病\n'],
    ['a column of papers', '姓名,身份证号\n张小𬬮,990100199001010011\n'],
    ['a repeated column', '姓名,姓名,电话\n张小𬬮,欧阳无有,13812345678\n'],
    ['a total row', '序号,姓名,家庭人口\n1,张小𬬮,3\n合计,欧阳无有,3\n'],
    ['a name that is a formula', '序号,姓名\n1,=张小𬬮\n2,#REF!\n'],
    ['signs that cannot be seen', '序号,姓名,电话\n1,张\u200b小𬬮,138\u200b12345678\n'],
    ['what was once read in a wrong encoding', '序号,姓名\n1,张小𬬮锟斤拷欧阳无有\n'],
    ['semicolons', '序号;姓名;家庭人口\n1;张小𬬮;三口\n'],
    ['a title above', '张小𬬮等人名单,,\n序号,姓名,电话\n1,欧阳无有,13812345678\n'],
    ['a note below', '序号,姓名,电话\n1,欧阳无有,\n联系人张小𬬮13812345678,,\n'],
  ])('is told by no finding, excerpt or overlay: %s', (_what, csv) => {
    const { text } = everything({ 'consultations/n1.csv': csv });
    hides(text.replaceAll('子村大棚', ''), [...raw.filter((each) => each !== '1234567890'), '990100']);
  });

  test('is told by no finding where a name of it stands in prose, however it is written', () => {
    for (const typed of [
      '张小𬬮',
      '张 小𬬮',
      '张**小𬬮**',
      '张小\n𬬮',
      '&#24352;小𬬮',
      '[张小𬬮](https://a.example "欧阳无有")',
      '| 甲 | 乙 |\n|---|---|\n| 张小𬬮 | 1 |',
      '张小&#x2CB2E;',
      '买买提•子虚',
      '买买提.子虚',
    ]) {
      const files = { 'notices/n1.mdx': `${notice}\n${typed}负责保洁，2022-13-45不对。\n` };
      const { record, text } = everything(files);
      expect(record, typed).toBeUndefined();
      expect(text, typed).toContain('MB975');
      hides(text, ['张小𬬮', '小𬬮', '欧阳无有', '买买提', '张 小', '张**小']);
    }
  });

  test('is found in titles and summaries, in reports, and in what follows the consultation', () => {
    const named: Array<[string, string]> = [
      ['notices/n1.mdx', notice.replace('summary: 大棚项目', 'summary: 张小𬬮的大棚项目')],
      ['notices/n1.mdx', notice.replace('title: 子村大棚', 'title: 欧阳无有大棚')],
      ['reports/r1.mdx', `${smallFiles['reports/r1.mdx'] ?? ''}\n\n张小𬬮干得好。\n`],
      ['pages/about.mdx', `${smallFiles['pages/about.mdx'] ?? ''}\n\n欧阳无有。\n`],
    ];
    for (const [file, text] of named) {
      const told = everything({ [file]: text });
      expect(told.text, file).toContain('MB975');
      hides(told.text, ['张小𬬮', '欧阳无有']);
    }
  });

  test.each<[string, Record<string, string>]>([
    [
      'what became of it',
      {
        'notices/n1.mdx': notice.replace(
          'summary:',
          'outcome: { on: 2022-07-25, kind: handled, text: 张小𬬮家住房已修好 }\nsummary:',
        ),
      },
    ],
    [
      'why it was withdrawn',
      {
        'notices/n1.mdx': notice.replace(
          'summary:',
          'withdrawn: { on: 2022-07-19, reason: 欧阳无有写错了 }\nsummary:',
        ),
      },
    ],
    [
      'an answer',
      {
        'notices/n1.mdx': notice.replace(
          'summary:',
          'answered: { on: 2022-07-19, summary: 张小𬬮 }\nsummary:',
        ),
      },
    ],
    ['what was objected', { 'objections.csv': objection('张小𬬮家收入没有那么高', '', '') }],
    ['what was answered', { 'objections.csv': objection('面积不对', '已告诉欧阳无有', '') }],
    ['what is said of an answer', { 'objections.csv': objection('面积不对', '', '买买提·子虚当面说的') }],
    ['what a correction changed', { 'corrections.yaml': correction('张小𬬮的人口', '录错了') }],
    ['why a correction was made', { 'corrections.yaml': correction('人口', '欧阳无有说错了') }],
    [
      'why an old version is withheld',
      {
        'corrections.yaml': correction('人口', '录错了').replace(
          '  documents',
          '  withheld: 有张小𬬮\n  documents',
        ),
      },
    ],
  ])('stops the record in %s, at its place, and is told by no finding', (_what, files) => {
    const folder = holdFolder(filesWith({ ...changes, ...files }));
    const told = checkRecord(folder);
    const [file = ''] = Object.keys(files);
    const named = told.diagnostics.filter(({ code }) => code === 'MB975');
    expect(named.map((each) => each.file)).toEqual([file]);
    const line = (files[file] ?? '').split('\n')[(named[0]?.line ?? 0) - 1] ?? '';
    expect(raw.some((each) => line.includes(each))).toBe(true);
    expect(named[0]?.fix).toContain('名单第3户');
    hides(everything(files).text, ['张小𬬮', '小𬬮', '欧阳无有', '买买提']);
  });

  test('of two characters stops what is said of its own notice, or of what follows that, and no more', () => {
    const short = { 'consultations/n1.csv': '姓名\n高山\n' };
    const after = (smallFiles['notices/n1.mdx'] ?? '').replace('summary:', 'follows: n1\nsummary:');
    const codesOf = (files: Record<string, string>) =>
      checkRecord(holdFolder(filesWith({ ...changes, ...short, ...files }))).diagnostics.flatMap(
        ({ code, file }) => (code === 'MB975' ? [file] : []),
      );
    const row = objection('高山家不够条件', '', '');
    expect(codesOf({ 'objections.csv': row })).toEqual(['objections.csv']);
    expect(codesOf({ 'objections.csv': row.replace(',n1,', ',n2,') })).toEqual([]);
    expect(codesOf({ 'objections.csv': row.replace(',n1,', ',n2,'), 'notices/n2.mdx': after })).toEqual([
      'objections.csv',
    ]);
    const made = correction('高山药材', '录错了');
    expect(codesOf({ 'corrections.yaml': made })).toEqual(['corrections.yaml']);
    expect(codesOf({ 'corrections.yaml': made.replace('id: n1', 'id: r1') })).toEqual([]);
    // The village that an office is of is no person.
    const office = notice.replace(/(\nobjection:\s+(?:\{ )?unit: )[^\n,]+/, '$1高山村村民委员会');
    expect(office).toContain('高山村');
    expect(codesOf({ 'notices/n1.mdx': office })).toEqual([]);
  });

  test('of two characters is a word elsewhere, and found in its own notice only', () => {
    const short = { 'consultations/n1.csv': '姓名\n高山\n' };
    const report = { 'reports/r1.mdx': `${smallFiles['reports/r1.mdx'] ?? ''}\n\n高山上种药材。\n` };
    expect(everything({ ...short, ...report }).text).not.toContain('MB975');
    expect(everything({ ...short, 'notices/n1.mdx': `${notice}\n高山负责。\n` }).text).toContain('MB975');
  });

  test.each([
    ['姓名,备注\n王五,身份证%s\n', 2],
    ['姓名,备注,住址\n王五,,甲镇\n李四,,甲镇%s\n', 3],
    ['姓名,电话\n王五,%s\n', 2],
  ])('that is the number of a paper is told wherever it stands: %s', (csv, line) => {
    const id = idOf('41000019900101001');
    const folder = holdFolder(filesWith({ ...changes, 'consultations/n1.csv': csv.replace('%s', id) }));
    const { diagnostics, record } = checkRecord(folder);
    expect(record).toBeUndefined();
    expect(diagnostics.filter(({ code }) => code === 'MB950')).toMatchObject([
      { file: 'consultations/n1.csv', line },
    ]);
    const { text } = everything({ 'consultations/n1.csv': csv.replace('%s', id) });
    hides(text, [id, id.slice(6), '王五', '李四']);
  });

  test('in a remark is nobody’s business: telephones and words stand there as they are', () => {
    const csv = '姓名,备注\n王五,13812345678 患病 三组12号\n';
    expect(
      checkRecord(holdFolder(filesWith({ ...changes, 'consultations/n1.csv': csv }))).record,
    ).toBeDefined();
    hides(everything({ 'consultations/n1.csv': csv }).text, ['13812345678', '患病']);
  });

  test('in free words goes through the gate', () => {
    const csv = '姓名,事由\n王五,电话13812345678\n';
    const { record, text } = everything({ 'consultations/n1.csv': csv });
    expect(record).toBeUndefined();
    expect(text).not.toContain('13812345678');
  });
});
