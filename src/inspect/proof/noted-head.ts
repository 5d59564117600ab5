/** Hexadecimal digits of a head that are enough: 64 bits. Of eight digits an afternoon finds another chain that begins so. */
export const headDigits = { least: 16, all: 64 };

/** A head of the chain as somebody noted it: the hashes that may be meant, in small letters. */
export type NotedHead = readonly [string, ...string[]];

/**
 * Reads a head as it was noted, copied from `head.txt` (`1 36e1…`), from what `npm run verify` prints (链头　第1期（2022-10-20）　36e1 …),
 * or written down in groups. Undefined where it holds fewer digits than are enough, more than a hash has, or anything else.
 * Of a short group of mere digits in front nobody can say whether it is the number of the edition or begins the hash: both
 * are tried.
 */
export function readNotedHead(typed: string): NotedHead | undefined {
  const plain = typed
    .trim()
    .replace(/^链头\s*[:：]?\s*/, '')
    .replace(/^第\s*\d+\s*期\s*(?:（[^）]*）)?\s*[:：]?/, '');
  const meant = [plain, plain.replace(/^\s*\d{1,7}\s+/, '')]
    .map((each) => each.replace(/\s/g, '').toLowerCase())
    .filter((each) => /^[0-9a-f]+$/.test(each))
    .filter(({ length }) => length >= headDigits.least && length <= headDigits.all);
  const [first, ...others] = new Set(meant);
  return first === undefined ? undefined : [first, ...others];
}
