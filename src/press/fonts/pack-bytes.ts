import type { ByteCode } from './huffman.ts';

/** Bytes in the code of a font, ready to be put anywhere into a stream, with what the stream's sums need of them. */
export interface PackedPiece {
  /** Bytes before packing; always a multiple of four where it is a part of a font table. */
  length: number;
  /** Sum of its 32-bit words, for the checksum of a table (OpenType, "Calculating Checksums"). */
  words: number;
  /** Sum of the bytes, and of each byte times how many follow it and itself, for Adler-32 (RFC 1950). */
  sum: number;
  weighted: number;
  /** The packed bits, lowest first, and how many. */
  bits: Uint32Array;
  bitCount: number;
}

const adlerBase = 65521;

/** Packs bytes. One byte takes 15 bits at the most. */
export function packPiece(bytes: Uint8Array, { codes, lengths }: ByteCode): PackedPiece {
  const bits = new Uint32Array(((bytes.length * 15) >> 5) + 2);
  let [at, filled, word] = [0, 0, 0];
  let [sum, weighted, words] = [0, 0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    sum += byte;
    weighted += sum;
    words = (words + (byte << (24 - 8 * (index & 3)))) >>> 0;
    const code = codes[byte] ?? 0;
    const length = lengths[byte] ?? 0;
    word |= code << filled;
    filled += length;
    if (filled >= 32) {
      bits[at++] = word;
      filled -= 32;
      word = filled === 0 ? 0 : code >>> (length - filled);
    }
  }
  bits[at] = word;
  const bitCount = at * 32 + filled;
  return { length: bytes.length, words, sum, weighted, bits: bits.slice(0, (bitCount + 31) >> 5), bitCount };
}

/** A zlib stream (RFC 1950) of one block, put together from pieces that were packed before. */
export class PackedStream {
  private words: Uint32Array;
  private at = 0;
  private filled = 0;
  private low = 1;
  private high = 0;
  private readonly code: ByteCode;

  constructor(code: ByteCode, room: number) {
    this.code = code;
    this.words = new Uint32Array((room >> 2) + 256);
    this.add(packHeader(code));
  }

  private put(value: number, bits: number): void {
    this.words[this.at] = (this.words[this.at] ?? 0) | (value << this.filled);
    this.filled += bits;
    if (this.filled < 32) return;
    this.filled -= 32;
    this.words[++this.at] = this.filled === 0 ? 0 : value >>> (bits - this.filled);
  }

  add(piece: PackedPiece): void {
    const { bits, bitCount } = piece;
    if (this.at + bits.length + 8 > this.words.length) {
      const wider = new Uint32Array((this.words.length + bits.length) * 2);
      wider.set(this.words);
      this.words = wider;
    }
    const { words, filled } = this;
    let at = this.at;
    if (filled === 0) words.set(bits, at);
    else {
      let word = words[at] ?? 0;
      for (let index = 0; index < bits.length; index++) {
        const next = bits[index] ?? 0;
        words[at++] = word | (next << filled);
        word = next >>> (32 - filled);
      }
      words[at] = word;
    }
    const end = this.at * 32 + filled + bitCount;
    this.at = end >>> 5;
    this.filled = end & 31;
    // Both sums stay below 2^53: a piece is smaller than 10 MB.
    this.high = (this.high + piece.length * this.low + piece.weighted) % adlerBase;
    this.low = (this.low + piece.sum) % adlerBase;
  }

  end(): Uint8Array<ArrayBuffer> {
    this.put(this.code.codes[256] ?? 0, this.code.lengths[256] ?? 0);
    const length = this.at * 4 + ((this.filled + 7) >> 3);
    const stream = new Uint8Array(length + 4);
    const view = new DataView(stream.buffer);
    // Words are stored low byte first, whatever the machine's own order is.
    for (let at = 0; at < length; at += 4) {
      const word = this.words[at >> 2] ?? 0;
      if (at + 4 <= length) view.setUint32(at, word, true);
      else for (let rest = at; rest < length; rest++) stream[rest] = (word >>> (8 * (rest - at))) & 255;
    }
    view.setUint32(length, ((this.high << 16) | this.low) >>> 0);
    return stream;
  }
}

const headers = new WeakMap<ByteCode, PackedPiece>();

/** What every stream with such a code begins with: the head of a zlib stream, and that of its only block. */
function packHeader(code: ByteCode): PackedPiece {
  const before = headers.get(code);
  if (before) return before;
  // A window of 32 kB, the default effort; the last block, with codes of its own: 257 for bytes and the end, and one for a
  // distance that is never used. Lengths are written in four bits each: the codes for lengths 0 to 15 have four bits.
  const fields: [value: number, bits: number][] = [
    [0x78, 8],
    [0x9c, 8],
    [1, 1],
    [2, 2],
    [0, 5],
    [0, 5],
    [15, 4],
    ...Array.from({ length: 19 }, (_, place): [number, number] => [place < 3 ? 0 : 4, 3]),
    ...[...code.lengths, 1].map((length): [number, number] => [turned4[length] ?? 0, 4]),
  ];
  const bits = new Uint32Array(64);
  let at = 0;
  for (const [value, count] of fields) {
    for (let bit = 0; bit < count; bit++, at++)
      bits[at >> 5] = (bits[at >> 5] ?? 0) | (((value >> bit) & 1) << (at & 31));
  }
  const piece: PackedPiece = {
    length: 0,
    words: 0,
    sum: 0,
    weighted: 0,
    bits: bits.slice(0, (at + 31) >> 5),
    bitCount: at,
  };
  headers.set(code, piece);
  return piece;
}

/** Canonical codes of four bits, turned round. */
const turned4 = Array.from(
  { length: 16 },
  (_, code) => ((code & 1) << 3) | ((code & 2) << 1) | ((code & 4) >> 1) | ((code & 8) >> 3),
);
