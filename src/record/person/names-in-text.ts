import type { Nodes, Root } from 'mdast';
import { componentOf, treeOf } from '../report/body.ts';
import { type Place, type Problem, problem } from '../source/problem.ts';
import { keyOf, patternOf, type RawName } from './conceal-names.ts';

/** A text of the record in which a name of a list may have been typed. */
export interface NamingText {
  id: string;
  file: string;
  body: string;
  bodyStart: number;
  /** The consultation that an announcement follows. */
  follows?: string | undefined;
}

/** The names of one list, as they are typed and as they are shown. */
export interface NamesOfList {
  notice: string;
  names: RawName[];
}

/** A stretch of text that is printed in one piece, with the nodes that it comes from. */
interface Piece {
  text: string;
  at: Place;
}

/** Fields of front matter that are printed. */
const fields = ['title', 'summary', 'result', 'addressee', 'issuer', 'number'] as const;

/**
 * Names of lists that were typed into texts, where no mask reaches them. Names of two characters are looked for in the
 * notice of their list and in those that follow it only: 高山 is a name, and in other texts a mountain.
 */
export function findNames(
  lists: readonly NamesOfList[],
  texts: readonly NamingText[],
  locate: (owner: object, ...path: PropertyKey[]) => Place,
): Problem[] {
  if (lists.length === 0) return [];
  return texts.flatMap((text) => {
    const names = lists.flatMap(({ notice, names }) => {
      const isOwn = text.file === `notices/${notice}.mdx` || text.follows === notice;
      return isOwn ? names : names.filter(({ name }) => [...keyOf(name)].length > 2);
    });
    const pattern = patternOf(names);
    if (!pattern) return [];
    const shown = new Map(names.map((each) => [keyOf(each.name), each.shown]));
    return [...frontPieces(text, locate), ...bodyPieces(text)].flatMap((pieces) =>
      Array.from(
        pieces
          .map((each) => each.text)
          .join('')
          .matchAll(pattern),
        (match) =>
          problem('name-in-text', placeOf(pieces, match.index), {
            shown: shown.get(keyOf(match[0])) ?? '＊＊',
          }),
      ),
    );
  });
}

function frontPieces(text: NamingText, locate: (owner: object, ...path: PropertyKey[]) => Place): Piece[][] {
  const front = text as unknown as Record<string, unknown>;
  return fields.flatMap((field) => {
    const value = front[field];
    return typeof value === 'string' ? [[{ text: value, at: locate(text, field) }]] : [];
  });
}

const printedAsOne = new Set(['paragraph', 'heading', 'tableCell']);

function bodyPieces(text: NamingText): Piece[][] {
  const found: Piece[][] = [];
  const visit = (node: Nodes | Root) => {
    if (printedAsOne.has(node.type) || !('children' in node)) found.push(leavesOf(node, text));
    else {
      found.push(attributesOf(node, text));
      for (const child of node.children) visit(child);
    }
  };
  visit(treeOf(text));
  return found;
}

/** The words below a node, in order: text, code, alternative texts, addresses of links, attributes of components. */
function leavesOf(node: Nodes, text: NamingText): Piece[] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const at = { file: text.file, line: line + text.bodyStart, column };
  const own: Piece[] = 'value' in node ? [{ text: node.value, at }] : [];
  for (const aside of [
    'alt' in node ? node.alt : undefined,
    'title' in node ? node.title : undefined,
    'url' in node ? node.url : undefined,
  ])
    if (aside) own.push({ text: ` ${aside} `, at });
  const below = 'children' in node ? node.children.flatMap((child) => leavesOf(child, text)) : [];
  return [...own, ...attributesOf(node, text), ...below];
}

function attributesOf(node: Nodes, text: NamingText): Piece[] {
  const use = componentOf(node, text.file, text.bodyStart);
  return use ? Object.values(use.attributes).map((value) => ({ text: ` ${value} `, at: use.at })) : [];
}

/** Where the text of a match begins: lines within a paragraph are counted. */
function placeOf(pieces: Piece[], index: number): Place {
  let start = 0;
  for (const { text, at } of pieces) {
    if (index < start + text.length) {
      const before = text.slice(0, index - start).split('\n');
      const last = before.at(-1)?.length ?? 0;
      const line = at.line + before.length - 1;
      return { ...at, line, column: before.length > 1 ? last + 1 : at.column + last };
    }
    start += text.length;
  }
  return pieces[0]?.at ?? { file: '', line: 1, column: 1 };
}
