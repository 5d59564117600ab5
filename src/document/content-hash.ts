import { sha256 } from '../record/edition/hash.ts';
import type { Block, Inline, PublishedDocument } from './block.ts';
import type { Bundle } from './bundle.ts';
import type { ContentHash } from './stamped.ts';
import { writeFigure } from './text.ts';

/**
 * Blocks that are not what a document discloses: the code that leads to its page, lines for a pen, the mark of invented
 * data. On a village sheet also whom to ask: telephones change, and what was said of the month does not. In a notice they
 * are part of it: whoever objects goes by them.
 */
function isAside(document: PublishedDocument, block: Block): boolean {
  if (block.kind === 'code' || block.kind === 'posting' || block.kind === 'banner') return true;
  // A list of persons goes when its time is over; the notice that it belonged to stays what it was.
  if ((block.kind === 'table' || block.kind === 'paragraph') && block.persons) return true;
  return block.kind === 'contact' && document.kind === 'village-sheet';
}

/**
 * Hashes what a document says, apart from paper, fonts and place: the same content gives the same hash on every machine.
 * How a figure came about is not part of it, nor where it was read.
 */
export function hashContent(document: PublishedDocument): ContentHash {
  const { id, kind, title, subtitle, publisher, date, synthetic } = document;
  const blocks = document.blocks.filter((block) => !isAside(document, block));
  const told = { id, kind, title, subtitle, publisher, date, synthetic, blocks };
  const text = JSON.stringify(told, (key, value: unknown) => (key === 'basis' ? undefined : value));
  return {
    data: sha256(text),
    numbers: sha256(listNumbers([title, subtitle, date, blocks]).join(' ')),
    source: document.source === undefined ? undefined : sha256(document.source),
    list: hashList(document),
  };
}

/** The list of persons has a hash of its own: it goes when its time is over, and until then it may not change. */
function hashList({ blocks }: PublishedDocument): string | undefined {
  const lists = blocks.filter((block) => block.kind === 'table' && block.persons);
  return lists.length === 0 ? undefined : sha256(JSON.stringify(lists));
}

/** Hashes a bundle: what its register says, and the content of its parts. */
export function hashBundle({ id, title, publisher, date, parts }: Bundle): ContentHash {
  const told = parts.map(({ document, copies, boards, until }) => {
    const { data, numbers } = hashContent(document);
    return { data, numbers, copies, boards, until };
  });
  const numbers = told.map((part) => part.numbers).join(' ');
  const data = sha256(JSON.stringify({ id, title, publisher, date, told }));
  return { data, numbers: sha256(numbers), source: undefined, list: undefined };
}

/** Keys of blocks that hold no words. */
const wordless = new Set(['kind', 'href', 'url', 'id', 'align', 'mark', 'role', 'basis', 'shape']);

/** The numbers in the words and figures of a value, in order. */
function listNumbers(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/\d+(?:\.\d+)?/g) ?? [];
  if (Array.isArray(value)) return value.flatMap(listNumbers);
  if (typeof value !== 'object' || value === null) return [];
  if (isFigure(value)) return listNumbers(writeFigure(value.figure));
  return Object.entries(value).flatMap(([key, part]) => (wordless.has(key) ? [] : listNumbers(part)));
}

function isFigure(value: object): value is Extract<Inline, { kind: 'figure' }> {
  return 'figure' in value && typeof value.figure === 'object';
}
