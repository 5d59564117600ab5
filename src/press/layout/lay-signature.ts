import type { Block } from '../../document/block.ts';
import type { Fragment, Ink, Point } from '../drawing/ink.ts';
import { mm, quiet } from '../sheets/look.ts';
import { openTag } from '../tags/tag.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { measureWords } from './measure-words.ts';
import { stackSigning } from './official/lay-signing.ts';
import { type LayoutStrip, setLines } from './set-text.ts';
import { addLines, type Stack, stripStack } from './stack.ts';

export type Signature = Block & { kind: 'signature' };

/**
 * Where unit and date begin. With a seal the date stands four characters in from the right and the unit above it, centred
 * on it (GB/T 9704-2012, 7.3.5.1); without, the unit two characters in, and the date two to the right of its first
 * character (7.3.5.2).
 */
function placeSignature(
  desk: Desk,
  unit: number,
  date: number,
  seal: boolean,
): { unitLeft: number; dateLeft: number } {
  const em = desk.style.body.size;
  if (seal) {
    const dateLeft = desk.width - Math.max(4 * em, (unit - date) / 2) - date;
    return { dateLeft, unitLeft: Math.max(0, dateLeft + date / 2 - unit / 2) };
  }
  const unitLeft = desk.width - 2 * em - Math.max(unit, date + 2 * em);
  return { unitLeft: Math.max(0, unitLeft), dateLeft: Math.max(0, unitLeft) + 2 * em };
}

/**
 * The corners of a square of 42 mm (the seal of a township or county office), so that who stamps knows where; never a circle
 * that could be taken for a seal.
 */
function markSeal(x: number, y: number): Fragment {
  const [half, arm] = [21 * mm, 3.5 * mm];
  const inks = [-1, 1].flatMap((across) =>
    [-1, 1].flatMap((down): Ink[] => {
      const corner: Point = [x + across * half, y + down * half];
      const ends: Point[] = [
        [corner[0] - across * arm, corner[1]],
        [corner[0], corner[1] - down * arm],
      ];
      return ends.map((to) => ({ kind: 'rule', from: corner, to, thickness: 0.6, colour: quiet }));
    }),
  );
  return { tag: undefined, inks };
}

/** A seal of 42 mm is put over unit and date by hand: room for it is left and said, and it is never drawn. */
export function stackSignature(desk: Desk, block: Signature): Stack {
  if (desk.style.official) return stackSigning(desk, block);
  const { body, note } = desk.style;
  const unit = measureText(desk, [runOf(block.unit, body, openTag('P', desk.root))]);
  const date = measureText(desk, [runOf(block.date, body, openTag('P', desk.root))]);
  const options = { width: desk.width, leading: body.leading };
  const unitLines = setLines(desk, unit, options);
  const dateLines = setLines(desk, date, options);
  const unitWidth = Math.max(0, ...unitLines.map((line) => line.width));
  const dateWidth = Math.max(0, ...dateLines.map((line) => line.width));
  const { unitLeft, dateLeft } = placeSignature(desk, unitWidth, dateWidth, block.seal);
  const stack: Stack = { height: block.seal ? 11 * mm : body.leading * 0.6, fragments: [] };
  addLines(stack, unitLines, body.leading, unitLeft);
  addLines(stack, dateLines, body.leading, dateLeft);
  if (block.seal) {
    const words = measureText(desk, [
      runOf('（此处加盖公章）', { ...note, colour: quiet }, openTag('P', desk.root)),
    ]);
    const line = setLines(desk, words, { width: desk.width, leading: note.leading })[0];
    if (line) addLines(stack, [line], note.leading, dateLeft + (dateWidth - line.width) / 2);
    stack.fragments.push(markSeal(dateLeft + dateWidth / 2, 11 * mm + body.leading * unitLines.length));
    // Lower half of the seal: its middle lies between the two lines.
    stack.height = Math.max(stack.height, 11 * mm + body.leading + 21 * mm);
  }
  return stack;
}

/** What unit, date and seal leave free at their left. */
export function roomBesideSignature(desk: Desk, signature: Signature): number {
  const { body } = desk.style;
  return desk.width - Math.max(measureWords(desk, signature.unit, body), body.size * 13) - 2 * body.size;
}

/** A signature that stands alone as a strip; that of an official document may be set lower (7.3.5.5). */
export function laySignature(desk: Desk, block: Signature): LayoutStrip {
  const { official, paragraphSpace } = desk.style;
  const strip = stripStack(stackSignature(desk, block), paragraphSpace);
  if (!official || !block.seal) return strip;
  return { ...strip, tight: stripStack(stackSigning(desk, block, true), paragraphSpace) };
}
