import type { Passage } from '../passage.ts';

/** Every text of a CBOR value (RFC 8949), in order. Undefined where it is not CBOR. */
export function readCbor(bytes: Uint8Array): Passage[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 0;
  try {
    while (at < view.length) at = readItem(view, at, texts);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return texts.filter((text) => text !== '').map((text) => ({ text, where: '搜索索引', apart: true }));
}

/** Reads the item at an offset, with what it holds; gives the offset behind it. Lengths that are left open end with FF. */
function readItem(view: Buffer, start: number, texts: string[]): number {
  const first = view.readUInt8(start);
  const major = first >> 5;
  const [length, begin] = readLength(view, start);
  if (major === 2 || major === 3) {
    if (length === undefined) return readUntilBreak(view, begin, texts);
    if (begin + length > view.length) throw new RangeError('text ends beyond the file');
    if (major === 3) texts.push(view.toString('utf8', begin, begin + length));
    return begin + length;
  }
  if (major === 4 || major === 5) {
    if (length === undefined) return readUntilBreak(view, begin, texts);
    let at = begin;
    for (let left = major === 4 ? length : length * 2; left > 0; left--) at = readItem(view, at, texts);
    return at;
  }
  return major === 6 ? readItem(view, begin, texts) : begin;
}

function readUntilBreak(view: Buffer, begin: number, texts: string[]): number {
  let at = begin;
  while (view.readUInt8(at) !== 0xff) at = readItem(view, at, texts);
  return at + 1;
}

/** The number in an item's head (undefined: left open) and the offset behind it. */
function readLength(view: Buffer, start: number): [number | undefined, number] {
  const low = view.readUInt8(start) & 0x1f;
  if (low < 24) return [low, start + 1];
  if (low === 24) return [view.readUInt8(start + 1), start + 2];
  if (low === 25) return [view.readUInt16BE(start + 1), start + 3];
  if (low === 26) return [view.readUInt32BE(start + 1), start + 5];
  if (low === 27) return [Number(view.readBigUInt64BE(start + 1)), start + 9];
  if (low === 31) return [undefined, start + 1];
  throw new RangeError('no such length');
}
