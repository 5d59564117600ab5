import type { Block } from '../../document/block.ts';
import type { TextStyle } from '../sheets/look.ts';
import { openTag } from '../tags/tag.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { measureWords } from './measure-words.ts';
import { setLines } from './set-text.ts';
import { addLines, type Stack } from './stack.ts';

export type Contact = Block & { kind: 'contact' };
type Line = Contact['lines'][number];

/** A telephone is what is looked for from afar: its number has the sheet's largest type but for the title. */
function styleOfValue(desk: Desk, { key }: Line): TextStyle {
  const { body, contact } = desk.style;
  return { ...(key.endsWith('电话') ? contact : body), role: 'hei' };
}

/** How far a label is lowered, so that it stands on the line of the larger words beside it. */
function lowerLabel(label: TextStyle, value: TextStyle): number {
  const baseline = ({ leading, size }: TextStyle): number => (leading - size) / 2 + 0.88 * size;
  return Math.max(0, baseline(value) - baseline(label));
}

/** Whom to ask or tell: names in one column, the numbers in 黑体, so that they are found from afar. */
export function stackContact(desk: Desk, block: Contact, width: number): Stack {
  const { body, lead } = desk.style;
  const pad = desk.style.blockSpace * 0.55;
  const stack: Stack = { height: pad, fragments: [] };
  const title = measureText(desk, [runOf(block.title, { ...lead, role: 'hei' }, openTag('P', desk.root))]);
  addLines(stack, setLines(desk, title, { width, leading: lead.leading }), lead.leading);
  const list = openTag('L', desk.root);
  const keyWidth = Math.min(width * 0.5, measureKeys(desk, block));
  for (const line of block.lines) {
    const style = styleOfValue(desk, line);
    const item = openTag('LI', list);
    const label = measureText(desk, [runOf(line.key, body, openTag('Lbl', item))]);
    const words = measureText(desk, [runOf(line.value, style, openTag('LBody', item))]);
    const top = stack.height;
    const labelLines = setLines(desk, label, { width: keyWidth - 2, leading: body.leading });
    addLines(stack, labelLines, body.leading, 0, lowerLabel(body, style));
    const labelled = stack.height;
    stack.height = top;
    const lines = setLines(desk, words, { width: width - keyWidth, leading: style.leading });
    addLines(stack, lines, style.leading, keyWidth);
    stack.height = Math.max(stack.height, labelled);
  }
  stack.height += pad;
  return stack;
}

function measureKeys(desk: Desk, block: Contact): number {
  return (Math.max(...block.lines.map(({ key }) => [...key].length)) + 0.8) * desk.style.body.size;
}

/** How wide a contact is with each of its lines unbroken. */
export function measureContact(desk: Desk, block: Contact): number {
  const values = block.lines.map((line) => measureWords(desk, line.value, styleOfValue(desk, line)));
  return Math.max(
    measureWords(desk, block.title, { ...desk.style.lead, role: 'hei' }),
    measureKeys(desk, block) + Math.max(...values),
  );
}
