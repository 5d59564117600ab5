import { createHash } from 'node:crypto';
import { PDFContext, PDFHexString, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import type { FontUse } from '../drawing/font-use.ts';
import type { Ledger } from '../drawing/write-page.ts';
import { embedFace } from '../fonts/embed-face.ts';
import type { Tag } from '../tags/tag.ts';
import { writeStructure } from '../tags/write-structure.ts';
import { deflate } from './deflate.ts';
import { writeLinks } from './links.ts';
import { writeOutline } from './outline.ts';
import { saveFile } from './save-file.ts';
import { writeSrgbProfile } from './srgb-profile.ts';
import { type Particulars, producer, writeXmp } from './xmp.ts';

/** A page's content stream and its size in points. */
interface WrittenPage {
  width: number;
  height: number;
  content: string;
}

/** How pages are called from one on, until the next label: 1, 2, 3, or i, ii, iii before them. */
interface PageLabel {
  /** Index of the first page that is called so. */
  page: number;
  style: 'decimal' | 'roman';
}

/** A document that is written but for its container: its pages, and what they point to. */
interface WrittenDocument {
  particulars: Particulars;
  pages: WrittenPage[];
  /** Names of pages other than 1, 2, 3 (ISO 32000-1, 12.4.2). */
  labels?: PageLabel[];
  fonts: FontUse[];
  ledger: Ledger;
  root: Tag;
  /** Where addresses that are not absolute lead. */
  siteUrl: string;
}

const packedProfile = deflate(writeSrgbProfile(), 9);

function writePages(
  context: PDFContext,
  document: WrittenDocument,
  refs: { tree: PDFRef; pages: PDFRef[] },
  annotations: readonly { ref: PDFRef; page: number }[],
): void {
  const fonts = Object.fromEntries(
    document.fonts.map((use) => [use.name, embedFace(context, use.face, use.codePoints)]),
  );
  const resources = context.register(context.obj({ Font: fonts, ProcSet: ['PDF', 'Text'] }));
  document.pages.forEach(({ width, height, content }, index) => {
    const ref = refs.pages[index];
    if (!ref) return;
    const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), deflate(content));
    const own = annotations
      .filter((annotation) => annotation.page === index)
      .map((annotation) => annotation.ref);
    const page = {
      Type: 'Page',
      Parent: refs.tree,
      MediaBox: [0, 0, width, height].map((value) => Math.round(value * 100) / 100),
      Resources: resources,
      Contents: context.register(stream),
      StructParents: index,
      // Readers walk through fields and links in the order of the structure.
      Tabs: 'S',
      ...(own.length > 0 ? { Annots: own } : {}),
    };
    context.assign(ref, context.obj(page));
  });
  context.assign(refs.tree, context.obj({ Type: 'Pages', Kids: refs.pages, Count: document.pages.length }));
}

function writeLabels(context: PDFContext, labels: readonly PageLabel[]): PDFRef {
  const numbers = labels.flatMap(({ page, style }) => [
    page,
    context.obj({ S: style === 'roman' ? 'r' : 'D' }),
  ]);
  return context.register(context.obj({ Nums: numbers }));
}

/** The Info dictionary, equal to the XMP packet; the date as PDF writes it. */
function writeInfo(context: PDFContext, { title, author, subject, date }: Particulars): PDFRef {
  const moment = PDFString.of(`D:${date.replaceAll('-', '')}000000+08'00'`);
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      Author: PDFHexString.fromText(author),
      Subject: PDFHexString.fromText(subject),
      Creator: PDFString.of(producer),
      Producer: PDFString.of(producer),
      CreationDate: moment,
      ModDate: moment,
    }),
  );
}

/** A file identifier from what the file says, so that the same document is the same file on any day and machine. */
function deriveId(document: WrittenDocument): string {
  const hash = createHash('sha256').update(JSON.stringify(document.particulars));
  for (const { content } of document.pages) hash.update(content);
  for (const use of document.fonts) hash.update(`${use.face.name}:${use.codePoints.join(',')}`);
  return hash.digest('hex').slice(0, 32);
}

/** Puts everything into a PDF 1.7 file that is PDF/A-2a and PDF/UA-1: tagged, titled, in Chinese, in known colours. */
export async function assemblePdf(document: WrittenDocument): Promise<Uint8Array> {
  const context = PDFContext.create();
  const refs = { tree: context.nextRef(), pages: document.pages.map(() => context.nextRef()) };
  const annotations = writeLinks(context, document.ledger.links, {
    pages: refs.pages,
    anchors: document.ledger.anchors,
    siteUrl: document.siteUrl,
  });
  writePages(context, document, refs, annotations);
  const structure = writeStructure(context, document.root, {
    pages: refs.pages,
    owners: document.ledger.owners,
    annotations,
  });
  const headings = [...document.ledger.headings.values()];
  const metadata = PDFRawStream.of(
    context.obj({ Type: 'Metadata', Subtype: 'XML' }),
    new TextEncoder().encode(writeXmp(document.particulars)),
  );
  const profile = PDFRawStream.of(context.obj({ N: 3, Filter: 'FlateDecode' }), packedProfile);
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  };
  const id = PDFHexString.of(deriveId(document));
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: refs.tree,
      Lang: PDFString.of('zh-CN'),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure,
      ViewerPreferences: { DisplayDocTitle: true },
      Outlines: writeOutline(context, headings, refs.pages),
      PageMode: headings.length > 1 && document.pages.length > 1 ? 'UseOutlines' : 'UseNone',
      ...(document.labels ? { PageLabels: writeLabels(context, document.labels) } : {}),
      Metadata: context.register(metadata),
      OutputIntents: [context.register(context.obj(intent))],
    }),
  );
  context.trailerInfo.Info = writeInfo(context, document.particulars);
  context.trailerInfo.ID = context.obj([id, id]);
  return saveFile(context);
}
