import type { Block } from './block.ts';

/** A report with more headings than this is too long to be leafed through. */
const mostHeadings = 8;
/** Two levels of headings are listed while they take no more than a page and a half; else only the first. */
const mostEntries = 48;

/**
 * Gives the headings of a document names to link to, and puts a list of them before the first one where there are many;
 * the text then begins on a page of its own.
 */
export function addContents(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const headings = blocks.filter((block) => block.kind === 'heading');
  if (first < 0 || headings.length <= mostHeadings) return [...blocks];
  let count = 0;
  const named = blocks.map((block): Block => {
    if (block.kind !== 'heading') return block;
    count += 1;
    return { ...block, id: block.id ?? `part-${count}` };
  });
  const levels = [...new Set(headings.map(({ level }) => level))].sort();
  const entriesTo = (depth: number) =>
    named.flatMap((block) =>
      block.kind === 'heading' && levels.indexOf(block.level) < depth && block.id !== undefined
        ? [{ level: block.level, text: block.text, id: block.id }]
        : [],
    );
  const both = entriesTo(2);
  const entries = both.length <= mostEntries ? both : entriesTo(1);
  return [
    ...named.slice(0, first),
    { kind: 'contents', title: '目录', entries },
    { kind: 'turn', across: false },
    ...named.slice(first),
  ];
}
