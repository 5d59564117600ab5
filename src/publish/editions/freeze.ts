import { isPresent } from '../../record/edition/book.ts';
import { noHash, sha256 } from '../../record/edition/hash.ts';
import { merkleRoot } from '../../record/edition/merkle.ts';
import { program } from '../../record/edition/program.ts';
import { editionPaths, type FrozenEdition, writeHead } from '../../record/edition/read-chain.ts';
import type {
  ChainLine,
  ChangeLine,
  DocumentLine,
  RowLine,
  ToldEdition,
} from '../../record/edition/schema.ts';
import { publicKeyOf, signLine } from '../../record/edition/sign.ts';

/** All that an edition is made of. */
export interface EditionParts {
  /** The editions before it. */
  before: readonly FrozenEdition[];
  date: string;
  note: string;
  publisher: string;
  site: string;
  /** What changed of documents. */
  documents: readonly DocumentLine[];
  /** Lines of `files.txt`, sorted by path. */
  files: readonly string[];
  rows: readonly RowLine[];
  changes: readonly ChangeLine[];
  told: ToldEdition;
  /** Text of `ticks.jsonl`, where warnings were ticked. */
  ticks: string | undefined;
  /** PEM of the office's private key, where it signs. */
  privateKey: string | undefined;
}

/** A file to be written below `editions/`. */
export interface EditionFile {
  path: string;
  text: string;
}

/**
 * Freezes an edition: the files of its folder, and chain and head with it at their end. Nothing of an earlier edition is
 * written. The same parts give the same bytes on every machine (a signature of Ed25519 has no chance in it: RFC 8032).
 */
export function freezeEdition(parts: EditionParts): { edition: FrozenEdition; files: EditionFile[] } {
  const { before, privateKey } = parts;
  const no = before.length + 1;
  const texts = {
    'documents.jsonl': writeLines(parts.documents),
    'files.txt': parts.files.map((line) => `${line}\n`).join(''),
    'changes.jsonl': writeLines(parts.changes),
    'rows.jsonl': writeLines(parts.rows),
    'told.json': writeTold(parts.told),
    ...(parts.ticks === undefined ? {} : { 'ticks.jsonl': parts.ticks }),
  };
  const publicKey = privateKey === undefined ? undefined : publicKeyOf(privateKey);
  const sums = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, sha256(text)]));
  const line: ChainLine = {
    edition: no,
    date: parts.date,
    note: parts.note,
    publisher: parts.publisher,
    site: parts.site,
    program,
    documents: countDocuments(before, parts.documents),
    files: parts.files.length,
    root: merkleRoot(parts.files),
    sums: sums as ChainLine['sums'],
    previous: before.at(-1)?.hash ?? noHash,
    ...(publicKey === undefined ? {} : { key: sha256(publicKey) }),
  };
  const written = JSON.stringify(line);
  const hash = sha256(written);
  const files: EditionFile[] = Object.entries(texts).map(([name, text]) => ({
    path: editionPaths.file(no, name),
    text,
  }));
  if (publicKey !== undefined && privateKey !== undefined) {
    files.push({ path: editionPaths.key(no), text: publicKey });
    files.push({ path: editionPaths.signature(no), text: signLine(written, privateKey) });
  }
  const chain = [...before.map((each) => JSON.stringify(each.line)), written];
  files.push({ path: editionPaths.chain, text: chain.map((each) => `${each}\n`).join('') });
  files.push({ path: editionPaths.head, text: writeHead(no, hash) });
  const edition = {
    line,
    hash,
    documents: [...parts.documents],
    changes: [...parts.changes],
    files: [...parts.files],
    told: parts.told,
  };
  return { edition, files };
}

function writeLines(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A line a figure, so that two editions can be compared by eye. */
function writeTold({ asOf, plans }: ToldEdition): string {
  const own = Object.entries(plans).map(([plan, figures]) => {
    const lines = Object.entries(figures)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, ranges]) => `      ${JSON.stringify(id)}: ${JSON.stringify(ranges)}`);
    return `    ${JSON.stringify(plan)}: {\n${lines.join(',\n')}\n    }`;
  });
  return `{\n  "asOf": ${JSON.stringify(asOf)},\n  "plans": {\n${own.join(',\n')}\n  }\n}\n`;
}

/** How many documents are public after an edition. */
function countDocuments(before: readonly FrozenEdition[], now: readonly DocumentLine[]): number {
  const standing = new Set<string>();
  for (const line of [...before.flatMap(({ documents }) => documents), ...now]) {
    if (isPresent(line)) standing.add(line.id);
    else standing.delete(line.id);
  }
  return standing.size;
}
