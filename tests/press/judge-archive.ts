import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { type ReadDocument, textOf } from './read-structure.ts';

const name = PDFName.of;

function readStream(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
}

/** What XMP says under a name, with its signs unescaped. */
function readXmp(packet: string, tag: string): string | undefined {
  const inner = new RegExp(`<${tag}>(?:<rdf:(?:Alt|Seq|Bag)><rdf:li[^>]*>)?([^<]*)<`, 'u').exec(packet)?.[1];
  return inner?.replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The same moment as Info and XMP write it: D:20220620000000+08'00' and 2022-06-20T00:00:00+08:00. */
const plainMoment = (moment: string | undefined): string | undefined => moment?.replace(/[^\d+]/gu, '');

/** Info and XMP say the same, and XMP claims what it must (ISO 19005-2, 6.6; ISO 14289-1, 5). */
function judgeMetadata({ pdf }: ReadDocument): string[] {
  const faults: string[] = [];
  const packet = readStream(pdf.catalog.lookup(name('Metadata')));
  const claims = {
    'pdfaid:part': '2',
    'pdfaid:conformance': 'A',
    'pdfuaid:part': '1',
    'dc:language': 'zh-CN',
  };
  for (const [tag, value] of Object.entries(claims))
    if (readXmp(packet, tag) !== value) faults.push(`XMP does not claim ${tag} ${value}`);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  const pairs = {
    Title: 'dc:title',
    Author: 'dc:creator',
    Subject: 'dc:description',
    Producer: 'pdf:Producer',
  };
  for (const [key, tag] of Object.entries(pairs)) {
    const [own, other] = [textOf(info.get(name(key))), readXmp(packet, tag)];
    if (!own || own !== other) faults.push(`${key} is “${own}” and “${other}”`);
  }
  const dates = { CreationDate: 'xmp:CreateDate', ModDate: 'xmp:ModifyDate' };
  for (const [key, tag] of Object.entries(dates)) {
    const [own, other] = [textOf(info.get(name(key))), readXmp(packet, tag)].map(plainMoment);
    if (!own || own !== other) faults.push(`${key} is ${own} and ${other}`);
  }
  return faults;
}

/** One condition of output, with its profile, and a name of the file that is not chance (ISO 19005-2, 6.2.3, 6.1.3). */
function judgeFile({ pdf }: ReadDocument): string[] {
  const faults: string[] = [];
  const intents = pdf.catalog.lookup(name('OutputIntents'), PDFArray);
  const profile = intents.lookup(0, PDFDict).lookup(name('DestOutputProfile'));
  if (intents.size() !== 1 || !(profile instanceof PDFRawStream)) faults.push('no profile of output');
  else if (profile.dict.lookup(name('N'), PDFNumber).asNumber() !== 3)
    faults.push('no profile of three colours');
  const id = pdf.context.trailerInfo.ID;
  const [first, second] = id instanceof PDFArray ? id.asArray().map(String) : [];
  if (!first || first !== second) faults.push('no ID, or two of them');
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (
      object instanceof PDFDict &&
      /^\/(JavaScript|Launch|Movie|Sound)$/.test(String(object.get(name('S'))))
    )
      faults.push('an action that archives refuse');
  return faults;
}

/** Characters that read back as something else than they look like, or as nothing. */
const stray = /[\0\u2e80-\u2fdf\ue000-\uf8ff\ufeff\ufffe\u{f0000}-\u{10ffff}]/u;

/** Fonts that are there, cut, and lead back to characters (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21). */
function judgeFonts({ pdf }: ReadDocument): string[] {
  const faults: string[] = [];
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(name('Subtype')) !== name('Type0')) continue;
    const own = font.lookup(name('BaseFont'), PDFName).decodeText();
    if (!/^[A-Z]{6}\+./.test(own)) faults.push(`${own} is not named as a subset`);
    const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const descriptor = descendant.lookup(name('FontDescriptor'), PDFDict);
    if (!(descriptor.lookup(name('FontFile2')) instanceof PDFRawStream))
      faults.push(`${own} is not embedded`);
    const map = readStream(font.lookup(name('ToUnicode')));
    const read = [...map.matchAll(/<[0-9A-F]{4}> <([0-9A-F]+)>/gu)].map(([, hex]) =>
      Buffer.from(hex ?? '', 'hex')
        .swap16()
        .toString('utf16le'),
    );
    if (read.length === 0) faults.push(`${own} leads back to no characters`);
    for (const character of read) if (stray.test(character)) faults.push(`${own} reads back as ${character}`);
  }
  return faults;
}

/** What a PDF lacks of PDF/A-2a beyond its structure, as far as can be told from its objects; nothing when sound. */
export function judgeArchive(document: ReadDocument): string[] {
  return [...judgeMetadata(document), ...judgeFile(document), ...judgeFonts(document)];
}
