/** A text as it is searched, and where each of its characters stood. */
export interface Folded {
  /** Code points, each a string of its own. */
  signs: string[];
  /** For each sign the offset of its first code unit in the text as it was written. */
  at: number[];
}

/**
 * What falls away: spaces, brackets, quotes, punctuation, arrows and other signs that nobody types. What holds numbers
 * together stays: 12.5%, 0000-1234567, 2022/6. By code and not by Unicode's classes, which old phones do not know.
 */
const dropped =
  /[\s!-$&'(),:;<=>?@[\\\]^_`{|}~\u007f-\u00bf\u2000-\u202f\u2031-\u206f\u2190-\u245f\u2500-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\ufe10-\ufe1f\ufe30-\ufe6f\uff5f-\uff65\ufeff]/;

/**
 * How page and query are made alike: full-width letters and digits become plain ones, capitals small, and spaces, brackets,
 * quotes and other punctuation fall away. 〔2022〕1号, [2022] 1号 and （2022）1号 are then the same. Every sign is folded by
 * itself, so that a part of a text folds to a part of the folded text.
 */
export function fold(text: string): Folded {
  const signs: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const sign of text) {
    const plain = foldSign(sign);
    if (plain !== '') {
      signs.push(plain);
      at.push(offset);
    }
    offset += sign.length;
  }
  return { signs, at };
}

const folded = new Map<string, string>();

function foldSign(sign: string): string {
  const known = folded.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0) ?? 0;
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
  const small = half.toLowerCase();
  // A capital that becomes two signs (İ) stays as it is: one sign in, one sign out.
  const plain = [...small].length === 1 ? small : half;
  const result = dropped.test(plain) ? '' : plain;
  folded.set(sign, result);
  return result;
}
