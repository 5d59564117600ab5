import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPages, planBareSite } from '../../scripts/command/bench-site-pages.ts';
import { writeAstroSite } from '../../scripts/command/bench-site-peers.ts';

// Inside the project, where the bare project finds Astro.
const room = join(import.meta.dirname, '../../.mingbai');
mkdirSync(room, { recursive: true });
const workshop = mkdtempSync(join(room, 'bench-test-'));
const other = mkdtempSync(join(tmpdir(), 'mingbai-site-'));
afterAll(() => {
  for (const folder of [workshop, other]) rmSync(folder, { recursive: true, force: true });
});

test('the bare site that ours is measured with has as many pages, each of the same size within 5 %', async () => {
  const lengths = new Map([
    ['index.html', 300],
    ['areas/index.html', 900],
    ['areas/990009001001/index.html', 500],
  ]);
  for (const [path, lines] of lengths) {
    mkdirSync(dirname(join(other, path)), { recursive: true });
    writeFileSync(join(other, path), '<p>全村修好了三公里水泥路</p><p>镇里正在验收</p>'.repeat(lines));
  }
  const out = join(workshop, 'out');
  await writeAstroSite(planBareSite(other), join(workshop, 'astro')).build(out);
  const [ours, bare] = [countPages(other), countPages(out)];
  expect(bare.count).toBe(ours.count);
  expect(Math.abs(bare.bytes / ours.bytes - 1)).toBeLessThan(0.05);
}, 120_000);
