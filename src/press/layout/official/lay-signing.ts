import type { Block } from '../../../document/block.ts';
import { mm } from '../../sheets/look.ts';
import { grid } from '../../sheets/official.ts';
import { openTag } from '../../tags/tag.ts';
import { type Desk, measureText, runOf } from '../measure-text.ts';
import { type SetLine, setLines } from '../set-text.ts';
import { addLines, type Stack } from '../stack.ts';

type Signature = Block & { kind: 'signature' };

/** A seal of a government office is 42 mm wide at most below the provinces; seals neither touch nor cross (7.3.5.1). */
const sealSide = 42 * mm;

function setWords(desk: Desk, words: string, width: number, centred = false): SetLine[] {
  const { body } = desk.style;
  const glyphs = measureText(desk, [runOf(words, body, openTag('P', desk.root))]);
  return setLines(desk, glyphs, {
    width,
    leading: body.leading,
    ...(centred ? { align: 'center' as const } : {}),
  });
}

const widthOf = (lines: readonly SetLine[]): number => Math.max(0, ...lines.map((line) => line.width));

/**
 * Sealed: the date four 字 from the right, the unit in the middle above it. The seal lies over both, a little high, so that
 * its upper edge is less than a line below the text when two lines stay blank (7.3.5.1). With one it still is clear of the
 * text, if the seal lies in the middle: that line gives way where the page has no room (7.3.5.5).
 */
function stackSealed(desk: Desk, units: readonly string[], date: string, blank: number): Stack {
  const { leading } = desk.style.body;
  const stack: Stack = { height: blank * grid.pitch, fragments: [] };
  const [last = ''] = units.slice(-1);
  const dated = setWords(desk, date, desk.width);
  const before = units.slice(0, -1);
  if (before.length > 0) stackEarlierUnits(desk, stack, before, last);
  const width = widthOf(dated);
  const unit = setWords(desk, last, desk.width, true);
  // A unit longer than the date and eight 字 would leave 版心 at the right: both move in.
  const dateLeft = desk.width - Math.max(4 * grid.cell, (widthOf(unit) - width) / 2) - width;
  addLines(stack, unit, leading, dateLeft + width / 2 - desk.width / 2);
  addLines(stack, dated, leading, dateLeft);
  return stack;
}

/** Joint units but the last, in rows; rows as far apart as seals need that do not touch (7.3.5.1). */
function stackEarlierUnits(desk: Desk, stack: Stack, before: readonly string[], last: string): void {
  const longest = Math.max(...[...before, last].map((unit) => [...unit].length));
  const across = longest * grid.cell <= desk.width / 3 ? 3 : longest * grid.cell <= desk.width / 2 ? 2 : 1;
  const width = desk.width / across;
  const rows = Math.ceil(before.length / across);
  const step = Math.ceil((sealSide + mm) / grid.pitch) * grid.pitch;
  for (let row = 0; row < rows; row++) {
    const top = stack.height;
    before.slice(row * across, (row + 1) * across).forEach((unit, at) => {
      stack.height = top;
      addLines(stack, setWords(desk, unit, width, true), desk.style.body.leading, at * width);
    });
    stack.height = top + step;
  }
}

/**
 * Without a seal: one blank line, units two 字 from the right, below them the date, beginning two 字 right of the unit's first
 * one; a date that is longer stands two 字 from the right itself (7.3.5.2).
 */
function stackUnsealed(desk: Desk, units: readonly string[], date: string): Stack {
  const { leading } = desk.style.body;
  const stack: Stack = { height: grid.pitch, fragments: [] };
  const named = units.map((unit) => setWords(desk, unit, desk.width - 2 * grid.cell));
  const dated = setWords(desk, date, desk.width);
  const width = Math.max(...named.map(widthOf), widthOf(dated) + 2 * grid.cell);
  const left = Math.max(0, desk.width - 2 * grid.cell - width);
  for (const lines of named) addLines(stack, lines, leading, left);
  addLines(stack, dated, leading, left + 2 * grid.cell);
  return stack;
}

/**
 * 署名 and 成文日期 of an official document (7.3.5), on lines of the grid; `tight` with the least room for the seal. No seal is
 * drawn and nothing says where it goes: an issued document has no guides.
 */
export function stackSigning(desk: Desk, { unit, joint = [], date, seal }: Signature, tight = false): Stack {
  const units = [unit, ...joint];
  return seal ? stackSealed(desk, units, date, tight ? 1 : 2) : stackUnsealed(desk, units, date);
}
