import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  PDFContext,
  PDFHeader,
  PDFHexString,
  PDFRawStream,
  type PDFRef,
  PDFStreamWriter,
  PDFString,
} from 'pdf-lib';
import type { FontUse } from '../drawing/font-use.ts';
import type { Ledger } from '../drawing/write-page.ts';
import { embedFace } from '../fonts/embed-face.ts';
import type { Tag } from '../tags/tag.ts';
import { writeStructure } from '../tags/write-structure.ts';
import { writeOutline } from './outline.ts';
import { writeSrgbProfile } from './srgb-profile.ts';
import { type Particulars, producer, writeXmp } from './xmp.ts';

/** A document that is written but for its container: one content stream a page, and what they point to. */
interface WrittenDocument {
  particulars: Particulars;
  /** Size of the pages in points. */
  width: number;
  height: number;
  contents: string[];
  fonts: FontUse[];
  ledger: Ledger;
  root: Tag;
  /** Where addresses that are not absolute lead. */
  siteUrl: string;
}

const packedProfile = deflateSync(writeSrgbProfile(), { level: 9 });

/** Links as annotations that print, have words for those who cannot see them, and hang in the structure tree. */
function writeLinks(
  context: PDFContext,
  document: WrittenDocument,
): { ref: PDFRef; tag: Tag; page: number }[] {
  return document.ledger.links.map(({ page, tag, rect }, index) => {
    const ref = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: rect.map((value) => Math.round(value * 100) / 100),
        Border: [0, 0, 0],
        F: 4,
        Contents: PDFHexString.fromText(tag.alt ?? ''),
        A: { Type: 'Action', S: 'URI', URI: PDFString.of(new URL(tag.href ?? '', document.siteUrl).href) },
        StructParent: document.contents.length + index,
      }),
    );
    tag.kids.push({ page, annotation: index });
    return { ref, tag, page };
  });
}

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
  document.contents.forEach((content, index) => {
    const ref = refs.pages[index];
    if (!ref) return;
    const stream = PDFRawStream.of(
      context.obj({ Filter: 'FlateDecode' }),
      deflateSync(content, { level: 6 }),
    );
    const own = annotations
      .filter((annotation) => annotation.page === index)
      .map((annotation) => annotation.ref);
    const page = {
      Type: 'Page',
      Parent: refs.tree,
      MediaBox: [0, 0, document.width, document.height].map((value) => Math.round(value * 100) / 100),
      Resources: resources,
      Contents: context.register(stream),
      StructParents: index,
      // Readers walk through fields and links in the order of the structure.
      Tabs: 'S',
      ...(own.length > 0 ? { Annots: own } : {}),
    };
    context.assign(ref, context.obj(page));
  });
  context.assign(
    refs.tree,
    context.obj({ Type: 'Pages', Kids: refs.pages, Count: document.contents.length }),
  );
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
  for (const content of document.contents) hash.update(content);
  for (const use of document.fonts) hash.update(`${use.face.name}:${use.codePoints.join(',')}`);
  return hash.digest('hex').slice(0, 32);
}

/** Puts everything into a PDF 1.7 file that is PDF/A-2a and PDF/UA-1: tagged, titled, in Chinese, in known colours. */
export async function assemblePdf(document: WrittenDocument): Promise<Uint8Array> {
  const context = PDFContext.create();
  context.header = PDFHeader.forVersion(1, 7);
  const refs = { tree: context.nextRef(), pages: document.contents.map(() => context.nextRef()) };
  const annotations = writeLinks(context, document);
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
      PageMode: headings.length > 1 && document.contents.length > 1 ? 'UseOutlines' : 'UseNone',
      Metadata: context.register(metadata),
      OutputIntents: [context.register(context.obj(intent))],
    }),
  );
  context.trailerInfo.Info = writeInfo(context, document.particulars);
  context.trailerInfo.ID = context.obj([id, id]);
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}
