import { describe, expect, test } from 'vitest';
import { benchSite, inventNotice, inventReport } from '../../scripts/command/bench-documents.ts';
import { findMissing, readPdfText } from '../../scripts/command/bench-words.ts';
import { openPress } from '../../src/press/press.ts';

const press = await openPress({ characters: [], siteUrl: benchSite });

describe('the documents that printers are measured with', () => {
  test('are the same for the same number and others for another', () => {
    expect(inventNotice(3)).toEqual(inventNotice(3));
    expect(inventNotice(3).blocks[0]).not.toEqual(inventNotice(4).blocks[0]);
  });

  test('are one page with a table of 15 rows by 7 columns, and 30 pages with four tables and three charts', async () => {
    const [notice, report] = [inventNotice(1), inventReport(1)];
    const tables = [notice, report].map(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    expect(tables.map((each) => each.map(({ rows, columns }) => [rows.length, columns.length]))).toEqual([
      [[15, 7]],
      [
        [45, 7],
        [45, 7],
        [45, 7],
        [45, 7],
      ],
    ]);
    expect(report.blocks.filter(({ kind }) => kind === 'chart')).toHaveLength(3);
    expect((await readPdfText(await press.print(notice))).pages).toBe(1);
    const { pages } = await readPdfText(await press.print(report));
    expect(pages).toBeGreaterThanOrEqual(28);
    expect(pages).toBeLessThanOrEqual(32);
  });
});

describe('the check that all printed the same text', () => {
  test('finds every piece in what we print, in four fonts', async () => {
    for (const document of [inventNotice(7), inventReport(7)]) {
      const { text, fonts } = await readPdfText(await press.print(document));
      expect(findMissing(document, text)).toEqual([]);
      expect(fonts.map((name) => name.slice(7))).toEqual(
        expect.arrayContaining(['NotoSansSC-Bold', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular']),
      );
    }
  });

  test('finds a cell that another document has, and pieces that changed places', async () => {
    const { text } = await readPdfText(await press.print(inventNotice(8)));
    expect(findMissing(inventNotice(9), text).length).toBeGreaterThan(10);
    const turned = inventNotice(8);
    turned.blocks.reverse();
    expect(findMissing(turned, text).length).toBeGreaterThan(0);
  });
});
