import type { Block } from '../../document/block.ts';
import type { Fragment, Ink } from '../drawing/ink.ts';
import { quiet, type TextStyle } from '../sheets/look.ts';
import { openTag } from '../tags/tag.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { setLines } from './set-text.ts';
import { addLines, type Stack } from './stack.ts';

export type Posting = Block & { kind: 'posting' };

/** Lines to be filled in by hand, all in one row where a name or a date finds room: who posts is no news to readers. */
export function stackSlots(desk: Desk, slots: readonly string[], room: number, ems: number): Stack {
  const style = postingStyle(desk);
  const most = Math.max(1, Math.floor(room / (style.size * ems)));
  // Rows of equal length: two and two rather than three and one.
  const across = Math.ceil(slots.length / Math.ceil(slots.length / most));
  const width = room / across;
  const stack: Stack = { height: 0, fragments: [] };
  for (let from = 0; from < slots.length; from += across) {
    const top = stack.height;
    let deepest = top;
    slots.slice(from, from + across).forEach((slot, index) => {
      stack.height = top;
      const glyphs = measureText(desk, [runOf(`${slot}：`, style, openTag('P', desk.root))]);
      const lines = setLines(desk, glyphs, { width: width * 0.7, leading: style.leading });
      addLines(stack, lines, style.leading, index * width);
      deepest = Math.max(deepest, stack.height);
      const start = index * width + (lines.at(-1)?.width ?? 0) + 4;
      const y = stack.height - style.leading * 0.18;
      const rule: Ink = {
        kind: 'rule',
        from: [start, y],
        to: [(index + 1) * width - (index === across - 1 ? 0 : 8), y],
        thickness: 0.6,
        colour: quiet,
      };
      const line: Fragment = { tag: undefined, inks: [rule] };
      stack.fragments.push(line);
    });
    stack.height = deepest;
  }
  return stack;
}

/** Width in ems of a slot in which a name or a date can be written, with its label: with ease, and at least. */
export const wideSlot = 11;
export const narrowSlot = 8.6;

export function postingStyle(desk: Desk): TextStyle {
  const { cell } = desk.style;
  return { ...cell, leading: cell.leading * 1.35 };
}

/** When the sheet comes down, and whom to tell when it is torn: below the slots, over so much of the width. */
export function stackPostingNotes(desk: Desk, notes: readonly string[], width: number): Stack {
  const { cell } = desk.style;
  const stack: Stack = { height: 0, fragments: [] };
  for (const note of notes) {
    const glyphs = measureText(desk, [runOf(note, cell, openTag('P', desk.root))]);
    addLines(stack, setLines(desk, glyphs, { width, leading: cell.leading }), cell.leading);
  }
  return stack;
}
