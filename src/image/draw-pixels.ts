import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { CardFont } from './card-fonts.ts';
import type { CardNode } from './node.ts';

/** The fonts of pictures as satori takes them. It parses them once, as long as they stay the same objects. */
export function openFaces(fonts: readonly CardFont[]): Font[] {
  return fonts.map(({ name, weight, bytes }) => ({
    name,
    weight,
    data: Buffer.from(bytes),
    style: 'normal' as const,
  }));
}

/** Draws a node; gives its RGBA pixels, row by row. */
export async function drawPixels(
  node: CardNode,
  size: { width: number; height: number },
  fonts: Font[],
): Promise<Uint8Array> {
  return sharp(Buffer.from(await satori(node, { ...size, fonts })))
    .ensureAlpha()
    .raw()
    .toBuffer();
}
