import { PDFArray, PDFNumber } from 'pdf-lib';
import { type Element, isElement, isPiece, listElements, sayElement, textOf } from './read-structure.ts';

/** What may stand right below what (ISO 32000-1, 14.8.4). Types that are not named may hold anything that is not named. */
const children: Record<string, RegExp> = {
  Table: /^(Caption|THead|TBody|TR)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TR: /^T[HD]$/,
  L: /^(Caption|LI|L)$/,
  LI: /^(Lbl|LBody)$/,
  TOC: /^(Caption|TOCI|TOC)$/,
  TOCI: /^(Lbl|Reference|P|TOC)$/,
};
const parents: Record<string, RegExp> = {
  THead: /^Table$/,
  TBody: /^Table$/,
  TR: /^(Table|THead|TBody)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  LBody: /^LI$/,
  TOCI: /^TOC$/,
  Caption: /^(Table|Figure|L|TOC)$/,
};
const standard =
  /^(Document|Part|Sect|H[1-6]|P|L|LI|Lbl|LBody|Table|THead|TBody|TR|TH|TD|Caption|Figure|Note|Reference|TOC|TOCI|Span|Link)$/;
/** Elements that only group others: words right in them belong to none (Tagged PDF Best Practice Guide, 4.1). */
const grouping = /^(Document|Part|Sect|Table|THead|TBody|TR|L|LI|TOC|TOCI)$/;

/** An element by its type and its first words. */
export const nameOf = (element: Element): string => `${element.type} “${sayElement(element).slice(0, 20)}”`;

const spanOf = (element: Element, key: string): number => {
  const value = element.attributes.get(key);
  return value instanceof PDFNumber ? value.asNumber() : 1;
};

/** Tables whose cells fill their grid, and whose headings say what they head (ISO 14289-1, 7.5). */
function judgeTable(table: Element): string[] {
  const faults: string[] = [];
  const rows = listElements(table).filter(({ type }) => type === 'TR');
  const taken: Set<number>[] = rows.map(() => new Set());
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.kids.filter(isElement)) {
      while (taken[at]?.has(column)) column++;
      for (let down = 0; down < spanOf(cell, 'RowSpan'); down++) {
        for (let across = 0; across < spanOf(cell, 'ColSpan'); across++) {
          const place = taken[at + down];
          if (!place) faults.push(`${nameOf(cell)} reaches out of its table`);
          else if (place.has(column + across)) faults.push(`${nameOf(cell)} lies over another`);
          else place.add(column + across);
        }
      }
    }
  });
  const widths = new Set(taken.map((place) => place.size));
  if (widths.size > 1) faults.push(`${nameOf(table)}: rows of ${[...widths].join(', ')} columns`);
  const cells = rows.flatMap((row) => row.kids.filter(isElement));
  const ids = new Set(cells.filter(({ type }) => type === 'TH').map(({ id }) => id));
  for (const cell of cells) {
    const scope = cell.attributes.get('Scope')?.toString();
    if (cell.type === 'TH' && !/^\/(Row|Column|Both)$/.test(scope ?? '')) {
      faults.push(`${nameOf(cell)} without a scope`);
    }
    const headers = cell.attributes.get('Headers');
    for (const id of headers instanceof PDFArray ? headers.asArray().map(textOf) : [])
      if (!ids.has(id)) faults.push(`${nameOf(cell)} names ${id}, which is no heading of its table`);
  }
  return faults;
}

/** What an element of the structure lacks by itself; `isPage` tells whether the file has a page. */
export function judgeElement(element: Element, isPage: (page: number) => boolean): string[] {
  const faults: string[] = [];
  const { type, parent, kids, attributes } = element;
  const fault = (words: string): void => void faults.push(`${nameOf(element)} ${words}`);
  if (!standard.test(type)) fault('is no standard type');
  if (parent && parents[type] && !parents[type].test(parent.type)) fault(`stands below ${parent.type}`);
  const below = kids.filter(isElement).map((kid) => kid.type);
  const allowed = children[type];
  for (const kid of below) if (allowed && !allowed.test(kid)) fault(`holds ${kid}`);
  if (grouping.test(type) && kids.some(isPiece)) fault('groups others and has words of its own');
  const caption = below.indexOf('Caption');
  if (caption > 0 && caption < below.length - 1) fault('has its caption in the middle');
  if (below.filter((kid) => kid === 'Caption').length > 1) fault('has two captions');
  if (element.alt === '' || element.actual === '') fault('says nothing in place of what it shows');
  if (type === 'Figure') {
    if (!element.alt) fault('has no alternative text (7.3)');
    const box = attributes.get('BBox');
    const [left, bottom, right, top] = box instanceof PDFArray ? box.asArray().map(Number) : [];
    if (left === undefined || !(Number(right) > left) || !(Number(top) > Number(bottom)))
      fault('has no area');
    if (attributes.get('Placement')?.toString() !== '/Block') fault('does not say how it is placed');
    const own = new Set(kids.filter(isPiece).map((piece) => piece.page));
    if (own.size > 1) fault('is torn over pages');
    if (![...own].every(isPage)) fault('stands on no page');
  }
  if (type === 'L' && !attributes.has('ListNumbering')) fault('does not say how it counts (7.6)');
  if (type === 'Note' && !element.id) fault('has no name (7.9)');
  if (type === 'Table') faults.push(...judgeTable(element));
  if (type === 'Link' && !kids.some((kid) => 'annotation' in kid)) fault('leads nowhere');
  return faults;
}
