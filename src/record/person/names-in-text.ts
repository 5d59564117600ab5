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

/** A cell, or a sentence of a YAML file, that is published and in which a name of a list may have been typed. */
export interface NamingLine {
  text: string;
  at: Place;
  /** Ids of the notices that it is about. */
  about: readonly string[];
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

/** Fields of front matter that are printed, with whatever stands below them. */
const fields: readonly string[][] = [
  ...['title', 'summary', 'result', 'addressee', 'issuer', 'number'].map((field) => [field]),
  ...['prepared', 'reviewed', 'approved', 'answered', 'outcome', 'withdrawn'].map((field) => [field]),
  ['catalogue', 'topic'],
  ['catalogue', 'reading', 'title'],
  ['official', 'remark'],
  ['official', 'attachments'],
];

/** Fields that name an office and where it is: two characters are its village there, and cannot be put otherwise. */
const officeFields: readonly string[][] = [['objection'], ['supervision']];

/**
 * Names of lists that were typed into texts, where no mask reaches them. Names of two characters are looked for in the
 * notice of their list, in those that follow it and in lines that are about one of these: 高山 is a name, and in other texts a
 * mountain.
 */
export function findNames(
  lists: readonly NamesOfList[],
  { texts, lines }: { texts: readonly NamingText[]; lines: readonly NamingLine[] },
  locate: (owner: object, ...path: PropertyKey[]) => Place,
): Problem[] {
  if (lists.length === 0) return [];
  const follows = followsOf(texts);
  const seek = seekNames(lists, follows);
  const tell = ({ shown }: NameFound, at: Place) => problem('name-in-text', at, { shown });
  return [
    ...texts.flatMap((text) => {
      const id = /^notices\/(.+)\.mdx$/.exec(text.file)?.[1];
      const about = id === undefined ? [] : [id];
      const own = [...frontPieces(text, fields, locate), ...bodyPieces(text)];
      const read = (pieces: readonly Piece[][], notices: readonly string[]) =>
        pieces.flatMap((parts) =>
          seek(parts.map((each) => each.text).join(''), notices).map((name) =>
            tell(name, placeOf(parts, name.index)),
          ),
        );
      return [...read(own, about), ...read(frontPieces(text, officeFields, locate), [])];
    }),
    ...lines.flatMap(({ text, at, about }) => seek(text, about).map((name) => tell(name, at))),
  ];
}

/** A name of a list in a text: how it is shown, and where it begins. */
interface NameFound {
  shown: string;
  index: number;
}

/** Looks for names in a text that is about some notices. */
export type SeekNames = (text: string, about: readonly string[]) => NameFound[];

/** Which consultation each announcement follows, by their ids. */
export function followsOf(texts: readonly NamingText[]): ReadonlyMap<string, string> {
  return new Map(texts.flatMap(({ id, follows }) => (follows === undefined ? [] : [[id, follows] as const])));
}

/** What looks for the names of these lists: those of two characters only in what is about the notice of their list. */
export function seekNames(lists: readonly NamesOfList[], follows: ReadonlyMap<string, string>): SeekNames {
  const seekers = new Map<string, (text: string) => NameFound[]>();
  return (text, about) => {
    const near = new Set(about.flatMap((id) => [id, follows.get(id) ?? id]));
    const own = lists.map(({ notice }) => notice).filter((notice) => near.has(notice));
    const key = own.join('\n');
    let seeker = seekers.get(key);
    if (!seeker) {
      const isOwn = new Set(own);
      seeker = seekerOf(
        lists.flatMap(({ notice, names }) =>
          isOwn.has(notice) ? names : names.filter(({ name }) => [...keyOf(name)].length > 2),
        ),
      );
      seekers.set(key, seeker);
    }
    return seeker(text);
  };
}

function seekerOf(names: readonly RawName[]): (text: string) => NameFound[] {
  const pattern = patternOf(names);
  if (!pattern) return () => [];
  const shown = new Map(names.map((each) => [keyOf(each.name), each.shown]));
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({
      shown: shown.get(keyOf(match[0])) ?? '＊＊',
      index: match.index,
    }));
}

function frontPieces(
  text: NamingText,
  given: readonly string[][],
  locate: (owner: object, ...path: PropertyKey[]) => Place,
): Piece[][] {
  return given.flatMap((path) => {
    const value = path.reduce<unknown>(
      (owner, key) => (isObject(owner) ? (owner as Record<string, unknown>)[key] : undefined),
      text,
    );
    return stringsIn(value, path).map((each) => [{ text: each.text, at: locate(text, ...each.path) }]);
  });
}

/** Every text in a value of front matter, with the way to it. */
function stringsIn(value: unknown, path: PropertyKey[]): Array<{ text: string; path: PropertyKey[] }> {
  if (typeof value === 'string') return [{ text: value, path }];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    stringsIn(below, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
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
