import { describe, expect, test } from 'vitest';
import type { Block, Table } from '../../src/document/block.ts';
import { composeDocuments } from '../../src/document/documents.ts';
import { plainText } from '../../src/document/text.ts';
import { discloseEdition, smallFiles, smallRecord } from '../small-record.ts';

/** The small report with another body. */
function blocksOf(body: string): Block[] {
  const front = smallFiles['reports/r1.mdx']?.split('\n---\n')[0] ?? '';
  const record = smallRecord({ 'reports/r1.mdx': `${front}\n---\n\n${body}\n` });
  const { disclosure, past } = discloseEdition(record, '2022-07-20');
  return composeDocuments(disclosure, past).find(({ id }) => id === 'r1')?.blocks ?? [];
}
const wordsOf = (block: Table | undefined) =>
  block?.rows.map((row) => row.map((cell) => plainText(cell.content)));
const tablesOf = (blocks: Block[]) => blocks.filter((block): block is Table => block.kind === 'table');

describe('what an office writes a report with', () => {
  test('all targets of the plan, in its own words, with what was reached', () => {
    const [table] = tablesOf(blocksOf('<TargetTable />'));
    expect(table?.columns.map(({ title }) => title)).toEqual([
      '指标',
      '方案怎么写',
      '实际',
      '报告期',
      '评定',
    ]);
    expect(wordsOf(table)).toContainEqual([
      '走访户数',
      '不少于15户',
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
  });

  test('all indicators that townships report, a township a column, the whole last', () => {
    const [table] = tablesOf(blocksOf('<TownshipTable />'));
    expect(table?.columns.map(({ title }) => title)).toEqual(['指标', '甲镇', '乙镇', '合计']);
    expect(wordsOf(table)).toContainEqual(['资金报账进度', '45%', '45%', '45%']);
  });

  test('one indicator in the townships beside each other, drawn and in numbers; the title says the message', () => {
    const blocks = blocksOf('<TownshipChart indicator="paid" />');
    const chart = blocks.find((block) => block.kind === 'chart');
    expect(chart?.kind === 'chart' && chart.title).toBe('2022年6月资金报账进度：各乡镇（街道）都是45%');
    expect(chart?.kind === 'chart' && chart.points.map(({ label }) => label)).toEqual(['甲镇', '乙镇']);
    expect(wordsOf(tablesOf(blocks)[0])?.at(-1)).toEqual(['合计', '18', '40', '45%']);
  });

  test('all tasks by the parts of the plan, under headings of their own', () => {
    const blocks = blocksOf('<TaskTables />');
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.every((words) => /^（[一二三四五六七八九十]+）/u.test(words))).toBe(true);
    expect(tablesOf(blocks).flatMap((table) => table.rows)).toHaveLength(3);
  });

  test('the course of an indicator: its title names the ends, its numbers stand in a table', () => {
    const blocks = blocksOf('<IndicatorChart indicator="paid" />');
    const at = blocks.findIndex((block) => block.kind === 'chart');
    const chart = blocks[at];
    expect(chart?.kind === 'chart' && chart.title).toMatch(/^小样县资金报账进度/u);
    const below = blocks[at + 1];
    const points = chart?.kind === 'chart' ? chart.points : [];
    expect(below?.kind === 'table' && below.columns.slice(1).map(({ title }) => title)).toEqual(
      points.map(({ label }) => label),
    );
  });

  test('references to tables and charts that are counted by themselves', () => {
    const blocks = blocksOf(
      '先看<SeeTable />。\n\n<TargetTable />\n\n再看<SeeTable />。\n\n<TownshipTable />',
    );
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : []));
    expect(said).toContain('先看表1。');
    expect(said).toContain('再看表2。');
    expect(tablesOf(blocks).map(({ number }) => number)).toEqual(['表1', '表2']);
  });

  test('where the figures come from and up to when they were counted is always said', () => {
    const notes = blocksOf('没有表。').flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'note' ? [plainText(block.content)] : [],
    );
    expect(notes.join('')).toContain('数字截至2022年6月30日，按2022年7月10日以前收到的报送计算。');
  });
});
