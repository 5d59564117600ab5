import type { Fragment, Ink, Point } from './ink.ts';

function enlargeInk(ink: Ink, by: number): Ink {
  const away = ([x, y]: Point): Point => [x * by, y * by];
  switch (ink.kind) {
    case 'text':
      return {
        ...ink,
        x: ink.x * by,
        baseline: ink.baseline * by,
        width: ink.width * by,
        letters: ink.letters.map((letter) => ({ ...letter, size: letter.size * by, x: letter.x * by })),
      };
    case 'rule':
      return {
        ...ink,
        from: away(ink.from),
        to: away(ink.to),
        thickness: ink.thickness * by,
        ...(ink.dash ? { dash: ink.dash.map((length) => length * by) } : {}),
      };
    case 'box':
      return { ...ink, x: ink.x * by, y: ink.y * by, width: ink.width * by, height: ink.height * by };
    case 'modules':
      return { ...ink, x: ink.x * by, y: ink.y * by, module: ink.module * by };
    case 'path':
      return {
        ...ink,
        outlines: ink.outlines.map((outline) => outline.map(away)),
        ...(ink.thickness === undefined ? {} : { thickness: ink.thickness * by }),
      };
  }
}

/** A page as a copier enlarges it, about its upper left corner: type, rules and places alike. */
export function enlargeFragments(fragments: readonly Fragment[], by: number): Fragment[] {
  return fragments.map((fragment) => ({
    ...fragment,
    inks: fragment.inks.map((ink) => enlargeInk(ink, by)),
  }));
}
