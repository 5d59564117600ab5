import { expect } from 'vitest';
import type { PublishedDocument } from '../../src/document/block.ts';
import { openPress } from '../../src/press/press.ts';
import { type PrintedGlyph, type PrintedPage, type PrintedRule, readPrinted } from './geometry-read.ts';

/** In millimetres. */
export const tolerance = 0.5;
/** The standard's own units (3.1, 3.2): a 字 is a 28th of 156 mm, a 行 its height and seven eighths of it. */
export const zi = 156 / 28;
export const hang = zi * 1.875;
/** A 字 of 3号 and of 4号, in millimetres. */
export const [three, four] = [15.75, 14].map((points) => (points * 25.4) / 72) as [number, number];
export const body = { left: 28, right: 184, top: 37, bottom: 262 };
export const red = '#ff3333';

interface Row {
  what: string;
  clause: string;
  measured: number;
  least: number;
  most: number;
}
const table: Row[] = [];

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });
const printed = new Map<string, PrintedPage[]>();
export async function pagesOf(document: PublishedDocument): Promise<PrintedPage[]> {
  const held = printed.get(document.id) ?? (await readPrinted(await press.print(document)));
  printed.set(document.id, held);
  return held;
}
export async function pageOf(document: PublishedDocument, number: number): Promise<PrintedPage> {
  const page = (await pagesOf(document)).at(number < 0 ? number : number - 1);
  if (!page) throw new Error(`no page ${number}`);
  return page;
}

/** Notes a measure beside what the standard says, and holds it to half a millimetre. */
export function measure(clause: string, what: string, measured: number, standard: number): void {
  table.push({ what, clause, measured, least: standard, most: standard });
  expect(measured, `${clause} ${what}`).toBeGreaterThan(standard - tolerance);
  expect(measured, `${clause} ${what}`).toBeLessThan(standard + tolerance);
}
export function measureWithin(
  clause: string,
  what: string,
  measured: number,
  least: number,
  most: number,
): void {
  table.push({ what, clause, measured, least, most });
  expect(measured, `${clause} ${what}`).toBeGreaterThan(least - tolerance);
  expect(measured, `${clause} ${what}`).toBeLessThan(most + tolerance);
}

export const isHan = ({ character }: PrintedGlyph): boolean => /\p{Script=Han}/u.test(character);
export const topOf = (glyphs: readonly PrintedGlyph[]): number =>
  Math.min(...glyphs.map((each) => each.inkTop));
export const bottomOf = (glyphs: readonly PrintedGlyph[]): number =>
  Math.max(...glyphs.map((each) => each.inkBottom));
export const leftOf = (glyphs: readonly PrintedGlyph[]): number =>
  Math.min(...glyphs.map((each) => each.left));
export const rightOf = (glyphs: readonly PrintedGlyph[]): number =>
  Math.max(...glyphs.map((each) => each.right));
export const middleOf = (glyphs: readonly PrintedGlyph[]): number => (leftOf(glyphs) + rightOf(glyphs)) / 2;
export const redOf = ({ glyphs }: PrintedPage): PrintedGlyph[] =>
  glyphs.filter((each) => each.colour === red);

/** Glyphs by line, from the top. */
export function linesOf({ glyphs }: PrintedPage): PrintedGlyph[][] {
  const lines = new Map<number, PrintedGlyph[]>();
  for (const glyph of glyphs) {
    const at = Math.round(glyph.baseline * 20) / 20;
    lines.set(at, [...(lines.get(at) ?? []), glyph]);
  }
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, line]) => line);
}
export const wordsOf = (line: readonly PrintedGlyph[]): string => line.map((each) => each.character).join('');

/** The glyphs of words that stand in one line, wherever on the page; the last such line where there are several. */
export function find(page: PrintedPage, words: string): PrintedGlyph[] {
  for (const line of linesOf(page).toReversed()) {
    const at = [...wordsOf(line)].join('').indexOf(words);
    if (at >= 0) return line.slice(at, at + [...words].length);
  }
  throw new Error(`${words} is not printed`);
}
/** The line in which words stand. */
export function lineOf(page: PrintedPage, words: string): PrintedGlyph[] {
  const line = linesOf(page).find((each) => wordsOf(each).includes(words));
  if (!line) throw new Error(`${words} is not printed`);
  return line;
}
export function ruleOf(page: PrintedPage, at: number): PrintedRule {
  const rule = page.rules[at];
  if (!rule) throw new Error(`no rule ${at}`);
  return rule;
}

/** Prints what was measured beside what the standard says. */
export function printTable(): void {
  const lines = table.map(({ clause, what, measured, least, most }) => {
    const standard = least === most ? least.toFixed(2) : `${least.toFixed(2)}～${most.toFixed(2)}`;
    const off = Math.max(least - measured, measured - most, 0) * (measured < least ? -1 : 1);
    const difference = least === most ? measured - least : off;
    return `${clause.padEnd(8)}${measured.toFixed(2).padStart(8)}${standard.padStart(14)}${difference.toFixed(2).padStart(7)}  ${what}`;
  });
  console.log(['条款        量得mm        标准mm   相差', ...lines].join('\n'));
}
