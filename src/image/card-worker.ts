import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { openCardStudio } from './card-studio.ts';
import type { CardJob } from './draw-cards.ts';

// The workers share the processors among themselves: a picture need not be spread over threads as well.
sharp.concurrency(1);
sharp.cache(false);

const { cards, fonts, outDir } = workerData as CardJob;
const studio = openCardStudio(fonts);
for (const card of cards) writeFileSync(join(outDir, card.path), await studio.drawCard(card));
