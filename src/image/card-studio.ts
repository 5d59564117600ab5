import { type Card, cardSize } from './card.ts';
import type { CardFont } from './card-fonts.ts';
import { bodyBox, layBody, layFrame } from './card-layout.ts';
import { drawPixels, openFaces } from './draw-pixels.ts';
import { indexPixels, palette } from './palette.ts';
import { writeIndexedPng } from './write-png.ts';

/** Draws cards, one after the other. */
export interface CardStudio {
  /** PNG of a card, as large as `cardSize`; the same card gives the same bytes. */
  drawCard(card: Card): Promise<Uint8Array>;
}

/** How many frames are kept; a site has two or three. */
const keptFrames = 20;

/**
 * Opens a studio with fonts that have every character of the cards (`cutCardFonts`). Fonts are parsed once; the frame,
 * which most cards of a site share, is drawn once for each wording.
 */
export function openCardStudio(fonts: readonly CardFont[]): CardStudio {
  const faces = openFaces(fonts);
  const frames = new Map<string, Uint8Array>();
  const drawFrame = async (card: Card): Promise<Uint8Array> => {
    const key = JSON.stringify([card.site, card.publisher, card.asOf, card.synthetic]);
    const known = frames.get(key);
    if (known) return known;
    const frame = new Uint8Array(cardSize.width * cardSize.height);
    indexPixels(await drawPixels(layFrame(card), cardSize, faces), cardSize, frame, {
      left: 0,
      top: 0,
      width: cardSize.width,
    });
    if (frames.size < keptFrames) frames.set(key, frame);
    return frame;
  };
  return {
    drawCard: async (card) => {
      const picture = Uint8Array.from(await drawFrame(card));
      const { left, top } = bodyBox;
      indexPixels(await drawPixels(layBody(card), bodyBox, faces), bodyBox, picture, {
        left,
        top,
        width: cardSize.width,
      });
      return writeIndexedPng(picture, cardSize, palette);
    },
  };
}
