import { checkDigit } from '../record/edition/code-digits.ts';

/** How many digits a code has. */
const length = 12;

/** What was typed: a code, something that is not yet one, or one that cannot be. */
export type TypedCode =
  | { kind: 'code'; code: string }
  | { kind: 'short'; count: number }
  | { kind: 'wrong'; why: string };

/** What people put between the digits, and the words that stand before them on paper. */
const between = /[\s.·,，:：、_\u2010-\u2015\u2212-]|校验码|第[\d一二三四五六七八九十百]+期/g;

/**
 * Reads a code as it was typed or copied from paper: full-width digits, blanks, dashes, and letters that look like digits
 * are taken for what is meant. Which digit of a wrong code is wrong nobody can tell.
 */
export function readTypedCode(typed: string): TypedCode {
  const plain = typed
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(between, '')
    .replace(/[Oo〇○]/g, '0')
    .replace(/[Il|]/g, '1');
  const strange = plain.replace(/\d/g, '');
  if (strange !== '') return { kind: 'wrong', why: `校验码只有数字，这里有“${strange.slice(0, 8)}”。` };
  if (plain.length < length) return { kind: 'short', count: plain.length };
  if (plain.length > length)
    return {
      kind: 'wrong',
      why: `校验码是12位数字，这里有${plain.length}位，多了${plain.length - length}位。`,
    };
  if (plain.charAt(0) === '0' || checkDigit(plain.slice(0, -1)) !== Number(plain.charAt(length - 1)))
    return {
      kind: 'wrong',
      why: '这12位数字不成一个校验码：多半有一位看错、打错了，或者两位打颠倒了。是哪一位，算不出来，请对着纸从头再看一遍。容易看混的有1和7、3和8、5和6、0和6。',
    };
  return { kind: 'code', code: plain };
}
