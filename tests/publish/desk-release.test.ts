import { describe, expect, it } from 'vitest';
import { composeChecklist } from '../../src/publish/desk/checklist.ts';
import { printDesk } from '../../src/publish/desk/print-desk.ts';
import { writeDeskHtml } from '../../src/publish/desk/write-html.ts';
import type { EditionChanges } from '../../src/publish/editions/compare-edition.ts';
import { smallFiles } from '../small-record.ts';
import { laySmallDesk } from './small-desk.ts';

const plain = { colour: false };

describe('the checklist before release', () => {
  const facts = {
    asOf: '2022-07-20',
    diagnostics: [],
    match: { unticked: [], ticked: [], idle: [] },
    disclosure: undefined,
    unprotected: undefined,
    last: undefined,
    blocked: [],
    fonts: [],
  };
  const error = { code: 'MB330', severity: 'error', file: 'a', line: 1, column: 1, value: null } as const;
  const stateOf = (key: string, given: object) =>
    composeChecklist({ ...facts, ...given }).find((point) => point.key === key)?.state;

  it.each([
    ['errors', { diagnostics: [{ ...error, message: '', fix: '' }] }, 'blocks'],
    ['errors', {}, 'fine'],
    ['warnings', { match: { ...facts.match, unticked: [{ ...error, message: '', fix: '' }] } }, 'reason'],
    ['protection', { unprotected: '有的人数保护不了' }, 'blocks'],
    ['clock', { last: { no: 3, date: '2022-07-21' } }, 'blocks'],
    ['clock', { last: { no: 3, date: '2022-07-20' } }, 'fine'],
    ['clock', {}, undefined],
    ['frozen', { blocked: ['月报改了'], last: { no: 3, date: '2022-07-20' } }, 'blocks'],
    ['frozen', { last: { no: 3, date: '2022-07-20' } }, 'fine'],
    ['age', { last: { no: 3, date: '2022-04-18' } }, 'told'],
    ['age', { last: { no: 3, date: '2022-04-19' } }, 'fine'],
    ['fonts', { fonts: ['字体'] }, 'told'],
    [
      'origin',
      { diagnostics: [{ ...error, code: 'MB427', severity: 'warning', message: '', fix: '' }] },
      'blocks',
    ],
    ['origin', {}, 'fine'],
  ])('%s', (key, given, state) => {
    expect(stateOf(key, given)).toBe(state);
  });

  it('begins with what blocks', () => {
    const points = composeChecklist({ ...facts, unprotected: 'x', fonts: ['字体'] });
    expect(points[0]?.key).toBe('protection');
  });

  it('tells an open consultation without a way to object', () => {
    const rules = (smallFiles['rules.yaml'] ?? '').replace('requires: [consultation, objection]', '');
    const notice = smallFiles['notices/n1.mdx'] ?? '';
    const mute = notice.replace('objection: { unit: 甲镇政府, phone: 0000-1 }\n', '');
    const changes = { 'rules.yaml': rules, 'notices/n1.mdx': mute };
    const { checklist } = laySmallDesk('2022-07-20', changes);
    expect(checklist.find(({ key }) => key === 'channels')).toMatchObject({
      state: 'told',
      details: ['notices/n1.mdx：子村大棚项目公示'],
    });
  });
});

describe('the next edition', () => {
  const document = { kind: 'notice' as const, date: '2022-07-15', page: 'notices/n1/' };
  const next: EditionChanges = {
    next: 4,
    documents: [
      { ...document, id: 'n1', title: '子村大棚项目公示', act: 'corrected' },
      { ...document, id: 'small-tasks', title: '任务分工表', act: 'renewed' },
    ],
    changes: [],
    blocked: [],
    figures: [
      { what: 'cell', table: 'tasks', key: 't1', title: '走访', column: '完成数', before: '3', after: '' },
    ],
    statuses: [
      {
        what: 'cell',
        table: 'tasks',
        key: 't1',
        title: '走访',
        column: '状态',
        before: '进行中',
        after: '已完成',
      },
    ],
    added: [{ what: 'added', table: 'notices', count: 2, titles: ['甲', '乙'] }],
    removed: [],
  };
  const desk = laySmallDesk('2022-07-20', {}, { next, last: { no: 3, date: '2022-06-20' } });

  it('is told in a sentence, with what is more than a living document renewed', () => {
    const text = printDesk(desk, 'x', plain);
    expect(text).toContain(
      '现在公开，是第4期\n  文件更正1份、更新1份；数字和文字改了1处；状态变了1处；表里多了2条。\n  更正　子村大棚项目公示\n',
    );
    expect(text).not.toContain('任务分工表');
  });

  it('is told in full on the page, with values before and after', () => {
    const page = writeDeskHtml(desk);
    for (const words of [
      '更新：任务分工表',
      '走访，完成数：3 → （空）',
      '走访：进行中 → 已完成',
      '2条：甲、乙',
    ])
      expect(page).toContain(words);
  });

  it('is all new where nothing was ever published', () => {
    expect(printDesk(laySmallDesk('2022-07-20'), 'x', plain)).toContain('现在公开，是第1期');
  });
});
