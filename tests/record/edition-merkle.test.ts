import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPaths, merkleRoot } from '../../src/record/edition/merkle.ts';

const hash = (...parts: Array<string | Uint8Array>) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
const [leafMark, nodeMark] = [Uint8Array.of(0), Uint8Array.of(1)];

/** The largest power of two smaller than n (RFC 9162, 2.1.1). */
const splitAt = (n: number) => 2 ** Math.ceil(Math.log2(n) - 1);

/** MTH of RFC 9162, 2.1.1, word for word. */
function treeHash(lines: readonly string[]): Buffer {
  if (lines.length === 0) return hash();
  if (lines.length === 1) return hash(leafMark, lines[0] ?? '');
  const k = splitAt(lines.length);
  return hash(nodeMark, treeHash(lines.slice(0, k)), treeHash(lines.slice(k)));
}

/** PATH of RFC 9162, 2.1.3.1, word for word. */
function pathOf(m: number, lines: readonly string[]): Buffer[] {
  if (lines.length <= 1) return [];
  const k = splitAt(lines.length);
  return m < k
    ? [...pathOf(m, lines.slice(0, k)), treeHash(lines.slice(k))]
    : [...pathOf(m - k, lines.slice(k)), treeHash(lines.slice(0, k))];
}

/** Verifying an inclusion proof (RFC 9162, 2.1.3.2), as a stranger's program does. */
function verifies(line: string, index: number, size: number, path: readonly string[], root: string): boolean {
  if (index >= size) return false;
  let [fn, sn] = [index, size - 1];
  let r = hash(leafMark, line);
  for (const p of path) {
    if (sn === 0) return false;
    const beside = Buffer.from(p, 'hex');
    if (fn % 2 === 1 || fn === sn) {
      r = hash(nodeMark, beside, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else r = hash(nodeMark, r, beside);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 && r.toString('hex') === root;
}

const someLines = fc.array(fc.string({ unit: 'binary' }), { maxLength: 70 });

const differentLines = fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 70 });

describe('the Merkle tree over lines', () => {
  test('of nothing, of one line and of two is what RFC 9162 writes', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(merkleRoot([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(merkleRoot(['a', 'b'])).toBe(
      hash(nodeMark, hash(leafMark, 'a'), hash(leafMark, 'b')).toString('hex'),
    );
  });

  test('has the root and the proofs of the definition by recursion, for every number of lines', () => {
    for (let size = 0; size <= 70; size++) {
      const lines = Array.from({ length: size }, (_, index) => `${index} 份`);
      expect(merkleRoot(lines), `${size}`).toBe(treeHash(lines).toString('hex'));
      const paths = auditPaths(lines);
      expect(paths.length).toBe(size);
      paths.forEach((path, index) => {
        expect(path, `${index} of ${size}`).toEqual(pathOf(index, lines).map((each) => each.toString('hex')));
      });
    }
  });

  test('gives proofs that a verifier accepts, and that it refuses for any other line or place', () => {
    fc.assert(
      fc.property(differentLines, fc.nat(), fc.string({ unit: 'binary' }), (lines, at, other) => {
        const index = at % lines.length;
        const [line = '', path = []] = [lines[index], auditPaths(lines)[index]];
        const root = merkleRoot(lines);
        expect(verifies(line, index, lines.length, path, root)).toBe(true);
        expect(verifies(other, index, lines.length, path, root)).toBe(other === line);
        const elsewhere = (index + 1) % lines.length;
        expect(verifies(line, elsewhere, lines.length, path, root)).toBe(elsewhere === index);
      }),
    );
  });

  test('has another root when lines change, change places, come or go', () => {
    fc.assert(
      fc.property(someLines, someLines, (one, other) => {
        const isSame = one.length === other.length && one.every((line, index) => line === other[index]);
        expect(merkleRoot(one) === merkleRoot(other)).toBe(isSame);
        expect(merkleRoot([...one, ''])).not.toBe(merkleRoot(one));
      }),
    );
  });
});
