import { crc32, deflateSync } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const indexed = 3;

/**
 * PNG of a picture in at most sixteen colours, two pixels a byte (PNG, third edition, 11.2). Written here because a
 * general encoder would first look for the colours, which takes longer than drawing the card.
 */
export function writeIndexedPng(
  indices: Uint8Array,
  size: { width: number; height: number },
  palette: ReadonlyArray<readonly [number, number, number]>,
): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, size.width);
  header.setUint32(4, size.height);
  header.setUint8(8, 4);
  header.setUint8(9, indexed);
  return Buffer.concat([
    signature,
    writeChunk('IHDR', new Uint8Array(header.buffer)),
    writeChunk('PLTE', Uint8Array.from(palette.flat())),
    writeChunk('IDAT', deflateSync(packRows(indices, size), { level: 6 })),
    writeChunk('IEND', new Uint8Array()),
  ]);
}

/** Rows of half-bytes, each after its filter byte (0: none, which is best for few colours). */
function packRows(indices: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    let to = y * stride + 1;
    const end = (y + 1) * width;
    for (let at = y * width; at < end; at += 2) {
      rows[to++] = ((indices[at] ?? 0) << 4) | (at + 1 < end ? (indices[at + 1] ?? 0) : 0);
    }
  }
  return rows;
}

function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let letter = 0; letter < 4; letter++) chunk[4 + letter] = type.charCodeAt(letter);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}
