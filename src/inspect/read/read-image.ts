import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Passage, Reading } from '../passage.ts';
import { readStrings, readWideStrings } from './read-strings.ts';
import { readXml } from './read-xml.ts';

/**
 * The words that travel with a picture: EXIF, XMP, IPTC, comments, chunks of text. What is drawn in it is not read: our
 * pictures are drawn from texts that stand on pages too.
 */
export async function readImage(bytes: Uint8Array): Promise<Reading> {
  try {
    const { exif, xmp, iptc, format } = await sharp(bytes).metadata();
    const passages: Passage[] = [];
    if (exif) passages.push(...readStrings(exif, '图片EXIF'), ...readWideStrings(exif, '图片EXIF'));
    if (iptc) passages.push(...readStrings(iptc, '图片IPTC'));
    if (xmp)
      for (const each of readXml(new TextDecoder().decode(xmp))) {
        passages.push({ ...each, where: `图片XMP ${each.where}` });
      }
    if (format === 'png') passages.push(...readChunks(bytes));
    if (format === 'jpeg') passages.push(...readComments(bytes));
    return { passages };
  } catch {
    return { unreadable: 'broken' };
  }
}

/** Chunks of text in a PNG (PNG Specification, third edition, 11.3.3): `tEXt` in Latin-1, `zTXt` packed, `iTXt` in UTF-8. */
function readChunks(bytes: Uint8Array): Passage[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const passages: Passage[] = [];
  for (let at = 8; at + 12 <= view.length; ) {
    const length = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    const data = view.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    const end = data.indexOf(0);
    const field = data.toString('latin1', 0, Math.max(0, end));
    const text = wordsOf(type, data.subarray(end + 1));
    passages.push({ text, where: `PNG文字块（${field}）`, field, apart: true });
  }
  return passages;
}

function wordsOf(type: string, data: Buffer): string {
  if (type === 'zTXt') return decodeLoosely(inflateSync(data.subarray(1)));
  if (type === 'tEXt') return decodeLoosely(data);
  const isPacked = data[0] === 1;
  // After the two bytes on packing come language and translated keyword, each ended by a zero.
  const translated = data.indexOf(0, 2) + 1;
  const begin = data.indexOf(0, translated) + 1;
  const text = data.subarray(begin);
  const words = `${data.toString('utf8', translated, begin - 1)} ${(isPacked ? inflateSync(text) : text).toString('utf8')}`;
  return words.trim();
}

/** Latin-1 is prescribed; UTF-8 is what many programs write. */
function decodeLoosely(data: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return data.toString('latin1');
  }
}

/** Comments of a JPEG (ITU-T T.81, B.2.4.5: marker FF FE with a length of two bytes). */
function readComments(bytes: Uint8Array): Passage[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const passages: Passage[] = [];
  for (let at = 2; at + 4 <= view.length && view[at] === 0xff; ) {
    const marker = view[at + 1];
    // The picture itself begins (SOS): no more comments in any file that programs write.
    if (marker === 0xda) break;
    const length = view.readUInt16BE(at + 2);
    if (marker === 0xfe)
      passages.push({
        text: decodeLoosely(view.subarray(at + 4, at + 2 + length)),
        where: '图片注释',
        apart: true,
      });
    at += 2 + length;
  }
  return passages;
}
