import type { Block } from '../../document/block.ts';
import type { Ink } from '../drawing/ink.ts';
import { mm, type TextStyle } from '../sheets/look.ts';
import { openTag } from '../tags/tag.ts';
import { encodeModules } from './encode-modules.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { setLines } from './set-text.ts';
import { addLines, type Stack } from './stack.ts';

export type Code = Block & { kind: 'code' };

/** A module on a posted sheet: what a cheap phone resolves through a rain-wet pouch from an arm's length. */
const leastModule = 0.5 * mm;

/** Light modules around a code, which a reader needs to find it (ISO/IEC 18004, 5.3.8). */
const quietModules = 4;

/** The whole of a code with its white border, in points; its dark part is from 25 mm on a wall and 22 mm on a desk. */
interface CodeSize {
  side: number;
  border: number;
}

/** 27 mm on a wall, and more where modules would else be below half a millimetre. */
function sizeCode(desk: Desk, url: string): CodeSize {
  const modules = encodeModules(url).length;
  const isPosted = desk.style.sheet === 'notice';
  const side = isPosted ? Math.max(27 * mm, modules * leastModule) : 22 * mm;
  return { side, border: (side / modules) * quietModules };
}

/** An address in full: one that is not absolute is meant below the site's. */
function resolveUrl(desk: Desk, url: string): string {
  return new URL(url, desk.siteUrl).href;
}

/** The code of an address, `side` points wide: rows of dark modules as runs, one path without hairlines between them. */
export function drawModules(url: string, x: number, y: number, side: number): Ink {
  const rows = encodeModules(url);
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

/** A QR code with what it is for and its address in words beside it, in so much of the width. */
export function stackCode(desk: Desk, block: Code, room: number, caption: TextStyle): Stack {
  const { style } = desk;
  const url = resolveUrl(desk, block.url);
  const { border, side } = sizeCode(desk, url);
  const figure = openTag('Figure', desk.root, { alt: `二维码：${url}` });
  const left = side + border;
  const width = room - left;
  // At the left edge the margin of the sheet is the border; what stands above and below keeps away by itself.
  const modules = drawModules(url, 0, border, side);
  const stack: Stack = { height: 0, fragments: [{ tag: figure, inks: [modules] }] };
  const words = measureText(desk, [runOf(block.caption, caption, openTag('P', desk.root))]);
  const link = openTag('Link', openTag('P', desk.root), { href: url, alt: url });
  const address = measureText(desk, [runOf(url, style.note, link)]);
  const captionLines = setLines(desk, words, { width, leading: caption.leading });
  const addressLines = setLines(desk, address, { width, leading: style.note.leading });
  const text = captionLines.length * caption.leading + 4 + addressLines.length * style.note.leading;
  const whole = side + 2 * border;
  stack.height = Math.max(0, (whole - text) / 2);
  addLines(stack, captionLines, caption.leading, left);
  addLines(stack, addressLines, style.note.leading, left, 4);
  stack.height = Math.max(stack.height, whole);
  return stack;
}

/** The words of a code that stands beside something. */
export const smallCaption = (desk: Desk): TextStyle => ({ ...desk.style.cell, role: 'hei' });

/** The narrowest in which a code with such words looks well. */
export function codeRoom(desk: Desk, block: Code): number {
  const { border, side } = sizeCode(desk, resolveUrl(desk, block.url));
  return side + border + smallCaption(desk).size * 7.6;
}
