import type { Finding } from '../check/finding.ts';
import type { RecordReading } from '../record/read.ts';
import type { RecordFolder } from '../record/source/folder.ts';
import type { Day } from '../record/value/date.ts';

/** A file that is to be made. One that `replaces` another holds all that stood there (codes may be written otherwise), and something behind it. */
export interface NewFile {
  /** Below the content folder. */
  path: string;
  bytes: Uint8Array;
  replaces?: true;
}

/** What a command makes, and what it has to say about it, a sentence a line. */
export interface Renewal {
  files: NewFile[];
  told: string[];
}

/** What files are made from: the record as far as it is sound, the files themselves, and the day. */
export interface Ground {
  reading: RecordReading;
  folder: RecordFolder;
  today: Day;
}

/** The record cannot give what was asked for: nothing is made. Findings say where in the record that lies. */
export class Refusal extends Error {
  readonly findings: Finding[];

  constructor(message: string, findings: Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

const encoder = new TextEncoder();

/** A text file: UTF-8, lines ending as they do in the text. */
export function textFile(path: string, text: string): NewFile {
  return { path, bytes: encoder.encode(text) };
}

/** A record's folder as it will be with new files in it. */
export function withFiles(folder: RecordFolder, files: readonly NewFile[]): RecordFolder {
  const added = new Map(files.map(({ path, bytes }) => [path, bytes]));
  return {
    list: () => [...new Set([...folder.list(), ...added.keys()])].sort(),
    read: (path) => added.get(path) ?? folder.read(path),
    version: (path) => added.get(path) ?? folder.version(path),
  };
}
