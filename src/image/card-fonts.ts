import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MissingGlyphError } from '../document/missing-glyph.ts';
import { type Card, listTexts } from './card.ts';
import { fixedTexts } from './card-layout.ts';
import { openSubsetter } from './cut-font.ts';

/** A font of the cards, cut to the characters of a build; worker threads may share the bytes. */
export interface CardFont {
  name: 'title' | 'text';
  weight: 400 | 700;
  bytes: Uint8Array;
}

/** Open fonts that come with the project (SIL OFL). */
const files = {
  title: { path: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', weight: 700 },
  text: { path: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', weight: 400 },
} as const;

const require = createRequire(import.meta.url);

/** Cuts the fonts to what the cards print. Throws where a character is in none of them: nobody could read the card. */
export async function cutCardFonts(cards: readonly Card[]): Promise<CardFont[]> {
  const codePoints = new Set<number>();
  for (const text of [...fixedTexts, ...cards.flatMap(listTexts)]) {
    for (const character of text) codePoints.add(character.codePointAt(0) ?? 0);
  }
  const asked = [...codePoints].filter((codePoint) => codePoint >= 0x20).sort((a, b) => a - b);
  const cut = await openSubsetter();
  const known = new Set<number>();
  const fonts = (['title', 'text'] as const).map((name): CardFont => {
    const made = cut(readFileSync(require.resolve(files[name].path)), asked);
    for (const codePoint of made.codePoints) known.add(codePoint);
    return { name, weight: files[name].weight, bytes: made.bytes };
  });
  const lost = asked.find((codePoint) => !known.has(codePoint));
  if (lost !== undefined) throw tellMissing(cards, String.fromCodePoint(lost));
  return fonts;
}

function tellMissing(cards: readonly Card[], character: string): MissingGlyphError {
  for (const card of cards) {
    const context = listTexts(card).find((text) => text.includes(character));
    if (context !== undefined) return new MissingGlyphError({ character, context, documentId: card.path });
  }
  return new MissingGlyphError({ character, context: '', documentId: 'cards' });
}
