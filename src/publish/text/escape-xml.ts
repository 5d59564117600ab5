import { escapeMarkup } from '../../record/value/escape-markup.ts';

/** What XML 1.0 allows in no way, not even as a reference (2.2, Char): control characters, halves of pairs. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for an element or an attribute of XML 1.0. What XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(forbidden, ''));
}
