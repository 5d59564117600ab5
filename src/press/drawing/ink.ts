import type { Face } from '../fonts/face.ts';
import type { Tag } from '../tags/tag.ts';

/** Red, green, blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** A character where it stands, in points from its ink's own x. */
export interface SetLetter {
  codePoint: number;
  face: Face;
  size: number;
  x: number;
}

/** What is drawn. Lengths in points; x from the left of the text area, y downwards from the top of its strip. */
export type Ink =
  | {
      kind: 'text';
      x: number;
      baseline: number;
      letters: SetLetter[];
      colour: Colour;
      width: number;
      /** Runs downwards from its start, its letters turned a quarter to the right. */
      turned?: true;
      /** By how much its letters are narrower than their font has them, and their places with them; 1 if left out. */
      narrow?: number;
    }
  | { kind: 'rule'; from: Point; to: Point; thickness: number; colour: Colour; dash?: readonly number[] }
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: Colour }
  /** Closed or open outlines; curves are made of straight pieces before they come here. */
  | { kind: 'path'; outlines: Point[][]; fill?: Colour; stroke?: Colour; thickness?: number }
  /** Runs of dark modules, in units of `module` points from (x, y): a QR code as one path. */
  | {
      kind: 'modules';
      x: number;
      y: number;
      module: number;
      runs: { column: number; row: number; length: number }[];
    };

export type Point = readonly [x: number, y: number];

/** Inks that belong to one element of the structure tree, or to none (an artifact: rules, fills, page furniture). */
export interface Fragment {
  tag: Tag | undefined;
  inks: Ink[];
  /**
   * What an artifact is to the page, where it is not mere decoration (ISO 32000-1, 14.8.2.2.2): its head, its foot, or the
   * header of a table that was said before. Set when pages are gathered.
   */
  furniture?: 'Header' | 'Footer' | 'Repeated';
  /** Further inks that are known only when all pages are laid: page numbers in a table of contents. */
  late?: (pageOf: PageOf) => Ink[];
}

/** The number printed on the page on which an anchor stands; undefined for an anchor that is nowhere. */
export type PageOf = (anchor: string) => number | undefined;

/** The same ink, moved. */
function moveInk(ink: Ink, dx: number, dy: number): Ink {
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  switch (ink.kind) {
    case 'text':
      if (ink.turned || ink.narrow !== undefined)
        return { ...ink, x: ink.x + dx, baseline: ink.baseline + dy };
      // Written out, for nearly all inks are words, and all of them move several times.
      return {
        kind: 'text',
        x: ink.x + dx,
        baseline: ink.baseline + dy,
        letters: ink.letters,
        colour: ink.colour,
        width: ink.width,
      };
    case 'rule':
      return { ...ink, from: move(ink.from), to: move(ink.to) };
    case 'box':
    case 'modules':
      return { ...ink, x: ink.x + dx, y: ink.y + dy };
    case 'path':
      return { ...ink, outlines: ink.outlines.map((outline) => outline.map(move)) };
  }
}

export function moveFragments(fragments: readonly Fragment[], dx: number, dy: number): Fragment[] {
  if (dx === 0 && dy === 0) return [...fragments];
  return fragments.map(({ tag, inks, late }): Fragment => {
    const move = (ink: Ink): Ink => moveInk(ink, dx, dy);
    return { tag, inks: inks.map(move), ...(late ? { late: (pageOf) => late(pageOf).map(move) } : {}) };
  });
}
