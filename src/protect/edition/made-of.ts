import { createHash } from 'node:crypto';

/** A short name for what is made of these, the same wherever it is made of the same: SHA-256, its first 48 bits. */
export function nameMadeOf(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 12);
}
