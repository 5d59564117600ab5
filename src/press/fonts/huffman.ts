/** Codes of a deflate block (RFC 1951) for single bytes; no matches. Bits are reversed, ready to be put in from the low end. */
export interface ByteCode {
  /** By byte; 256 ends the block. */
  codes: Uint16Array;
  lengths: Uint8Array;
}

const symbols = 257;
/** The longest code that deflate knows. */
const mostBits = 15;

/** Depth of each symbol in the Huffman tree of such weights. */
function measureDepths(weights: readonly number[]): Uint8Array {
  const nodes = weights.map((weight, symbol) => ({ weight, symbol, parent: -1 }));
  // Two queues: leaves in order of weight, and inner nodes, which come to be in order of weight.
  const leaves = nodes.toSorted((a, b) => a.weight - b.weight || a.symbol - b.symbol);
  const all = [...leaves];
  let [leaf, inner] = [0, leaves.length];
  const take = (): number => {
    const [a, b] = [leaf < leaves.length ? all[leaf] : undefined, all[inner]];
    return a && (!b || a.weight <= b.weight) ? leaf++ : inner++;
  };
  for (let made = 1; made < leaves.length; made++) {
    const [first, second] = [take(), take()];
    const weight = (all[first]?.weight ?? 0) + (all[second]?.weight ?? 0);
    for (const child of [first, second]) {
      const node = all[child];
      if (node) node.parent = all.length;
    }
    all.push({ weight, symbol: -1, parent: -1 });
  }
  const depths = new Uint8Array(all.length);
  const found = new Uint8Array(weights.length);
  for (let index = all.length - 2; index >= 0; index--) {
    const node = all[index];
    if (!node) continue;
    depths[index] = (depths[node.parent] ?? 0) + 1;
    if (node.symbol >= 0) found[node.symbol] = depths[index] ?? 0;
  }
  return found;
}

/** A code for bytes that come as often as `counts` says (256 of them); every byte has one, however rare. */
export function makeByteCode(counts: ArrayLike<number>): ByteCode {
  let weights = Array.from({ length: symbols }, (_, symbol) => (counts[symbol] ?? 0) + 1);
  let lengths = measureDepths(weights);
  while (lengths.some((length) => length > mostBits)) {
    weights = weights.map((weight) => (weight >> 1) + 1);
    lengths = measureDepths(weights);
  }
  return assignCodes(lengths);
}

/** Canonical codes (RFC 1951, 3.2.2). */
function assignCodes(lengths: Uint8Array): ByteCode {
  const codes = new Uint16Array(symbols);
  let code = 0;
  for (let bits = 1; bits <= mostBits; bits++) {
    code <<= 1;
    for (let symbol = 0; symbol < symbols; symbol++) {
      if (lengths[symbol] === bits) codes[symbol] = reverse(code++, bits);
    }
  }
  return { codes, lengths };
}

function reverse(code: number, bits: number): number {
  let turned = 0;
  for (let bit = 0; bit < bits; bit++) turned |= ((code >> bit) & 1) << (bits - 1 - bit);
  return turned;
}
