import encodeQR from 'qr';
import type { Block } from '../../document/block.ts';
import { type Fragment, type Ink, moveFragments } from '../drawing/ink.ts';
import { openTag } from '../tags/tag.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { type LayoutStrip, setLines } from './set-text.ts';
import { hairline, ink, mm, quiet, type TextStyle } from './sheets.ts';
import { addLines, type Stack, stripStack } from './stack.ts';

type Contact = Block & { kind: 'contact' };
type Code = Block & { kind: 'code' };
type Signature = Block & { kind: 'signature' };

/** Blocks that stand at the foot of a document. */
export type FootBlock = Block & { kind: 'contact' | 'code' | 'signature' | 'posting' };

export function isFoot(block: Block): block is FootBlock {
  return ['contact', 'code', 'signature', 'posting'].includes(block.kind);
}

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

/** A QR code with what it is for and its address in words beside it, in so much of the width. */
function stackCode(desk: Desk, block: Code, room: number, caption: TextStyle): Stack {
  const { style } = desk;
  const url = resolveUrl(desk, block.url);
  const side = codeSide(desk);
  const figure = openTag('Figure', desk.root, { alt: `二维码：${url}` });
  const left = side + style.body.size * 0.7;
  const width = room - left;
  const stack: Stack = { height: 0, fragments: [{ tag: figure, inks: [drawModules(url, 0, 0, side)] }] };
  const words = measureText(desk, [runOf(block.caption, caption, openTag('P', desk.root))]);
  const link = openTag('Link', openTag('P', desk.root), { href: url, alt: url });
  const address = measureText(desk, [runOf(url, style.note, link)]);
  const captionLines = setLines(words, { width, leading: caption.leading });
  const addressLines = setLines(address, { width, leading: style.note.leading });
  const text = captionLines.length * caption.leading + 4 + addressLines.length * style.note.leading;
  stack.height = Math.max(0, (side - text) / 2);
  addLines(stack, captionLines, caption.leading, left);
  addLines(stack, addressLines, style.note.leading, left, 4);
  stack.height = Math.max(stack.height, side);
  return stack;
}

/** Width of a run of words in one line. */
function measureWords(desk: Desk, words: string, style: TextStyle): number {
  return measureText(desk, [runOf(words, style, undefined)]).reduce(
    (sum, glyph) => sum + glyph.width + glyph.gap,
    0,
  );
}

/** Whom to ask or tell: names in one column, the numbers in 黑体, so that they are found from afar. */
function stackContact(desk: Desk, block: Contact, width: number): Stack {
  const { contact, lead } = desk.style;
  const stack: Stack = { height: 7, fragments: [] };
  const title = measureText(desk, [runOf(block.title, { ...lead, role: 'hei' }, openTag('P', desk.root))]);
  addLines(stack, setLines(title, { width, leading: lead.leading }), lead.leading);
  const list = openTag('L', desk.root);
  const keyWidth = Math.min(width * 0.5, measureKeys(desk, block));
  for (const { key, value } of block.lines) {
    const item = openTag('LI', list);
    const label = measureText(desk, [runOf(key, contact, openTag('Lbl', item))]);
    const words = measureText(desk, [runOf(value, { ...contact, role: 'hei' }, openTag('LBody', item))]);
    const top = stack.height;
    addLines(stack, setLines(label, { width: keyWidth - 2, leading: contact.leading }), contact.leading);
    const labelled = stack.height;
    stack.height = top;
    const lines = setLines(words, { width: width - keyWidth, leading: contact.leading });
    addLines(stack, lines, contact.leading, keyWidth);
    stack.height = Math.max(stack.height, labelled);
  }
  stack.height += 7;
  return stack;
}

function measureKeys(desk: Desk, block: Contact): number {
  return (Math.max(...block.lines.map(({ key }) => [...key].length)) + 1) * desk.style.contact.size;
}

/** How wide a contact is with each of its lines unbroken. */
function measureContact(desk: Desk, block: Contact): number {
  const { contact, lead } = desk.style;
  const values = block.lines.map(({ value }) => measureWords(desk, value, { ...contact, role: 'hei' }));
  return Math.max(
    measureWords(desk, block.title, { ...lead, role: 'hei' }),
    measureKeys(desk, block) + Math.max(...values),
  );
}

/** Things beside each other, each with its left edge, their middles on one line or their tops. */
function standBeside(stacks: readonly { stack: Stack; x: number }[], at: 'top' | 'middle'): Stack {
  const height = Math.max(...stacks.map(({ stack }) => stack.height));
  return {
    height,
    fragments: stacks.flatMap(({ stack, x }) =>
      moveFragments(stack.fragments, x, at === 'top' ? 0 : (height - stack.height) / 2),
    ),
  };
}

/** A row between two firm rules; the upper one is left to the row above where that has such rules, too. */
function ruleOff(desk: Desk, stack: Stack, below = false): LayoutStrip {
  const edges = below ? [stack.height] : [0, stack.height];
  const rules = edges.map(
    (y): Ink => ({ kind: 'rule', from: [0, y], to: [desk.width, y], thickness: 0.9, colour: ink }),
  );
  stack.fragments.unshift({ tag: undefined, inks: rules });
  return stripStack(stack, below ? 0 : desk.style.blockSpace);
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

/** A seal of 42 mm is put over unit and date by hand: room for it is left and said, and it is never drawn. */
function stackSignature(desk: Desk, block: Signature): Stack {
  const { body, note } = desk.style;
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
  return stack;
}

/** Lines to be filled in by hand, all in one row where a name or a date finds room: who posts is no news to readers. */
function stackPosting(desk: Desk, slots: readonly string[], room: number): Stack {
  const style = postingStyle(desk);
  const most = Math.max(1, Math.floor(room / (style.size * slotEms)));
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
      const lines = setLines(glyphs, { width: width * 0.7, leading: style.leading });
      addLines(stack, lines, style.leading, index * width);
      deepest = Math.max(deepest, stack.height);
      const start = index * width + (lines.at(-1)?.width ?? 0) + 4;
      const y = stack.height - style.leading * 0.18;
      const rule: Ink = {
        kind: 'rule',
        from: [start, y],
        to: [(index + 1) * width - (index === across - 1 ? 0 : 8), y],
        thickness: 0.6,
        colour: hairline,
      };
      const line: Fragment = { tag: undefined, inks: [rule] };
      stack.fragments.push(line);
    });
    stack.height = deepest;
  }
  return stack;
}

/** Width in ems of a slot in which a name or a date can be written. */
const slotEms = 8.6;

function postingStyle(desk: Desk): TextStyle {
  const { cell } = desk.style;
  return { ...cell, leading: cell.leading * 1.35 };
}

/** A strip of the foot, and how many blocks it took. */
interface FootRow {
  strip: LayoutStrip;
  taken: number;
}

/** What unit, date and seal leave free at their left. */
function roomBesideSignature(desk: Desk, signature: Signature): number {
  const { body } = desk.style;
  return desk.width - Math.max(measureWords(desk, signature.unit, body), body.size * 13) - 2 * body.size;
}

/** The words of a code that stands beside something. */
const smallCaption = (desk: Desk): TextStyle => ({ ...desk.style.cell, role: 'hei' });

/** The narrowest in which a code with such words looks well. */
function codeRoom(desk: Desk): number {
  return codeSide(desk) + desk.style.body.size * 0.7 + smallCaption(desk).size * 7.2;
}

/** A contact; beside it a second one or the code. */
function layContactRow(desk: Desk, contact: Contact, next: FootBlock | undefined, below: boolean): FootRow {
  const em = desk.style.body.size;
  const half = (desk.width - em) / 2;
  if (next?.kind === 'contact' && half >= em * 14) {
    const row = standBeside(
      [
        { stack: stackContact(desk, contact, half), x: 0 },
        { stack: stackContact(desk, next, half), x: half + em },
      ],
      'top',
    );
    return { strip: ruleOff(desk, row, below), taken: 2 };
  }
  const own = measureContact(desk, contact) + 1.5 * em;
  if (next?.kind === 'code' && desk.width - own >= codeRoom(desk)) {
    const left = stackContact(desk, contact, own);
    const code = stackCode(desk, next, desk.width - own, smallCaption(desk));
    const right = { height: code.height + 14, fragments: moveFragments(code.fragments, 0, 7) };
    const row = standBeside(
      [
        { stack: left, x: 0 },
        { stack: right, x: own },
      ],
      'middle',
    );
    return { strip: ruleOff(desk, row, below), taken: 2 };
  }
  return { strip: ruleOff(desk, stackContact(desk, contact, desk.width), below), taken: 1 };
}

/** The code; beside it unit, date and seal. */
function layCodeRow(desk: Desk, code: Code, next: FootBlock | undefined): FootRow {
  const { lead, blockSpace } = desk.style;
  if (next?.kind !== 'signature' || roomBesideSignature(desk, next) < codeRoom(desk)) {
    return { strip: stripStack(stackCode(desk, code, desk.width, lead), blockSpace), taken: 1 };
  }
  const row = standBeside(
    [
      { stack: stackCode(desk, code, roomBesideSignature(desk, next), smallCaption(desk)), x: 0 },
      { stack: stackSignature(desk, next), x: 0 },
    ],
    'middle',
  );
  return { strip: stripStack(row, blockSpace), taken: 2 };
}

/** Unit, date and seal; beside their foot the slots of who posts the sheet. */
function laySignatureRow(desk: Desk, signature: Signature, next: FootBlock | undefined): FootRow {
  const { paragraphSpace } = desk.style;
  const right = stackSignature(desk, signature);
  const room = roomBesideSignature(desk, signature);
  if (next?.kind !== 'posting' || room < 2 * slotEms * postingStyle(desk).size) {
    return { strip: stripStack(right, paragraphSpace), taken: 1 };
  }
  const posting = stackPosting(desk, next.slots, room);
  const left = moveFragments(posting.fragments, 0, Math.max(0, right.height - posting.height));
  const row = {
    height: Math.max(right.height, posting.height),
    fragments: [...right.fragments, ...left],
  };
  return { strip: stripStack(row, paragraphSpace), taken: 2 };
}

/**
 * The foot of a document: whom to ask, the code, unit and date with room for the seal, and the slots of who posts it; two
 * beside each other where they find room, since what a foot saves lets the text be larger.
 */
export function layFoot(desk: Desk, blocks: readonly FootBlock[]): LayoutStrip[] {
  const strips: LayoutStrip[] = [];
  for (let at = 0; at < blocks.length; ) {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (!block) break;
    const row = layRow(desk, block, next, at > 0 && blocks[at - 1]?.kind === 'contact');
    strips.push(row.strip);
    at += row.taken;
  }
  return strips;
}

function layRow(desk: Desk, block: FootBlock, next: FootBlock | undefined, below: boolean): FootRow {
  switch (block.kind) {
    case 'contact':
      return layContactRow(desk, block, next, below);
    case 'code':
      return layCodeRow(desk, block, next);
    case 'signature':
      return laySignatureRow(desk, block, next);
    case 'posting':
      return {
        strip: stripStack(stackPosting(desk, block.slots, desk.width), desk.style.blockSpace),
        taken: 1,
      };
  }
}
