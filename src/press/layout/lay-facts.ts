import type { Block } from '../../document/block.ts';
import { sayFigure, splitFigure, writeFigure } from '../../document/text.ts';
import type { Fragment, Ink } from '../drawing/ink.ts';
import { hairline, ink, quiet, red, type TextStyle } from '../sheets/look.ts';
import { openTag } from '../tags/tag.ts';
import { type Desk, measureText, runOf, runsOf } from './measure-text.ts';
import { type LayoutStrip, setLines, stackLines } from './set-text.ts';
import { addLines, type Stack, stripStack } from './stack.ts';

/** The one number of a sheet: what it is, the number large, and what it compares with. */
export function layHeadline(desk: Desk, block: Block & { kind: 'headline' }): LayoutStrip[] {
  const { style } = desk;
  const inset = style.body.size;
  const stack: Stack = { height: 0, fragments: [] };
  const paragraph = openTag('P', desk.root);
  const label = measureText(desk, [runOf(block.label, { ...style.body, colour: quiet }, paragraph)]);
  const width = desk.width - inset;
  addLines(stack, setLines(desk, label, { width, leading: style.body.leading }), style.body.leading, inset);
  const spoken = sayFigure(block.figure);
  const span = openTag('Span', paragraph, { actual: spoken });
  const runs = splitFigure(block.figure).map(({ isUnit, words }) => ({
    ...runOf(words, style.headline, spoken === writeFigure(block.figure) ? paragraph : span),
    size: style.headline.size * (isUnit ? 0.5 : 1),
  }));
  const lines = setLines(desk, measureText(desk, runs), { width, leading: style.headline.leading });
  addLines(stack, lines, style.headline.leading, inset);
  if (block.comparison !== undefined) {
    const glyphs = measureText(desk, [runOf(block.comparison, style.body, openTag('P', desk.root))]);
    addLines(
      stack,
      setLines(desk, glyphs, { width, leading: style.body.leading }),
      style.body.leading,
      inset,
    );
  }
  const bar: Fragment = {
    tag: undefined,
    inks: [{ kind: 'box', x: 0, y: 4, width: 3, height: stack.height - 8, fill: red }],
  };
  stack.fragments.unshift(bar);
  return [stripStack(stack, style.blockSpace)];
}

/**
 * What is looked for from two metres, as the days of a consultation: names in one column, values in the sheet's largest
 * type but for the title, between two firm rules.
 */
function layGlance(desk: Desk, block: Block & { kind: 'key-values' }): LayoutStrip[] {
  const { blockSpace, body, contact } = desk.style;
  const list = openTag('L', desk.root);
  const keyWidth = (Math.max(...block.pairs.map(({ key }) => [...key].length)) + 0.8) * body.size;
  const large: TextStyle = { ...contact, role: 'hei' };
  const stack: Stack = { height: blockSpace * 0.5, fragments: [] };
  for (const { key, value } of block.pairs) {
    const item = openTag('LI', list);
    const label = measureText(desk, [runOf(key, { ...body, role: 'hei' }, openTag('Lbl', item))]);
    const words = measureText(desk, runsOf(value, large, openTag('LBody', item)));
    const top = stack.height;
    const labelLines = setLines(desk, label, { width: keyWidth, leading: large.leading });
    addLines(stack, labelLines, large.leading);
    stack.height = top;
    const lines = setLines(desk, words, { width: desk.width - keyWidth, leading: large.leading });
    addLines(stack, lines, large.leading, keyWidth);
  }
  stack.height += blockSpace * 0.5;
  const edges = [0, stack.height].map(
    (y): Ink => ({ kind: 'rule', from: [0, y], to: [desk.width, y], thickness: 1.6, colour: ink }),
  );
  stack.fragments.unshift({ tag: undefined, inks: edges });
  return [stripStack(stack, blockSpace)];
}

/** Name and value one below the other: a list, each name a label; hairlines between, names in one column. */
export function layKeyValues(desk: Desk, block: Block & { kind: 'key-values' }): LayoutStrip[] {
  const { style } = desk;
  if (block.glance && style.sheet === 'notice') return layGlance(desk, block);
  const { body, cellPad } = style;
  const strips: LayoutStrip[] = [];
  if (block.title !== undefined) {
    const title = measureText(desk, [runOf(block.title, style.caption, openTag('P', desk.root))]);
    const lines = setLines(desk, title, { width: desk.width, leading: style.caption.leading });
    strips.push(
      ...stackLines(lines, style.caption.leading, { before: style.blockSpace, keepWithNext: true }).map(
        (strip) => ({ ...strip, keepWithNext: true }),
      ),
    );
  }
  const list = openTag('L', desk.root);
  const widest = Math.max(...block.pairs.map(({ key }) => [...key].length));
  const keyWidth = Math.min(desk.width * 0.36, (widest + 1) * body.size + cellPad.x);
  block.pairs.forEach(({ key, value }, index) => {
    const item = openTag('LI', list);
    const label = measureText(desk, [
      runOf(key, { ...body, role: 'hei', size: body.size * 0.92 }, openTag('Lbl', item)),
    ]);
    const words = measureText(desk, runsOf(value, body, openTag('LBody', item)));
    const left: Stack = { height: cellPad.y * 0.6, fragments: [] };
    const right: Stack = { height: cellPad.y * 0.6, fragments: [] };
    addLines(
      left,
      setLines(desk, label, { width: keyWidth - body.size, leading: body.leading }),
      body.leading,
    );
    const width = desk.width - keyWidth;
    addLines(right, setLines(desk, words, { width, leading: body.leading }), body.leading, keyWidth);
    const height = Math.max(left.height, right.height) + cellPad.y * 0.6;
    // A single pair is a line of text, not a list that needs ruling.
    const rules: Ink[] =
      block.pairs.length > 1
        ? [{ kind: 'rule', from: [0, height], to: [desk.width, height], thickness: 0.4, colour: hairline }]
        : [];
    const rule: Fragment = { tag: undefined, inks: rules };
    strips.push({
      height,
      before: index === 0 ? (block.title === undefined ? style.blockSpace : 2) : 0,
      keepWithNext: index < block.pairs.length - 1 && (index === 0 || block.pairs.length <= 8),
      content: [rule, ...left.fragments, ...right.fragments],
    });
  });
  return strips;
}
