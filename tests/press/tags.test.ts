import fc from 'fast-check';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { PublishedDocument } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';
import { openPress } from '../../src/press/press.ts';
import { arbitraryDocument } from './arbitrary-documents.ts';
import { edgeSamples } from './edge-documents.ts';
import { judgePdf } from './judge-pdf.ts';
import { kindDocuments, longReport } from './kind-documents.ts';
import { askQpdf, isInstalled } from './outside-tools.ts';
import { cutPieces, readBack, sortLetters, squash, wordsOfDocument } from './read-back.ts';
import { type Element, listElements, readInOrder, readStructure, sayElement } from './read-structure.ts';
import { figureOf, hiddenFigure, noticeSample, taskTableSample } from './sample-documents.ts';

const siteUrl = 'https://example.gov.cn/gk/';
const press = await openPress({ characters: [], siteUrl });
const name = PDFName.of;

async function elementsOf(document: PublishedDocument): Promise<Element[]> {
  return listElements((await readStructure(await press.print(document))).root);
}

const withBlocks = (blocks: PublishedDocument['blocks']): PublishedDocument => ({ ...noticeSample, blocks });

describe('the structure of a PDF', () => {
  test.each([...kindDocuments, ...edgeSamples])(
    '$id has nothing that PDF/UA-1 or PDF/A-2a forbids',
    async (sample) => {
      expect(await judgePdf(await press.print(sample))).toEqual([]);
    },
  );

  test.each([...kindDocuments, ...edgeSamples])(
    '$id is heard as what the document says, in order',
    async (sample) => {
      const heard = await readInOrder(await press.print(sample));
      expect(cutPieces(heard)).toEqual(cutPieces(wordsOfDocument(sample, siteUrl)));
    },
  );

  test('random documents of all kinds are sound, and say what they were given', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const bytes = await press.print(document);
        expect(await judgePdf(bytes)).toEqual([]);
        const said = wordsOfDocument(document, siteUrl);
        expect(cutPieces(await readInOrder(bytes))).toEqual(cutPieces(said));
        const drawn = (await readBack(bytes)).map((page) => page.text).join('');
        expect(sortLetters(drawn)).toBe(sortLetters(await readInOrder(bytes, true)));
      }),
      { numRuns: Number(process.env['PRESS_RUNS'] ?? 30) },
    );
  }, 600_000);

  test.runIf(isInstalled('qpdf', '--version'))(
    'random documents are files without a fault to qpdf',
    async () => {
      for (const document of fc.sample(arbitraryDocument, { numRuns: 12, seed: 9704 })) {
        expect(askQpdf(await press.print(document))).toBe('');
      }
    },
  );
});

describe('what is heard in place of what is seen', () => {
  test('a sign for a state, a hidden number and a range are said in words', async () => {
    const elements = await elementsOf(
      withBlocks([
        {
          kind: 'table',
          caption: '进展',
          columns: [{ title: '村' }, { title: '户数' }, { title: '状态' }],
          rows: [
            [
              { content: [text('㙍头村')], header: true },
              { content: [{ kind: 'figure', figure: hiddenFigure('protected', '户') }] },
              { content: [], mark: 'done' },
            ],
            [
              { content: [text('双河村')], header: true },
              { content: [{ kind: 'figure', figure: figureOf(12, '户') }] },
              { content: [text('6月底前办完')], mark: 'behind' },
            ],
          ],
        },
      ]),
    );
    const spans = elements.filter(({ type }) => type === 'Span');
    expect(spans.map((span) => [sayElement(span).replace(/\s/g, ''), span.actual])).toEqual([
      ['＊', '为保护个人不公开'],
      ['●已完成', '已完成'],
      ['▲6月底前办完', '6月底前办完'],
    ]);
  });

  test('cells name their headings where a heading spans, and need not where none does', async () => {
    const plain = (words: string, header = false) => ({ content: [text(words)], header });
    const columns = [{ title: '板块' }, { title: '任务' }, { title: '时限' }];
    const rows = [
      [{ ...plain('巩固', true), rows: 2 }, plain('甲'), plain('6月')],
      [plain('乙'), plain('7月')],
    ];
    const spanned = await elementsOf(withBlocks([{ kind: 'table', caption: '表', columns, rows }]));
    const idOf = new Map(spanned.map(({ id }, at) => [id, squash(sayElement(spanned[at] as Element))]));
    const headersOf = (words: string): string[] => {
      const headers = spanned.find(
        (each) => each.type === 'TD' && squash(sayElement(each)) === words,
      )?.attributes;
      const list = headers?.get('Headers');
      if (!(list instanceof PDFArray)) return [];
      return list.asArray().map((id) => idOf.get(id.toString().slice(1, -1)) ?? '');
    };
    expect(headersOf('乙')).toEqual(['任务', '巩固']);
    expect(headersOf('7月')).toEqual(['时限', '巩固']);
    const form = await elementsOf(
      withBlocks([
        {
          kind: 'table',
          caption: '',
          columns: [{ title: '' }, { title: '' }, { title: '' }, { title: '' }],
          rows: [[plain('村', true), plain('青禾村'), plain('日期', true), plain('6月20日')]],
        },
      ]),
    );
    const day = form.find((each) => each.type === 'TD' && squash(sayElement(each)) === '6月20日');
    const label = form.find((each) => each.type === 'TH' && squash(sayElement(each)) === '日期');
    expect(day?.attributes.get('Headers')?.toString()).toBe(`[ (${label?.id}) ]`);
    const simple = await elementsOf(
      withBlocks([
        { kind: 'table', caption: '表', columns, rows: [[plain('甲', true), plain('乙'), plain('丙')]] },
      ]),
    );
    expect(simple.every(({ id, attributes }) => id === undefined && !attributes.has('Headers'))).toBe(true);
  });

  test('what stands around the text is a head or a foot at its edge, and a repeated header is no content', async () => {
    const { pdf } = await readStructure(await press.print(taskTableSample));
    const page = pdf.getPage(1).node;
    const stream = page.Contents();
    if (!(stream instanceof PDFRawStream)) throw new Error('no content');
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const marks = [...content.matchAll(/\/Artifact <<([^>]*)>> BDC/gu)].map(([, words]) => words ?? '');
    expect(marks[0]).toBe('/Type /Pagination');
    const places = marks
      .slice(1)
      .map((words) => /\/Subtype \/(\w+) \/Attached \[\/(\w+)\] \/BBox \[([\d ]+)\]/u.exec(words));
    const tops = places.map((place) => Number(place?.[3]?.split(' ')[3]));
    expect(places.map((place) => [place?.[1], place?.[2]])).toEqual([
      ['Header', 'Top'],
      ['Footer', 'Bottom'],
    ]);
    const { height } = pdf.getPage(1).getSize();
    expect(tops[0]).toBeGreaterThan(height * 0.9);
    expect(tops[1]).toBeLessThan(height * 0.1);
  });

  test('a list of contents leads to the pages whose numbers it prints, one area a line', async () => {
    const { pdf, root } = await readStructure(await press.print(longReport));
    const pageOf = new Map<unknown, number>(pdf.getPages().map((page, at) => [page.ref, at]));
    const elements = listElements(root);
    const links = elements.filter(({ type }) => type === 'Link');
    expect(links).toHaveLength(5);
    for (const link of links) {
      const areas = link.kids.flatMap((kid) => ('annotation' in kid ? [kid.annotation] : []));
      expect(areas).toHaveLength(1);
      const aim = areas[0]?.lookup(name('Dest'), PDFArray);
      const page = pageOf.get(aim?.get(0)) ?? -1;
      const printed = squash(sayElement(link, true)).slice(squash(sayElement(link)).length);
      expect(printed).toBe(String(page + 1));
      const heading = elements.find(
        (each) => each.type === 'H2' && squash(sayElement(each)) === squash(sayElement(link)),
      );
      expect(heading?.kids.flatMap((kid) => ('draws' in kid ? [kid.page] : []))).toEqual([page]);
      // The area reaches from the words to the number at the right edge.
      const [left = 0, , right = 0] = areas[0]?.lookup(name('Rect'), PDFArray).asArray().map(Number) ?? [];
      expect(right - left).toBeGreaterThan(400);
    }
  });
});
