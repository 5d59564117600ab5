import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import type { Passage } from '../passage.ts';
import type { ReadInner } from './inner.ts';
import { readXml } from './read-xml.ts';
import { readAddress } from './worth-reading.ts';

const names: Record<string, string> = {
  Title: 'PDF标题',
  Author: 'PDF作者',
  Subject: 'PDF主题',
  Keywords: 'PDF关键词',
  Alt: 'PDF图片替代文字',
  ActualText: 'PDF替换文字（ActualText）',
  E: 'PDF缩写全称',
  Contents: 'PDF批注或链接说明',
  URI: 'PDF链接地址',
  F: 'PDF附件名',
  UF: 'PDF附件名',
  Desc: 'PDF附件说明',
  V: 'PDF表单里的值',
};

/** Strings that the format itself prescribes (ISO 32000-1: identifiers, ordering of fonts, colours): no words of anybody. */
const technical = new Set(['ID', 'Registry', 'Ordering', 'CheckSum']);

/**
 * Every string of a PDF's objects (information, outlines, alternative texts, links, notes, forms, names of attachments,
 * keys that nobody knows), metadata, and the files attached to it.
 */
export async function readPdfStrings(bytes: Uint8Array, readInner: ReadInner): Promise<Passage[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const passages: Passage[] = [];
  const visit = (object: PDFObject, key: string): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) {
      if (technical.has(key)) return;
      const text = readAddress(object.decodeText());
      const where = names[key] ?? `PDF内部文字（${key}）`;
      if (text.trim() !== '') passages.push({ text, where, apart: true });
    } else if (object instanceof PDFDict) {
      for (const [name, value] of object.entries()) visit(value, name.decodeText());
    } else if (object instanceof PDFArray) {
      for (const value of object.asArray()) visit(value, key);
    } else if (object instanceof PDFStream) visit(object.dict, key);
  };
  const info = pdf.context.trailerInfo.Info;
  if (info) visit(info, '');
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    visit(object, '');
    if (object instanceof PDFRawStream) passages.push(...(await readStream(object, readInner)));
  }
  return passages;
}

/** Metadata (XMP) and attached files; drawings and fonts are read with the pages. */
async function readStream(stream: PDFRawStream, readInner: ReadInner): Promise<Passage[]> {
  const type = stream.dict.get(PDFName.of('Type'));
  if (type === PDFName.of('Metadata')) {
    const text = new TextDecoder().decode(decodePDFRawStream(stream).decode());
    return readXml(text).map((each) => ({ ...each, where: `PDF元数据 ${each.where}` }));
  }
  if (type === PDFName.of('EmbeddedFile')) {
    return readInner(decodePDFRawStream(stream).decode(), 'PDF附件');
  }
  const isDrawing = type === undefined && !stream.dict.has(PDFName.of('Length1'));
  const isForm = stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
  return isDrawing || isForm ? readMarks(decodePDFRawStream(stream).decode()) : [];
}

/** Texts that stand for marks on the page and are written between the drawing of it (ISO 32000-1, 14.9.3 and 14.9.4). */
function readMarks(bytes: Uint8Array): Passage[] {
  const drawing = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const marks = /\/(ActualText|Alt|E|Contents)\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9A-Fa-f\s]*)>)/g;
  return [...drawing.matchAll(marks)].map(([, key = '', literal, hex = '']) => {
    const string = literal === undefined ? PDFHexString.of(hex.replace(/\s/g, '')) : PDFString.of(literal);
    return { text: string.decodeText(), where: names[key] ?? key, apart: true };
  });
}
