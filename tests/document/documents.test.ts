import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument, Table } from '../../src/document/block.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { plainText } from '../../src/document/text.ts';
import { smallDisclosureWithPast, townships, villages } from '../small-record.ts';

const documentsAt = (asOf: string) => {
  const { disclosure, past } = smallDisclosureWithPast(asOf);
  return [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
};
const documentAt = (asOf: string, id: string): PublishedDocument => {
  const found = documentsAt(asOf).find((each) => each.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};
const tables = (document: PublishedDocument) =>
  document.blocks.filter((block): block is Table => block.kind === 'table');
const wordsOf = (table: Table) => table.rows.map((row) => row.map((cell) => plainText(cell.content)));
const paragraphs = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : []));

describe('a plan’s task table', () => {
  test('has a row a task with units as printed, dates, targets and state', () => {
    const [table] = tables(documentAt('2022-07-20', 'small-tasks'));
    expect(table && wordsOf(table)[0]).toEqual([
      '1',
      '走访',
      '干部上门走访。',
      '各乡镇',
      '走访完：2022年6月30日前',
      '走访户数：不少于15户',
      '逾期',
    ]);
    expect(table && wordsOf(table)[1]?.[3]).toBe('牵头：县农业农村局；责任：各乡镇');
    expect(table && wordsOf(table)[2]?.[3]).toBe('原文没有写明');
  });
});

describe('a report', () => {
  test('binds the figures of the record, in running text and in tables', () => {
    const report = documentAt('2022-07-20', 'r1');
    expect(paragraphs(report.blocks)).toContain('报账到了45%。');
    expect(tables(report).map(wordsOf)[0]).toEqual([
      ['甲镇', '9', '20', '45%'],
      ['乙镇', '9', '20', '45%'],
      ['合计', '18', '40', '45%'],
    ]);
  });

  test('keeps the figures of its own day when the site is built later', () => {
    expect(documentAt('2022-12-01', 'r1')).toEqual(documentAt('2022-07-20', 'r1'));
  });

  test('is not there before it is published', () => {
    expect(documentsAt('2022-07-09').map((each) => each.id)).not.toContain('r1');
  });
});

describe('a notice', () => {
  test('carries its dates with both ends counted, the way to object, a code to its page and room for the seal', () => {
    const notice = documentAt('2022-07-20', 'n1');
    expect(notice.blocks).toContainEqual(
      expect.objectContaining({ kind: 'contact', title: '对公示内容有异议，请找' }),
    );
    expect(notice.blocks).toContainEqual(
      expect.objectContaining({ kind: 'code', url: 'https://small.example/notices/n1/#2022-07-15' }),
    );
    expect(notice.blocks).toContainEqual({
      kind: 'signature',
      unit: '甲镇政府',
      date: '2022年7月15日',
      seal: true,
    });
    const days = notice.blocks.find((block) => block.kind === 'key-values');
    expect(days?.kind === 'key-values' && days.pairs.map((pair) => plainText(pair.value))).toEqual([
      '2022年7月15日（星期五）',
      '2022年7月24日（星期日）',
      '0000-1',
    ]);
  });
});

describe('a village sheet', () => {
  test('there is one for each village and period that had ended', () => {
    const ids = documentsAt('2022-07-20')
      .filter((each) => each.kind === 'village-sheet')
      .map((each) => each.id);
    expect(ids).toHaveLength(villages.length * 2);
    expect(documentsAt('2022-06-20').filter((each) => each.kind === 'village-sheet')).toHaveLength(
      villages.length,
    );
  });

  test('says what was known on its day: the May sheet does not know of June', () => {
    const may = documentAt('2022-07-20', `sheet-2022-05-${villages[0]}`);
    expect(may.date).toBe('2022-06-15');
    expect(tables(may).flatMap(wordsOf)).toContainEqual(['进行中', '1件：走访']);
    const june = documentAt('2022-07-20', `sheet-2022-06-${villages[0]}`);
    expect(tables(june).flatMap(wordsOf)).toContainEqual(['已完成', '1件：走访']);
    expect(tables(june).flatMap(wordsOf)).toContainEqual([
      '走访户数',
      '9户',
      '未报',
      '干部上门走访了多少户。',
    ]);
  });

  test('tells a village whose township did not report that it did not', () => {
    const sheet = documentAt('2022-07-20', `sheet-2022-06-${villages[2]}`);
    expect(tables(sheet).flatMap(wordsOf)).toContainEqual(['未报', '1件：走访']);
  });

  test('never shows a count that is only published for townships', () => {
    const all = JSON.stringify(documentsAt('2022-07-20').filter((each) => each.kind === 'village-sheet'));
    expect(all).not.toContain('临时救助户数');
    expect(townships.length).toBe(2);
  });
});
