import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';
import { type CardFont, cutCardFonts } from './card-fonts.ts';

/** What a worker is told. */
export interface CardJob {
  cards: Card[];
  fonts: CardFont[];
  outDir: string;
}

/** Draws all cards and writes each at its path below `outDir`. Fonts are cut once and shared by the workers. */
export async function drawCards(
  cards: readonly Card[],
  { outDir, workers = availableParallelism() }: { outDir: string; workers?: number },
): Promise<void> {
  if (cards.length === 0) return;
  for (const folder of new Set(cards.map(({ path }) => dirname(path)))) {
    mkdirSync(join(outDir, folder), { recursive: true });
  }
  const fonts = (await cutCardFonts(cards)).map((font) => ({ ...font, bytes: shareBytes(font.bytes) }));
  // A worker costs a fifth of a second to start: below fifty cards one is enough.
  const shares = Math.max(1, Math.min(workers, Math.ceil(cards.length / 50)));
  await Promise.all(
    Array.from({ length: shares }, (_, share) =>
      runWorker({ cards: cards.filter((_card, index) => index % shares === share), fonts, outDir }),
    ),
  );
}

function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

function runWorker(job: CardJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: job });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`card worker ended with ${code}`)),
    );
  });
}
