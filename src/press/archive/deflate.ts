import { deflateSync } from 'node:zlib';

/**
 * Packs a stream of a document (zlib, RFC 1950). For the few kilobytes that most streams have, zlib's usual tables cost
 * more to clear than the packing itself: they are as large as the stream asks for. Level 3 takes a quarter of level 6's
 * time for a tenth more bytes, and most of a file's bytes are fonts, which are packed otherwise.
 */
export function deflate(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const small = bytes.length < 16_384;
  return deflateSync(bytes, { level: 3, windowBits: small ? 14 : 15, memLevel: small ? 7 : 8 });
}
