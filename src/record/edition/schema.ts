import { z } from 'zod';
import { day } from '../value/date.ts';

/** Least and most that was told of a number; both the number itself where it was printed as it is. */
const told = z.tuple([z.number(), z.number()]);

/**
 * `editions/<number>/told.json`: what an edition told of every count of people, so that no later one uncovers what it hid.
 * By plan, then by the id of the figure: null where it was hidden, else what was told of each of its numbers in their
 * order.
 */
export const toldFileSchema = z.strictObject({
  asOf: day,
  plans: z.record(z.string(), z.record(z.string(), z.array(told).nullable())),
});

/** SHA-256 in hexadecimal. */
const hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A line of `editions/chain.jsonl`: one act of publishing. Its hash is that of its bytes, without the line's end; the next
 * line repeats it as `previous`, so that no line can change without all later ones. Keys stand in this order, without
 * spaces (`JSON.stringify`).
 */
export const chainLineSchema = z.strictObject({
  edition: z.int().positive(),
  date: day,
  /** What the office says of it. */
  note: z.string().min(1),
  publisher: z.string().min(1),
  /** Address of the site it was made for, with its path. */
  site: z.string().min(1),
  /** Version of this program. */
  program: z.string().min(1),
  /** How many documents are public with it, and how many files `files.txt` lists. */
  documents: z.int().nonnegative(),
  files: z.int().nonnegative(),
  /** Merkle tree hash (RFC 9162, 2.1.1) over the lines of `files.txt`. */
  root: hex,
  /** SHA-256 of each file of the edition's folder, but of the signature. */
  sums: z.strictObject({
    'documents.jsonl': hex,
    'files.txt': hex,
    'changes.jsonl': hex,
    'rows.jsonl': hex,
    'told.json': hex,
    'ticks.jsonl': hex.optional(),
  }),
  /** SHA-256 of the line before; 64 zeros for the first. */
  previous: hex,
  /** SHA-256 of its `key.pem`, where the edition is signed. */
  key: hex.optional(),
});

export type ToldEdition = z.output<typeof toldFileSchema>;
export type ChainLine = z.output<typeof chainLineSchema>;

const named = {
  id: z.string().min(1),
  kind: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string(),
  date: day,
  page: z.string(),
  pdf: z.string().min(1),
};

/** A document that is there. */
const presentLine = z.strictObject({
  ...named,
  /**
   * New; renewed (a document that goes with the day, such as a task table); corrected; printed anew with the same content;
   * its list of persons gone because its time was over.
   */
  act: z.enum(['new', 'renewed', 'corrected', 'reprinted', 'lapsed']),
  /** Id in `corrections.yaml`. */
  correction: z.string().optional(),
  code: z.string().regex(/^\d{12}$/),
  data: hex,
  numbers: hex,
  /** SHA-256 of what its author wrote, of a notice or a report. */
  source: hex.optional(),
  /** SHA-256 of the list of persons that was shown in it. */
  list: hex.optional(),
  sha256: hex,
  bytes: z.int().positive(),
  /** SHA-256 of the same PDF once the list of persons in it is over and gone: printed in advance, so that both are known. */
  lapsed: hex.optional(),
});

/**
 * A line of `editions/<number>/documents.jsonl`: a document that came, changed or went with the edition, against the one
 * before. `data` is the SHA-256 of its content without a list of persons, `numbers` of the numbers in it, `sha256` and `bytes` are its PDF's.
 */
export const documentLineSchema = z.discriminatedUnion('act', [
  presentLine,
  z.strictObject({ ...named, act: z.enum(['withdrawn', 'removed']) }),
]);

export type DocumentLine = z.output<typeof documentLineSchema>;
/** A line about a document that is there. */
export type PresentLine = z.output<typeof presentLine>;

/**
 * A line of `editions/<number>/changes.jsonl`: what a reader of the open data sees changed against the edition before.
 * `cell`: one value, before and after; `added`, `removed`: whole records of a table, counted.
 */
export const changeLineSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('cell'),
    table: z.string(),
    key: z.string(),
    /** What the record is called. */
    title: z.string(),
    column: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({
    what: z.enum(['added', 'removed']),
    table: z.string(),
    /** How many records, and what the first of them are called. */
    count: z.int().positive(),
    titles: z.array(z.string()),
  }),
]);

export type ChangeLine = z.output<typeof changeLineSchema>;

/** A line of `editions/<number>/rows.jsonl`: a record of the public tables as it then stood; null where it was gone. */
export const rowLineSchema = z.strictObject({
  table: z.string(),
  key: z.string(),
  row: z.record(z.string(), z.string()).nullable(),
});

export type RowLine = z.output<typeof rowLineSchema>;
