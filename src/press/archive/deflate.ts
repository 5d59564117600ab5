import { zlibSync } from 'fflate';

/** How hard a stream is packed: most of a file's bytes are fonts, which are packed otherwise. */
type Effort = 3 | 9;

/**
 * Packs a stream of a document (zlib, RFC 1950). In plain JavaScript, though zlib itself takes half the time: what zlib
 * writes depends on the processor (it hashes with CRC32C where there is an instruction for that) and on the version that
 * Node was built with, and a document must have the same bytes, and so the same SHA-256, on every machine.
 */
export function deflate(content: string | Uint8Array, effort: Effort = 3): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return zlibSync(bytes, { level: effort });
}
