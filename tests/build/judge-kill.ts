import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filesIn, hashesOf, type Office } from './office.ts';

/** Reproducible: mulberry32. */
export function randomBy(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One hash over names and bytes of all files. */
export function hashTree(folder: string): string {
  return createHash('sha256')
    .update(JSON.stringify(hashesOf(folder)))
    .digest('hex');
}

/** What stood before a run: a hash of the whole output, and how many editions were published. */
export interface Before {
  tree: string;
  editions: number;
}

/** The folder in which a build is made, where there is one. */
export function workshopIn({ room }: Office): string | undefined {
  const name = readdirSync(room).find((each) => each.startsWith('.dist.building-'));
  return name === undefined ? undefined : join(room, name);
}

/** Everything was merged into `site`: what is left is to wait for the disk, and to swap. */
export function isMerged(office: Office): boolean {
  const root = workshopIn(office);
  return (
    root !== undefined && existsSync(join(root, 'site/pdf')) && existsSync(join(root, 'site/index.html'))
  );
}

/** The files of the next edition lie beside the record. */
export function isLaidAside({ content }: Office): boolean {
  return readdirSync(join(content, 'editions')).some((name) => name.startsWith('.release-'));
}

/** What stands right after a kill, before anything puts it right: the old output or the new one, each of it whole. */
export function judgeDist(office: Office, before: Before): 'old' | 'new' | 'on its way' {
  if (!existsSync(office.dist)) {
    // Between two renames; what went aside is the last output, whole.
    const old = join(workshopIn(office) ?? '', 'old');
    expect(hashTree(old), 'the output that went aside').toBe(before.tree);
    return 'on its way';
  }
  if (hashTree(office.dist) === before.tree) return 'old';
  const proof = office.proveDist();
  expect(proof.finds).toEqual([]);
  expect(proof.editions.length).toBeLessThanOrEqual(before.editions + 1);
  for (const name of filesIn(office.dist).filter((each) => each.endsWith('.html')))
    expect(readFileSync(join(office.dist, name), 'utf8').trimEnd(), name).toMatch(/<\/html>$/);
  return 'new';
}

/** The chain has the edition or has it not; only its head may be a moment behind, with the new one still aside. */
export function judgeChain(office: Office, before: Before): 'old' | 'new' | 'half way' {
  const { editions, finds } = office.proveContent();
  if (finds.length > 0) {
    const told = finds.map((find) => JSON.stringify(find));
    const next = String(before.editions + 1).padStart(4, '0');
    expect(isLaidAside(office), told.join('\n')).toBe(true);
    expect(told.filter((each) => !each.includes('head.txt') && !each.includes(next))).toEqual([]);
    return 'half way';
  }
  expect([before.editions, before.editions + 1]).toContain(editions.length);
  return editions.length === before.editions ? 'old' : 'new';
}
