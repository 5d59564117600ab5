import type { Block } from '../../document/block.ts';
import { type Ink, moveFragments } from '../drawing/ink.ts';
import { ink } from '../sheets/look.ts';
import { isAtLeast } from '../sheets/notice.ts';
import { type Code, codeRoom, smallCaption, stackCode } from './lay-code.ts';
import { type Contact, measureContact, stackContact } from './lay-contact.ts';
import {
  narrowSlot,
  type Posting,
  postingStyle,
  stackPostingNotes,
  stackSlots,
  wideSlot,
} from './lay-posting.ts';
import { laySignature, roomBesideSignature, type Signature, stackSignature } from './lay-signature.ts';
import type { Desk } from './measure-text.ts';
import type { LayoutStrip } from './set-text.ts';
import { heap, type Stack, stripStack } from './stack.ts';

/** Blocks that stand at the foot of a document. */
export type FootBlock = Block & { kind: 'contact' | 'code' | 'signature' | 'posting' };

export function isFoot(block: Block): block is FootBlock {
  return ['contact', 'code', 'signature', 'posting'].includes(block.kind);
}

/** Things beside each other, each with its left edge; their tops, middles or feet on one line. */
function standBeside(stacks: readonly { stack: Stack; x: number }[], at: 'top' | 'middle' | 'bottom'): Stack {
  const height = Math.max(...stacks.map(({ stack }) => stack.height));
  const share = { top: 0, middle: 0.5, bottom: 1 }[at];
  return {
    height,
    fragments: stacks.flatMap(({ stack, x }) =>
      moveFragments(stack.fragments, x, (height - stack.height) * share),
    ),
  };
}

/** A row between two firm rules; the upper one is left to the row above where that has such rules, too. */
function ruleOff(desk: Desk, stack: Stack, where: 'around' | 'below'): LayoutStrip {
  const edges = where === 'below' ? [stack.height] : [0, stack.height];
  const rules = edges.map(
    (y): Ink => ({ kind: 'rule', from: [0, y], to: [desk.width, y], thickness: 0.9, colour: ink }),
  );
  stack.fragments.unshift({ tag: undefined, inks: rules });
  return stripStack(stack, where === 'below' ? 0 : desk.style.blockSpace);
}

/** A strip of the foot, and how many blocks it took. */
interface FootRow {
  strips: LayoutStrip[];
  taken: number;
}

/** A contact; beside it a second one or the code. */
function layContactRow(desk: Desk, contact: Contact, next: FootBlock | undefined, below: boolean): FootRow {
  const where = below ? 'below' : 'around';
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
    return { strips: [ruleOff(desk, row, where)], taken: 2 };
  }
  const own = measureContact(desk, contact) + em;
  if (next?.kind === 'code' && desk.width - own >= codeRoom(desk, next)) {
    const left = stackContact(desk, contact, own);
    const code = stackCode(desk, next, desk.width - own, smallCaption(desk));
    const row = standBeside(
      [
        { stack: left, x: 0 },
        { stack: code, x: own },
      ],
      'middle',
    );
    return { strips: [ruleOff(desk, row, where)], taken: 2 };
  }
  return { strips: [ruleOff(desk, stackContact(desk, contact, desk.width), where)], taken: 1 };
}

/** The code; beside it unit, date and seal. */
function layCodeRow(desk: Desk, code: Code, next: FootBlock | undefined): FootRow {
  const { lead, blockSpace } = desk.style;
  if (next?.kind !== 'signature' || roomBesideSignature(desk, next) < codeRoom(desk, code)) {
    return { strips: [stripStack(stackCode(desk, code, desk.width, lead), blockSpace)], taken: 1 };
  }
  const row = standBeside(
    [
      { stack: stackCode(desk, code, roomBesideSignature(desk, next), smallCaption(desk)), x: 0 },
      { stack: stackSignature(desk, next), x: 0 },
    ],
    'middle',
  );
  return { strips: [stripStack(row, blockSpace)], taken: 2 };
}

/** Unit, date and seal; beside their foot the slots of who posts the sheet. */
function laySignatureRow(desk: Desk, signature: Signature, next: FootBlock | undefined): FootRow {
  const { paragraphSpace } = desk.style;
  const right = stackSignature(desk, signature);
  const room = roomBesideSignature(desk, signature);
  if (next?.kind !== 'posting' || room < 2 * narrowSlot * postingStyle(desk).size) {
    return { strips: [laySignature(desk, signature)], taken: 1 };
  }
  const slots = stackSlots(desk, next.slots, room, narrowSlot);
  const notes = stackPostingNotes(desk, next.notes ?? [], room);
  // Notes that would reach below the seal stand below both, over the whole width.
  const beside = slots.height + notes.height <= right.height;
  const left = beside ? heap(slots, notes) : slots;
  const row = standBeside(
    [
      // As the document says it: who signs, then who posts, whichever stands left.
      { stack: right, x: 0 },
      { stack: left, x: 0 },
    ],
    'bottom',
  );
  const strips = [stripStack(row, paragraphSpace)];
  if (!beside) strips.push(stripStack(stackPostingNotes(desk, next.notes ?? [], desk.width), paragraphSpace));
  return { strips, taken: 2 };
}

/** What is filled in by hand, over the whole width, and what is said below it. */
function layPosting(desk: Desk, posting: Posting): LayoutStrip[] {
  // Where type is as small as it may be, a row of slots may cost a sheet.
  const slots = stackSlots(desk, posting.slots, desk.width, isAtLeast(desk.style) ? narrowSlot : wideSlot);
  const notes = stackPostingNotes(desk, posting.notes ?? [], desk.width);
  return [stripStack(heap(slots, notes), desk.style.blockSpace)];
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
    strips.push(...row.strips);
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
      return { strips: layPosting(desk, block), taken: 1 };
  }
}
