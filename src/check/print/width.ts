/** Signs that show nothing, or that a terminal would obey: they are shown as a dot. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Text as it can be shown on one line: tabs as two spaces, what cannot be seen as a dot. */
export function showable(text: string): string {
  return text.replaceAll('\t', '  ').replace(unseen, '·');
}

/** Columns that a character takes in a terminal (Unicode UAX #11: wide and full-width ones take two). */
function widthOfCharacter(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code < 0x1100) return 1;
  const isWide =
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return isWide ? 2 : 1;
}

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character.codePointAt(0) ?? 0);
  return width;
}

/** The beginning of a text that fits into so many columns; cut off with …. */
export function cutEnd(text: string, columns: number): string {
  if (text.length * 2 <= columns || widthOf(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const character of text) {
    width += widthOfCharacter(character.codePointAt(0) ?? 0);
    if (width > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The end of a text that fits into so many columns; cut off with …. */
export function cutStart(text: string, columns: number): string {
  if (text.length * 2 <= columns || widthOf(text) <= columns) return text;
  // No character is narrower than nothing: so many from the end are more than enough.
  const last = [...text.slice(-2 * columns)];
  let from = last.length;
  let width = 1;
  while (from > 0) {
    width += widthOfCharacter(last[from - 1]?.codePointAt(0) ?? 0);
    if (width > columns) break;
    from -= 1;
  }
  return `…${last.slice(from).join('')}`;
}
