import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Block } from '../../src/document/block.ts';
import { numberHeadings } from '../../src/document/number-headings.ts';
import { composeOfficial } from '../../src/document/official.ts';
import { text } from '../../src/document/text.ts';
import { officialSchema } from '../../src/record/official/schema.ts';

const content = join(import.meta.dirname, '..', '..', 'content');

interface Front {
  issuer: string;
  synthetic: boolean;
  official?: unknown;
}

function readFronts(folder: string): Front[] {
  return readdirSync(join(content, folder)).map(
    (name) => parse(readFileSync(join(content, folder, name), 'utf8').split('---\n')[1] ?? '') as Front,
  );
}

const particulars = (more: Record<string, unknown>) => ({
  official: officialSchema.parse({ form: '文件', mark: '子虚镇人民政府文件', ...more }),
  issuer: '子虚镇人民政府',
  number: '子虚政发〔2022〕12号',
  addressee: '各村民委员会',
  date: '2022-10-09',
});
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });
const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({ kind: 'heading', level, text: words });
const kindsOf = (blocks: readonly Block[]): string[] => blocks.map((block) => block.kind);
const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('the sample record', () => {
  const fronts = [...readFronts('notices'), ...readFronts('reports')];
  const issued = fronts.filter((front) => front.official !== undefined);

  test('has issued documents of all three forms, one of them upward', () => {
    const all = issued.map(({ official }) => officialSchema.parse(official));
    expect(new Set(all.map(({ form }) => form))).toEqual(new Set(['文件', '信函', '纪要']));
    expect(all.filter(({ direction }) => direction === '上行')).toHaveLength(1);
  });

  test('gives a red head to none but invented offices, and says that they are', () => {
    const townships = readFileSync(join(content, 'areas.csv'), 'utf8')
      .split(/\r?\n/)
      .map((line) => line.split(','))
      .filter(([, , level]) => level === '乡')
      .map(([, name]) => `${name}人民政府`);
    expect(townships.length).toBeGreaterThan(10);
    for (const { issuer, synthetic } of issued) {
      expect(townships).toContain(issuer);
      expect(synthetic).toBe(true);
    }
  });
});

describe('an issued document of its particulars and its text', () => {
  test('has its parts in the order of the standard', () => {
    const { sheet, blocks } = composeOfficial(
      particulars({
        attachments: [{ name: '甲表' }, { name: '乙表', across: true }],
        remark: '此件公开发布',
        imprint: { copies: ['县民政局'], office: '子虚镇党政办公室', date: '2022-10-10' },
      }),
      [paragraph('正文。'), heading(1, '甲表'), paragraph('甲。'), heading(1, '乙表'), paragraph('乙。')],
      [paragraph('联系单位。')],
    );
    expect(sheet).toBe('official');
    expect(kindsOf(blocks)).toEqual([
      'masthead',
      'paragraph',
      'paragraph',
      'paragraph',
      'attachments',
      'signature',
      'remark',
      'annex',
      'paragraph',
      'turn',
      'annex',
      'paragraph',
      'turn',
      'imprint',
    ]);
    expect(blocks.filter((block) => block.kind === 'annex')).toEqual([
      { kind: 'annex', number: 1, title: '甲表' },
      { kind: 'annex', number: 2, title: '乙表' },
    ]);
    expect(blocks.at(-1)).toMatchObject({ date: '2022年10月10日' });
  });

  test('an only annex bears no number', () => {
    const { blocks } = composeOfficial(particulars({ attachments: [{ name: '甲表' }] }), [
      heading(1, '甲 表'),
    ]);
    expect(blocks).toContainEqual({ kind: 'annex', title: '甲 表' });
  });

  test('lists become paragraphs, counted ones with their number', () => {
    const { blocks } = composeOfficial(particulars({}), [
      { kind: 'list', ordered: true, items: [[text('甲')], [text('乙')]] },
      { kind: 'list', ordered: false, items: [[text('丙')]] },
    ]);
    expect(blocks.slice(2, 5)).toEqual([
      { kind: 'paragraph', content: [text('1.'), text('甲')] },
      { kind: 'paragraph', content: [text('2.'), text('乙')] },
      { kind: 'paragraph', content: [text('丙')] },
    ]);
  });

  test('several issuers stand above each other and share 文件; the one in charge signs first', () => {
    const { blocks } = composeOfficial(particulars({ joint: ['桃源乡人民政府'] }), []);
    expect(blocks[0]).toMatchObject({ mark: '文件', issuers: ['子虚镇人民政府', '桃源乡人民政府'] });
    expect(blocks.at(-1)).toMatchObject({ unit: '子虚镇人民政府', joint: ['桃源乡人民政府'] });
  });

  test('a letter tells copies only, and minutes bear neither unit nor seal', () => {
    const imprint = { copies: ['县民政局'], office: '子虚镇党政办公室', date: '2022-10-10' };
    const letter = composeOfficial(particulars({ form: '信函', imprint }), []);
    expect(letter.sheet).toBe('letter');
    expect(letter.blocks.at(-1)).toEqual({ kind: 'imprint', copies: ['县民政局'] });
    const minutes = composeOfficial(particulars({ form: '纪要', imprint }), []);
    expect(minutes.sheet).toBe('minutes');
    expect(kindsOf(minutes.blocks)).not.toContain('signature');
  });
});

describe('levels of a text', () => {
  test('are numbered 一、（一）1.（1）, each level from one on below the next heading above it', () => {
    const levels = [2, 3, 3, 4, 2, 3] as const;
    const blocks = levels.map((level) => heading(level, '题'));
    expect(headingsOf(numberHeadings(blocks))).toEqual([
      '一、题',
      '（一）题',
      '（二）题',
      '1.题',
      '二、题',
      '（一）题',
    ]);
  });

  test('count on beyond ten as one counts in Chinese', () => {
    const numbers = headingsOf(numberHeadings(Array.from({ length: 21 }, () => heading(2, ''))));
    expect([numbers[8], numbers[9], numbers[10], numbers[19], numbers[20]]).toEqual([
      '九、',
      '十、',
      '十一、',
      '二十、',
      '二十一、',
    ]);
  });

  test('are left as written where one has a number already', () => {
    const blocks = [heading(2, '一、甲'), heading(2, '乙')];
    expect(numberHeadings(blocks)).toEqual(blocks);
  });

  test('no two headings below the same one have the same number', () => {
    const levels = fc.array(fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(levels, (given) => {
        const blocks = given.map((level) => heading(level, ''));
        const seen = new Set<string>();
        numberHeadings(blocks).forEach((block, at) => {
          if (block.kind !== 'heading') return;
          const level = given[at] ?? 1;
          const above = given.slice(0, at).findLastIndex((each) => each < level);
          const key = `${above} ${block.text}`;
          expect(seen).not.toContain(key);
          seen.add(key);
        });
      }),
    );
  });
});
