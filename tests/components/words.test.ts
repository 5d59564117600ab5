import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { taskStates, wordState } from '../../src/components/states.ts';
import { explainBlocks, termsOfTasks } from '../../src/components/term/find-words.ts';
import { explainStates } from '../../src/components/term/state-sentences.ts';
import type { Block } from '../../src/document/block.ts';
import type { PublicTask } from '../../src/protect/disclosure.ts';
import { openFolder } from '../../src/record/source/folder.ts';
import type { Term } from '../../src/record/term/schema.ts';

const term = (id: string, name: string, given: Partial<Term> = {}): Term => ({
  id,
  term: name,
  aliases: [],
  plain: `${name}的意思。`,
  certainty: 'established',
  everyday: false,
  plans: [],
  ...given,
});
const terms = [
  term('two', '两不愁三保障', { aliases: ['三保障'] }),
  term('object', '监测对象', { aliases: ['监测户'] }),
  term('task', '任务', { everyday: true }),
];
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });

describe('words of the glossary in a document', () => {
  it('are marked where they first come up, and only there', () => {
    const { blocks, words } = explainBlocks(
      [paragraph('看监测户和任务，再看监测对象。'), paragraph('监测对象')],
      { terms },
      [],
    );
    expect(words.terms.map(({ id }) => id)).toEqual(['object']);
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: '看' },
          { kind: 'link', text: '监测户', href: '#word-object' },
          { kind: 'text', text: '和任务，再看监测对象。' },
        ],
      },
      paragraph('监测对象'),
    ]);
  });

  it('are found in tables and headings, which stay as they are', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: '两不愁三保障' },
      {
        kind: 'table',
        caption: '监测对象',
        columns: [{ title: '户数' }],
        rows: [[{ content: [{ kind: 'text', text: '3' }] }]],
      },
    ];
    const explained = explainBlocks(blocks, { terms }, []);
    expect(explained.blocks).toEqual(blocks);
    expect(explained.words.terms.map(({ id }) => id)).toEqual(['two', 'object']);
  });

  it('are each told once of all tasks together', () => {
    const task = (title: string) => ({ task: { title, summary: '三保障' } }) as PublicTask;
    expect(termsOfTasks([task('监测对象'), task('监测户')], { terms }).map(({ id }) => id)).toEqual([
      'object',
      'two',
    ]);
  });
});

describe('states', () => {
  it('each have a word, a shape and a sentence that ends', () => {
    const all = explainStates().flatMap(({ states }) => states);
    for (const { sentence, sign, word } of all) {
      expect(sign, word).not.toBe('');
      expect(sentence, word).toMatch(/^.{4,}。$/);
    }
    const words = all.map(({ word }) => word);
    for (const state of taskStates) expect(words).toContain(wordState(state, 'task').word);
  });
});

describe('the glossary of the sample record', () => {
  const { record } = checkRecord(openFolder(join(import.meta.dirname, '../../content')));
  if (!record) throw new Error('the sample record cannot be read');
  const names = new Set(record.terms.flatMap(({ aliases, term: name }) => [name, ...aliases]));

  it('explains the official words that pages use in headings and fields', () => {
    const used = [
      ...['方案', '任务', '指标', '目标', '时限', '项目', '下达', '拨付', '质保金', '牵头单位', '责任单位'],
      ...['公示', '公告', '通报', '督办通知书', '会议纪要', '月报', '总结报告', '公开单', '项目一览', '销号'],
      ...['索引号', '主题分类', '体裁分类', '发文机关', '发文字号', '成文日期', '有效性', '主动公开', '待填'],
      ...['公开目录', '报告期', '监督电话', '确保', '力争', '原则上'],
    ];
    expect(used.filter((word) => !names.has(word))).toEqual([]);
  });

  it('has a whole sentence for every word and every indicator', () => {
    const sentences = [
      ...record.terms.map(({ id, plain }) => ({ id, plain })),
      ...record.indicators.map(({ id, plain }) => ({ id, plain })),
    ];
    expect(sentences.filter(({ plain }) => !/^.{6,}。$/.test(plain)).map(({ id }) => id)).toEqual([]);
  });

  it('leads nowhere that is not there, and has no word of a plan that no plan uses', () => {
    const ids = new Set(record.terms.map(({ id }) => id));
    const plans = new Set(record.plans.map(({ id }) => id));
    const lost = record.terms.filter(
      ({ plans: used, replacedBy }) =>
        (replacedBy !== undefined && !ids.has(replacedBy)) || used.some((plan) => !plans.has(plan)),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
