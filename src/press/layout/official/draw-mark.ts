import type { Fragment } from '../../drawing/ink.ts';
import { grid, headRed } from '../../sheets/official.ts';
import { openTag } from '../../tags/tag.ts';
import { type Desk, type Glyph, measureText } from '../measure-text.ts';
import { boundInk, measureRow, setRow } from './set-row.ts';

/** A mark where it stands; `bottom` is the lower edge of its lowest glyph, in points. */
interface Mark {
  fragments: Fragment[];
  bottom: number;
}

/** Between rows of joint issuers, in ems. */
const rowPitch = 1.3;

const glyphsOf = (desk: Desk, text: string, size: number): Glyph[] =>
  measureText(desk, [{ text, role: 'title', size, colour: headRed, tag: openTag('P', desk.root) }]);

/** The type size with which so many ems fit the width; the standard leaves size to judgement (7.2.4: 醒目、美观、庄重). */
const fitSize = (ems: number, width: number, most: number): number => Math.min(most, width / ems);

/** Short names are drawn apart, to at most 85 hundredths of the width and three tenths of a character. */
function drawApart(glyphs: readonly Glyph[], size: number, width: number): number {
  const spare = 0.85 * width - measureRow(glyphs);
  return glyphs.length < 2 ? 0 : Math.max(0, Math.min(0.3 * size, spare / (glyphs.length - 1)));
}

/** Long names are first set smaller, to so much of the full size, then narrower, to so much of their width. */
const leastSize = 0.8;
const leastWidth = 0.6;

/** 发文机关标志 of one office in one centred row, the upper edge of its glyphs at `top`. */
function drawSingle(desk: Desk, text: string, top: number, most: number): Mark {
  const count = [...text].length;
  const fit = fitSize(count, desk.width, most);
  const size = Math.max(fit, Math.min(leastSize * most, fit / leastWidth));
  const narrow = fit / size;
  const glyphs = glyphsOf(desk, text, size);
  const gap = drawApart(glyphs, size, desk.width);
  const { above, below } = boundInk(glyphs);
  const width = measureRow(glyphs, gap) * narrow;
  const row = setRow(glyphs, (desk.width - width) / 2, top + above, gap);
  const inks = row.inks.map((ink) => (ink.kind === 'text' && narrow < 1 ? { ...ink, width, narrow } : ink));
  return { fragments: [{ ...row, inks }], bottom: top + above + below };
}

/**
 * The mark of several offices: their names below each other, spread to one width, the first the one in charge; what they
 * share (文件) at their right, in the middle of their height (7.2.4).
 */
function drawJoint(desk: Desk, names: readonly string[], shared: string, top: number, most: number): Mark {
  const longest = Math.max(...names.map((name) => [...name].length));
  const tail = [...shared].length;
  // Five lines of the grid for all rows, so that the first page still shows text.
  const least = Math.min(most, (5 * grid.pitch) / (rowPitch * names.length));
  const size = fitSize(longest + (tail > 0 ? tail + 0.5 : 0), desk.width, least);
  const column = longest * size;
  const width = column + (tail > 0 ? (tail + 0.5) * size : 0);
  const left = (desk.width - width) / 2;
  const rows = names.map((name) => glyphsOf(desk, name, size));
  const first = boundInk(rows[0] ?? []).above;
  const fragments = rows.map((glyphs, at) => {
    const gap = glyphs.length < 2 ? 0 : (column - measureRow(glyphs)) / (glyphs.length - 1);
    return setRow(glyphs, left, top + first + at * rowPitch * size, gap);
  });
  const lowest = top + first + (names.length - 1) * rowPitch * size;
  const bottom = lowest + boundInk(rows.at(-1) ?? []).below;
  if (tail === 0) return { fragments, bottom };
  const glyphs = glyphsOf(desk, shared, size);
  const { above, below } = boundInk(glyphs);
  const baseline = (top + bottom) / 2 + (above - below) / 2;
  return { fragments: [...fragments, setRow(glyphs, left + column + 0.5 * size, baseline)], bottom };
}

/** 发文机关标志 in red, the upper edge of its glyphs at `top`, no larger than `most` points. */
export function drawMark(
  desk: Desk,
  { mark, issuers = [] }: { mark: string; issuers?: string[] },
  top: number,
  most: number,
): Mark {
  return issuers.length > 0 ? drawJoint(desk, issuers, mark, top, most) : drawSingle(desk, mark, top, most);
}
