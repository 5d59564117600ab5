import { editionPaths } from '../record/edition/read-chain.ts';

const below = 'data/editions/';

/** Where the files stand by which anybody checks what was published, below the site's base. */
export const proofPaths = {
  chain: `${below}${editionPaths.chain}`,
  head: `${below}${editionPaths.head}`,
  key: (edition: number) => `${below}${editionPaths.key(edition)}`,
  files: (edition: number) => `${below}${editionPaths.file(edition, 'files.txt')}`,
  /** All files of this very output. */
  sums: 'data/SHA256SUMS',
  /** All codes in plain text, and those that begin with a digit from 1 to 9, so that a phone need not fetch all. */
  codes: `${below}codes.txt`,
  codesOf: (digit: number) => `${below}codes-${digit}.txt`,
} as const;
