import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../record/source/decode.ts';
import type { Passage, Reading } from '../passage.ts';
import { type ReadInner, UnreadableInner } from './inner.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readImage } from './read-image.ts';
import { readJson } from './read-json.ts';
import { readPdf } from './read-pdf.ts';
import { readProgram } from './read-program.ts';
import { documentsFile, readDocuments, readPublicKey, readSignature, signatureFile } from './read-proof.ts';
import { readSearch } from './read-search.ts';
import { readCalendar, readLines } from './read-text.ts';
import { readXml } from './read-xml.ts';

const textReaders: Array<[RegExp, (text: string) => Passage[]]> = [
  [signatureFile, readSignature],
  [documentsFile, readDocuments],
  [/\.pem$/i, readPublicKey],
  [/\.x?html?$/i, readHtml],
  [/\.(?:json|jsonl|ndjson|jsonld|geojson|webmanifest|map)$/i, readJson],
  [/\.csv$/i, (text) => readCsv(text)],
  [/\.tsv$/i, (text) => readCsv(text, '\t')],
  [/\.(?:xml|rss|atom|svg|xsl)$/i, readXml],
  [/\.(?:ics|vcf)$/i, readCalendar],
  [/\.(?:js|mjs|cjs|css)$/i, readProgram],
  // Files without an ending are those that servers look for (CNAME, _headers); what is no text among them is told.
  [/\.(?:txt|md)$|(?:^|\/)[^./]+$|^\.well-known\//i, readLines],
];

/**
 * The content of a file by its name and its first bytes. A type without a reader is told, not passed over: what nobody can
 * read, nobody can answer for.
 */
export async function readBytes(path: string, bytes: Uint8Array): Promise<Reading> {
  if (begins(bytes, [0x1f, 0x8b])) return readPacked(path, bytes);
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return readPdf(bytes, readInner);
  if (/\.(?:png|jpe?g|webp|gif|avif)$/i.test(path)) return readImage(bytes);
  const reader = textReaders.find(([pattern]) => pattern.test(path))?.[1];
  if (!reader) return { unreadable: 'unknown-type' };
  const { text } = decodeText(path, bytes);
  if (text === undefined || text.includes('\0')) return { unreadable: 'broken' };
  return { passages: reader(text) };
}

/** A packed file is read as what it is when unpacked; the parts of a search index are told by their content. */
async function readPacked(path: string, bytes: Uint8Array): Promise<Reading> {
  let content: Uint8Array;
  try {
    content = gunzipSync(bytes);
  } catch {
    return { unreadable: 'broken' };
  }
  const passages = readSearch(path, content);
  return passages ? { passages } : readBytes(path.replace(/\.gz$/i, ''), content);
}

const readInner: ReadInner = async (bytes, where) => {
  const reading = await readBytes(nameFor(bytes), bytes);
  if ('unreadable' in reading) throw new UnreadableInner(reading.unreadable);
  return reading.passages.map((each) => ({ ...each, where: `${where} ${each.where}` }));
};

/** A name that leads to the right reader, for a file that has none of its own. */
function nameFor(bytes: Uint8Array): string {
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('\x89PNG') || begins(bytes, [0x89, 0x50])) return 'inner.png';
  if (begins(bytes, [0xff, 0xd8])) return 'inner.jpg';
  if (/^[[{]/.test(head)) return 'inner.json';
  if (/^<(?:!doctype html|html)/i.test(head)) return 'inner.html';
  return head.startsWith('<') ? 'inner.xml' : 'inner';
}

function begins(bytes: Uint8Array, sign: number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte);
}
