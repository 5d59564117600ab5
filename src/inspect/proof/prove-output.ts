import { join } from 'node:path';
import { type FrozenEdition, isPublicEditionFile } from '../../record/edition/read-chain.ts';
import { compareLater, type Later } from './compare-later.ts';
import { hashFile, listBelow, readIfThere } from './folder-files.ts';
import { type ProofFind, proofFinds } from './proof-find.ts';
import { expectedFiles, type ProvenEditions, proveEditions } from './prove-editions.ts';
import { readSums, type Sums } from './sums.ts';

/** A file that can be made again from what is public, as `composeProof` gives it. */
export interface RemadeFile {
  path: string;
  text: string;
}

/** Makes again what `/verify/` asks for, from the editions and the lines of `data/SHA256SUMS`. */
export type Remake = (editions: readonly FrozenEdition[], present: readonly string[]) => Iterable<RemadeFile>;

/** What became of an output. */
export interface ProvenOutput extends ProvenEditions {
  /** Files that are, byte by byte, what the list says. */
  sound: { pdfs: number; data: number };
  /** How the output differs from the last edition; undefined where it is that edition as it was released. */
  later: Later | undefined;
  /** Facts that are no faults. */
  notes: string[];
}

const editionsFolder = 'data/editions/';
const sumsFile = 'data/SHA256SUMS';
/** The one page that stands among the data. */
const dataPage = 'data/index.html';

/**
 * Proves a whole output: the chain, every PDF and every file of the open data, and what `/verify/` asks for. `onFile` is
 * told how many files were read.
 */
export function proveOutput(dir: string, remake: Remake, onFile: (count: number) => void): ProvenOutput {
  const proven = proveEditions(
    (path) => readIfThere(join(dir, editionsFolder, path)),
    'published',
    editionsFolder,
  );
  const { editions } = proven;
  const last = editions.at(-1);
  const text = decode(readIfThere(join(dir, sumsFile)));
  const finds: ProofFind[] = [...proven.finds];
  if (text === undefined) finds.push(proofFinds.missing(sumsFile, '每一期的网站'));
  // Without the list of this output that of the last edition still tells what it can.
  const released = (last?.files ?? []).map((each) => `${each}\n`).join('');
  const sums = readSums(text ?? released, sumsFile);
  finds.push(...sums.finds);
  const compared = compareFiles(dir, sums, onFile);
  finds.push(...compared.finds);
  const isReleased = text === released;
  const since = isReleased || !last ? undefined : compareLater(proven, last, sums);
  finds.push(...(since?.finds ?? []));
  finds.push(
    ...proveMade(dir, proven, sums, text !== undefined && sums.finds.length === 0 ? remake : undefined),
  );
  return { ...proven, finds, sound: compared.sound, later: since?.later, notes: since?.notes ?? [] };
}

/** Every file below `pdf/` and `data/` against the list. */
function compareFiles(
  dir: string,
  { byPath }: Sums,
  onFile: (count: number) => void,
): { finds: ProofFind[]; sound: ProvenOutput['sound'] } {
  const finds: ProofFind[] = [];
  const sound = { pdfs: 0, data: 0 };
  const there = ['pdf', 'data'].flatMap((part) =>
    listBelow(join(dir, part)).map((path) => `${part}/${path}`),
  );
  const own = there.filter((path) => path !== sumsFile && !path.startsWith(editionsFolder));
  own.forEach((path, index) => {
    onFile(index + 1);
    const listed = byPath.get(path);
    if (listed === undefined) {
      if (path !== dataPage) finds.push(proofFinds.extra(path, sumsFile));
    } else if (hashFile(join(dir, path)) !== listed) finds.push(proofFinds.changed(path, sumsFile));
    else sound[path.startsWith('pdf/') ? 'pdfs' : 'data'] += 1;
  });
  const present = new Set(own);
  for (const path of byPath.keys()) if (!present.has(path)) finds.push(proofFinds.missing(path, sumsFile));
  return { finds, sound };
}

/** What stands below `data/editions/`: nothing but what the chain asks for, and what can be made again from it. */
function proveMade(
  dir: string,
  { editions, finds: unsound }: ProvenEditions,
  sums: Sums,
  remake: Remake | undefined,
): ProofFind[] {
  const finds: ProofFind[] = [];
  const folder = join(dir, editionsFolder);
  const left = new Set(listBelow(folder));
  for (const path of expectedFiles(editions, 'published')) left.delete(path);
  const canRemake = remake !== undefined && unsound.length === 0;
  if (canRemake) {
    for (const { path, text } of remake(editions, sums.lines)) {
      const below = path.slice(editionsFolder.length);
      left.delete(below);
      const bytes = readIfThere(join(folder, below));
      if (bytes === undefined) finds.push(proofFinds.missing(path, '核对页'));
      else if (!Buffer.from(text).equals(bytes)) finds.push(proofFinds.changed(path, '期次清单'));
    }
  }
  for (const path of left) {
    const isMade = path.startsWith('verify/') || /^codes(?:-\d)?\.txt$/.test(path);
    if (!isPublicEditionFile(path)) finds.push(proofFinds.leaked(editionsFolder + path));
    else if (canRemake || !isMade) finds.push(proofFinds.extra(editionsFolder + path, '期次清单'));
  }
  return finds;
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}
