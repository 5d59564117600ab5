import { toHalfWidth, withoutHidden } from '../source/signs.ts';
import type { Masked } from './masked.ts';

const unpublished = '（电话不公开）';

/**
 * A person's phone as a list may show it: of a mobile the first three and the last four digits (138****1234, the form of
 * 永安市政府办 of 2023-01-04), of a landline the area code only, for its last digits stand in every phone book. What is no
 * such number is not shown at all. Several numbers in a cell are masked each; a masked one is masked again to itself.
 */
export function maskPhone(phone: string): Masked {
  const numbers = toHalfWidth(withoutHidden(phone)).split(/[、,;/|\n]+/u);
  const masked = numbers.map((each) => each.replace(/[\s()（）—–‐‑−.-]/gu, '')).filter((each) => each !== '');
  return (masked.map(maskOne).join('、') || unpublished) as Masked;
}

function maskOne(number: string): string {
  const local = number.replace(/^(\+|00)86(?=[01])/, '');
  const mobile = /^(1[3-9]\d)(?:\d|\*|＊){4}(\d{4})$/u.exec(local);
  if (mobile) return `${mobile[1]}****${mobile[2]}`;
  // 010 and 02x are area codes of three digits, all others have four.
  const area = /^(010|02\d|0(?!10|2)\d{3})(?:\d{6,8}|\*+)(?:转\d+)?$/.exec(local)?.[1];
  if (area !== undefined) return `${area}-****`;
  return unpublished;
}
