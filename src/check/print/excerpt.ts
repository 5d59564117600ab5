import type { Paint } from './paint.ts';
import type { Spot } from './spot.ts';
import { cutEnd, cutStart, showable, widthOf } from './width.ts';

/** Columns of an excerpt: it fits a terminal of 100 with its gutter. */
const wide = 84;
/** So many of them at most stand before what is meant, where not all fits. */
const before = 32;

/** A line with what is meant in the middle, cut so that it fits. */
export interface Excerpt {
  head: string;
  mark: string;
  tail: string;
}

/** The part of a line around a place; undefined where there is no line to show. */
export function cutExcerpt({ line, start, end }: Spot): Excerpt | undefined {
  if (line === undefined || line.trim() === '') return undefined;
  const mark = cutEnd(showable(line.slice(start, end)), wide - before);
  // More of a line than fits at all need not be measured.
  const behind = showable(line.slice(end, end + wide));
  const room = wide - widthOf(mark) - widthOf(behind);
  const head = cutStart(showable(line.slice(0, start)), Math.max(before, room));
  const tail = cutEnd(showable(line.slice(end)), wide - widthOf(head) - widthOf(mark));
  return { head, mark, tail };
}

/** The line of a finding with a mark below what is meant. Nothing where there is no line. */
export function printExcerpt(spot: Spot, lineNumber: number, paint: Paint): string[] {
  const excerpt = cutExcerpt(spot);
  if (!excerpt) return [];
  const { head, mark, tail } = excerpt;
  const number = String(lineNumber);
  const carets = '^'.repeat(Math.max(1, widthOf(mark)));
  return [
    `${paint.place(`  ${number} |`)} ${head}${paint.mark(mark)}${tail}`.trimEnd(),
    `${paint.place(`  ${' '.repeat(number.length)} |`)} ${' '.repeat(widthOf(head))}${paint.mark(carets)}`,
  ];
}
