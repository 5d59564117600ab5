import { sha256 } from '../../../record/edition/hash.ts';
import { auditPaths, merkleRoot } from '../../../record/edition/merkle.ts';
import { type FrozenEdition, writeHead } from '../../../record/edition/read-chain.ts';
import type { DataFile } from '../../publish-data.ts';
import { type FollowedVersion, findLapsed, followVersions } from './follow-versions.ts';
import { listCodes } from './list-codes.ts';
import {
  codesPart,
  documentsPart,
  filesPart,
  manifestPart,
  namesPart,
  type ProofCode,
  type ProofFile,
  type ProofManifest,
  type ProofName,
  type ProofTree,
  proofFolder,
  treePart,
} from './proof-parts.ts';

/** So many entries a part holds on the average: some 20 KB of files, 8 KB of codes once packed. */
const most = { files: 40, codes: 200, names: 64 };
/** So many nodes the part `tree` holds at most. Fewer lines below a node are fewer hashes beside each file. */
const nodes = 256;
/** Files of one name that are told: the sheets of a village have one name each month. */
const namesakes = 6;

/**
 * What `/verify/` asks for: every PDF and every file of the open data that an edition ever listed, by its SHA-256, codes,
 * names, the chain, and the way from each file of the last edition to its Merkle root; beside them the codes in plain text.
 * Made of what is public and of nothing else, so that anybody can make the same again.
 *
 * `editions`: oldest first, each proven. `present`: the lines of this output's `data/SHA256SUMS`; files that no edition
 * lists are told as not yet published.
 */
export function* composeProof(
  editions: readonly FrozenEdition[],
  present: readonly string[] = [],
): Generator<DataFile> {
  const last = editions.at(-1);
  if (!last) return;
  const versions = followVersions(editions);
  const lapsed = new Set(findLapsed(versions, present, last).map(({ version }) => version.edition));
  const files = gatherFiles(editions, versions, present);
  const codes = uniqueCodes(versions);
  const names = gatherNames(files, last.line.edition);
  const digits = {
    files: digitsFor(files.length / most.files, 16),
    codes: digitsFor(codes.length / most.codes, 10),
    names: digitsFor(names.length / most.names, 16),
  };
  const span = spanFor(last.files.length);
  addPaths(files, last.files, span);
  const manifest: ProofManifest = {
    lines: editions.map(({ line }) => JSON.stringify(line)),
    head: writeHead(last.line.edition, last.hash).trim(),
    digits,
    span,
  };
  yield writePart(manifestPart, JSON.stringify(manifest));
  const tree: ProofTree = cutInto(last.files, span).map(merkleRoot);
  yield writePart(treePart, JSON.stringify(tree));
  for (const { documents, line } of editions)
    if (lapsed.has(line.edition)) yield writePart(documentsPart(line.edition), writeRows(documents));
  const hex = (count: number) => beginnings(count, 16);
  yield* writeParts(
    files,
    (file) => filesPart(file.sha256, digits),
    hex(digits.files).map((start) => filesPart(start, digits)),
  );
  yield* writeParts(
    codes,
    ({ code }) => codesPart(code, digits),
    beginnings(digits.codes, 10).map((start) => codesPart(start, digits)),
  );
  yield* writeParts(
    names,
    ({ name }) => namesPart(sha256(name), digits),
    hex(digits.names).map((start) => namesPart(start, digits)),
  );
  yield* listCodes(versions);
}

/** Every content that an edition lists, or that stands in the output, with the newest of what it was a version of. */
function gatherFiles(
  editions: readonly FrozenEdition[],
  versions: readonly FollowedVersion[],
  present: readonly string[],
): ProofFile[] {
  const files = new Map<string, ProofFile>();
  for (const { line, files: lines } of editions) {
    for (const each of lines) {
      const { sha256, path } = readLine(each);
      const known = files.get(each);
      if (known) known.last = line.edition;
      else files.set(each, { sha256, path, first: line.edition, last: line.edition });
    }
  }
  for (const each of present) {
    if (!files.has(each)) files.set(each, readLine(each));
  }
  for (const { pdf, sha256, version } of versions) {
    const file = files.get(`${sha256}  ${pdf}`);
    if (file) file.version = version;
  }
  return [...files.values()].sort((a, b) => compare(a.sha256, b.sha256) || compare(a.path, b.path));
}

/** From each file of the last edition the way up to its node: what stands beside it, nearest first. */
function addPaths(files: readonly ProofFile[], lines: readonly string[], span: number): void {
  const byLine = new Map(files.map((file) => [`${file.sha256}  ${file.path}`, file]));
  cutInto(lines, span).forEach((part, number) => {
    const paths = auditPaths(part);
    part.forEach((line, at) => {
      const file = byLine.get(line);
      if (file) Object.assign(file, { at: number * span + at, beside: paths[at] ?? [] });
    });
  });
  // Keys in one order: the version last.
  for (const file of files) {
    const { version } = file;
    if (!version) continue;
    delete file.version;
    file.version = version;
  }
}

/** A content printed anew bears the same code: each pair once. */
function uniqueCodes(versions: readonly FollowedVersion[]): ProofCode[] {
  const pairs = new Map<string, ProofCode>();
  for (const { sha256, version } of versions)
    pairs.set(`${version.code} ${sha256}`, { code: version.code, sha256 });
  return [...pairs].sort(([a], [b]) => compare(a, b)).map(([, pair]) => pair);
}

/** What stands in the last edition, or in this output, by the name of the file. */
function gatherNames(files: readonly ProofFile[], edition: number): ProofName[] {
  const names = new Map<string, ProofName['known']>();
  for (const { path, first, last, version } of files) {
    if (first !== undefined && last !== edition) continue;
    const name = path.replace(/^.*\//, '').toLowerCase();
    const { kind, title, page, code } = version ?? {};
    const known = names.get(name) ?? [];
    names.set(name, known);
    if (known.every((each) => each.path !== path))
      known.push({
        path,
        ...(kind === undefined || title === undefined || page === undefined || code === undefined
          ? {}
          : { kind, title, page, code }),
      });
  }
  return [...names]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, known]) => ({
      name,
      known: known.sort((a, b) => compare(b.path, a.path)).slice(0, namesakes),
    }));
}

/** Writes every part there can be, empty ones too: one that does not come is then a fault of the line, and no answer. */
function* writeParts<T>(
  entries: readonly T[],
  partOf: (entry: T) => string,
  names: readonly string[],
): Generator<DataFile> {
  const parts = new Map<string, T[]>(names.map((name) => [name, []]));
  for (const entry of entries) parts.get(partOf(entry))?.push(entry);
  for (const [name, part] of parts) yield writePart(name, writeRows(part));
}

function writeRows(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

/** All beginnings of so many digits; of codes those without a 0 in front. */
function beginnings(digits: number, base: 10 | 16): string[] {
  const count = base ** digits;
  const first = base === 10 ? count / 10 : 0;
  return Array.from({ length: count - first }, (_, at) => (first + at).toString(base).padStart(digits, '0'));
}

function writePart(name: string, data: string): DataFile {
  return { path: `${proofFolder}${name}.js`, text: `mingbaiProof("${name}",${data})\n` };
}

/** The smallest number of digits that makes parts enough, at most three. */
function digitsFor(parts: number, base: 10 | 16): number {
  let digits = 1;
  while (digits < 3 && base ** digits < parts) digits++;
  return digits;
}

function spanFor(lines: number): number {
  let span = 1;
  while (lines / span > nodes) span *= 2;
  return span;
}

function readLine(line: string): { sha256: string; path: string } {
  return { sha256: line.slice(0, 64), path: line.slice(66) };
}

function cutInto(lines: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, part) =>
    lines.slice(part * size, (part + 1) * size),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
