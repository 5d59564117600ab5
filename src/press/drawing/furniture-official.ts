import { type Desk, measureText, runOf } from '../layout/measure-text.ts';
import { doubleRuleHeight, drawDoubleRule } from '../layout/official/draw-double-rule.ts';
import { boundInk, measureRow, setRow } from '../layout/official/set-row.ts';
import { mm } from '../sheets/look.ts';
import { bodyMargins } from '../sheets/official.ts';
import { type Fragment, moveFragments } from './ink.ts';

/** The page of an official document that furniture is drawn for. */
interface OfficialPage {
  /** Its number, from 1. */
  number: number;
  /** Is the page before it a blank one? Then this one bears but the imprint. */
  afterBlank: boolean;
}

/** Words of the line that invented data are marked with stand this far below the top of the paper, clear of any mark. */
export const officialHeadline = 14 * mm;

/**
 * Page number (GB/T 9704-2012, 7.5): 4号 half-width digits between two 一字线, these 7 mm below the lower edge of 版心; at the
 * right on odd pages and at the left on even ones, one 字 in. On a page that lies across it stands where it stands on the
 * others when the sheet is upright (chapter 8), and so is turned with the sheet.
 */
function drawNumber(desk: Desk, page: number): Fragment[] {
  const { width, height, furniture, paper } = desk.style;
  const body = bodyMargins(desk.style);
  const tag = undefined;
  const glyphs = measureText(desk, [runOf(`— ${page} —`, furniture, tag)]);
  const dash = glyphs.slice(0, 1);
  const inset = furniture.size;
  // The dash's own upper edge, not that of its box, is what the 7 mm reach to.
  const below = 7 * mm + boundInk(dash).above;
  const odd = page % 2 === 1;
  const row = measureRow(glyphs);
  if (!paper.across) {
    const x = odd ? width - body.right - inset - row : body.left + inset;
    return [setRow(glyphs, x, height - body.bottom + below)];
  }
  // The upright sheet's foot is at the left here, its left edge above.
  const y = odd ? height - body.bottom - inset - row : body.top + inset;
  const { inks } = setRow(glyphs, body.left - below, y);
  return [{ tag, inks: inks.map((ink) => (ink.kind === 'text' ? { ...ink, turned: true as const } : ink)) }];
}

/** The lower double rule of a letter's first page, 20 mm above the lower edge of the paper (10.1). */
function drawLetterFoot(desk: Desk): Fragment[] {
  const { height, margin } = desk.style;
  const { inks } = drawDoubleRule(desk.width, height - 20 * mm - doubleRuleHeight, 'thin-above');
  return moveFragments([{ tag: undefined, inks }], margin.left, 0);
}

/**
 * What stands around the text of an official document's page: its number, but neither on a letter's first page (10.1) nor on
 * that of an imprint behind a blank page (7.5); no running head.
 */
export function drawOfficialFurniture(desk: Desk, { number, afterBlank }: OfficialPage): Fragment[] {
  if (desk.style.sheet === 'letter' && number === 1) return drawLetterFoot(desk);
  return afterBlank ? [] : drawNumber(desk, number);
}
