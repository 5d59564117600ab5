import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { openPress } from '../../src/press/press.ts';
import { judgePdf } from './judge-pdf.ts';
import { reportSample } from './sample-documents.ts';

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });
const name = PDFName.of;

/** Spoils a sound PDF and tells what is then found. */
async function judgeSpoilt(
  spoil: (pdf: PDFDocument, element: (type: string) => PDFDict) => void,
): Promise<string> {
  const pdf = await PDFDocument.load(await press.print(reportSample), { updateMetadata: false });
  const element = (type: string): PDFDict => {
    for (const [, object] of pdf.context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.get(name('S')) === name(type)) return object;
    throw new Error(`no ${type}`);
  };
  spoil(pdf, element);
  return (await judgePdf(await pdf.save({ updateMetadata: false } as object))).join('\n');
}

describe('a spoilt PDF is found out', () => {
  test.each<[string, Parameters<typeof judgeSpoilt>[0], RegExp]>([
    ['a heading that skips a level', (_, of) => of('H2').set(name('S'), name('H4')), /skips a level/],
    ['a heading cell without a scope', (_, of) => of('TH').delete(name('A')), /without a scope/],
    ['a figure without words', (_, of) => of('Figure').delete(name('Alt')), /no alternative text/],
    ['a list that does not say how it counts', (_, of) => of('L').delete(name('A')), /how it counts/],
    ['a paragraph below a table row', (_, of) => of('TD').set(name('S'), name('P')), /holds P/],
    ['content that no element owns', (_, of) => of('P').delete(name('K')), /belongs to no element/],
    ['no language', (pdf) => pdf.catalog.delete(name('Lang')), /no language/],
    [
      'a cell that spans more than there is',
      (pdf, of) => of('TD').set(name('A'), pdf.context.obj({ O: 'Table', ColSpan: 3 })),
      /rows of|lies over/,
    ],
    [
      'a parent tree that leads elsewhere',
      (pdf) => {
        const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
        const numbers = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
        const own = numbers.lookup(1, PDFArray);
        own.set(0, own.get(1));
      },
      /leads elsewhere/,
    ],
    [
      'a link without words',
      (pdf) => {
        for (const page of pdf.getPages())
          for (const each of page.node.Annots()?.asArray() ?? [])
            pdf.context.lookup(each, PDFDict).delete(name('Contents'));
      },
      /a link without words/,
    ],
    [
      'a title that Info and XMP give differently',
      (pdf) =>
        pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict).set(name('Title'), PDFString.of('x')),
      /Title is/,
    ],
    [
      'a font that does not lead back to characters',
      (pdf) => {
        for (const [, object] of pdf.context.enumerateIndirectObjects())
          if (object instanceof PDFDict) object.delete(name('ToUnicode'));
      },
      /leads back to no characters/,
    ],
    [
      'two names for one file',
      (pdf) => {
        pdf.context.trailerInfo.ID = pdf.context.obj([PDFString.of('a'), PDFString.of('b')]);
      },
      /no ID, or two of them/,
    ],
    [
      'a page without the order of the structure',
      (pdf) => pdf.getPage(0).node.delete(name('Tabs')),
      /order of the structure/,
    ],
    [
      'a figure with no area',
      (pdf, of) =>
        of('Figure').set(
          name('A'),
          pdf.context.obj({
            O: 'Layout',
            Placement: 'Block',
            BBox: [0, 0, 0, 0].map((n) => PDFNumber.of(n)),
          }),
        ),
      /has no area/,
    ],
  ])('%s', async (_, spoil, told) => {
    expect(await judgeSpoilt(spoil)).toMatch(told);
  });
});
