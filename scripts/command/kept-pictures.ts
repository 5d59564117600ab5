import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Card } from '../../src/image/card.ts';
import { drawCards } from '../../src/image/draw-cards.ts';
import type { KeptPictures } from '../../src/image/explainer/draw-explainers.ts';
import { KeptFiles } from '../../src/press/press.ts';
import { hashSteps, nameEntry } from './kept.ts';

/** All that decides a picture of given words. The fonts come from packages, so their versions stand for them. */
const hashStudio = () => hashSteps('image', 'document', join('record', 'value'));

/**
 * Draws cards into `outDir`, each at its path; one that an earlier build has drawn from the same words with the same program
 * is taken from `keepIn`, if there is such a folder.
 */
export async function drawKeptCards(cards: readonly Card[], outDir: string, keepIn?: string): Promise<void> {
  if (keepIn === undefined) return drawCards(cards, { outDir });
  const files = new KeptFiles(keepIn);
  const studio = hashStudio();
  const nameOf = (card: Card) => nameEntry('card', studio, JSON.stringify(card));
  const left = cards.filter((card) => {
    const picture = files.get(nameOf(card));
    if (!picture) return true;
    const target = join(outDir, card.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, picture);
    return false;
  });
  await drawCards(left, { outDir });
  for (const card of left) files.put(nameOf(card), readFileSync(join(outDir, card.path)));
}

/** Explainers that earlier builds have drawn, by their words and the program. */
export function openKeptPictures(folder: string): KeptPictures {
  const files = new KeptFiles(folder);
  const studio = hashStudio();
  const nameOf = (explainer: Parameters<KeptPictures['find']>[0]) =>
    nameEntry('explainer', studio, JSON.stringify(explainer));
  return {
    find: (explainer) => files.get(nameOf(explainer)),
    keep: (explainer, picture) => files.put(nameOf(explainer), picture),
  };
}
