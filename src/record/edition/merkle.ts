import { createHash } from 'node:crypto';

type Hash = Buffer;

function hashLeaf(line: string): Hash {
  return createHash('sha256').update(Uint8Array.of(0)).update(line).digest();
}

function hashNode(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

/** Every level of the tree, leaves first. A node without a neighbour moves up as it is, which is the tree of RFC 9162. */
function buildLevels(lines: readonly string[]): Hash[][] {
  const levels = [lines.map(hashLeaf)];
  for (let level = levels[0] ?? []; level.length > 1; ) {
    const above: Hash[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left) above.push(right ? hashNode(left, right) : left);
    }
    levels.push(above);
    level = above;
  }
  return levels;
}

/** Merkle tree hash over lines, in hexadecimal (RFC 9162, 2.1.1); of no lines the hash of nothing. */
export function merkleRoot(lines: readonly string[]): string {
  const top = buildLevels(lines).at(-1)?.[0];
  return (top ?? createHash('sha256').digest()).toString('hex');
}

/**
 * Inclusion proofs of all lines (RFC 9162, 2.1.3): for each the hashes, nearest leaf first, that together with it give the
 * root. Made at once, because the tree is built once.
 */
export function auditPaths(lines: readonly string[]): string[][] {
  const levels = buildLevels(lines);
  return lines.map((_, index) => {
    const path: string[] = [];
    let at = index;
    for (const level of levels.slice(0, -1)) {
      const beside = level[at ^ 1];
      if (beside) path.push(beside.toString('hex'));
      at >>= 1;
    }
    return path;
  });
}
