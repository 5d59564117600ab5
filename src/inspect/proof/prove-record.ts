import { join } from 'node:path';
import { editionPaths } from '../../record/edition/read-chain.ts';
import { isClutter } from '../../record/source/folder.ts';
import { hashFile, listBelow, readIfThere } from './folder-files.ts';
import { type ProofFind, proofFinds } from './proof-find.ts';
import { expectedFiles, type ProvenEditions, proveEditions } from './prove-editions.ts';

/** What became of the editions of a record. */
export interface ProvenRecord extends ProvenEditions {
  /** Kept PDFs of versions that were corrected, sound ones. */
  versions: number;
  /** How many that were corrected are not kept. */
  gone: number;
  /** Facts that are no faults. */
  notes: string[];
}

/** Proves the editions that an office keeps, its own files among them. `folder`: `editions/`; `below`: its name in finds. */
export function proveRecord(folder: string, below: string): ProvenRecord {
  const proven = proveEditions((path) => readIfThere(join(folder, path)), 'record', below);
  const finds: ProofFind[] = [...proven.finds];
  const expected = expectedFiles(proven.editions, 'record');
  const there = listBelow(folder).filter((path) => !path.split('/').some(isClutter));
  let versions = 0;
  for (const path of there.filter((each) => !expected.has(each))) {
    const named = /^versions\/([0-9a-f]{64})\.pdf$/.exec(path)?.[1];
    if (named === undefined) finds.push(proofFinds.extra(below + path, '期次清单'));
    else if (hashFile(join(folder, path)) !== named)
      finds.push(proofFinds.changed(below + path, '它的文件名'));
    else versions += 1;
  }
  const kept = new Set(there);
  const gone = proven.corrected.filter(({ line }) => !kept.has(editionPaths.version(line.sha256)));
  // Whether one may be gone stands with its correction (`withheld`); a build asks for those that may not.
  const notes = gone.length === 0 ? [] : [`更正前的旧版有${gone.length}份没有留着。`];
  return { ...proven, finds, versions, gone: gone.length, notes };
}
