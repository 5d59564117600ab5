import type { PublishedDocument } from '../document/block.ts';
import { hiddenSigns, marks } from '../document/text.ts';
import { listFurnitureWords } from './drawing/furniture.ts';

/** What the press itself writes: signs of marks and hidden figures, labels of lists, words beside charts and seals. */
const ownWords = [
  ...Object.values(marks).flatMap(({ sign, word }) => [sign, word]),
  ...Object.values(hiddenSigns).flatMap(({ sign, word }) => [sign, word]),
  '0123456789.-～•：（单位：）（此处加盖公章）',
  '签发人：附件：抄送：，、。印发续表',
  // Addresses are printed in full, with the site's own before them.
  ...Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0x21 + at)),
].join('');

/** All strings in a value, however deep. */
function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

/** The characters that a document needs: those of its words, and those that the press adds around them. */
export function charactersOf(document: PublishedDocument): Set<string> {
  const words = [ownWords, ...listFurnitureWords(document), ...listStrings(document)];
  return new Set(words.join('').replace(/\p{Cc}/gu, ''));
}
