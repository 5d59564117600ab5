import type { Block, Inline, PublishedDocument } from '../../../src/document/block.ts';
import { composeDocuments, composeSheets } from '../../../src/document/documents.ts';
import { county, townships, villages } from '../../small-record.ts';
import { type Edition, openProgress } from './small-editions.ts';

/** What some place says of the count of an area and month: at least, at most. */
export interface Fact {
  where: string;
  area: string;
  period: string;
  least: number;
  most: number;
}

const names = new Map([
  ['小样县', county],
  ['合计', county],
  ['甲镇', townships[0]],
  ['乙镇', townships[1]],
  ['子村', villages[0]],
  ['丑村', villages[1]],
  ['寅村', villages[2]],
  ['卯村', villages[3]],
]);

/** The place of the longest name in a text that has one. */
function placeIn(text: string): string | undefined {
  return [...names].filter(([name]) => text.includes(name)).at(-1)?.[1];
}

function monthIn(text: string): string | undefined {
  const month = /(\d+)月/.exec(text)?.[1];
  return month && `2022-${month.padStart(2, '0')}`;
}

/** Everything that an edition prints of an indicator, in data and in documents: read from the blocks, not from the model. */
export function readFacts(edition: Edition, indicator: string, name: string): Fact[] {
  const documents = [
    ...composeDocuments(edition.disclosure, edition.past),
    ...composeSheets(edition.disclosure, edition.past),
  ];
  return [...readData(edition, indicator), ...documents.flatMap((each) => readDocument(each, name))];
}

function readData(edition: Edition, indicator: string): Fact[] {
  return openProgress(edition).flatMap((row) => {
    if (row['indicator'] !== indicator) return [];
    const [least, most] = [row['least'] ?? row['value'], row['most'] ?? row['value']];
    if (typeof least !== 'number' || typeof most !== 'number') return [];
    return [{ where: 'data', area: String(row['area']), period: String(row['period']), least, most }];
  });
}

function readDocument({ id, kind, title, blocks }: PublishedDocument, name: string): Fact[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'chart' && block.title.includes(name)) return readChart(id, block);
    if (block.kind === 'paragraph') return readSentence(id, block.content);
    if (block.kind !== 'table') return [];
    return kind === 'village-sheet' ? readSheet(id, title, block, name) : readTable(id, block, name);
  });
}

function readChart(where: string, { title, points }: Extract<Block, { kind: 'chart' }>): Fact[] {
  return points.flatMap(({ label, figure }) =>
    toFact(where, placeIn(title), monthIn(label), [{ kind: 'figure', figure }]),
  );
}

/** `甲镇6月是` and then the number. */
function readSentence(where: string, content: Inline[]): Fact[] {
  return content.flatMap((inline, i) => {
    const before = content[i - 1];
    const text = before?.kind === 'text' ? before.text : '';
    return toFact(where, placeIn(text), monthIn(text), [inline]);
  });
}

type Table = Extract<Block, { kind: 'table' }>;

function textOf(content: Inline[] | undefined): string {
  return (content ?? []).map((each) => (each.kind === 'text' ? each.text : '')).join('');
}

/** A row a township, or a column a month. */
function readTable(where: string, { caption, columns, rows }: Table, name: string): Fact[] {
  if (!caption.includes(name)) return [];
  return rows.flatMap((row) => {
    const place = placeIn(textOf(row[0]?.content));
    return row.flatMap(({ content }, at) =>
      toFact(
        where,
        place ?? placeIn(caption),
        place === undefined ? monthIn(columns[at]?.title ?? '') : monthIn(caption.replace(/^\d+年/, '')),
        content,
      ),
    );
  });
}

/** An indicator a row: this month, and the one before. */
function readSheet(where: string, title: string, { rows }: Table, name: string): Fact[] {
  const now = monthIn(title.replace(/^.*年/, '')) ?? '';
  const before = `2022-${String(Number(now.slice(5)) - 1).padStart(2, '0')}`;
  return rows.flatMap((row) => {
    if (textOf(row[0]?.content) !== name) return [];
    return [now, before].flatMap((period, i) =>
      toFact(where, placeIn(title), period, row[i + 1]?.content ?? []),
    );
  });
}

function toFact(
  where: string,
  area: string | undefined,
  period: string | undefined,
  content: Inline[],
): Fact[] {
  if (area === undefined || period === undefined) return [];
  return content.flatMap((inline) => {
    if (inline.kind !== 'figure' || inline.figure.kind === 'hidden') return [];
    const { figure } = inline;
    const [least, most] = figure.kind === 'band' ? [figure.least, figure.most] : [figure.value, figure.value];
    return [{ where, area, period, least, most }];
  });
}
