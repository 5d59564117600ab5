import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkRecord } from '../../src/check/check.ts';
import {
  findHiddenSigns,
  findLookalikes,
  findLooseSpaces,
  findWideLetters,
} from '../../src/check/wording/find-characters.ts';
import { findDaysCutShort, findDocumentNumbers, findWrongDays } from '../../src/check/wording/find-dates.ts';
import {
  findNarrowMarks,
  findRepeatedMarks,
  findStraightQuotes,
  findWrongDashes,
} from '../../src/check/wording/find-marks.ts';
import { findNestedQuotes, findUnpairedMarks } from '../../src/check/wording/find-pairs.ts';
import { findBrokenOff, findDoubledWords, readWrongWords } from '../../src/check/wording/find-words.ts';
import type { Rule } from '../../src/check/wording/slip.ts';
import { holdFolder, openFolder } from '../../src/record/source/folder.ts';
import { wordingFileSchema } from '../../src/record/wording/schema.ts';

/** What a rule marks in a text, each with what belongs there. */
function marked(rule: Rule, text: string): string[] {
  return rule(text).map(
    ({ offset, length, right }) =>
      text.slice(offset, offset + length) + (right === undefined ? '' : `→${right}`),
  );
}

const sampleList = wordingFileSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../content/wording.yaml'), 'utf8')),
);
const findWrongWords = readWrongWords(sampleList);
const wordsOf: Rule = (text) => findWrongWords(text, '2022-06-01');

type Case = [rule: Rule, text: string, marks: string[]];

const cases: Case[] = [
  [findWideLetters, '完成１２％，其中Ａ类3户', ['１２％→12%', 'Ａ→A']],
  [findWideLetters, '完成12%，其中A类3户。', []],
  [findLooseSpaces, '　　各乡镇：请 核对  名单', ['　　→', ' →', '  →']],
  [findLooseSpaces, '用 WPS 打开 12 个文件，第 3 行', []],
  [findLooseSpaces, '公　告', ['　→']],
  [findLookalikes, '供⽔、⼈居，二○二二年', ['⽔→水', '⼈→人', '○→〇']],
  [findLookalikes, '供水、人居，二〇二二年，○表示未报', []],
  [findHiddenSigns, '走\u200b访', ['\u200b→']],
  [
    findNarrowMarks,
    '牵头单位:县教育局;责任单位:各乡镇(街道)完成.',
    [':→：', ';→；', ':→：', '(→（', ')→）', '.→。'],
  ],
  [findNarrowMarks, '共计1,200户，8:30至17:30，比例1:2，见 GB/T 1 (a), 2.5公里', []],
  [findNarrowMarks, '占比12%,其中', [',→，']],
  [findRepeatedMarks, '走访了。。登记，，办完！！', ['。。→。', '，，→，', '！！→！']],
  [findRepeatedMarks, '办完了。，再查', ['。，→。']],
  [findRepeatedMarks, '真的吗？！好。”他说……', []],
  [findWrongDashes, '等等...以及--另有', ['...→……', '--→——']],
  [findWrongDashes, '等等……以及——另有，3月—5月，2022-06', []],
  [findStraightQuotes, '叫做"明白"的网站', ['"→“', '"→”']],
  [findUnpairedMarks, '对标“五通十有、（含外出户', ['“', '（']],
  [findUnpairedMarks, '对标（五通)和[2022〕', [')→）', '[', '〕']],
  [findUnpairedMarks, '要求：1）登记，（二）走访，“一户一策”，《条例》，it’s', []],
  [findNestedQuotes, '“开展“回头看”工作”', ['“回头看”→‘回头看’']],
  [findNestedQuotes, '“一站式”和“先诊疗”', []],
  [findDoubledWords, '全县的的情况，进行进行登记', ['的的→的', '进行进行→进行']],
  [findDoubledWords, '确定定点医院，目的的确认，一户一户走，为了了解，比对对象，义务教育教育局', []],
  [findBrokenOff, '垃圾及时收集转运设；水管和，', ['设', '和']],
  [findBrokenOff, '加强建设，积极参与；缓和，涉及，一并。', []],
  [findDaysCutShort, '确保10月20前改完，6月30。', ['10月20→10月20日', '6月30→6月30日']],
  [findDaysCutShort, '6月5、6日，6月5至10日，10月20日前，6月底前，5月12户', []],
  [
    findDocumentNumbers,
    '青政发[2022]第03号、青政发（2022）4号、青政发〔22〕5号',
    ['[2022]第03→〔2022〕3', '（2022）4→〔2022〕4', '〔22〕5→〔2022〕5'],
  ],
  [findDocumentNumbers, '青政发〔2022〕3号，安置区（2022）3号楼', []],
  [
    wordsOf,
    '授子称号，走访纪录和台帐，截止6月底，按装路灯',
    ['授子→授予', '纪录→记录', '台帐→台账', '截止6→截至6', '按装→安装'],
  ],
  [wordsOf, '拍纪录片，公示截止6月30日，及时上报消除风险情况，取消号牌，村务公开，立即要求，选拔到岗', []],
];

describe('rules', () => {
  test.each(cases.map(([rule, text, marks]) => [text, rule, marks] as const))(
    'what is wrong is marked, and nothing else: %s',
    (text, rule, marks) => {
      expect(marked(rule, text)).toEqual(marks);
    },
  );

  test('a day that the calendar does not have, and a day of the week that is another', () => {
    expect(findWrongDays('6月31日、2023年2月29日、13月1日')).toHaveLength(3);
    expect(findWrongDays('2月29日，2024年2月29日，2022年6月20日（星期一）')).toEqual([]);
    expect(marked(findWrongDays, '2022年6月20日（星期二）')).toEqual([
      '2022年6月20日（星期二）→2022年6月20日（星期一）',
    ]);
  });

  test('a word that is only out of date is right in texts from before', () => {
    expect(findWrongWords('财政专项扶贫资金', '2020-03-01')).toEqual([]);
    expect(findWrongWords('财政专项扶贫资金', undefined)).toEqual([]);
    expect(findWrongWords('财政专项扶贫资金', '2022-03-01')).toHaveLength(1);
  });
});

describe('the list of the sample record', () => {
  test('has at least sixty words, each with its reason, none twice', () => {
    expect(sampleList.wrong.length).toBeGreaterThan(60);
    expect(sampleList.wrong.filter(({ note }) => note === undefined)).toEqual([]);
    expect(new Set(sampleList.wrong.map(({ wrong }) => wrong)).size).toBe(sampleList.wrong.length);
  });

  test('does not mark its own right words', () => {
    const wrong = sampleList.wrong.filter(({ right }) => wordsOf(right.replaceAll('#', '6')).length > 0);
    expect(wrong).toEqual([]);
  });
});

/** The sound record with one file changed, checked. */
function checkWith(file: string, change: (text: string) => string) {
  const sound = openFolder(join(import.meta.dirname, '../bad-data/sound'));
  const files = new Map(
    sound.list().map((name) => [name, new TextDecoder().decode(sound.read(name))] as const),
  );
  files.set(file, change(files.get(file) ?? ''));
  return checkRecord(holdFolder(Object.fromEntries(files)), { today: '2026-01-01' }).diagnostics;
}

describe('places', () => {
  test.each([
    ['plain', 'summary: 八月的的进展', 12],
    ['double quotes', 'summary: "“进展”：\\"八月\\"的的进展"', 22],
    ['single quotes', "summary: '八月''的的进展'", 15],
  ])('the very character, in a value in %s', (_name, written, column) => {
    const found = checkWith('reports/tongbao-2022-08.mdx', (text) => text.replace(/^summary: .*$/m, written));
    const slip = found.find(({ code }) => code === 'MB518');
    expect(slip).toMatchObject({ line: 10, column, value: '的的' });
  });

  test('the very line of a folded value', () => {
    const found = checkWith('reports/tongbao-2022-08.mdx', (text) =>
      text.replace(/^summary: .*$/m, 'summary: >-\n  八月的进展，\n  还有的的进展'),
    );
    expect(found.find(({ code }) => code === 'MB518')).toMatchObject({ line: 12, column: 5 });
  });

  test('the same slip is told once a file, with the lines of the others', () => {
    const found = checkWith('reports/tongbao-2022-08.mdx', (text) =>
      text.replace('## 资产', '## 资产:合计\n\n共计:三处').replace('八月底的进展', '八月底:进展'),
    );
    const slips = found.filter(({ code }) => code === 'MB511');
    expect(slips).toHaveLength(1);
    expect(slips[0]?.message).toContain('还有2处');
  });
});

describe('terms and hotlines', () => {
  const said = (words: string, code: string) =>
    checkWith('notices/gonggao-1.mdx', (text) => text.replace(/^summary: .*$/m, `summary: ${words}`)).filter(
      (each) => each.code === code,
    );

  test('an ended term is told with its successor', () => {
    const [told] = said('今年的扶贫资金', 'MB520');
    expect(told).toMatchObject({ value: '扶贫资金', line: 15, column: 13 });
    expect(told?.fix).toContain('衔接资金');
  });

  test.each([
    '原扶贫资金形成的资产',
    '《扶贫资金管理办法》',
    '当时叫“扶贫资金”',
    '按国务院扶贫办、财政部关于完善扶贫资金项目公告公示制度的指导意见办',
  ])('a name of its time, a title and what is said of times past are not: %s', (words) => {
    expect(said(words, 'MB520')).toEqual([]);
  });
});
