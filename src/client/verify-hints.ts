import type { ProofFile, ProofName } from '../publish/editions/proof/proof-parts.ts';
import type { ProofBook } from './verify-book.ts';
import { readTypedCode } from './verify-code.ts';

/** What a file that nobody published says that it is. */
export interface Claims {
  /** The title in its metadata. */
  title: string | undefined;
  /** The published files that bear the code it names. */
  byCode: ProofFile[];
  /** The published files of its name. */
  byName: ProofName['known'];
}

/** Reads in a strange file what it claims to be. Nothing of it is believed. */
export async function readClaims(
  name: string,
  bytes: Uint8Array | undefined,
  book: ProofBook,
): Promise<Claims> {
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
  const typed = /校验码\D{0,4}(\d{4}\s?\d{4}\s?\d{4})(?!\d)/.exec(text)?.[1];
  const read = typed === undefined ? undefined : readTypedCode(typed);
  return {
    title: readTitle(text),
    byCode: read?.kind === 'code' ? await book.findCode(read.code) : [],
    byName: await book.findName(name),
  };
}

/** The title in the metadata of a PDF (XMP, ISO 16684-1), which are not packed in an archival one. */
function readTitle(text: string): string | undefined {
  const markup = /<dc:title>[\s\S]{0,200}?<rdf:li[^>]*>([^<]{1,200})<\/rdf:li>/.exec(text)?.[1];
  if (markup === undefined) return undefined;
  const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  const title = markup.replace(/&(lt|gt|amp|quot|apos);/g, (_, sign: string) => signs[sign] ?? '').trim();
  return title === '' ? undefined : title;
}
