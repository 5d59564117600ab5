import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart, PublishedDocument } from '../../src/document/block.ts';
import { openPress } from '../../src/press/press.ts';
import { mm } from '../../src/press/sheets/look.ts';
import type { Figure } from '../../src/protect/figure.ts';
import { publishBand } from '../../src/protect/figure.ts';
import { type PlacedWord, placeWords, squash } from './read-back.ts';
import { figureOf, hiddenFigure, noticeSample } from './sample-documents.ts';

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });

const documentOf = (chart: Chart): PublishedDocument => ({
  ...noticeSample,
  sheet: 'report',
  synthetic: false,
  blocks: [chart],
});

const unit = fc.constantFrom('%', '户', '万元');
const arbitraryFigure = (of: string): fc.Arbitrary<Figure> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((value) => figureOf(value / 10, of)) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 90 }).map((value) => publishBand(value, value + 9, of)),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('protected', 'not-reported')
        .map((reason) => hiddenFigure(reason as 'protected', of)),
    },
  );

const charts: fc.Arbitrary<Chart> = unit.chain((of) =>
  fc.record({
    kind: fc.constant('chart' as const),
    shape: fc.constantFrom('bars' as const, 'line' as const),
    title: fc.constant('走访户数从少到多'),
    description: fc.constant('干部走访过的户。'),
    unit: fc.constant(of),
    points: fc
      .array(arbitraryFigure(of), { minLength: 1, maxLength: 14 })
      .map((figures) => figures.map((figure, at) => ({ label: `${at + 1}月`, figure }))),
    milestones: fc
      .array(fc.integer({ min: 10, max: 100 }), { maxLength: 2 })
      .map((values) => values.map((value) => ({ label: '确保达到', value }))),
  }),
);

const overlaps = (one: PlacedWord, other: PlacedWord): boolean =>
  one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;

describe('charts', () => {
  test('no number, name or goal is written over another or off the sheet, whatever is drawn', async () => {
    await fc.assert(
      fc.asyncProperty(charts, async (chart) => {
        const [words = []] = await placeWords(await press.print(documentOf(chart)));
        words.forEach((one, at) => {
          expect(one.left).toBeGreaterThan(24 * mm - 6);
          expect(one.right).toBeLessThan(186 * mm + 3);
          for (const other of words.slice(at + 1))
            expect(overlaps(one, other), `${one.words} / ${other.words}`).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a number for every value that is told along bars, and a sign for every other', async () => {
    await fc.assert(
      fc.asyncProperty(charts, async (chart) => {
        const bars: Chart = { ...chart, shape: 'bars' };
        const words = squash(
          (await placeWords(await press.print(documentOf(bars))))
            .flat()
            .map((each) => each.words)
            .join(''),
        );
        for (const { label } of bars.points) expect(words).toContain(label);
        const hidden = bars.points.filter(({ figure }) => figure.kind === 'hidden').length;
        expect(words.match(/＊|未报/gu) ?? []).toHaveLength(hidden);
      }),
      { numRuns: 20 },
    );
  });
});
