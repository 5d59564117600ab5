import { type CardNode, line, stack } from '../node.ts';
import { wrapText } from '../wrap-title.ts';

/** Width of every explainer in pixels: that of a phone's screen, so that it fills it and its letters are large. */
export const explainerWidth = 1080;

export const margin = 64;
export const width = explainerWidth - 2 * margin;
/** Sizes and line heights in pixels. On a phone of 360 px all is a third as large: 32 is 10.7, which many enlarge. */
export const text = { size: 36, height: 54 };
export const detail = { size: 31, height: 46 };
export const note = { size: 27, height: 40 };
export const head = { size: 44, height: 62 };
export const kicker = { size: 30, height: 46 };
export const titleLine = 1.26;
export const signRoom = 50;
export const code = 200;

/** A row of the picture and how high it is. */
export interface Row {
  node: CardNode;
  height: number;
}

/** Words as rows of a size, in at most so many lines; the last ends in … where they are more. */
export function lines(
  words: string,
  { height, size }: { size: number; height: number },
  colour: string,
  most: number,
  indent = 0,
): Row[] {
  return wrapText(words, width - indent, size, most).map((each) => ({
    node: line(each, size, height, colour, { marginLeft: indent }),
    height,
  }));
}

/** One line, ended by … where it does not fit. */
export function shorten(words: string, room: number, size: number): string {
  return wrapText(words, room, size, 1)[0] ?? '';
}

/** A rule across the picture. */
export function rule(height: number, colour: string): Row {
  return { node: stack('row', { width, height, backgroundColor: colour }, []), height };
}

/** Free height. */
export function space(height: number): Row {
  return { node: stack('row', { height }, []), height };
}
