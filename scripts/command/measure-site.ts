import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decision } from '../../src/protect/edition/choose-policy.ts';
import type { DecisionMemory } from '../../src/protect/edition/decision-memory.ts';
import { settleSite, todayInShanghai } from '../../src/record/site/settle.ts';
import { countPages, planBareSite } from './bench-site-pages.ts';
import { type Peer, writeAstroSite, writeHugoSite } from './bench-site-peers.ts';
import type { PagesJob } from './build-pages.ts';
import { checkFolder } from './check-folder.ts';
import { decideProtection } from './decide-protection.ts';
import { benchDay } from './measure-build.ts';
import { measureProcess, type Taken } from './measure-process.ts';

/** What a generator took for all pages: the round in the middle by the clock, with the highest memory of all rounds. */
export interface SiteMeasured extends Taken {
  name: string;
  pages: number;
  /** Mean size of a page. */
  bytes: number;
  /** From the first page written to the last: what is left when the start is taken away. */
  writingSeconds: number;
}

/**
 * Builds the pages of an invented record, and as many pages of the same sizes with a bare Astro project and with Hugo, in
 * turns. Of ours it is the pages' process of `npm run build`: it reads the record, computes, and renders every page; PDFs,
 * pictures, data and inspection are not in it, and what is told was decided before.
 */
export async function measureSite(
  size: number,
  { seed, rounds, workshop }: { seed: string; rounds: number; workshop: string },
): Promise<SiteMeasured[]> {
  rmSync(workshop, { recursive: true, force: true });
  const out = join(workshop, 'out');
  const ours = await prepareOurs(size, seed, workshop);
  const taken = new Map<string, SiteMeasured[]>();
  const measure = async (peer: Peer) => {
    const target = join(out, String(taken.size + (taken.get(peer.name)?.length ?? 0)));
    const took = await peer.build(target);
    const { count, bytes, seconds } = countPages(target);
    const row = { name: peer.name, ...took, pages: count, bytes: bytes / count, writingSeconds: seconds };
    taken.set(peer.name, [...(taken.get(peer.name) ?? []), row]);
    return target;
  };
  const first = await measure(ours);
  const site = planBareSite(first);
  const peers = [writeAstroSite(site, join(workshop, 'astro')), writeHugoSite(site, join(workshop, 'hugo'))];
  for (let round = 0; round < rounds; round++) {
    for (const peer of [ours, ...peers]) {
      if (!peer || (peer === ours && round === 0)) continue;
      rmSync(await measure(peer), { recursive: true, force: true });
    }
  }
  return [...taken.values()].map(middle);
}

function middle(rows: SiteMeasured[]): SiteMeasured {
  const sorted = rows.toSorted((a, b) => a.seconds - b.seconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error('no round was measured');
  return { ...median, peakBytes: Math.max(...rows.map(({ peakBytes }) => peakBytes)) };
}

/** Invents a record, and writes down the job of the pages' process. */
async function prepareOurs(size: number, seed: string, workshop: string): Promise<Peer> {
  const content = join(workshop, 'content');
  const synthesize = join(import.meta.dirname, '..', 'synthesize.ts');
  execFileSync(process.execPath, [synthesize, '--villages', String(size), '--seed', seed, '--out', content]);
  appendFileSync(join(content, 'site.yaml'), 'sheets:\n  keep: 1\n');
  const { record: given } = checkFolder(content);
  if (!given) throw new Error('the invented record is not sound');
  const { record, asOf } = settleSite(
    given,
    { asOf: benchDay, base: undefined },
    todayInShanghai(new Date(benchDay)),
  );
  const { protection } = await decideProtection(record, asOf, tellAll);
  return {
    name: 'ours',
    build: (out) => {
      const job: PagesJob = {
        content,
        asOf,
        base: record.site.base,
        out,
        protection,
        bound: { bundles: [], sizes: [] },
      };
      const path = join(workshop, 'job.json');
      mkdirSync(join(out, '..'), { recursive: true });
      writeFileSync(path, JSON.stringify(job));
      return measureProcess({
        command: process.execPath,
        args: [fileURLToPath(import.meta.resolve('./measuring-pages.ts')), path],
      });
    },
  };
}

/**
 * Tells every number: they are invented and nobody's. Deciding takes minutes at 10,000 villages and is measured elsewhere;
 * pages without hidden figures are no lighter.
 */
const tellAll: DecisionMemory = {
  find: ({ entries, indicators, name, plan }): Decision => ({
    states: new Map([...entries.keys()].map((id) => [id, { kind: 'open' }])),
    account: {
      plan,
      indicators,
      name,
      policy: 'hide',
      tried: [],
      figures: entries.size,
      banded: 0,
      hidden: [],
    },
    exposed: [],
    determined: [],
    work: { cells: 0, solves: 0, rationalCells: 0 },
  }),
  keep: () => {},
};
