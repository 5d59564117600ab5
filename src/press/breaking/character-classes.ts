/**
 * Which characters may not begin or end a line: CLREQ 基本处理 (标点符号的禁则), with the signs of a number added.
 * Sets, not ranges, so that a reader can check them against the standard.
 */
const mayNotBegin = new Set(
  '、，。．：；！？”’）］｝〕】〗》〉」』〙〛' + '!),.:;?]}%>»' + '·・‧～–‐／' + '％‰℃°′″¢' + '々ー…',
);
const mayNotEnd = new Set('“‘（［｛〔【〖《〈「『〘〚' + '([{$£¥￥＄«<');

/** Full-width punctuation whose right half is blank, and whose left half is. */
const blankRight = new Set('、，。：；！？”’）〕】》〉」』');
const blankLeft = new Set('“‘（〔【《〈「『');

/** Marks that are written double and read as one. */
const doubled = new Set('—…⸺');

export const isForbiddenAtStart = (character: string): boolean => mayNotBegin.has(character);
export const isForbiddenAtEnd = (character: string): boolean => mayNotEnd.has(character);
export const isBlankRight = (character: string): boolean => blankRight.has(character);
export const isBlankLeft = (character: string): boolean => blankLeft.has(character);
export const isSpace = (character: string): boolean => character === ' ' || character === '\u3000';

/** Han and what is set on the Han grid: each stands alone in a line. Everything else clings to its neighbours. */
export function isWide(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x2010) return false;
  return (
    (codePoint >= 0x2e80 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff) ||
    (codePoint >= 0x2460 && codePoint <= 0x27bf) ||
    (codePoint >= 0x2190 && codePoint <= 0x21ff) ||
    '“”‘’…—⸺※‰'.includes(character)
  );
}

/** Letters and digits that are read as part of a word or number; between them and Han stands a thin space. */
export function isLatin(character: string): boolean {
  return /[0-9A-Za-z%\u00c0-\u024f\u0370-\u03ff]/u.test(character);
}

/** May a line end between these two neighbours, as far as the two of them can tell (UAX #14 with CLREQ 基本处理)? */
export function mayBreakBetween(before: string, after: string): boolean {
  if (isSpace(after)) return false;
  if (isForbiddenAtStart(after) || isForbiddenAtEnd(before)) return false;
  if (isSpace(before)) return true;
  if (before === after && doubled.has(before)) return false;
  return isWide(before) || isWide(after);
}
