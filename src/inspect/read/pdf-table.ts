import type { Passage, RowCell } from '../passage.ts';
import { readRow } from './read-row.ts';

/** A node of a page's structure tree, as pdf.js gives it. */
export interface StructureNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructureNode[];
}

/** Headings of the columns of the last table, for the part of it that stands on the next page. */
export interface LastTable {
  headings: string[];
}

/** The texts that lie below a node, in order. */
export function textsBelow(node: StructureNode, texts: ReadonlyMap<string, string>): string {
  if (node.id !== undefined) return texts.get(node.id) ?? '';
  return (node.children ?? []).map((each) => textsBelow(each, texts)).join('');
}

/** The rows of a tagged table; a table without headings is taken for the rest of the last one. */
export function readTaggedTable(
  table: StructureNode,
  texts: ReadonlyMap<string, string>,
  scene: { name: string; heads: readonly string[] },
  last: LastTable,
): Passage[] {
  const passages: Passage[] = [];
  const rows = rowsOf(table);
  // The tree of a page holds the rows of all pages of the table; those of other pages are without text.
  const isHeading = (row: StructureNode) =>
    (row.children ?? []).every((each) => each.role === 'TH') && textsBelow(row, texts).trim() !== '';
  if (rows.some(isHeading)) last.headings = [];
  rows.forEach((row, i) => {
    const cells = (row.children ?? []).map((cell) => textsBelow(cell, texts).trim());
    if (isHeading(row)) {
      cells.forEach((text, column) => {
        const above = last.headings[column];
        last.headings[column] = above ? `${above} ${text}` : text;
      });
    }
    const named = cells.map((text, column): RowCell => {
      const field = isHeading(row) ? undefined : last.headings[column];
      return field ? { field, text } : { text };
    });
    passages.push(...readRow(scene, i + 1, named));
  });
  return passages;
}

function rowsOf(node: StructureNode): StructureNode[] {
  if (node.role === 'TR') return [node];
  return (node.children ?? []).flatMap(rowsOf);
}
