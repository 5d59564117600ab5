import encodeQR from 'qr';
import type { Block } from '../../document/block.ts';
import type { Fragment, Ink } from '../drawing/ink.ts';
import { openTag } from '../tags/tag.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { type LayoutStrip, setLines } from './set-text.ts';
import { hairline, ink, mm, quiet } from './sheets.ts';
import { addLines, type Stack, stripStack } from './stack.ts';

/** Side of a printed code in points: 30 mm on a wall is read from an arm's length, 22 mm on a desk. */
const codeSide = (desk: Desk): number => (desk.style.sheet === 'notice' ? 30 : 22) * mm;

/** An address in full: one that is not absolute is meant below the site's. */
function resolveUrl(desk: Desk, url: string): string {
  return new URL(url, desk.siteUrl).href;
}

/** Rows of dark modules as runs, so that the code is one path without hairlines between its modules. */
function drawModules(url: string, x: number, y: number, side: number): Ink {
  // The library draws at least one light module around; the sheet's own white is the quiet zone.
  const framed = encodeQR(url, 'raw', { ecc: 'medium', border: 1 });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  const runs: { column: number; row: number; length: number }[] = [];
  rows.forEach((modules, row) => {
    let start = -1;
    for (let column = 0; column <= modules.length; column++) {
      if (modules[column] && start < 0) start = column;
      else if (!modules[column] && start >= 0) {
        runs.push({ column: start, row, length: column - start });
        start = -1;
      }
    }
  });
  return { kind: 'modules', x, y, module: side / rows.length, runs };
}

/** A QR code with what it is for and its address in words beside it. */
export function layCode(desk: Desk, block: Block & { kind: 'code' }): LayoutStrip[] {
  const { style } = desk;
  const url = resolveUrl(desk, block.url);
  const side = codeSide(desk);
  const figure = openTag('Figure', desk.root, { alt: `二维码：${url}` });
  const left = side + style.body.size;
  const width = desk.width - left;
  const stack: Stack = { height: 0, fragments: [{ tag: figure, inks: [drawModules(url, 0, 0, side)] }] };
  const caption = measureText(desk, [runOf(block.caption, style.lead, openTag('P', desk.root))]);
  const link = openTag('Link', openTag('P', desk.root), { href: url, alt: url });
  const address = measureText(desk, [runOf(url, style.note, link)]);
  const captionLines = setLines(caption, { width, leading: style.lead.leading });
  const addressLines = setLines(address, { width, leading: style.note.leading });
  const text = captionLines.length * style.lead.leading + 4 + addressLines.length * style.note.leading;
  stack.height = Math.max(0, (side - text) / 2);
  addLines(stack, captionLines, style.lead.leading, left);
  addLines(stack, addressLines, style.note.leading, left, 4);
  stack.height = Math.max(stack.height, side);
  return [stripStack(stack, style.blockSpace)];
}

/** Whom to ask or tell: between two firm rules, the numbers in 黑体, so that they are found from afar. */
export function layContact(desk: Desk, block: Block & { kind: 'contact' }): LayoutStrip[] {
  const { style } = desk;
  const { contact, lead } = style;
  const stack: Stack = { height: 7, fragments: [] };
  const title = measureText(desk, [runOf(block.title, { ...lead, role: 'hei' }, openTag('P', desk.root))]);
  addLines(stack, setLines(title, { width: desk.width, leading: lead.leading }), lead.leading);
  const list = openTag('L', desk.root);
  const widest = Math.max(...block.lines.map(({ key }) => [...key].length));
  const keyWidth = Math.min(desk.width * 0.5, (widest + 1) * contact.size);
  for (const { key, value } of block.lines) {
    const item = openTag('LI', list);
    const label = measureText(desk, [runOf(key, contact, openTag('Lbl', item))]);
    const words = measureText(desk, [runOf(value, { ...contact, role: 'hei' }, openTag('LBody', item))]);
    const top = stack.height;
    addLines(stack, setLines(label, { width: keyWidth - 2, leading: contact.leading }), contact.leading);
    const labelled = stack.height;
    stack.height = top;
    const lines = setLines(words, { width: desk.width - keyWidth, leading: contact.leading });
    addLines(stack, lines, contact.leading, keyWidth);
    stack.height = Math.max(stack.height, labelled);
  }
  stack.height += 7;
  const rules = [0, stack.height].map(
    (y): Ink => ({
      kind: 'rule',
      from: [0, y],
      to: [desk.width, y],
      thickness: 0.9,
      colour: ink,
    }),
  );
  stack.fragments.unshift({ tag: undefined, inks: rules });
  return [stripStack(stack, style.blockSpace)];
}

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

/** Who signs, and when. A seal of 42 mm is put over both by hand: room for it is left and said, and it is never drawn. */
export function laySignature(desk: Desk, block: Block & { kind: 'signature' }): LayoutStrip[] {
  const { style } = desk;
  const { body, note } = style;
  const unit = measureText(desk, [runOf(block.unit, body, openTag('P', desk.root))]);
  const date = measureText(desk, [runOf(block.date, body, openTag('P', desk.root))]);
  const options = { width: desk.width, leading: body.leading };
  const unitLines = setLines(unit, options);
  const dateLines = setLines(date, options);
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
    const line = setLines(words, { width: desk.width, leading: note.leading })[0];
    if (line) addLines(stack, [line], note.leading, dateLeft + (dateWidth - line.width) / 2);
    // Lower half of the seal: its middle lies between the two lines.
    stack.height = Math.max(stack.height, 11 * mm + body.leading + 21 * mm);
  }
  return [stripStack(stack, style.paragraphSpace)];
}

/** Lines to be filled in by hand, as many to a row as have room for a name. */
export function layPosting(desk: Desk, slots: readonly string[]): LayoutStrip[] {
  const { body } = desk.style;
  const style = { ...body, size: body.size * 0.84, leading: body.leading * 1.15 };
  const across = Math.max(1, Math.min(slots.length, Math.floor(desk.width / (style.size * 9))));
  const width = desk.width / across;
  const stack: Stack = { height: 0, fragments: [] };
  for (let from = 0; from < slots.length; from += across) {
    const top = stack.height;
    let deepest = top;
    slots.slice(from, from + across).forEach((slot, index) => {
      stack.height = top;
      const glyphs = measureText(desk, [runOf(`${slot}：`, style, openTag('P', desk.root))]);
      const lines = setLines(glyphs, { width: width * 0.7, leading: style.leading });
      addLines(stack, lines, style.leading, index * width);
      deepest = Math.max(deepest, stack.height);
      const start = index * width + (lines.at(-1)?.width ?? 0) + 6;
      const y = stack.height - style.leading * 0.18;
      const rule: Ink = {
        kind: 'rule',
        from: [start, y],
        to: [(index + 1) * width - 10, y],
        thickness: 0.6,
        colour: hairline,
      };
      const line: Fragment = { tag: undefined, inks: [rule] };
      stack.fragments.push(line);
    });
    stack.height = deepest;
  }
  return [stripStack(stack, desk.style.blockSpace)];
}
