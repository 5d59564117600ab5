import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Chart, PublishedDocument } from '../../src/document/block.ts';
import { openPress } from '../../src/press/press.ts';
import { publishBand } from '../../src/protect/figure.ts';
import { placeWords, squash } from './read-back.ts';
import { figureOf, hiddenFigure, noticeSample } from './sample-documents.ts';

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });

const documentOf = (
  figures: Chart['points'][number]['figure'][],
  shape: Chart['shape'],
): PublishedDocument => ({
  ...noticeSample,
  sheet: 'report',
  blocks: [
    {
      kind: 'chart',
      shape,
      title: '走访户数',
      description: '逐月的数。',
      unit: '户',
      points: figures.map((figure, index) => ({ label: `${index + 1}月`, figure })),
    },
  ],
});

/** Outlines that are both filled and stroked: nothing but ranges is drawn so. */
async function countRanges(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { argsArray, fnArray } = await (await pdf.getPage(1)).getOperatorList();
  return fnArray.filter(
    (name, at) =>
      name === OPS.fillStroke || (name === OPS.constructPath && argsArray[at]?.[0] === OPS.fillStroke),
  ).length;
}

test.each(['line', 'bars'] as const)('a range in a chart of %s is an area with its words', async (shape) => {
  const figures = [figureOf(790, '户'), publishBand(810, 819, '户'), hiddenFigure('protected', '户')];
  const bytes = await press.print(documentOf(figures, shape));
  const words = (await placeWords(bytes)).flat().map((placed) => squash(placed.words));
  // Along a curve the unit is said in the title, beside bars at each number.
  expect(words.join('')).toContain(shape === 'line' ? '810～819' : '810～819户');
  expect(await countRanges(bytes)).toBe(1);
  const without = documentOf([figureOf(790, '户'), figureOf(815, '户')], shape);
  expect(await countRanges(await press.print(without))).toBe(0);
});

test('digits that a range does not tell are not in the drawing either', async () => {
  const share = (least: number, most: number) => [publishBand(least, most, '%'), figureOf(90, '%')];
  for (const shape of ['line', 'bars'] as const) {
    const exact = await press.print(documentOf(share((810 / 850) * 100, (819 / 850) * 100), shape));
    const rounded = await press.print(documentOf(share(95.2, 96.4), shape));
    expect(Buffer.compare(exact, rounded)).toBe(0);
  }
});
