import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../../record/edition/hash.ts';
import { editionPaths, type FrozenEdition } from '../../record/edition/read-chain.ts';
import { listBelow } from './folder-files.ts';
import type { NotedHead } from './noted-head.ts';
import { type ProofFind, proofFinds } from './proof-find.ts';
import { proveOutput, type Remake } from './prove-output.ts';
import { proveRecord } from './prove-record.ts';
import { sayOutput, sayRecord, saySummary } from './say-summary.ts';

/** What is proven, and by what. */
export interface ProofJob {
  dir: string;
  remake: Remake;
  /**
   * The office's public keys (PEM, one behind the other where it changed its key), which the reader has from elsewhere:
   * one that lies beside the chain may be anybody's.
   */
  key?: string | undefined;
  /** A head of the chain that the reader noted earlier. */
  head?: NotedHead | undefined;
  onFile?: (count: number) => void;
}

/** What a proof came to. */
export interface Proof {
  kind: 'output' | 'record';
  editions: FrozenEdition[];
  finds: ProofFind[];
  /** Facts that are no faults. */
  notes: string[];
  summary: string;
}

/** Proves an output (`dist`) or the editions of a record (`content`); undefined where a folder holds no editions. */
export function prove({ dir, remake, key, head, onFile = () => {} }: ProofJob): Proof | undefined {
  const output = findOutput(dir);
  if (output !== undefined) {
    const proven = proveOutput(output, remake, onFile);
    const { editions, later, sound } = proven;
    const finds = [
      ...tellNone(proven, 'data/editions/'),
      ...proven.finds,
      ...holdAgainst(editions, 'data/editions/', key, head),
    ];
    const notes = [...noteSignatures(editions), ...proven.notes];
    const summary = saySummary(editions, finds, sayOutput(editions, sound, later));
    return { kind: 'output', editions, finds, notes, summary };
  }
  const record = findRecord(dir);
  if (record === undefined) return undefined;
  const proven = proveRecord(record.folder, record.below);
  const { editions, gone, versions } = proven;
  const finds = [
    ...tellNone(proven, record.below),
    ...proven.finds,
    ...holdAgainst(editions, record.below, key, head),
  ];
  return {
    kind: 'record',
    editions,
    finds,
    notes: [...noteSignatures(editions), ...proven.notes],
    summary: saySummary(editions, finds, sayRecord(editions, versions, gone)),
  };
}

/** The output that a folder is, or is a part of: `dist`, `dist/data`, `dist/data/editions`. */
function findOutput(dir: string): string | undefined {
  const isData = basename(dir) === 'data';
  const isEditions = basename(dir) === 'editions' && basename(dirname(dir)) === 'data';
  const root = isEditions ? dirname(dirname(dir)) : isData ? dirname(dir) : dir;
  const signs = ['data/editions', 'data/SHA256SUMS'];
  return signs.some((sign) => existsSync(join(root, sign))) ? root : undefined;
}

/** The editions of a record, or the folder itself where it holds a chain. */
function findRecord(dir: string): { folder: string; below: string } | undefined {
  const inside = join(dir, 'editions');
  if (listBelow(inside).length > 0) return { folder: inside, below: 'editions/' };
  const isOwn = [editionPaths.chain, editionPaths.head].some((name) => existsSync(join(dir, name)));
  return isOwn ? { folder: dir, below: '' } : undefined;
}

/** A folder that looks published and holds no edition at all. */
function tellNone(
  { editions, finds }: { editions: FrozenEdition[]; finds: ProofFind[] },
  below: string,
): ProofFind[] {
  const chain = below + editionPaths.chain;
  const isTold = editions.length > 0 || finds.some(({ file }) => file === chain);
  return isTold ? [] : [proofFinds.missing(chain, '公开过的网站')];
}

/** Holds the chain against what the reader knows from elsewhere. */
function holdAgainst(
  editions: readonly FrozenEdition[],
  below: string,
  key: string | undefined,
  head: NotedHead | undefined,
): ProofFind[] {
  const finds: ProofFind[] = [];
  const chain = below + editionPaths.chain;
  const own = key === undefined ? [] : [sha256(key), ...exportAgain(key)];
  for (const { line } of key === undefined ? [] : editions) {
    if (line.key === undefined) finds.push(proofFinds.unsigned(chain, line.edition));
    else if (!own.includes(line.key)) finds.push(proofFinds.otherKey(chain, line.edition));
  }
  const isKnown = head?.some((noted) => editions.some(({ hash }) => hash.startsWith(noted))) ?? true;
  if (head && !isKnown) finds.push(proofFinds.otherChain(chain, head[head.length - 1] ?? head[0]));
  return finds;
}

/** The hash of each key as we would write it: line ends and blanks change on the way. */
function exportAgain(keys: string): string[] {
  const blocks = keys.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  return blocks.flatMap((block) => {
    try {
      return [sha256(createPublicKey(block).export({ type: 'spki', format: 'pem' }).toString())];
    } catch {
      return [];
    }
  });
}

function noteSignatures(editions: readonly FrozenEdition[]): string[] {
  const unsigned = editions.filter(({ line }) => line.key === undefined).map(({ line }) => line.edition);
  if (unsigned.length === 0 || editions.length === 0) return [];
  const which = unsigned.length === editions.length ? '各期都' : `第${unsigned.join('、')}期`;
  return [`${which}没有签名：只能证明前后一致，不能证明是谁公开的。请拿链头的指纹和发布单位核对。`];
}
