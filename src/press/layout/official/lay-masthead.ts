import type { Block } from '../../../document/block.ts';
import type { Fragment, Ink } from '../../drawing/ink.ts';
import { mm } from '../../sheets/look.ts';
import { grid, headRed } from '../../sheets/official.ts';
import { openTag } from '../../tags/tag.ts';
import { type Desk, type Glyph, measureText, runOf } from '../measure-text.ts';
import type { LayoutStrip } from '../set-text.ts';
import { drawDoubleRule } from './draw-double-rule.ts';
import { drawMark } from './draw-mark.ts';
import { boundInk, measureRow, setRow } from './set-row.ts';

type Masthead = Block & { kind: 'masthead' };

/** Where the baseline of a 字 of the text stands below its upper edge, in ems. */
const ascent = 0.88;

/** 初号 and 小初: no rule gives a size, only that the mark be striking and dignified (7.2.4). */
const largestMark = { official: 42, minutes: 42, letter: 36 } as const;

/** Thickness of 版头分隔线 in points; the standard gives none (7.2.7). Half a millimetre is usual. */
const ruleThickness = 0.5 * mm;

/** A row of the head: what stands in it, and where its 字 begin and end. */
interface Row {
  fragments: Fragment[];
  bottom: number;
}

/** 签发人 at the right, two names to a row, those of later rows below the first (7.2.6). */
function drawSigners(desk: Desk, names: readonly string[], top: number, right: number): Fragment[] {
  const { body } = desk.style;
  const label = measureText(desk, [runOf('签发人：', body, openTag('P', desk.root))]);
  const kai = { ...body, role: 'kai' as const };
  const each = names.map((name) => measureText(desk, [runOf(name, kai, openTag('P', desk.root))]));
  const columns = Math.min(2, each.length);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...each.filter((_, at) => at % columns === column).map((glyphs) => measureRow(glyphs))),
  );
  const left = right - widths.reduce((sum, width) => sum + width, (columns - 1) * grid.cell);
  const baseline = top + ascent * body.size;
  return [
    setRow(label, left - measureRow(label), baseline),
    ...each.map((glyphs, at) => {
      const x = at % columns === 0 ? left : right - (widths[1] ?? 0);
      return setRow(glyphs, x, baseline + Math.floor(at / columns) * grid.pitch);
    }),
  ];
}

/**
 * 发文字号 two lines below the mark: in the middle; in documents that go upward one 字 from the left, 签发人 one 字 from the
 * right, the number in the last row of the names (7.2.5, 7.2.6).
 */
function drawNumberRow(desk: Desk, block: Masthead, top: number): Row {
  const { body } = desk.style;
  const signers = block.signers ?? [];
  const rows = Math.max(1, Math.ceil(signers.length / 2));
  const lowest = top + (rows - 1) * grid.pitch;
  const baseline = lowest + ascent * body.size;
  const number: Glyph[] = measureText(desk, [runOf(block.number ?? '', body, openTag('P', desk.root))]);
  const x = signers.length > 0 ? grid.cell : (desk.width - measureRow(number)) / 2;
  const fragments = number.length > 0 ? [setRow(number, x, baseline)] : [];
  if (signers.length > 0) fragments.push(...drawSigners(desk, signers, top, desk.width - grid.cell));
  const below = number.length > 0 ? boundInk(number).below : (1 - ascent) * body.size;
  return { fragments, bottom: baseline + below };
}

/** 紧急程度 in 黑体 at the left (7.2.3, 10.1), its 字 beginning at `top`. */
function drawUrgency(desk: Desk, block: Masthead, top: number): Fragment[] {
  if (block.urgency === undefined) return [];
  const style = { ...desk.style.body, role: 'hei' as const };
  const glyphs = measureText(desk, [runOf(block.urgency, style, openTag('P', desk.root))]);
  return [setRow(glyphs, 0, top + ascent * style.size)];
}

/** 版头 of 文件 and of 纪要: mark 35 mm below the top of 版心 (7.2.4, 10.3), number, red rule 4 mm below it (7.2.7). */
function drawOfficialHead(desk: Desk, block: Masthead, most: number): Row {
  const mark = drawMark(desk, block, grid.over + 35 * mm, most);
  const fragments = [...drawUrgency(desk, block, grid.over), ...mark.fragments];
  const signed = (block.signers ?? []).length > 0;
  if (block.number === undefined && !signed) return { fragments, bottom: mark.bottom };
  const row = drawNumberRow(desk, block, mark.bottom + 2 * grid.pitch);
  const y = row.bottom + 4 * mm + ruleThickness / 2;
  const rule: Ink = {
    kind: 'rule',
    from: [0, y],
    to: [desk.width, y],
    thickness: ruleThickness,
    colour: headRed,
  };
  return {
    fragments: [...fragments, ...row.fragments, { tag: undefined, inks: [rule] }],
    bottom: y + ruleThickness / 2,
  };
}

/**
 * 版头 of a letter (10.1): mark 30 mm below the top of the paper, a double rule 4 mm below it, and below that, at a distance
 * of seven eighths of a 字, 紧急程度 at the left and 发文字号 at the right.
 */
function drawLetterHead(desk: Desk, block: Masthead, most: number): Row {
  const mark = drawMark(desk, block, 30 * mm - desk.style.margin.top, most);
  const rule = drawDoubleRule(desk.width, mark.bottom + 4 * mm, 'thick-above');
  const { body } = desk.style;
  const top = rule.bottom + (7 / 8) * grid.cell;
  const head: Fragment[] = [
    ...drawUrgency(desk, block, top),
    ...mark.fragments,
    { tag: undefined, inks: rule.inks },
  ];
  if (block.number === undefined)
    return { fragments: head, bottom: block.urgency ? top + body.size : rule.bottom };
  const number = measureText(desk, [runOf(block.number, body, openTag('P', desk.root))]);
  const row = setRow(number, desk.width - measureRow(number), top + ascent * body.size);
  return { fragments: [...head, row], bottom: top + body.size };
}

/**
 * 版头 (GB/T 9704-2012, 7.2, 10.1, 10.3) as one strip that reaches down to the line of the title: two blank lines below the
 * rule or the number (7.3.1, 10.1).
 */
export function layMasthead(desk: Desk, block: Masthead): LayoutStrip[] {
  const { sheet, title } = desk.style;
  const head =
    sheet === 'letter'
      ? drawLetterHead(desk, block, largestMark.letter)
      : drawOfficialHead(desk, block, largestMark.official);
  const height = head.bottom + 2 * grid.pitch - (title.leading - title.size) / 2;
  return [{ height, before: 0, keepWithNext: true, content: head.fragments }];
}
