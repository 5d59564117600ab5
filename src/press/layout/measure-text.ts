import type { Inline } from '../../document/block.ts';
import { MissingGlyphError } from '../../document/missing-glyph.ts';
import { sayFigure, writeFigure } from '../../document/text.ts';
import { isLatin, isWide, type Prohibition } from '../breaking/character-classes.ts';
import type { Letter } from '../breaking/letter.ts';
import type { Colour } from '../drawing/ink.ts';
import type { Face, FontRole } from '../fonts/face.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { SheetStyle, TextStyle } from '../sheets/look.ts';
import { openTag, type Tag } from '../tags/tag.ts';

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
  /** How strictly marks are kept from the edges of lines. */
  prohibition: Prohibition;
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
  return part.kind === 'figure' ? writeFigure(part.figure, part.bare !== true) : part.text;
}

/** Text of one style as a run. */
export function runOf(text: string, style: TextStyle, tag: Tag | undefined): Run {
  return { text, role: style.role, size: style.size, colour: style.colour, tag };
}

/**
 * Inlines as runs: strong text is set in 黑体, as Chinese has no slanted or fattened forms; links get their own tag, and so
 * do figures that are heard in other words than they are seen, as ＊ and 810～819户 are.
 */
export function runsOf(content: readonly Inline[], style: TextStyle, tag: Tag | undefined): Run[] {
  return content.map((part) => {
    const run = runOf(plainOf(part), style, tag);
    if (part.kind === 'link' && tag) {
      // What begins with # leads to a place in the document itself.
      const goal = part.href.startsWith('#') ? { target: part.href.slice(1) } : { href: part.href };
      run.tag = openTag('Link', tag, { ...goal, alt: part.text });
    }
    if (part.kind === 'text' && part.strong) run.role = 'hei';
    const said = part.kind === 'figure' ? sayFigure(part.figure, part.bare !== true) : run.text;
    if (tag && said !== run.text) run.tag = openTag('Span', tag, { actual: said });
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

/** What measuring needs to know of a character in a role: found once for all documents. */
interface Measured {
  character: string;
  codePoint: number;
  /** Undefined when no font has it. */
  face: Face | undefined;
  /** Advance in ems. */
  advance: number;
  /** Width that all digits of the face share in columns, in ems; undefined for what is no digit. */
  digit: number | undefined;
  isHan: boolean;
  isLatin: boolean;
  /** Zero-width signs have no place in print, and controls no form. */
  isDropped: boolean;
}

const measured = new WeakMap<Fonts, Map<FontRole, Map<number, Measured>>>();

/** The characters of a role that were measured before, by code point. */
function openMeasured(fonts: Fonts, role: FontRole): Map<number, Measured> {
  const roles = measured.get(fonts) ?? new Map<FontRole, Map<number, Measured>>();
  measured.set(fonts, roles);
  const known = roles.get(role) ?? new Map<number, Measured>();
  roles.set(role, known);
  return known;
}

/** Signs that are not drawn and say where a line may end (UAX #14: ZW, WJ). */
const breakHere = 0x200b;
const wordJoiner = 0x2060;
const oldJoiner = 0xfeff;
const fixedBlank = 0xa0;

function measureCharacter(fonts: Fonts, role: FontRole, given: number): Measured {
  const character = String.fromCodePoint(given);
  // A blank at which no line ends is drawn like any other.
  const codePoint = given === fixedBlank ? 0x20 : given;
  const feed = codePoint === 0x0a;
  const face = fonts.faceFor(role, feed ? 0x20 : codePoint);
  return {
    character,
    codePoint,
    face,
    advance: face && !feed ? face.advanceOf(face.glyphOf(codePoint)) / face.unitsPerEm : 0,
    digit: face && codePoint >= 0x30 && codePoint <= 0x39 ? widestDigit(face) : undefined,
    isHan: isWide(character) && /\p{Script=Han}/u.test(character),
    isLatin: isLatin(character),
    isDropped:
      (codePoint < 0x20 && !feed) ||
      (codePoint >= 0x200b && codePoint <= 0x200f) ||
      codePoint === wordJoiner ||
      codePoint === oldJoiner,
  };
}

/** Measures runs character by character (code points, so that rare Han beyond U+FFFF are one). */
export function measureText(desk: Desk, runs: readonly Run[], tabular = false): Glyph[] {
  const { fonts, style } = desk;
  const glyphs: Glyph[] = [];
  let before: Glyph | undefined;
  let last: Measured | undefined;
  let loose = false;
  let glued = false;
  for (const { text, role, size, colour, tag } of runs) {
    const characters = openMeasured(fonts, role);
    const gap = style.latinGap * size;
    const plain = plainBlanks(text);
    for (let at = 0; at < plain.length; at++) {
      const codePoint = plain.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at++;
      let known = characters.get(codePoint);
      if (!known) {
        known = measureCharacter(fonts, role, codePoint);
        characters.set(codePoint, known);
      }
      if (known.isDropped) {
        loose ||= codePoint === breakHere;
        glued ||= codePoint === wordJoiner || codePoint === oldJoiner;
        continue;
      }
      const { face, character, advance } = known;
      if (!face) throw reportMissing(desk, runs, character);
      const natural = advance * size;
      const digit = tabular ? known.digit : undefined;
      const width = digit === undefined ? natural + (advance > 0.95 ? style.tracking : 0) : digit * size;
      const shift = digit === undefined ? 0 : (width - natural) / 2;
      // Between Han and Latin letters or digits, but not beside punctuation, which brings its own blank.
      if (before && last && gap > 0 && (last.isHan ? known.isLatin : last.isLatin && known.isHan))
        before.gap = gap;
      before = { character, codePoint: known.codePoint, face, size, width, gap: 0, shift, colour, tag };
      if (loose) before.loose = true;
      if (glued) before.glued = true;
      loose = false;
      glued = false;
      last = known;
      glyphs.push(before);
    }
  }
  return glyphs;
}

const plainBlanks = (text: string): string =>
  /[\r\t]/.test(text) ? text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ') : text;

function reportMissing(desk: Desk, runs: readonly Run[], character: string): MissingGlyphError {
  const text = runs.map((run) => run.text).join('');
  const at = text.indexOf(character);
  const context = [...text.slice(0, at)].slice(-12).join('') + [...text.slice(at)].slice(0, 13).join('');
  return new MissingGlyphError({ character, context, documentId: desk.documentId });
}
