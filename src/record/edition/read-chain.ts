import type { z } from 'zod';
import { type Place, type Problem, problem } from '../source/problem.ts';
import { noHash, sha256 } from './hash.ts';
import { type ReadFile, readPastLineEnds, sumUpRespelling } from './line-ends.ts';
import { merkleRoot } from './merkle.ts';
import {
  type ChainLine,
  type ChangeLine,
  chainLineSchema,
  changeLineSchema,
  type DocumentLine,
  documentLineSchema,
  type ToldEdition,
  toldFileSchema,
} from './schema.ts';
import { isSignedBy } from './sign.ts';

/** An edition as it was frozen. */
export interface FrozenEdition {
  line: ChainLine;
  /** SHA-256 of its line in the chain. */
  hash: string;
  documents: DocumentLine[];
  changes: ChangeLine[];
  /** Lines of `files.txt`. */
  files: string[];
  /** What it told of counts of people; undefined in a published copy. */
  told: ToldEdition | undefined;
}

/** All that can be read of the editions, and what is wrong with them. */
export interface Chain {
  editions: FrozenEdition[];
  problems: Problem[];
}

/** Where everything stands below `editions/`. */
export const editionPaths = {
  chain: 'chain.jsonl',
  head: 'head.txt',
  file: (edition: number, name: string) => `${folderOfEdition(edition)}/${name}`,
  /** The public key that the edition is signed with: an office may change its key. */
  key: (edition: number) => `${folderOfEdition(edition)}/key.pem`,
  signature: (edition: number) => `${folderOfEdition(edition)}/signature.txt`,
  version: (hash: string) => `versions/${hash}.pdf`,
} as const;

/** 0001, 0002 …: so that folders stand in order. */
export function folderOfEdition(edition: number): string {
  return String(edition).padStart(4, '0');
}

/** Files that stay with the office: they are in the record, and never in what is published. */
const privateFiles: ReadonlySet<string> = new Set(['rows.jsonl', 'told.json', 'ticks.jsonl']);

/** True for a file of the editions that is published with the site, by its path below `editions/`. */
export function isPublicEditionFile(path: string): boolean {
  return !path.startsWith('versions/') && !privateFiles.has(path.replace(/^.*\//, ''));
}

/** What the line `head.txt` says of a chain: how many editions, and the hash of the last. */
export function writeHead(edition: number, hash: string): string {
  return `${edition} ${hash}\n`;
}

/**
 * Reads the chain of editions and proves all of it: every line's form and number, that each names the one before, that the
 * last is the one that `head.txt` names, that no file of an edition has changed, the Merkle root, the signatures. Of a
 * published copy the office's own files are passed over. Nothing stops at the first fault. Line ends that were written anew, as
 * a version control or an editor on Windows does, are told once, as what they are, and all else is proven as if they stood.
 */
export function readChain(readBytes: ReadFile, where: 'record' | 'published'): Chain {
  const problems: Problem[] = [];
  const { read, respelled } = readPastLineEnds(readBytes);
  const editions = proveChain({ read, where, problems });
  const [first] = respelled;
  if (first) {
    const facts = { files: respelled.size, how: sumUpRespelling(respelled.values()) };
    problems.push(problem('edition-line-ends', at(first[0]), facts));
  }
  return { editions, problems };
}

function proveChain({ read, where, problems }: Proving): FrozenEdition[] {
  const chain = read(editionPaths.chain);
  const head = read(editionPaths.head);
  if (chain === undefined) {
    if (head !== undefined) problems.push(problem('chain-file-missing', at('chain.jsonl'), {}));
    return [];
  }
  const text = decode(chain);
  const lines = splitLines(text);
  if (lines === undefined) {
    problems.push(problem('chain-unreadable', at('chain.jsonl'), {}));
    return [];
  }
  const editions: FrozenEdition[] = [];
  let previous = noHash;
  let date = '';
  lines.forEach((written, index) => {
    const place = at('chain.jsonl', index + 1);
    const line = parseLine(written, chainLineSchema);
    const hash = sha256(written);
    if (!line) problems.push(problem('chain-unreadable', place, {}));
    else {
      if (line.edition !== index + 1)
        problems.push(problem('chain-number', place, { expected: index + 1 }, String(line.edition)));
      if (line.previous !== previous)
        problems.push(problem('chain-broken', place, { edition: line.edition }, line.previous));
      if (line.date < date) problems.push(problem('chain-back', place, { before: date }, line.date));
      date = line.date;
      editions.push(readEdition(line, written, hash, { read, where, problems }));
    }
    previous = hash;
  });
  const expected = writeHead(lines.length, previous);
  if (head === undefined) problems.push(problem('chain-file-missing', at('head.txt'), {}));
  else if (decode(head) !== expected) problems.push(problem('chain-head', at('head.txt'), {}));
  return editions;
}

interface Proving {
  read: ReadFile;
  where: 'record' | 'published';
  problems: Problem[];
}

/** Reads and proves the folder of one edition. */
function readEdition(line: ChainLine, written: string, hash: string, proving: Proving): FrozenEdition {
  const { read, where, problems } = proving;
  const { edition, sums } = line;
  const texts = new Map<string, string>();
  for (const [name, sum] of Object.entries(sums)) {
    if (sum === undefined || (where === 'published' && privateFiles.has(name))) continue;
    const path = editionPaths.file(edition, name);
    const bytes = read(path);
    if (bytes === undefined) problems.push(problem('edition-file-missing', at(path), { edition }));
    else if (sha256(bytes) !== sum) problems.push(problem('edition-file-changed', at(path), { edition }));
    else texts.set(name, decode(bytes) ?? '');
  }
  const files = splitLines(texts.get('files.txt')) ?? [];
  const isFilesSound = texts.has('files.txt');
  if (isFilesSound && merkleRoot(files) !== line.root)
    problems.push(problem('edition-root', at('chain.jsonl', edition), { edition }));
  proveSignature(line, written, proving);
  // Its sum has been proven: what cannot be understood was not written by this program, and is never passed over, for
  // what was hidden before would then be told.
  const misread = (name: string) => {
    problems.push(problem('edition-file-changed', at(editionPaths.file(edition, name)), { edition }));
    return [];
  };
  const parse = <T extends z.ZodType>(name: string, schema: T) =>
    (splitLines(texts.get(name)) ?? []).flatMap((row): Array<z.output<T>> => {
      const parsed = parseLine(row, schema);
      return parsed === undefined ? misread(name) : [parsed];
    });
  const told = texts.get('told.json');
  const parsedTold = told === undefined ? undefined : parseTold(told);
  if (told !== undefined && parsedTold === undefined) misread('told.json');
  return {
    line,
    hash,
    files,
    documents: parse('documents.jsonl', documentLineSchema),
    changes: parse('changes.jsonl', changeLineSchema),
    told: parsedTold,
  };
}

function parseTold(text: string): ToldEdition | undefined {
  try {
    const parsed = toldFileSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function proveSignature({ edition, key }: ChainLine, written: string, { read, problems }: Proving): void {
  const path = editionPaths.signature(edition);
  const signature = read(path);
  if (key === undefined) {
    if (signature !== undefined) problems.push(problem('signature-unasked', at(path), { edition }));
    return;
  }
  const keyPath = editionPaths.key(edition);
  const pem = read(keyPath);
  if (pem === undefined) problems.push(problem('key-missing', at(keyPath), { edition }));
  else if (sha256(pem) !== key) problems.push(problem('key-changed', at(keyPath), { edition }));
  else if (signature === undefined) problems.push(problem('edition-file-missing', at(path), { edition }));
  else if (!isSignedBy(decode(pem) ?? '', written, decode(signature) ?? ''))
    problems.push(problem('signature-wrong', at(path), { edition }));
}

function at(path: string, line = 1): Place {
  return { file: `editions/${path}`, line, column: 1 };
}

/** A text in UTF-8; undefined where it is none: a byte that was changed must not be read as something near it. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The lines of a text, each of which ends; undefined where the last does not. */
function splitLines(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  if (text === '') return [];
  return text.endsWith('\n') ? text.slice(0, -1).split('\n') : undefined;
}

/** A line of JSON as we write it and in no other way: what reads alike but is written otherwise has been changed. */
function parseLine<T extends z.ZodType>(written: string, schema: T): z.output<T> | undefined {
  try {
    const value: unknown = JSON.parse(written);
    if (JSON.stringify(value) !== written) return undefined;
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
