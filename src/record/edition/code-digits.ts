/**
 * The check digit behind the free digits of a code: ISO/IEC 7064, MOD 11,10, which tells every single wrong digit, and
 * nearly all that changed places. Apart from the making of codes, because browsers check them, too.
 */
export function checkDigit(digits: string): number {
  let rest = 10;
  for (const digit of digits) {
    const sum = (rest + Number(digit)) % 10 || 10;
    rest = (sum * 2) % 11;
  }
  return (11 - rest) % 10;
}

/** Shown where somebody is asked for a code. Its check digit is right, so that typing it tells what it is: nobody's. */
export const exampleCode = '482109375513';

/** 4821 0937 5513: in groups, as it is printed and read out. */
export function groupCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** A hash in groups of eight, as it is read out over the telephone. */
export function groupHash(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
