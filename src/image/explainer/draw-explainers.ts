import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Explainer } from '../../document/explainer/explainer.ts';
import { explainerPicture } from '../../document/paths.ts';
import { cutFonts, type Printed } from '../card-fonts.ts';
import { drawPixels, openFaces } from '../draw-pixels.ts';
import { indexPixels, palette } from '../palette.ts';
import { writeIndexedPng } from '../write-png.ts';
import { fixedTexts, layExplainer } from './lay-explainer.ts';

/** Pictures of earlier builds, by what they show. */
export interface KeptPictures {
  find(explainer: Explainer): Uint8Array | undefined;
  keep(explainer: Explainer, picture: Uint8Array): void;
}

/**
 * Draws each explainer as a PNG at its place below `outDir`; the same explainer gives the same bytes. One takes half a
 * second, so those that did not change are taken over from `kept`.
 */
export async function drawExplainers(
  explainers: readonly Explainer[],
  { kept, outDir }: { outDir: string; kept?: KeptPictures },
): Promise<void> {
  const before = new Map(explainers.map((explainer) => [explainer, kept?.find(explainer)]));
  const fresh = explainers.filter((explainer) => !before.get(explainer));
  const faces = fresh.length === 0 ? [] : openFaces(await cutFonts(fresh.map(listPrinted), fixedTexts));
  for (const explainer of explainers) {
    const known = before.get(explainer);
    const picture = known ?? (await drawExplainer(explainer, faces));
    if (!known) kept?.keep(explainer, picture);
    const target = join(outDir, explainerPicture(explainer.id));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, picture);
  }
}

async function drawExplainer(explainer: Explainer, faces: Faces): Promise<Uint8Array> {
  const { size, strips } = layExplainer(explainer);
  const { width } = size;
  const picture = new Uint8Array(width * size.height);
  let top = 0;
  for (const { height, node } of strips) {
    const strip = { width, height };
    indexPixels(await drawPixels(node, strip, faces), strip, picture, { left: 0, top, width });
    top += height;
  }
  return writeIndexedPng(picture, size, palette);
}

type Faces = ReturnType<typeof openFaces>;

/** Everything that an explainer prints. */
function listPrinted(explainer: Explainer): Printed {
  const { address, kicker, lead, parts, publisher, site, title } = explainer;
  const texts = parts.flatMap(({ lines, notes, title: heading }) => [
    heading,
    ...notes,
    ...lines.flatMap((each) => [
      each.text,
      ...(each.kind === 'item' ? [each.detail ?? ''] : []),
      ...(each.kind === 'bar' ? [`${each.count}${each.unit}／${each.total}`] : []),
    ]),
  ]);
  return {
    path: explainerPicture(explainer.id),
    texts: [address, kicker, lead, publisher, site, title, ...texts],
  };
}
