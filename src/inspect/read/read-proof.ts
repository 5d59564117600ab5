import { createPublicKey } from 'node:crypto';
import { codeOf } from '../../record/edition/code.ts';
import { documentLineSchema } from '../../record/edition/schema.ts';
import { isSignatureText } from '../../record/edition/sign.ts';
import type { Passage } from '../passage.ts';
import { readJson } from './read-json.ts';
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

/** Where the documents of an edition stand, and the same lines as `/verify/` asks for them. */
export const documentsFile = /^data\/editions\/(?:\d{4,}\/documents\.jsonl|verify\/documents-\d+\.js)$/;

/**
 * The documents of an edition. The code and the size of a PDF, side by side in each line, are twelve digits and six: of some
 * ten thousand pairs one reads as an identity number cut in two. A code that follows from its own line is nobody's number,
 * nor is the size of a file below a gigabyte: neither is read. Where they are anything else they are read with the rest.
 */
export function readDocuments(text: string): Passage[] {
  return text.split('\n').flatMap((line, at) => {
    // In a part the lines are rows of a program, with its beginning and end around them.
    const row = line.replace(/,$/, '');
    const passages = row.startsWith('{') ? readJson(withoutOwnNumbers(row)) : readLines(line);
    return passages.map((each) => ({ ...each, where: `第${at + 1}行 ${each.where}` }));
  });
}

function withoutOwnNumbers(line: string): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return line;
  }
  const { data: found } = documentLineSchema.safeParse(value);
  if (!found || !('code' in found) || found.bytes >= 2 ** 30) return line;
  const { code, bytes: _bytes, ...rest } = found;
  return code === codeOf(found.id, found.data) ? JSON.stringify(rest) : line;
}
