import type { ProofFind } from './proof-find.ts';
import { proofFinds } from './proof-find.ts';

/** A list of files as `sha256sum` writes it. */
export interface Sums {
  /** SHA-256 by path. */
  byPath: ReadonlyMap<string, string>;
  lines: string[];
  finds: ProofFind[];
}

const form = /^([0-9a-f]{64}) {2}(\S(?:.*\S)?)$/;

/** Reads a list and tells each line that is not as we write it: sorted by path, each path once, every line ended. */
export function readSums(text: string, file: string): Sums {
  const lines = text.split('\n');
  const finds: ProofFind[] = [];
  if (lines.pop() !== '') finds.push(proofFinds.malformed(file, lines.length + 1));
  const byPath = new Map<string, string>();
  let before = '';
  lines.forEach((line, index) => {
    const [, hash, path] = form.exec(line) ?? [];
    if (hash === undefined || path === undefined || path <= before)
      finds.push(proofFinds.malformed(file, index + 1));
    if (hash === undefined || path === undefined) return;
    byPath.set(path, hash);
    before = path;
  });
  return { byPath, lines, finds };
}
