import type { Passage } from '../passage.ts';

/** Chinese and ASCII, with the dashes, dots, blanks and unseen signs that stand in numbers and names. */
const words =
  /[\t\n\u0020-\u007e\u00a0\u00ad\u00b7\u2002-\u2015\u2022\u2027\u2060\u2212\u2219\u25cb\u3000-\u303f\u30fb\u3400-\u4dbf\u4e00-\u9fff\ufeff\uff00-\uffef]{4,}/g;

/** Shorter runs of bytes look like text by chance. */
const shortest = 4;

/** The runs of UTF-8 text in binary data. */
export function readStrings(bytes: Uint8Array, where: string): Passage[] {
  return partRuns(new TextDecoder().decode(bytes)).map((text) => ({ text, where, apart: true }));
}

/** The runs of UTF-16 text in binary data (fields that Windows writes into photos), at even offsets and at odd ones. */
export function readWideStrings(bytes: Uint8Array, where: string): Passage[] {
  const views = [bytes, bytes.subarray(1)].flatMap((each) =>
    ['utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(each)),
  );
  return views
    .flatMap((text) => text.match(words) ?? [])
    .filter((text) => /[\u0020-\u007e]{4}|[\u4e00-\u9fff]{2}/.test(text))
    .map((text) => ({ text, where, apart: true }));
}

function partRuns(text: string): string[] {
  return text
    .split(/(?:(?![\t\n\r])[\p{Cc}\uFFFD])+/u)
    .map((each) => each.trim())
    .filter((each) => each.length >= shortest || /[\u4e00-\u9fff]{2}/.test(each));
}
