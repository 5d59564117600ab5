import type { Block } from '../../../document/block.ts';
import { moveFragments } from '../../drawing/ink.ts';
import type { TextStyle } from '../../sheets/look.ts';
import { grid } from '../../sheets/official.ts';
import { openTag, type Tag } from '../../tags/tag.ts';
import { balanceLines } from '../balance-lines.ts';
import { type Desk, measureText, runOf } from '../measure-text.ts';
import { type LayoutStrip, type SetLine, setLines, stackLines } from '../set-text.ts';
import { measureRow } from './set-row.ts';

type Kind<K extends Block['kind']> = Block & { kind: K };

const moveLine = (line: SetLine, x: number): SetLine => ({
  ...line,
  fragments: moveFragments(line.fragments, x, 0),
});

/** Words in one line from `x` on. */
function setLabel(desk: Desk, words: string, style: TextStyle, tag: Tag, x: number): SetLine[] {
  const glyphs = measureText(desk, [runOf(words, style, tag)]);
  return setLines(desk, glyphs, { width: desk.width - x, leading: style.leading }).map((line) =>
    moveLine(line, x),
  );
}

/** A text that hangs: all of its lines begin at `x`, what stands before it is in the first of them. */
function layHanging(desk: Desk, labels: readonly SetLine[], words: string, tag: Tag, x: number): SetLine[] {
  const { body } = desk.style;
  const glyphs = measureText(desk, [runOf(words, body, tag)]);
  const lines = setLines(desk, glyphs, { width: desk.width - x, leading: body.leading, justify: true }).map(
    (line) => moveLine(line, x),
  );
  const [first, ...rest] = lines;
  if (!first) return [...labels];
  return [
    { ...first, fragments: [...labels.flatMap((line) => line.fragments), ...first.fragments] },
    ...rest,
  ];
}

/**
 * 附件说明 a line below the text, two 字 in; several names are numbered, their numbers below each other, and what does not fit
 * a line goes on below the first 字 of the name (GB/T 9704-2012, 7.3.4).
 */
export function layAttachments(desk: Desk, { names }: Kind<'attachments'>): LayoutStrip[] {
  const { body } = desk.style;
  const left = 2 * grid.cell;
  const head = '附件：';
  const listed = left + [...head].length * grid.cell;
  const numbers = names.map((_, at) => (names.length > 1 ? `${at + 1}.` : ''));
  const widest = Math.max(
    0,
    ...numbers.map((number) => measureRow(measureText(desk, [runOf(number, body, undefined)]))),
  );
  const label = setLabel(desk, head, body, openTag('P', desk.root), left);
  const lines = names.flatMap((name, at) => {
    const tag = openTag('P', desk.root);
    const number = numbers[at] ?? '';
    const labels = [
      ...(at === 0 ? label : []),
      ...(number === '' ? [] : setLabel(desk, number, body, tag, listed)),
    ];
    return layHanging(desk, labels, name, tag, listed + widest);
  });
  return stackLines(lines, body.leading, { before: grid.pitch });
}

/** 附注 in round brackets, two 字 in, on the line below the date (7.3.6). */
export function layRemark(desk: Desk, { text }: Kind<'remark'>): LayoutStrip[] {
  const { body } = desk.style;
  const glyphs = measureText(desk, [runOf(`（${text}）`, body, openTag('P', desk.root))]);
  const lines = setLines(desk, glyphs, { width: desk.width, leading: body.leading, indent: 2 * grid.cell });
  return stackLines(lines, body.leading, { before: 0 });
}

/** 附件 on a new page: its number in 黑体 on the first line, its title in the middle of the third, a blank line (7.3.7). */
export function layAnnex(desk: Desk, { number, title }: Kind<'annex'>): LayoutStrip[] {
  const { body, title: style } = desk.style;
  const label = setLabel(desk, `附件${number ?? ''}`, { ...body, role: 'hei' }, openTag('P', desk.root), 0);
  const glyphs = measureText(desk, [runOf(title, style, openTag('H2', desk.root))]);
  const titled = balanceLines(desk, glyphs, desk.width, style.leading, desk.style.official);
  const strips = [
    ...stackLines(label, body.leading, { before: 0, keepWithNext: true }),
    ...stackLines(titled, style.leading, { before: grid.pitch, keepWithNext: true }),
    { height: grid.pitch, before: 0, keepWithNext: true, content: [] },
  ].map((strip) => ({ ...strip, keepWithNext: true }));
  return strips.map((strip, at) => (at === 0 ? { ...strip, turn: true } : strip));
}

/** 出席, 请假, 列席 in 黑体, a line below the text; names hang behind the colon (10.3). */
export function layAttendance(desk: Desk, { role, names }: Kind<'attendance'>): LayoutStrip[] {
  const { body } = desk.style;
  const left = 2 * grid.cell;
  const tag = openTag('P', desk.root);
  const label = measureText(desk, [runOf(role, { ...body, role: 'hei' }, tag), runOf('：', body, tag)]);
  const head = setLines(desk, label, { width: desk.width - left, leading: body.leading }).map((line) =>
    moveLine(line, left),
  );
  const lines = layHanging(desk, head, names.join('、'), tag, left + measureRow(label));
  return stackLines(lines, body.leading, { before: role === '出席' ? grid.pitch : 0 });
}
