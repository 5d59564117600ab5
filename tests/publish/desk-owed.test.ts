import { describe, expect, it } from 'vitest';
import type { DeskItem } from '../../src/publish/desk/item.ts';
import { smallFiles } from '../small-record.ts';
import { laySmallDesk } from './small-desk.ts';

const told = (items: DeskItem[]) => items.map(({ days, kind, what }) => `${days} ${kind} ${what}`);

describe('what is owed', () => {
  const rules = smallFiles['rules.yaml'] ?? '';

  it('is told of publications: those that are missing together, the next one by itself', () => {
    const duty = `
  - id: monthly
    item: 工作月报
    content: 当月进展
    basis: [tiaoli]
    timeLimit: { text: 每月结束后10日内, within: 10, every: month }
    body: 县农业农村局
    channels: [政府网站]
    level: [county]
    met: { reports: [bulletin] }
`;
    const desk = laySmallDesk('2022-08-05', { 'rules.yaml': `${rules.trimEnd()}${duty}` });
    const own = desk.items.filter(({ kind }) => kind === '公开');
    expect(own.map(({ days, details, what, where }) => [days, what, where, details.length])).toEqual([
      [-56, '“工作月报”没有公开，2次', 'reports/', 2],
      [5, '公开2022年7月的“工作月报”', 'reports/', 1],
      [36, '公开2022年8月的“工作月报”', 'reports/', 1],
    ]);
    expect(own[0]?.who).toEqual(['小样县：县农业农村局']);
    expect(own[0]?.details[0]).toBe('2022年5月：6月10日前，过了56天');
  });

  it('is told of objections until they are answered, by number and matter', () => {
    const files = {
      'rules.yaml': `${rules}objections:\n  - { within: 10, count: calendar, basis: [tiaoli] }\n`,
      'datasets.yaml': `${smallFiles['datasets.yaml'] ?? ''}
- { path: objections.csv, title: 意见, synthetic: true, source: 编造 }
`,
      'objections.csv': `编号,公示编号,收到日期,渠道,事项,答复日期,答复,处理结果,说明
2022-1,n1,2022-07-16,电话,大棚占了路,,,,
2022-2,n1,2022-07-17,当面,造价偏高,2022-07-19,造价按预算定额算，没有偏高,不采纳,
`,
    };
    const on = (day: string) => told(laySmallDesk(day, files).items.filter(({ kind }) => kind === '意见'));
    expect(on('2022-07-18')).toEqual([
      '8 意见 意见2022-1要答复：大棚占了路',
      '9 意见 意见2022-2要答复：造价偏高',
    ]);
    expect(on('2022-07-20')).toEqual(['6 意见 意见2022-1要答复：大棚占了路']);
    expect(on('2022-07-28')).toEqual(['-2 意见 意见2022-1要答复：大棚占了路']);
  });

  it('is told of letters until they are answered', () => {
    const letterRules = rules.replace(
      'duties:',
      '  - { id: letter, name: 督办通知书, stage: supervision-letter, requires: [addressee, due] }\nduties:',
    );
    const letter = (more: string) => ({
      'rules.yaml': letterRules,
      'notices/letter.mdx': `---
title: 关于报账进度的督办通知书
kind: letter
areas: ["990009002000"]
plan: small
issuer: 县农业农村局
addressee: 乙镇政府
date: 2022-07-01
published: 2022-07-01
due: 2022-07-18
${more}summary: 请抓紧报账。
synthetic: true
---

请抓紧报账。
`,
    });
    const on = (day: string, more = '') =>
      laySmallDesk(day, letter(more)).items.filter(({ kind }) => kind === '督办');
    expect(on('2022-07-20').map(({ days, who }) => [days, who])).toEqual([[-2, ['乙镇政府']]]);
    const answered = 'answered: { on: 2022-07-19, summary: 报账已经补齐 }\n';
    expect(on('2022-07-18', answered)).toHaveLength(1);
    expect(on('2022-07-19', answered)).toEqual([]);
  });

  it('is told of problems on the ledger: what is over by unit, what is ahead one by one', () => {
    const ledger = `问题编号,方案,任务,问题来源,问题,地区代码,责任单位,整改措施,发现日期,整改时限,销号日期,销号依据
r1,small,t1,自查,台账不全,990009001000,县农业农村局,补台账,2022-06-01,2022-06-20,,
r2,small,t1,自查,账目没有公开,990009001000,县农业农村局,贴出来,2022-06-01,2022-07-10,,
r3,small,t1,自查,路灯不亮,990009002000,县农业农村局,换灯,2022-07-01,2022-07-22,,
r4,small,t1,自查,水表坏了,990009002000,县农业农村局,换表,2022-06-01,2022-06-20,2022-06-18,现场复查
`;
    const own = laySmallDesk('2022-07-20', { 'rectification/small.csv': ledger }).items.filter(
      ({ kind }) => kind === '整改',
    );
    expect(told(own)).toEqual(['-30 整改 2个问题过了整改时限没有销号', '2 整改 问题要改好：路灯不亮']);
  });

  it('is told of reports: who is done with all that it reports on is not called upon for the next month', () => {
    const who = (status: string) => {
      const june = 'progress/small/2022-06/tasks.csv';
      const files = {
        [june]: smallFiles[june]?.replace('t2,,县农业农村局,进行中', `t2,,县农业农村局,${status}`),
      };
      return laySmallDesk('2022-07-20', files).items.find(({ what }) => what.includes('报送2022年7月的报表'))
        ?.who;
    };
    expect(who('进行中')).toContain('县农业农村局');
    expect(who('已完成')).not.toContain('县农业农村局');
    expect(who('已完成')).toContain('甲镇各村');
  });
});
