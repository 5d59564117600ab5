import { createPublicKey } from 'node:crypto';
import { isSignatureText } from '../../record/edition/sign.ts';
import type { Passage } from '../passage.ts';
import { readLines } from './read-text.ts';

/** Where the signature of an edition stands, and nothing else. */
export const signatureFile = /^data\/editions\/\d{4,}\/signature\.txt$/;

/**
 * A signature (Ed25519, 64 bytes in Base64): no words, though some of its letters read as an account (wx…, qq…). Whatever
 * else stands in such a file is read as text.
 */
export function readSignature(text: string): Passage[] {
  return isSignatureText(text) ? [] : readLines(text);
}

/** A public key (SPKI, PEM) as a program writes it. Anything more, a private key above all, cannot be read and is told. */
export function readPublicKey(text: string): Passage[] {
  const key = createPublicKey(text);
  if (key.export({ type: 'spki', format: 'pem' }) !== text) throw new Error('more than a public key');
  return [];
}
