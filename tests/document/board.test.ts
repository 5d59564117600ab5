import { describe, expect, test } from 'vitest';
import type { PublishedDocument, Table } from '../../src/document/block.ts';
import { composeDocuments } from '../../src/document/documents.ts';
import { marks, plainText } from '../../src/document/text.ts';
import { county, smallDisclosureWithPast, townships } from '../small-record.ts';

const boardsAt = (asOf: string): PublishedDocument[] => {
  const { disclosure, past } = smallDisclosureWithPast(asOf);
  return composeDocuments(disclosure, past).filter(({ kind }) => kind === 'board');
};
const tableOf = (document: PublishedDocument | undefined): Table | undefined =>
  document?.blocks.find((block): block is Table => block.kind === 'table');

describe('boards of projects', () => {
  test('are made for the county and for each township that has a project, and for no other', () => {
    expect(boardsAt('2022-07-20').map(({ id }) => id)).toEqual([`board-${county}`, `board-${townships[0]}`]);
  });

  test('tell of each project place, work, sources, money, unit, time and state', () => {
    const [board] = boardsAt('2022-07-20');
    expect(board).toMatchObject({ title: '小样县项目一览', subtitle: '截至2022年7月20日，共1个项目' });
    expect(tableOf(board)?.rows.map((row) => row.map(({ content }) => plainText(content)))).toEqual([
      [
        '子村大棚\n甲镇子村',
        '建大棚两座',
        '中央衔接资金\n县级资金',
        '40万元',
        '12.3万元\n30.8%',
        '甲镇政府',
        '2022年5月10日至2022年9月30日',
        '建设中',
      ],
    ]);
  });

  test('say a state by word and shape; a late project is marked and counted', () => {
    const late = boardsAt('2022-11-20')[0];
    const cell = tableOf(late)?.rows[0]?.at(-1);
    expect(cell && plainText(cell.content)).toBe('建设中，晚于计划');
    expect(cell?.mark && marks[cell.mark].sign).toBe('▲');
    expect(late?.blocks[0]).toMatchObject({ content: [{ text: '建设中1个；▲晚于计划的1个。' }] });
  });

  test('lie across A3', () => {
    for (const { paper, pdf, path } of boardsAt('2022-07-20')) {
      expect(paper).toEqual({ size: 'A3', across: true });
      expect(pdf).toBe(`pdf/${path.replace(/\/$/, '')}.pdf`);
    }
  });
});
