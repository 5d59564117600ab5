import { describe, expect, test } from 'vitest';
import { isSlipOf } from '../../src/check/notice/slip.ts';
import { codesOf, tellOf } from './sound-record.ts';

const [consult, posts, announce, letter, monthly, bulletin] = [
  'notices/gongshi-1.mdx',
  'notices/gongshi-2.mdx',
  'notices/gonggao-2.mdx',
  'notices/duban-1.mdx',
  'reports/yuebao-2022-06.mdx',
  'reports/tongbao-2022-08.mdx',
] as const;

describe('time on display', () => {
  test('working days leave out weekends and holidays and count moved working days', () => {
    // 2022-04-02 is a worked Saturday, 4月3日 to 5日 are the holiday: five working days are 4月2, 6, 7, 8 and 11.
    const from = (end: string): Array<[string, string]> => [
      ['date: 2022-04-12', 'date: 2022-04-02'],
      ['published: 2022-04-13', 'published: 2022-04-02'],
      ['{ start: 2022-04-13, end: 2022-04-22 }', `{ start: 2022-04-02, end: ${end} }`],
      ['公示到2022年4月22日', '公示期结束后上岗'],
    ];
    expect(codesOf({ [posts]: from('2022-04-11') })).toEqual([]);
    expect(tellOf({ [posts]: from('2022-04-10') })).toMatchObject([
      {
        code: 'MB408',
        message: expect.stringContaining('4个工作日'),
        fix: expect.stringContaining('2022-04-11'),
      },
    ]);
  });

  test('calendar days count both ends', () => {
    const until = (end: string): Array<[string, string]> => [
      ['end: 2022-03-11', `end: ${end}`],
      ['公示到2022年3月11日', '公示以后再定'],
    ];
    expect(codesOf({ [consult]: until('2022-03-06') })).toEqual([]);
    expect(codesOf({ [consult]: until('2022-03-05') })).toEqual(['MB408']);
  });

  test('an announcement on the day after the end is in time', () => {
    expect(
      codesOf({
        [announce]: [
          ['date: 2022-04-26', 'date: 2022-04-23'],
          ['published: 2022-04-27', 'published: 2022-04-23'],
        ],
      }),
    ).toEqual([]);
  });

  test('the words of the body about the last day', () => {
    expect(
      tellOf({ [posts]: [['公示期内，可以打电话', '公示时间：2022年4月13日至2022年4月20日。可以打电话']] }),
    ).toMatchObject([{ code: 'MB872', file: posts, line: 24 }]);
  });
});

describe('days and periods', () => {
  test('twenty working days are in time, twenty-one are not', () => {
    expect(codesOf({ [monthly]: [['published: 2022-07-14', 'published: 2022-08-09']] })).toEqual([]);
    expect(codesOf({ [monthly]: [['published: 2022-07-14', 'published: 2022-08-10']] })).toEqual(['MB877']);
  });

  test('a plan that went up late, and one that went up before its day', () => {
    const plan = 'plans/p1/plan.mdx';
    expect(tellOf({ [plan]: [['published: 2022-02-25', 'published: 2022-04-25']] })).toMatchObject([
      { code: 'MB877', file: plan, message: expect.stringContaining('2022-03-18') },
    ]);
    expect(codesOf({ [plan]: [['published: 2022-02-25', 'published: 2022-02-15']] })).toEqual(['MB314']);
  });

  test('a letter that is due before it is written', () => {
    expect(codesOf({ [letter]: [['due: 2022-06-30', 'due: 2022-06-10']] })).toEqual(['MB314']);
  });

  test('a title of the whole year above a report of its last month', () => {
    expect(codesOf({ [bulletin]: [['青禾县2022年8月巩固', '青禾县2022年巩固']] })).toEqual([]);
    expect(codesOf({ [bulletin]: [['青禾县2022年8月巩固', '青禾县2022年1至8月巩固']] })).toEqual([]);
  });
});

describe('tables that were typed', () => {
  const accounts = 'notices/cunwu-1.mdx';

  test('sums are told at the total; parts of parts and shares are not summed', () => {
    expect(tellOf({ [accounts]: [['| 合计 | 16240 |', '| 合计 | 16420 |']] })).toMatchObject([
      { code: 'MB893', line: 23, value: '16420', message: expect.stringContaining('16240') },
    ]);
    expect(
      codesOf({ [accounts]: [['| 房屋租金 | 5230 |', '| 房屋租金 | 5230 |\n| 其中：厂房 | 3000 |']] }),
    ).toEqual([]);
    expect(codesOf({ [accounts]: [['| 项目 | 金额（元） |', '| 项目 | 占比（%） |']] })).toEqual([]);
  });
});

describe('names', () => {
  test('a slip is one character: wrong, too many, too few or changed about', () => {
    expect(isSlipOf('县乡村振新局', '县乡村振兴局')).toBe(true);
    expect(isSlipOf('县乡村振兴局局', '县乡村振兴局')).toBe(true);
    expect(isSlipOf('县村乡振兴局', '县乡村振兴局')).toBe(true);
    expect(isSlipOf('县乡村振兴局', '县乡村振兴局')).toBe(false);
    expect(isSlipOf('县农业农村局', '县乡村振兴局')).toBe(false);
  });

  test('governments of townships need no register, but are not misspelt', () => {
    expect(codesOf({ [posts]: [['issuer: 听荷镇人民政府', 'issuer: 听荷镇藕花村村民委员会']] })).toEqual([]);
    expect(tellOf({ [posts]: [['issuer: 听荷镇人民政府', 'issuer: 听河镇人民政府']] })).toMatchObject([
      { code: 'MB884', fix: expect.stringContaining('听荷镇人民政府') },
    ]);
  });

  test('a unit of which nothing is known is left in peace', () => {
    expect(codesOf({ [letter]: [['unit: 县乡村振兴局', 'unit: 县纪委监委']] })).toEqual([]);
  });
});

describe('figures in prose', () => {
  const prose = (text: string) => ({
    [bulletin]: [['全县走访了<Value indicator="visited" />', text] as [string, string]],
  });

  test.each([
    '全县走访了1160户',
    '全县走访户数是1,160户',
    '比去年多走访100户',
    '目标是走访户数1200户',
    '走访了一千多户',
    '截至7月底走访了1000户',
    '走访户数不低于1000户',
    '走访了1000户次',
    '安全饮水率每年提高2%',
    '听荷镇、望麦乡走访了500户',
  ])('%s: equal, or not certainly this figure', (text) => {
    expect(codesOf(prose(text))).toEqual([]);
  });

  test.each([
    ['全县走访户数是1106户', '1160户'],
    ['8月走访了1106户', '1160户'],
    ['听荷镇走访了600户', '听荷镇'],
    ['全县走访了<Value indicator="visited" />（1106户）', '1160户'],
  ])('%s: not what the tables say', (text, said) => {
    expect(tellOf(prose(text))).toMatchObject([{ code: 'MB888', message: expect.stringContaining(said) }]);
  });
});
