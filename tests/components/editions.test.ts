import { describe, expect, it } from 'vitest';
import { answerFor } from '../../src/components/edition/answer-for.ts';
import { lastCorrections } from '../../src/components/edition/corrected.ts';
import { foldSuperseded } from '../../src/components/edition/fold-superseded.ts';
import { type CellChange, groupChanges } from '../../src/components/edition/group-changes.ts';
import { groupDocuments, nameDocuments } from '../../src/components/edition/group-documents.ts';
import { listWithdrawn, withdrawnWith } from '../../src/components/edition/withdrawn.ts';
import { sayBundled } from '../../src/publish/editions/gone-bundles.ts';
import { placesOfChange, placesOfDocument } from '../../src/publish/editions/places.ts';
import type { Superseded } from '../../src/publish/editions/superseded.ts';
import { countKinds, sayDocuments } from '../../src/publish/editions/words.ts';
import type { EditionDocument, PublishedEdition } from '../../src/record/edition/book.ts';
import { emptyBook } from '../../src/record/edition/book.ts';
import { county, smallDisclosure, smallFiles, townships, villages } from '../small-record.ts';

const day = '2022-07-20';
const disclosure = smallDisclosure(day);
const [first, second] = villages;

const document = (id: string, kind: string, given: Partial<EditionDocument> = {}): EditionDocument => ({
  id,
  kind,
  title: id,
  date: day,
  page: `${id}/`,
  act: 'new',
  ...given,
});
const sheet = (period: string, village: string) =>
  document(`sheet-${period}-${village}`, 'village-sheet', { page: `sheets/${period}/${village}/` });
const cell = (given: Partial<CellChange>): CellChange => ({
  what: 'cell',
  table: 'projects',
  key: 'p1',
  title: '子村大棚（子村）',
  column: '阶段',
  before: '已完工',
  after: '已验收',
  ...given,
});
const edition = (no: number, date: string, documents: EditionDocument[] = []): PublishedEdition => ({
  no,
  date,
  note: '',
  documents,
  changes: [],
  isSigned: false,
});

describe('what an edition says of its documents', () => {
  const renewed = ['board-1', 'board-2'].map((id) => document(id, 'board', { act: 'renewed' }));
  const gone = document(`bundle-2022-06-${townships[0]}`, 'register', { act: 'removed' });

  it('tells what is renewed from what is corrected', () => {
    const corrected = document('n1', 'notice', { act: 'corrected' });
    expect(sayDocuments(edition(2, day, [...renewed, corrected]))).toBe('更正1份，按期换新2份');
  });
  it('names the kind of what is offered no more, so that nobody takes a bundle for a sheet', () => {
    expect(sayDocuments(edition(2, day, [gone]))).toBe('不再提供张贴材料装订本1份');
  });
  it('counts kinds as villagers call them: slips are no forms, and reports bound are no bundles for the wall', () => {
    const slip = document('slip-n1', 'form');
    const reports = document('bundle-reports-xy-nync-2022', 'register');
    expect(countKinds([document('form-x', 'form'), slip, gone, reports])).toBe(
      '意见单1份，空白表1份，报告合订本1份，张贴材料装订本1份',
    );
  });
  it('says that sheets of a bundle are still there only where all of them are', () => {
    const [kept, lost] = [sheet('2022-06', first), sheet('2022-05', second)];
    const versions = new Map([kept, lost].map(({ id }) => [id, []]));
    const book = (ids: string[]) => ({
      ...emptyBook,
      versions,
      current: new Map(ids.map((id) => [id, {} as never])),
    });
    const say = (ids: string[]) => sayBundled([gone], { tree: disclosure.tree, editions: book(ids) });
    expect(say([kept.id, lost.id])).toContain('都还在网上');
    expect(say([kept.id])).not.toContain('还在网上');
    expect(sayBundled(renewed, disclosure)).toBe('');
  });
});

describe('where a document is', () => {
  it.each([
    ['n1', [first]],
    ['slip-n1', [first]],
    ['r1', [county]],
    ['small-tasks', [county]],
    [`sheet-2022-06-${second}`, [second]],
    [`board-${townships[1]}`, [townships[1]]],
    [`bundle-2022-06-${townships[1]}`, [townships[1]]],
    ['bundle-reports-xy-nync-2022', [county]],
    [`bundle-reports-${townships[0]}-2022`, [townships[0]]],
    ['form-home-visit', []],
    ['nothing', []],
  ])('is told by its id: %s', (id, places) => {
    expect(placesOfDocument(id, disclosure)).toEqual(places);
  });
  it.each([
    ['projects', 'p1', [first]],
    ['notices', 'n1', [first]],
    ['plans', 'small', [county]],
    ['tasks', 'small-t1', [county]],
    ['targets', 'small-t1-1', [county]],
    ['areas', second, [second]],
    ['duties', 'county-progress', []],
    ['tasks', 'smaller-t1', []],
  ])('and so is that of a changed record: %s %s', (table, key, places) => {
    expect(placesOfChange(cell({ table, key }), disclosure)).toEqual(places);
  });
});

describe('the documents of an edition', () => {
  it('stand by county, and what is of none at the end', () => {
    const groups = groupDocuments([document('form-x', 'form'), document('n1', 'notice')], disclosure);
    expect(groups.map(({ kinds, name }) => [name, kinds])).toEqual([
      ['小样县', '公示公告1份'],
      ['各县通用', '空白表1份'],
    ]);
  });
  it('let a villager find the sheet of his village by township and name', () => {
    const [group] = groupDocuments([sheet('2022-06', first), sheet('2022-06', villages[2])], disclosure);
    expect(group?.sheets).toEqual([
      { township: '甲镇', links: [{ name: '子村', path: `sheets/2022-06/${first}/` }] },
      { township: '乙镇', links: [{ name: '寅村', path: `sheets/2022-06/${villages[2]}/` }] },
    ]);
  });
  it('lead to the page of a village that has several sheets', () => {
    const [group] = groupDocuments([sheet('2022-05', first), sheet('2022-06', first)], disclosure);
    expect(group?.sheets[0]?.links).toEqual([{ name: '子村', path: `areas/${first}/`, note: '2份' }]);
  });
  it('lead to townships where there are thousands of villages, and to lists where there are hundreds of notices', () => {
    const many = 2000;
    const byCode = new Map(disclosure.tree.byCode);
    const codes = Array.from({ length: many }, (_, at) => String(990_009_100_000 + at));
    for (const code of codes)
      byCode.set(code, { code, name: code, level: '村', parent: townships[0] } as never);
    const large = { ...disclosure, tree: { ...disclosure.tree, byCode } };
    const notices = Array.from({ length: many }, () => document('n1', 'notice'));
    const [group] = groupDocuments([...codes.map((code) => sheet('2022-06', code)), ...notices], large);
    expect(group?.sheets).toEqual([
      { township: undefined, links: [{ name: '甲镇', path: `areas/${townships[0]}/`, note: '2000份' }] },
    ]);
    expect(group?.documents).toEqual([{ name: '公示公告', path: 'notices/', note: '2000份' }]);
  });
  it('have no links where they are gone', () => {
    const groups = groupDocuments([sheet('2022-06', first), document('n1', 'notice')], disclosure, false);
    const links = groups.flatMap(({ documents, sheets }) => [
      ...documents,
      ...sheets.flatMap((each) => each.links),
    ]);
    expect(links.map(({ path }) => path)).toEqual([undefined, undefined]);
  });
  it('of an earlier edition have no links where a later one took them out', () => {
    const board = document('board-1', 'board');
    const editionOf = (act: 'new' | 'removed') => ({
      ...{ no: 1, date: day, note: '', changes: [], isSigned: false },
      documents: [{ ...board, act }],
    });
    const after = (...acts: Array<'new' | 'removed'>) => ({
      ...disclosure,
      editions: { ...disclosure.editions, editions: acts.map(editionOf) },
    });
    const pathAfter = (...acts: Array<'new' | 'removed'>) => nameDocuments([board], after(...acts))[0]?.path;
    expect(pathAfter('new')).toBe(board.page);
    expect(pathAfter('new', 'removed')).toBeUndefined();
    expect(pathAfter('new', 'removed', 'new')).toBe(board.page);
  });
  it('that come and go with the day lead to the list of what is there', () => {
    const bundles = [document('bundle-2022-06-1', 'register'), document('bundle-reports-1', 'register')];
    expect(nameDocuments(bundles, disclosure).map(({ path }) => path)).toEqual(['print/', 'print/']);
  });
  it('have no links where the record has lost them', () => {
    const lost = [document('n9', 'notice'), document('slip-n9', 'form'), document('r9', 'report')];
    expect(nameDocuments(lost, disclosure).map(({ path }) => path)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('of the same title are told apart by their place', () => {
    const boards = townships.map((code) => document(`board-${code}`, 'board', { title: '项目一览' }));
    expect(nameDocuments(boards, disclosure).map(({ note }) => note)).toEqual(['小样县甲镇', '小样县乙镇']);
    expect(nameDocuments(boards.slice(1), disclosure)[0]?.note).toBeUndefined();
    const [group] = groupDocuments(boards, disclosure);
    expect(group?.documents.map(({ note }) => note)).toEqual(['甲镇', '乙镇']);
  });
  it('of a large correction fold by kind and township, each with its correction', () => {
    const correction = { id: '2022-1', date: day, reason: '', changed: '', documents: [] };
    const superseded = [sheet('2022-06', first), document('r1', 'report'), sheet('2022-06', second)].map(
      (line) =>
        ({ correction, version: { line }, pdf: undefined, withheld: '', mark: '' }) as unknown as Superseded,
    );
    const folded = foldSuperseded(superseded, disclosure);
    expect(folded.map(({ name, superseded: own }) => [name, own.length])).toEqual([
      ['报告，小样县', 1],
      ['村公开单，小样县甲镇', 2],
    ]);
    expect(folded.flatMap((each) => each.superseded.map((own) => own.correction.id))).toEqual(
      Array(3).fill('2022-1'),
    );
  });
});

describe('what changed with an edition', () => {
  const change = (cells: CellChange[]) => groupChanges(cells, disclosure);
  const linesOf = (cells: CellChange[]) =>
    change(cells).flatMap(({ parts }) =>
      parts.flatMap(({ things }) =>
        things.flatMap(({ lines }) => lines.map((each) => `${each.column}：${each.words}`)),
      ),
    );

  it('names a thing once, with all that changed of it, its state first', () => {
    const paid = cell({ column: '已拨付（万元）', before: '1.5', after: '3' });
    const [group] = change([paid, cell({})]);
    expect(group).toMatchObject({ name: '小样县', count: 2, left: 0 });
    expect(group?.parts).toEqual([
      {
        title: '项目',
        things: [
          {
            title: '子村大棚',
            kind: undefined,
            path: 'projects/p1/',
            lines: [
              { column: '阶段', words: '原来已完工，现在已验收' },
              { column: '已拨付（万元）', words: '原来1.5，现在3' },
            ],
          },
        ],
      },
    ]);
  });
  it('leads with the plan, and says whether it is a task or a target', () => {
    const [group] = change([
      cell({ table: 'targets', key: 'small-t1-1', title: '资金拨付率', column: '状态' }),
    ]);
    expect(group?.parts[0]).toMatchObject({
      title: '小样方案',
      things: [{ title: '资金拨付率', kind: '目标', path: undefined }],
    });
  });
  it('says the reason behind the state', () => {
    const of = { table: 'tasks', key: 'small-t1' };
    const why = cell({ ...of, column: '判断理由', before: '甲。', after: '时限已过。' });
    expect(linesOf([why, cell({ ...of, column: '状态', before: '滞后', after: '逾期' })])).toEqual([
      '状态：原来滞后，现在逾期（时限已过）',
    ]);
    expect(linesOf([why])).toEqual(['判断理由：原来甲。，现在时限已过。']);
  });
  it('says in place of a number why there is none', () => {
    const of = { table: 'targets', key: 'small-t1-1' };
    const hidden = [
      cell({ ...of, column: '目前的数', before: '11', after: '' }),
      cell({ ...of, column: '目前的数状态', before: '公开', after: '为保护个人不公开' }),
    ];
    expect(linesOf(hidden)).toEqual(['目前的数：原来11，现在为保护个人不公开']);
    expect(change(hidden)[0]?.count).toBe(2);
    expect(linesOf(hidden.slice(1))).toEqual(['目前的数：原来公开，现在为保护个人不公开']);
  });
  it('tells only what was added to a list, days as people write them, and places by their names', () => {
    const list = {
      column: '拨付记录',
      before: '2022-06-20拨付1万元',
      after: '2022-06-20拨付1万元；2022-07-01拨付2万元',
    };
    expect(linesOf([cell(list)])).toEqual(['拨付记录：多了2022年7月1日拨付2万元']);
    expect(linesOf([cell({ column: '应报未报', before: townships[0], after: '' })])).toEqual([
      '应报未报：原来甲镇，现在没有了',
    ]);
    expect(linesOf([cell({ column: '验收日期', before: '', after: '2022-07-01' })])).toEqual([
      '验收日期：新填了2022年7月1日',
    ]);
  });
  it('stays a page for a cheap phone, and says how many it leaves to the file', () => {
    const many = Array.from({ length: 900 }, (_, at) =>
      cell({ key: `x${at}`, table: 'tasks', title: String(at) }),
    );
    const [group] = groupChanges(many, disclosure);
    expect(group).toMatchObject({ name: '各县通用', count: 900, left: 600 });
  });
});

describe('notices that were withdrawn', () => {
  const withdraw = (on: string) =>
    smallDisclosure(day, {
      'notices/n1.mdx': (smallFiles['notices/n1.mdx'] ?? '').replace(
        'summary:',
        `withdrawn: { on: ${on}, reason: 写错了 }\nsummary:`,
      ),
    }).notices;
  const editions = [edition(1, '2022-06-30'), edition(2, '2022-07-17'), edition(3, '2022-07-20')];
  const told = (on: string) =>
    editions.filter((each) => withdrawnWith(each, { editions }, withdraw(on)).length > 0).map(({ no }) => no);

  it('stand with the edition that came next, though they were in none', () => {
    expect(told('2022-07-16')).toEqual([2]);
    expect(told('2022-07-17')).toEqual([2]);
    expect(told('2022-07-18')).toEqual([3]);
  });
  it('are all listed where corrections are', () => {
    expect(listWithdrawn(withdraw('2022-07-16')).map(({ id }) => id)).toEqual(['n1']);
    expect(listWithdrawn(disclosure.notices)).toEqual([]);
  });
});

describe('a correction', () => {
  const of = (id: string, publisher: string) => ({ id, publisher });
  const phones = (documents: Array<{ id: string; publisher: string }>) =>
    answerFor(documents, disclosure).map(({ name, phone }) => [name, phone]);
  const site = [disclosure.site.publisher, disclosure.site.contact.phone];

  it('names the office that issued the document, with its own telephone, before the office of the site', () => {
    expect(phones([of('n1', '甲镇政府'), of('n1', '甲镇政府')])).toEqual([['甲镇政府', '0000-1'], site]);
    expect(phones([of(`sheet-2022-06-${first}`, '子村村民委员会')])).toEqual([
      ['子村村民委员会', '0000-11'],
      site,
    ]);
  });
  it('invents no telephone: the nearest place with one stands below', () => {
    expect(phones([of('n1', '甲镇某站')])).toEqual([['甲镇某站', undefined], ['子村', '0000-11'], site]);
  });
  it('of many offices is answered for by the office of the site', () => {
    expect(phones(Array.from({ length: 9 }, (_, at) => of('n1', `站${at}`)))).toEqual([site]);
  });
  it('marks its documents in lists, the last one counting', () => {
    const correction = (id: string, ids: string[]) => ({
      id,
      date: day,
      reason: '',
      changed: '',
      documents: ids.map((each) => ({ id: each, replaces: '' })),
    });
    const marks = lastCorrections({
      ...emptyBook,
      corrections: [correction('1', ['a', 'b']), correction('2', ['a'])],
    });
    expect([...marks].map(([id, { id: by }]) => [id, by])).toEqual([
      ['a', '2'],
      ['b', '1'],
    ]);
  });
});
