import type {
  ProofDocuments,
  ProofFile,
  ProofManifest,
  ProofTree,
} from '../publish/editions/proof/proof-parts.ts';
import { hashLeaf, hashNodes, hashText } from './verify-hash.ts';

/** An edition as the chain tells of it, and the hash of its line. */
export interface ChainEdition {
  edition: number;
  date: string;
  root: string;
  files: number;
  key?: string;
  sums: { 'documents.jsonl': string };
  hash: string;
}

/**
 * Proves the chain by itself: each line names the hash of the line before, and the last one is the head. Undefined where
 * anything does not fit.
 */
export function proveChain({ head, lines }: ProofManifest): ChainEdition[] | undefined {
  const editions: ChainEdition[] = [];
  let previous = '0'.repeat(64);
  for (const line of lines) {
    const told = JSON.parse(line) as Omit<ChainEdition, 'hash'> & { previous: string };
    if (told.previous !== previous || told.edition !== editions.length + 1) return undefined;
    previous = hashText(line);
    editions.push({ ...told, hash: previous });
  }
  return head === `${lines.length} ${previous}` ? editions : undefined;
}

/**
 * Proves that the last edition lists a file: from its line up to its node, and from all nodes to the Merkle root that
 * stands in the chain (RFC 9162, 2.1.3.2).
 */
export function proveFile(file: ProofFile, tree: ProofTree, span: number, last: ChainEdition): boolean {
  const { at, beside, path, sha256 } = file;
  if (at === undefined || beside === undefined || at >= last.files) return false;
  const part = Math.floor(at / span);
  const size = Math.min(span, last.files - part * span);
  const node = climb(hashLeaf(`${sha256}  ${path}`), beside, at % span, size);
  return node === tree[part] && joinNodes(tree) === last.root;
}

/**
 * Proves that an edition gave a file's hash in advance, as the print of a notice whose list of persons is over: no
 * `files.txt` lists it before the next edition, but the line of the notice does, and the chain names the hash of all lines.
 */
export function proveLapsed(
  { path, sha256 }: ProofFile,
  documents: ProofDocuments,
  { sums }: ChainEdition,
): boolean {
  const text = documents.map((each) => `${JSON.stringify(each)}\n`).join('');
  const isTold = documents.some((each) => 'lapsed' in each && each.lapsed === sha256 && each.pdf === path);
  return isTold && hashText(text) === sums['documents.jsonl'];
}

/** The root of a tree of `size` leaves, by one of them and what stands beside its way up. */
function climb(leaf: string, beside: readonly string[], at: number, size: number): string | undefined {
  let node = leaf;
  let place = at;
  let last = size - 1;
  for (const other of beside) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      node = hashNodes(other, node);
      // One without a neighbour has moved up as it was.
      while (place % 2 === 0 && place !== 0) {
        place >>= 1;
        last >>= 1;
      }
    } else node = hashNodes(node, other);
    place >>= 1;
    last >>= 1;
  }
  return last === 0 ? node : undefined;
}

function joinNodes(nodes: readonly string[]): string | undefined {
  let level = [...nodes];
  while (level.length > 1) {
    const above: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) above.push(right === undefined ? left : hashNodes(left, right));
    }
    level = above;
  }
  return level[0];
}
