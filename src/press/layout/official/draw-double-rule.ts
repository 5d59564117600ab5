import type { Ink } from '../../drawing/ink.ts';
import { mm } from '../../sheets/look.ts';
import { headRed } from '../../sheets/official.ts';

/** Thick line, thin line and the white between them, in points; the standard gives none of them (10.1). */
const thick = 0.9 * mm;
const thin = 0.3 * mm;
const white = 0.4 * mm;

/** From the upper edge of the one line to the lower edge of the other. */
export const doubleRuleHeight = thick + white + thin;

/** The red double rule of letters: 170 mm, in the middle of a text area of so much width (10.1). `top` in points. */
export function drawDoubleRule(
  width: number,
  top: number,
  order: 'thick-above' | 'thin-above',
): { inks: Ink[]; bottom: number } {
  const left = width / 2 - 85 * mm;
  const line = (y: number, thickness: number): Ink => ({
    kind: 'rule',
    from: [left, y + thickness / 2],
    to: [left + 170 * mm, y + thickness / 2],
    thickness,
    colour: headRed,
  });
  const [upper, lower] = order === 'thick-above' ? [thick, thin] : [thin, thick];
  return {
    inks: [line(top, upper), line(top + upper + white, lower)],
    bottom: top + doubleRuleHeight,
  };
}
