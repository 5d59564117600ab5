import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { readNumeral } from '../../src/check/plan/plan-parts.ts';
import { readRecord } from '../../src/record/read.ts';
import { openFolder } from '../../src/record/source/folder.ts';
import { codesOf, type Spoilt, tellOf } from './sound-record.ts';

const tasks = 'plans/p1/tasks.yaml';
const front = 'plans/p1/plan.mdx';
const handling = '    handling: 两种说法照原文显示，时限按任务里的1周登记。\n';

/** The record with a wrong day in task t1 (MB847), and on the register what is given. */
const withDay = (register: string, more: Spoilt[string] = []): Spoilt => ({
  [tasks]: [
    ['what: 把全部农户走访一遍, by: 2022-08-31', 'what: 把全部农户走访一遍, by: 2022-07-31'],
    ['\ncontradictions:\n', `\ncontradictions:\n${register}`],
    ...more,
  ],
});
const entryOf = (more: string) =>
  `  - { id: X9, title: 日期不一样, kind: date, explanation: 两处日期不一样。, handling: 照登。, ${more} }\n`;

describe('the register of contradictions', () => {
  test('what is on it is not told again, where it touches the task that is named', () => {
    expect(codesOf(withDay(''))).toEqual(['MB847']);
    expect(codesOf(withDay(entryOf('tasks: [t1], codes: [MB847]')))).toEqual([]);
    expect(codesOf(withDay(entryOf('tasks: [t2], codes: [MB847]')))).toEqual(['MB847', 'MB868']);
  });

  test('one that names no task and no heading takes the whole plan', () => {
    expect(codesOf(withDay(entryOf('codes: [MB847]')))).toEqual([]);
  });

  test('one that names a heading does not take what stands under another', () => {
    const spoilt = (section: string): Spoilt => ({
      [tasks]: [
        ['no: （二）\n    title: 管好', 'no: (二)\n    title: 管好'],
        ['\ncontradictions:\n', `\ncontradictions:\n${entryOf(`sections: [${section}], codes: [MB867]`)}`],
      ],
    });
    expect(codesOf(spoilt('s2-2'))).toEqual([]);
    expect(codesOf(spoilt('s2-1'))).toEqual(['MB867', 'MB868']);
    expect(codesOf(spoilt('s9'))).toEqual(expect.arrayContaining(['MB402']));
  });

  test('what is wrong with the whole plan is taken by any that names the code', () => {
    const spoilt: Spoilt = {
      [front]: [['signature: 青禾县巩固拓展脱贫攻坚成果领导小组', 'signature: { missing: 没有 }']],
      [tasks]: [['\ncontradictions:\n', `\ncontradictions:\n${entryOf('tasks: [t1], codes: [MB830]')}`]],
    };
    expect(codesOf(spoilt)).toEqual([]);
  });

  test('a code under which nothing is found is told, at the code', () => {
    const [told] = tellOf({ [tasks]: [[handling, `${handling}    codes: [MB840]\n`]] });
    expect(told).toMatchObject({ code: 'MB868', file: tasks, value: 'MB840' });
  });

  test('an error stays an error', () => {
    const spoilt = withDay(entryOf('codes: [MB402]'), [['responsible: [各村]', 'responsible: [各各村]']]);
    expect(codesOf(spoilt)).toEqual(expect.arrayContaining(['MB402', 'MB868']));
  });

  test('how each was found follows from its codes', () => {
    const { record } = readRecord(openFolder(join(import.meta.dirname, '../../content')));
    const all = record.plans.flatMap((plan) => plan.contradictions);
    for (const each of all) expect(each.found).toBe(each.codes.length > 0 ? 'rule' : 'hand');
    expect(all.filter((each) => each.found === 'rule').length).toBeGreaterThan(40);
  });

  test('the register of the five plans is true, and there is nothing doubtful in them beside it', () => {
    const { diagnostics } = checkRecord(openFolder(join(import.meta.dirname, '../../content')));
    expect(diagnostics.filter((each) => /^MB8[3-6]/.test(each.code))).toEqual([]);
  }, 60_000);
});

describe('what is right is let be', () => {
  const quiet: Array<[string, Spoilt]> = [
    [
      'tasks that are numbered anew under each heading',
      { [tasks]: ['4', '5', '6'].map((no, i) => [`no: "${no}"`, `no: "${i + 1}"`]) },
    ],
    [
      'a heading of another level with another style',
      { [tasks]: [['no: 三、\n    title: 保障措施', 'no: 三、\n    title: 三项保障措施']] },
    ],
    [
      'a sum in 万',
      { [tasks]: [['text: 8月底前每个乡镇不少于500户', 'text: 8月底前每个乡镇不少于0.05万户']] },
    ],
    [
      'a number of another unit',
      { [tasks]: [['text: 确保年底前在岗不少于100人', 'text: 确保12月底前5个村都有岗位']] },
    ],
    [
      'the end of February of its own year',
      {
        [tasks]: [
          [
            'text: 8月底前全部走访完, what: 把全部农户走访一遍, by: 2022-08-31',
            'text: 2月底前全部走访完, what: 把全部农户走访一遍, by: 2022-02-28',
          ],
        ],
      },
    ],
    [
      'a year for a plan of one year',
      { [tasks]: [['text: 8月底前全部走访完', 'text: 用一年的时间全部走访完']] },
    ],
    [
      'a lead that is a member of the group',
      {
        [tasks]: [
          [
            '    responsible: [领导小组成员单位]\n',
            '    responsible: [领导小组成员单位]\n    parties:\n      - { role: 牵头, units: [县水利局], text: 由县水利局牵头, line: 30 }\n',
          ],
        ],
      },
    ],
    [
      'a unit named in full and in short',
      { [tasks]: [['text: 各乡镇要按时报送, line', 'text: 各乡镇要按时报送青禾县乡村振兴局, line']] },
    ],
    ['a heading that counts right', { [tasks]: [['title: 守住底线', 'title: 办好守住底线的三件事']] }],
    [
      'a procedure about others',
      {
        [tasks]: [
          ['title: 公益岗位选聘', 'title: 公益岗位对象的认定'],
          ['publishes: 公示, within', 'within'],
        ],
      },
    ],
  ];
  test.each(quiet)('%s', (_, spoilt) => {
    expect(codesOf(spoilt).filter((code) => /^MB8[3-6]/.test(code))).toEqual([]);
  });
});

describe('what no fixture shows', () => {
  const told: Array<[string, string[], Spoilt]> = [
    [
      'a list with fewer parts than its name says',
      ['MB851'],
      {
        [tasks]: [['text: 各乡镇要按时报送, line', 'text: “六治”：治乱堆乱放，治乱贴乱画，治乱扯乱拉, line']],
      },
    ],
    [
      'a document that counts its tasks wrongly',
      ['MB851'],
      {
        [tasks]: [
          [
            '\ncontradictions:',
            '  - { id: B9, what: 任务总数, text: 两个方面7项任务, values: [{ value: 7, unit: 项 }], line: 9 }\n\ncontradictions:',
          ],
        ],
      },
    ],
    ['a number that comes twice', ['MB850'], { [tasks]: [['no: "6"', 'no: "5"']] }],
    ['two tasks of one title', ['MB864'], { [tasks]: [['title: 改造农村危房', 'title: 走访农户']] }],
    [
      'a first day that is not the one in its words',
      ['MB847'],
      {
        [tasks]: [
          ['what: 便民服务点开门办事, from: 2022-03-01', 'what: 便民服务点开门办事, from: 2022-04-01'],
        ],
      },
    ],
    [
      'a phase whose days are not those of its words',
      ['MB847'],
      { [tasks]: [['text: 总结阶段（11月至12月）', 'text: 总结阶段（11月15日至12月底）']] },
    ],
    [
      'a deadline before the day of publication',
      ['MB842'],
      {
        [tasks]: [
          [
            'text: 8月底前全部走访完, what: 把全部农户走访一遍, by: 2022-08-31',
            'text: 2月20日前全部走访完, what: 把全部农户走访一遍, by: 2022-02-20',
          ],
        ],
      },
    ],
  ];
  test.each(told)('%s', (_, codes, spoilt) => {
    expect(codesOf(spoilt).filter((code) => /^MB8[3-6]/.test(code))).toEqual(codes);
  });
});

test('the line that a fix gives to be put on the register does what it says', () => {
  const [told] = tellOf(withDay(''));
  const line = /- \{.*\}$/.exec(told?.fix ?? '')?.[0];
  expect(line).toBeDefined();
  expect(codesOf(withDay(`  ${line}\n`))).toEqual([]);
});

test('ordinals are read up to 99', () => {
  const texts = ['一', '两', '十', '十二', '二十', '二十一', '九十九', '7', '23', '二一', '百', ''];
  expect(texts.map(readNumeral)).toEqual([1, 2, 10, 12, 20, 21, 99, 7, 23, undefined, undefined, undefined]);
});
