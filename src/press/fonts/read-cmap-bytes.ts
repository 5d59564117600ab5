import { closeSync, openSync, readSync } from 'node:fs';
import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** The bytes of the `cmap` table of a TrueType font, a collection's first font, or a packed web font. */
export function readCmapBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    };
    const sign = read(0, 4).toString('latin1');
    if (sign === 'wOFF') return readWoff(read);
    if (sign === 'wOF2') return readWoff2(read);
    return readSfnt(read, sign === 'ttcf' ? read(12, 4).readUInt32BE(0) : 0);
  } finally {
    closeSync(file);
  }
}

type ReadBytes = (at: number, length: number) => Buffer;

/** OpenType 1.9, "Table Directory": 12 bytes, then 16 for each table (tag, checksum, offset, length). */
function readSfnt(read: ReadBytes, start: number): Uint8Array {
  const entries = read(start + 12, read(start + 4, 2).readUInt16BE(0) * 16);
  for (let at = 0; at < entries.length; at += 16) {
    if (entries.toString('latin1', at, at + 4) !== 'cmap') continue;
    return read(entries.readUInt32BE(at + 8), entries.readUInt32BE(at + 12));
  }
  throw new Error('no cmap');
}

/** WOFF 1.0, §4: 44 bytes, then 20 for each table (tag, offset, packed and whole length, checksum), each packed alone. */
function readWoff(read: ReadBytes): Uint8Array {
  const entries = read(44, read(12, 2).readUInt16BE(0) * 20);
  for (let at = 0; at < entries.length; at += 20) {
    if (entries.toString('latin1', at, at + 4) !== 'cmap') continue;
    const [offset, packed, whole] = [4, 8, 12].map((field) => entries.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = read(offset, packed);
    return packed < whole ? inflateSync(bytes) : bytes;
  }
  throw new Error('no cmap');
}

/** The numbers by which WOFF 2.0, §4.1, knows the tables that it reshapes: `glyf`, `loca`, `hmtx`; and that of `cmap`. */
const [glyf, loca, cmap, otherTag] = [10, 11, 0, 63];

/** WOFF 2.0, §4: 48 bytes, a directory of numbers of variable length, then all tables packed as one. */
function readWoff2(read: ReadBytes): Uint8Array {
  const head = read(0, 48);
  const count = head.readUInt16BE(12);
  // No entry takes more than a flag, a tag and two numbers of five bytes.
  const entries = read(48, count * 15);
  let at = 0;
  const next = (): number => entries[at++] ?? 0;
  const nextNumber = (): number => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; ) {
      byte = next();
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  let offset = 0;
  let found: { offset: number; length: number } | undefined;
  for (let index = 0; index < count; index++) {
    const flags = next();
    const tag = flags & 63;
    const isNamed = tag === otherTag && entries.toString('latin1', at, at + 4) === 'cmap';
    if (tag === otherTag) at += 4;
    const whole = nextNumber();
    // Version 3 leaves glyf and loca as they are; of other tables version 0 does.
    const isReshaped = tag === glyf || tag === loca ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = isReshaped ? nextNumber() : whole;
    if (tag === cmap || isNamed) found = { offset, length };
    offset += length;
  }
  if (!found) throw new Error('no cmap');
  const tables = brotliDecompressSync(read(48 + at, head.readUInt32BE(20)));
  return tables.subarray(found.offset, found.offset + found.length);
}
