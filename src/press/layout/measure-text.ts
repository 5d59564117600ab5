import type { Inline } from '../../document/block.ts';
import { MissingGlyphError } from '../../document/missing-glyph.ts';
import { writeFigure } from '../../document/text.ts';
import { isLatin, isWide } from '../breaking/character-classes.ts';
import type { Letter } from '../breaking/letter.ts';
import type { Colour } from '../drawing/ink.ts';
import type { Face, FontRole } from '../fonts/face.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { openTag, type Tag } from '../tags/tag.ts';
import type { SheetStyle, TextStyle } from './sheets.ts';

/** What layout works with: the fonts, the sheet, and where the document's structure begins. */
export interface Desk {
  fonts: Fonts;
  style: SheetStyle;
  /** Width of the text area in points. */
  width: number;
  /** Height of the text area in points. */
  height: number;
  documentId: string;
  siteUrl: string;
  root: Tag;
}

export interface Glyph extends Letter {
  codePoint: number;
  face: Face;
  colour: Colour;
  tag: Tag | undefined;
  /** How far the glyph stands right of its origin, in points: digits of one width are centred in it. */
  shift: number;
}

interface Run {
  text: string;
  role: FontRole;
  size: number;
  colour: Colour;
  tag: Tag | undefined;
}

/** The words of one inline as they are printed. */
function plainOf(part: Inline): string {
  return part.kind === 'figure' ? writeFigure(part.figure) : part.text;
}

/** Text of one style as a run. */
export function runOf(text: string, style: TextStyle, tag: Tag | undefined): Run {
  return { text, role: style.role, size: style.size, colour: style.colour, tag };
}

/** Inlines as runs: strong text is set in 黑体, as Chinese has no slanted or fattened forms; links get their own tag. */
export function runsOf(content: readonly Inline[], style: TextStyle, tag: Tag | undefined): Run[] {
  return content.map((part) => {
    const run = runOf(plainOf(part), style, tag);
    if (part.kind === 'link' && tag) run.tag = openTag('Link', tag, { href: part.href, alt: part.text });
    if (part.kind === 'text' && part.strong) run.role = 'hei';
    return run;
  });
}

/** The common width of the digits, so that numbers below each other line up: the widest one's. */
function widestDigit(face: Face): number {
  let widest = 0;
  for (let digit = 0x30; digit <= 0x39; digit++) {
    widest = Math.max(widest, face.advanceOf(face.glyphOf(digit)));
  }
  return widest / face.unitsPerEm;
}

/** Measures runs character by character (code points, so that rare Han beyond U+FFFF are one). */
export function measureText(desk: Desk, runs: readonly Run[], tabular = false): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const run of runs) {
    for (const character of run.text.replace(/\r\n?/g, '\n').replace(/[\t\u00a0]/g, ' ')) {
      const codePoint = character.codePointAt(0) ?? 0;
      // Zero-width signs have no place in print, and controls no form.
      if ((codePoint < 0x20 && codePoint !== 0x0a) || (codePoint >= 0x200b && codePoint <= 0x200f)) continue;
      const face = desk.fonts.faceFor(run.role, codePoint === 0x0a ? 0x20 : codePoint);
      if (!face) throw reportMissing(desk, runs, character);
      const glyph = face.glyphOf(codePoint);
      const natural = codePoint === 0x0a ? 0 : (face.advanceOf(glyph) / face.unitsPerEm) * run.size;
      const wide = natural > 0.95 * run.size;
      const digit = tabular && codePoint >= 0x30 && codePoint <= 0x39;
      const width = digit ? widestDigit(face) * run.size : natural + (wide ? desk.style.tracking : 0);
      const shift = digit ? (width - natural) / 2 : 0;
      const before = glyphs[glyphs.length - 1];
      if (before && desk.style.latinGap > 0 && needsThinSpace(before.character, character)) {
        before.gap = desk.style.latinGap * run.size;
      }
      const { colour, tag, size } = run;
      glyphs.push({ character, codePoint, face, size, width, gap: 0, shift, colour, tag });
    }
  }
  return glyphs;
}

/** Between Han and Latin letters or digits, but not beside punctuation, which brings its own blank. */
function needsThinSpace(before: string, after: string): boolean {
  const isHan = (character: string): boolean => isWide(character) && /\p{Script=Han}/u.test(character);
  return (isHan(before) && isLatin(after)) || (isLatin(before) && isHan(after));
}

function reportMissing(desk: Desk, runs: readonly Run[], character: string): MissingGlyphError {
  const text = runs.map((run) => run.text).join('');
  const at = text.indexOf(character);
  const context = [...text.slice(0, at)].slice(-12).join('') + [...text.slice(at)].slice(0, 13).join('');
  return new MissingGlyphError({ character, context, documentId: desk.documentId });
}
