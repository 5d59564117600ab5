import type { DocumentLine } from '../../../record/edition/schema.ts';

/**
 * What `/verify/` asks for, and where it stands. Parts are programs that hand over data, because a browser reads no other
 * file of a site that was opened from a USB stick. Read by browsers: nothing of Node here.
 */
export const proofFolder = 'data/editions/verify/';

/** Name of the part that must be there first, and of the one with the middle of the Merkle tree. */
export const manifestPart = 'chain';
export const treePart = 'tree';

/** What a browser must know before it can ask for parts. */
export interface ProofManifest {
  /** The lines of `chain.jsonl`, byte by byte, without their ends: the browser proves them itself. */
  lines: string[];
  /** What `head.txt` says. */
  head: string;
  /** How many digits of the key name a part: of the SHA-256, of the code, of the SHA-256 of the name. */
  digits: { files: number; codes: number; names: number };
  /** So many lines of `files.txt` stand below each node of the part `tree`; a power of two. */
  span: number;
}

/** Nodes of the Merkle tree over the last edition's `files.txt`, in hexadecimal, one for each `span` lines. */
export type ProofTree = string[];

/**
 * The lines of an edition's `documents.jsonl`, whole: written again they give its bytes, whose SHA-256 stands in the chain.
 * Only of editions that gave in advance the print without a list of persons, once the list is over.
 */
export type ProofDocuments = DocumentLine[];

/** How a version of a document stands today, or what took its place. */
export type VersionState =
  | 'current'
  | 'corrected'
  | 'renewed'
  | 'reprinted'
  | 'lapsed'
  | 'withdrawn'
  | 'removed';

/** A version of a document that an edition brought. */
export interface ProofVersion {
  id: string;
  /** As the line of `documents.jsonl` says: `notice`, `form`. */
  kind: string;
  title: string;
  /** Below the site's base. */
  page: string;
  code: string;
  /** The edition that it came with, and its day. */
  edition: number;
  date: string;
  /** As the line of `documents.jsonl` says: `new`, `renewed`, `corrected`, `reprinted`, `lapsed`. */
  act: string;
  /** Of a document that is renewed with each edition, such as a task table: an old version of it was never wrong. */
  living?: true;
  state: VersionState;
  /** The edition that took it out of force; undefined where none did, and its list of persons is over since. */
  by?: number;
  /** Correction that took its place, or, of one in force, that it came with. */
  correction?: string;
}

/** A file by its content. One content may have stood at several paths. */
export interface ProofFile {
  sha256: string;
  /** Below the site's base. */
  path: string;
  /** The first and the last edition whose `files.txt` lists it; both left out where none does. */
  first?: number;
  last?: number;
  /** Its place in the last edition's `files.txt`, from 0, and the hashes that lead from it to its node of `tree`. */
  at?: number;
  beside?: string[];
  /** What it is a version of, the newest where there are several. */
  version?: ProofVersion;
}

/** A code, and the PDF that bears it. */
export interface ProofCode {
  code: string;
  sha256: string;
}

/** Files of one name, as they stand in the last edition (or in this output): what a strange file claims to be. */
export interface ProofName {
  name: string;
  known: Array<{ path: string; kind?: string; title?: string; page?: string; code?: string }>;
}

/** The part that holds a file of this SHA-256, a code, a name (by the SHA-256 of the name, in small letters). */
export function filesPart(sha256: string, { files }: ProofManifest['digits']): string {
  return `files-${sha256.slice(0, files)}`;
}

export function documentsPart(edition: number): string {
  return `documents-${edition}`;
}

export function codesPart(code: string, { codes }: ProofManifest['digits']): string {
  return `codes-${code.slice(0, codes)}`;
}

export function namesPart(hashOfName: string, { names }: ProofManifest['digits']): string {
  return `names-${hashOfName.slice(0, names)}`;
}
