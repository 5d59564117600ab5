import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the first line of a chain names as the one before it. */
export const noHash = '0'.repeat(64);
