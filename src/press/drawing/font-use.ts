import type { Face } from '../fonts/face.ts';
import type { Fragment } from './ink.ts';

/** A character as content streams need it. */
interface UsedLetter {
  /** Its CID, which is the rank of its code point from 1, as four digits of hex. */
  hex: string;
  /** In thousandths of an em. */
  advance: number;
}

/** Which characters of a face a document draws, and under which number each stands in the PDF. */
export interface FontUse {
  face: Face;
  /** Name in the page's resources: F0, F1, … in the order in which the document first needs them. */
  name: string;
  /** Ascending, so that the numbers depend on the document's characters alone. */
  codePoints: number[];
  /** By code point. */
  letters: Map<number, UsedLetter>;
}

/** Goes over everything that will be drawn, once, before the first page is written. */
export function collectFontUse(pages: Iterable<readonly Fragment[]>): Map<Face, FontUse> {
  const seen = new Map<Face, Set<number>>();
  let face: Face | undefined;
  let known = new Set<number>();
  for (const fragments of pages) {
    for (const { inks } of fragments) {
      for (const ink of inks) {
        if (ink.kind !== 'text') continue;
        for (const letter of ink.letters) {
          if (letter.face !== face) {
            face = letter.face;
            known = seen.get(face) ?? new Set();
            seen.set(face, known);
          }
          known.add(letter.codePoint);
        }
      }
    }
  }
  return new Map([...seen].map(([each, set], index) => [each, describeUse(each, `F${index}`, set)]));
}

function describeUse(face: Face, name: string, used: ReadonlySet<number>): FontUse {
  const codePoints = [...used].sort((a, b) => a - b);
  const letters = new Map<number, UsedLetter>();
  codePoints.forEach((codePoint, index) => {
    const hex = (index + 1).toString(16).padStart(4, '0').toUpperCase();
    const advance = (face.advanceOf(face.glyphOf(codePoint)) * 1000) / face.unitsPerEm;
    letters.set(codePoint, { hex, advance });
  });
  return { face, name, codePoints, letters };
}
