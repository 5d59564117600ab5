import { describe, expect, test } from 'vitest';
import { makeKeys } from '../../../src/record/edition/sign.ts';
import { drafts } from './drafts.ts';
import { buildAgain, type Draft, type EditionDraft, freeze, makePdf } from './freeze-output.ts';
import { mustProve, openRoom, told } from './proof-room.ts';

const put = openRoom();
const { privateKey } = makeKeys();
const frozen = freeze(drafts, privateKey);
const copy = 'pdf/superseded/0123456789abcdef.pdf';
const lapsed = { id: 'list-2', act: 'new', content: '名单', lapsed: '没有名单' } as const;
const sheetOf = (village: string, period: string): Draft => ({
  id: `sheet-${period}-${village}`,
  kind: 'village-sheet',
  act: 'new',
  content: `${village} ${period}`,
  pdf: `pdf/sheets/${period}/${village}.pdf`,
  date: `${period}-28`,
});
const villages = ['990001001001', '990001001002'];

/** As the common ones, with a marked copy of an old version, a list of persons, and the sheets of two months. */
const more: EditionDraft[] = drafts.map(({ data, date, documents }, at) =>
  at < 2
    ? { data, date, documents }
    : {
        date,
        documents: [
          ...documents,
          lapsed,
          ...villages.flatMap((each) => [sheetOf(each, '2022-09'), sheetOf(each, '2022-10')]),
        ],
        data: { ...data, [copy]: '旧版本' },
      },
);
const large = freeze(more, privateKey);
const proofOf = (changes: Record<string, string | undefined>, of = large) =>
  mustProve(put(buildAgain(of, changes)));

describe('a build after the last edition', () => {
  test('may renew what goes with the day, and tells what is new', () => {
    const proof = proofOf(
      {
        'pdf/notices/table-1.pdf': 'renewed',
        'pdf/notices/next-1.pdf': 'new',
        'data/tasks.csv': '编号\r\n',
      },
      frozen,
    );
    expect(told(proof)).toEqual([]);
    const notes = proof.notes.join('');
    expect(notes).toContain('有1个文件还没有公开：pdf/notices/next-1.pdf');
    expect(notes).toContain('随日子更新的文件有1份');
    expect(notes).toContain('开放数据有1个文件和公开时不同');
  });

  test('never says that all is to the letter, but how many files are, how many not, and why', () => {
    const { summary } = proofOf(
      {
        'pdf/notices/table-1.pdf': 'renewed',
        'pdf/notices/next-1.pdf': 'new',
        'data/tasks.csv': '编号\r\n',
      },
      frozen,
    );
    expect(summary).toBe(
      '第1期到第3期，链条完整，签名正确；网站在第3期以后又生成过，4 份 PDF、1 个数据文件和公开时一样；2 个和公开时不同，1 个还没有公开，为什么见上面的说明。',
    );
  });

  test('may not change what was published for good, though all its lists agree', () => {
    const forged = makePdf('fund-1', '关于fund-1的公示', '资金 99 万元');
    expect(told(proofOf({ 'pdf/notices/fund-1.pdf': forged }))).toEqual([
      '公开过的文件换了 pdf/notices/fund-1.pdf',
    ]);
  });

  test('may not bring back a version that was corrected', () => {
    const old = frozen.record.get(
      [...frozen.record.keys()].find((path) => path.startsWith('versions/')) ?? '',
    );
    expect(told(proofOf({ 'pdf/notices/fund-1.pdf': old ?? '' }))).toEqual([
      '公开过的文件换了 pdf/notices/fund-1.pdf',
    ]);
  });

  test.each(['pdf/notices/stays-1.pdf', copy, 'data/tasks.csv'])('may not drop %s', (path) => {
    expect(told(proofOf({ [path]: undefined }))).toEqual([`公开过的文件不见了 ${path}`]);
  });

  test('may not change the marked copy of an old version', () => {
    expect(told(proofOf({ [copy]: '旧版本，改过' }))).toEqual([`公开过的文件换了 ${copy}`]);
  });

  test('may drop a list of persons whose time is over, in the one way that the edition told', () => {
    const { finds, notes, summary } = proofOf({
      'pdf/notices/list-2.pdf': makePdf('list-2', '关于list-2的公示', '没有名单'),
    });
    expect(finds).toEqual([]);
    expect(notes.join('')).toContain('有1份公示的名单到期撤下了');
    expect(summary).toContain('1 份是名单到期撤下后的样子，也对得上');
    expect(
      told(proofOf({ 'pdf/notices/list-2.pdf': makePdf('list-2', '关于list-2的公示', '没有名单，改过') })),
    ).toEqual(['公开过的文件换了 pdf/notices/list-2.pdf']);
  });
});

describe('sheets of villages', () => {
  const path = (village: string, period: string) => `pdf/sheets/${period}/${village}.pdf`;
  const drop = (period: string, of = villages) => of.map((each) => [path(each, period), undefined] as const);
  const add = (period: string) => villages.map((each) => [path(each, period), `${each} ${period}`] as const);
  const proofWith = (...changes: Array<readonly [string, string | undefined]>) =>
    proofOf(Object.fromEntries(changes));

  test('of the oldest period go when a new period comes', () => {
    const { finds, notes, summary } = proofWith(...drop('2022-09'), ...add('2022-11'));
    expect(finds).toEqual([]);
    expect(notes.join('')).toContain('更早的村公开单有2份不在了');
    expect(summary).toContain('2 个不在了，2 个还没有公开');
  });

  test.each([
    ['one by one', drop('2022-09', villages.slice(0, 1)), add('2022-11')],
    ['without a new one', drop('2022-09'), []],
    ['before an older one', drop('2022-10'), add('2022-11')],
    ['more than are new', [...drop('2022-09'), ...drop('2022-10')], add('2022-11')],
  ])('do not go %s', (_, gone, come) => {
    expect(told(proofWith(...gone, ...come)).sort()).toEqual(
      gone.map(([each]) => `公开过的文件不见了 ${each}`).sort(),
    );
  });
});
