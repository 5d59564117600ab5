import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readNotedHead } from '../../../src/inspect/proof/noted-head.ts';
import { type Proof, prove } from '../../../src/inspect/proof/prove.ts';
import { composeProof } from '../../../src/publish/editions/proof/compose-proof.ts';
import { writeFiles } from './freeze-output.ts';

/** A place for folders that are proven; it is gone after the tests of the file. */
export function openRoom(): (files: ReadonlyMap<string, string>, below?: string) => string {
  const room = mkdtempSync(join(tmpdir(), 'mingbai-proof-'));
  afterAll(() => rmSync(room, { recursive: true, force: true }));
  let folders = 0;
  return (files, below = '') => {
    const dir = join(room, `${++folders}`);
    writeFiles(join(dir, below), files);
    return dir;
  };
}

/** Proves a folder that holds editions. `head`: as it is typed. */
export function mustProve(dir: string, { key, head }: { key?: string; head?: string } = {}): Proof {
  const noted = head === undefined ? undefined : readNotedHead(head);
  if (head !== undefined && !noted) throw new Error(`no head: ${head}`);
  const proof = prove({ dir, remake: composeProof, key, head: noted });
  if (!proof) throw new Error('nothing to prove');
  return proof;
}

/** What is wrong, and where. */
export const told = (proof: Proof): string[] => proof.finds.map(({ file, title }) => `${title} ${file}`);
