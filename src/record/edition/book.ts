import type { Correction } from '../correction/schema.ts';
import type { Day } from '../value/date.ts';
import type { FrozenEdition } from './read-chain.ts';
import type { ChangeLine, DocumentLine, PresentLine } from './schema.ts';

/** An act of publishing as the site tells of it. */
export interface PublishedEdition {
  no: number;
  date: Day;
  note: string;
  /** What changed of documents and of the public tables against the edition before. */
  documents: EditionDocument[];
  changes: ChangeLine[];
  isSigned: boolean;
}

/** A document as an edition tells of it. */
export type EditionDocument = Pick<DocumentLine, 'id' | 'kind' | 'title' | 'date' | 'page' | 'act'> & {
  /** Id of the correction that it came with. */
  correction?: string | undefined;
};

/** An edition that is being released: what the office says of it, and what it changes. */
export interface Release {
  note: string;
  isSigned: boolean;
  documents: EditionDocument[];
  changes: ChangeLine[];
}

/** A version of a document, and the edition that it came with. */
export interface DocumentVersion {
  line: PresentLine;
  edition: number;
  date: Day;
  /** Version of the program that made it. */
  program: string;
}

/** A document that an edition took out. */
interface WithdrawnDocument {
  title: string;
  /** The edition that took it out. */
  edition: number;
}

/** What has been published so far, as of a day. */
export interface EditionBook {
  /** Oldest first. */
  editions: PublishedEdition[];
  /** The version in force of each document, by its id. */
  current: ReadonlyMap<string, DocumentVersion>;
  /** Every version there ever was of a document, oldest first, by its id. */
  versions: ReadonlyMap<string, DocumentVersion[]>;
  /** What an edition took out with a reason, by its id. It stays so: the same id never stands for anything else. */
  withdrawn: ReadonlyMap<string, WithdrawnDocument>;
  /** In force at the day, in the order of the record. */
  corrections: Correction[];
  /** Number of the edition that this build releases; it is the last of `editions` then. */
  release: number | undefined;
  /** Version of the program that made the last edition that was published; undefined where none was. */
  program: string | undefined;
}

/** True for a line about a document that is there with its edition. */
export function isPresent(line: DocumentLine): line is PresentLine {
  return line.act !== 'withdrawn' && line.act !== 'removed';
}

/**
 * Every print of what a document said, by its id and the hash of that, the newest first: an edition may have printed anew what
 * says the same.
 */
export function listPrints(
  { id, data }: Pick<PresentLine, 'id' | 'data'>,
  versions: EditionBook['versions'],
): DocumentVersion[] {
  return (versions.get(id) ?? []).filter(({ line }) => line.data === data).toReversed();
}

/** Nothing has been published. */
export const emptyBook: EditionBook = {
  editions: [],
  current: new Map(),
  versions: new Map(),
  withdrawn: new Map(),
  corrections: [],
  release: undefined,
  program: undefined,
};

/** True where the office publishes in editions: only then are documents stamped. */
export function hasEditions({ editions }: EditionBook): boolean {
  return editions.length > 0;
}

/** Tells editions of later days from those in force, and follows each document through them. */
export function openBook(
  frozen: readonly FrozenEdition[],
  corrections: readonly Correction[],
  asOf: Day,
  release?: Release,
): EditionBook {
  const current = new Map<string, DocumentVersion>();
  const versions = new Map<string, DocumentVersion[]>();
  const withdrawn = new Map<string, WithdrawnDocument>();
  const standing = frozen.filter(({ line }) => line.date <= asOf);
  for (const { line, documents } of standing) {
    for (const document of documents) {
      const { edition, date, program } = line;
      if (!isPresent(document)) {
        current.delete(document.id);
        if (document.act === 'withdrawn') withdrawn.set(document.id, { title: document.title, edition });
        continue;
      }
      withdrawn.delete(document.id);
      const version = { line: document, edition, date, program };
      current.set(document.id, version);
      versions.set(document.id, [...(versions.get(document.id) ?? []), version]);
    }
  }
  const editions: PublishedEdition[] = standing.map(({ line, documents, changes }) => ({
    no: line.edition,
    date: line.date,
    note: line.note,
    documents,
    changes,
    isSigned: line.key !== undefined,
  }));
  if (release) editions.push({ no: standing.length + 1, date: asOf, ...release });
  return {
    editions,
    current,
    versions,
    withdrawn,
    corrections: corrections.filter(({ date }) => date <= asOf),
    release: release && standing.length + 1,
    program: standing.at(-1)?.line.program,
  };
}
