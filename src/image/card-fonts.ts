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

/** A picture by its path, with all that it prints. */
export interface Printed {
  path: string;
  texts: string[];
}

/** Cuts the fonts to what cards print. Throws as `cutFonts` does. */
export function cutCardFonts(cards: readonly Card[]): Promise<CardFont[]> {
  return cutFonts(
    cards.map((card) => ({ path: card.path, texts: listTexts(card) })),
    fixedTexts,
  );
}

/**
 * Cuts the fonts to what pictures print; `fixed` is what each of them prints. Throws where a character is in none of them:
 * nobody could read the picture.
 */
export async function cutFonts(pictures: readonly Printed[], fixed: readonly string[]): Promise<CardFont[]> {
  const codePoints = new Set<number>();
  for (const text of [...fixed, ...pictures.flatMap(({ texts }) => texts)]) {
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
  if (lost !== undefined) throw tellMissing(pictures, String.fromCodePoint(lost));
  return fonts;
}

function tellMissing(pictures: readonly Printed[], character: string): MissingGlyphError {
  for (const { path, texts } of pictures) {
    const context = texts.find((text) => text.includes(character));
    if (context !== undefined) return new MissingGlyphError({ character, context, documentId: path });
  }
  return new MissingGlyphError({ character, context: '', documentId: 'pictures' });
}
