import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Leak } from '../corpus/leak.ts';
import { type Carrier, cutSecret, escapeMarkup, isLine, isProse, textOf } from './carrier.ts';
import { type PdfParts, writePdf } from './write-pdf.ts';

const pdf = (name: string, takes: Carrier['takes'], parts: (leak: Leak) => PdfParts): Carrier => ({
  name: `PDF ${name}`,
  ending: '.pdf',
  takes,
  write: (leak) => writePdf(parts(leak)),
});

/** Lines of so many characters, as a narrow column breaks them. */
const inLines = (text: string) => text.split('\n').flatMap((line) => line.match(/.{1,26}/gu) ?? []);

const xmpOf = (leak: Leak) =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(textOf(leak))}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const pdfCarriers: Carrier[] = [
  pdf('text', isProse, (leak) => ({
    lines: textOf(leak)
      .split('\n')
      .map((line) => [line]),
  })),
  pdf('text, line by line', isProse, (leak) => ({ lines: inLines(textOf(leak)).map((line) => [line]) })),
  pdf('text in pieces', isLine, (leak) => ({ lines: [cutSecret(leak)] })),
  pdf('text, sign by sign', isLine, (leak) => ({ lines: [[...textOf(leak)]] })),
  pdf('title', isProse, (leak) => ({ title: textOf(leak) })),
  pdf('keywords', isProse, (leak) => ({ keywords: textOf(leak) })),
  pdf('XMP', isProse, (leak) => ({ xmp: xmpOf(leak) })),
  pdf('alternative text', isProse, (leak) => ({ alt: textOf(leak) })),
  pdf('actual text', isProse, (leak) => ({ actualText: textOf(leak) })),
  pdf('bookmark', isProse, (leak) => ({ bookmark: textOf(leak) })),
  pdf('note', isProse, (leak) => ({ note: textOf(leak) })),
];

const name4 = (name: string) => Buffer.from(name, 'latin1');

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([name4(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A picture of one pixel with a chunk of text in it. */
function pngWith(text: Uint8Array): Uint8Array {
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const head = Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const pixel = deflateSync(Uint8Array.from([0, 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    text,
    chunk('IDAT', pixel),
    chunk('IEND', new Uint8Array()),
  ]);
}

const international = (text: string, packed: boolean) => {
  const bytes = Buffer.from(text);
  const head = Buffer.from(`Description\0${packed ? '\u0001' : '\0'}\0zh\0\0`, 'latin1');
  return chunk('iTXt', Buffer.concat([head, packed ? deflateSync(bytes) : bytes]));
};

const picture = () => sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } });

/** A TIFF of one entry: a description in UTF-8 (0x010E), or the comment that Windows writes in UTF-16 (0x9C9C). */
function exifOf(tag: number, type: number, value: Uint8Array): Uint8Array {
  const head = Buffer.alloc(26);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(1, 8);
  head.writeUInt16LE(tag, 10);
  head.writeUInt16LE(type, 12);
  head.writeUInt32LE(value.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, value]);
}

/** A picture with Exif put in by hand: sharp writes no character outside ASCII there. */
async function jpegWith(exif: Uint8Array): Promise<Uint8Array> {
  const plain = await picture().jpeg().toBuffer();
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 8, 2);
  return Buffer.concat([
    plain.subarray(0, 2),
    head,
    Buffer.from('Exif\0\0', 'latin1'),
    exif,
    plain.subarray(2),
  ]);
}

const imageCarriers: Carrier[] = [
  {
    name: 'PNG text',
    ending: '.png',
    takes: isProse,
    write: (leak) => pngWith(international(textOf(leak), false)),
  },
  {
    name: 'PNG text, packed',
    ending: '.png',
    takes: isProse,
    write: (leak) => pngWith(international(textOf(leak), true)),
  },
  {
    // The old chunk says Latin-1; programs write UTF-8 into it all the same.
    name: 'PNG tEXt',
    ending: '.png',
    takes: isProse,
    write: (leak) => pngWith(chunk('tEXt', Buffer.concat([name4('Comment\0'), Buffer.from(textOf(leak))]))),
  },
  {
    name: 'JPEG Exif',
    ending: '.jpg',
    takes: isProse,
    write: (leak) => jpegWith(exifOf(0x010e, 2, Buffer.from(`${textOf(leak)}\0`))),
  },
  {
    name: 'JPEG Exif of Windows',
    ending: '.jpg',
    takes: isProse,
    write: (leak) => jpegWith(exifOf(0x9c9c, 1, Buffer.from(`${textOf(leak)}\0`, 'utf16le'))),
  },
  {
    name: 'WebP XMP',
    ending: '.webp',
    takes: isProse,
    write: (leak) => picture().withXmp(xmpOf(leak)).webp().toBuffer(),
  },
];

/** Files that are no text: documents and pictures. */
export const fileCarriers: Carrier[] = [...pdfCarriers, ...imageCarriers];
