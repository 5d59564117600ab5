import type { Face } from '../fonts/face.ts';
import type { Fragment } from './ink.ts';

/** Which characters of a face a document draws, and under which number each stands in the PDF. */
export interface FontUse {
  face: Face;
  /** Name in the page's resources: F0, F1, … in the order in which the document first needs them. */
  name: string;
  /** Ascending, so that the numbers depend on the document's characters alone. */
  codePoints: number[];
  /** CID of a code point: its rank, from 1. */
  cidOf: Map<number, number>;
}

/** Goes over everything that will be drawn, once, before the first page is written. */
export function collectFontUse(pages: Iterable<readonly Fragment[]>): Map<Face, FontUse> {
  const seen = new Map<Face, Set<number>>();
  for (const fragments of pages) {
    for (const { inks } of fragments) {
      for (const ink of inks) {
        if (ink.kind !== 'text') continue;
        for (const { face, codePoint } of ink.letters) {
          const known = seen.get(face);
          if (known) known.add(codePoint);
          else seen.set(face, new Set([codePoint]));
        }
      }
    }
  }
  const uses = new Map<Face, FontUse>();
  for (const [face, set] of seen) {
    const codePoints = [...set].sort((a, b) => a - b);
    const cidOf = new Map(codePoints.map((codePoint, index) => [codePoint, index + 1]));
    uses.set(face, { face, name: `F${uses.size}`, codePoints, cidOf });
  }
  return uses;
}
