import { endBan, flag, flagsOf, isWide, type Prohibition, startBan } from './character-classes.ts';
import * as c from './line-break-classes.ts';
import { findUnbreakable } from './unbreakable.ts';

/**
 * How bad it is to end a line before a letter. Ranks above `free` are only for text that is wider than its column, one
 * after the other: inside a number or date, inside a word, against the rules for line edges; `never` inside a character.
 */
export const rank = { free: 0, glued: 1, inside: 2, forbidden: 3, never: 4 } as const;

/**
 * Chinese quotation marks are written with the signs of Latin ones, which UAX #14 ties to both neighbours (QU). Beside a
 * wide character their side is known: they open or close like a bracket. An apostrophe between letters stays as it is.
 */
function resolveQuotes(characters: readonly string[], classes: Uint8Array): void {
  for (let at = 0; at < characters.length; at++) {
    if (classes[at] !== c.QU) continue;
    const sign = characters[at];
    const opens = sign === '“' || sign === '‘';
    if (!opens && sign !== '”' && sign !== '’') continue;
    if (isWide(characters[at - 1] ?? '') || isWide(characters[at + 1] ?? ''))
      classes[at] = opens ? c.OP : c.CL;
  }
}

const isHangul = (cls: number): boolean => cls === c.H2 || cls === c.H3 || (cls >= c.JL && cls <= c.JT);
const isPictured = (cls: number): boolean => cls === c.ID || cls === c.EB || cls === c.EM;

/** LB26 and LB27: a syllable of Hangul letters stays whole. */
function joinsHangul(before: number, after: number): boolean {
  if (before === c.JL) return after === c.JL || after === c.JV || after === c.H2 || after === c.H3;
  if (before === c.JV || before === c.H2) return after === c.JV || after === c.JT;
  return (before === c.JT || before === c.H3) && after === c.JT;
}

/** LB23 to LB25 and LB28 to LB30: letters, numbers, and what is written at them. */
function joinsWord(before: number, after: number, wideAfter: boolean): boolean {
  switch (before) {
    case c.AL:
      if (after === c.AL || after === c.NU || after === c.PR || after === c.PO) return true;
      return after === c.OP && !wideAfter;
    case c.NU:
      if (after === c.NU || after === c.AL || after === c.PO || after === c.PR) return true;
      return after === c.OP && !wideAfter;
    case c.PR:
      if (isPictured(after) || isHangul(after)) return true;
      return after === c.AL || after === c.NU || (after === c.OP && !wideAfter);
    case c.PO:
      return after === c.AL || after === c.NU || (after === c.OP && !wideAfter);
    case c.CP:
      return after === c.AL || after === c.NU || after === c.PO || after === c.PR;
    case c.CL:
      return after === c.PO || after === c.PR;
    case c.IS:
      return after === c.NU || after === c.AL;
    case c.HY:
    case c.SY:
      return after === c.NU;
    case c.EB:
      return after === c.EM || after === c.PO;
    case c.ID:
    case c.EM:
      return after === c.PO;
    default:
      return isHangul(before) && (after === c.PO || joinsHangul(before, after));
  }
}

/** LB11 to LB22 for two neighbours without a space between them; letters and numbers are `joinsWord`'s. */
function rankPair(before: number, after: number, wideBefore: boolean): number {
  if (before === c.WJ || before === c.GL) return rank.inside;
  if (after === c.GL) return before === c.BA || before === c.HY ? rank.free : rank.inside;
  if (before === c.OP) return rank.forbidden;
  if (before === c.QU || after === c.QU) return rank.inside;
  if (before === c.CB || after === c.CB) return rank.free;
  if (before === c.BB || after === c.BA || after === c.HY || after === c.NS) return rank.inside;
  if (before === c.B2 && after === c.B2) return rank.inside;
  // CLREQ lets an ellipsis begin a line unless 严格处理 is asked for; after Latin and another ellipsis it stays.
  if (after === c.IN && (!wideBefore || before === c.IN)) return rank.inside;
  return rank.free;
}

/** Is the dash at `at` a 一字线 (8:00—12:00), which connects, rather than half of a 破折号? */
const isConnector = (characters: readonly string[], at: number): boolean =>
  characters[at] === '—' && characters[at - 1] !== '—' && characters[at + 1] !== '—';

/** Outside of web addresses and between letters a slash or hyphen is part of the name: GB/T, km/h, A-2a. */
function staysInName(classes: Uint8Array, at: number): boolean {
  const sign = classes[at - 1];
  const isLetter = (index: number): boolean => classes[index] === c.AL || classes[index] === c.NU;
  if (sign !== c.SY && sign !== c.HY) return false;
  if (!isLetter(at) || !isLetter(at - 2)) return false;
  return sign === c.SY || !isLetter(at + 1) || !isLetter(at - 3);
}

/** LB9 and LB13 to LB18: what the sign after a place decides alone, with or without a space before it; else -1. */
function rankBySign(cls: number, before: number, spaced: boolean, opened: boolean): number {
  // Blanks hang over the edge, and nothing is gained by a break before them.
  if (cls === c.SP || cls === c.ZW || cls === c.BK || cls === c.WJ) return rank.never;
  if (before === c.BK || before === c.ZW) return rank.free;
  if (cls === c.CL || cls === c.CP || cls === c.EX || cls === c.IS || cls === c.SY) return rank.forbidden;
  if (!spaced) return -1;
  if (opened || ((before === c.CL || before === c.CP) && cls === c.NS)) return rank.forbidden;
  return before === c.B2 && cls === c.B2 ? rank.inside : rank.free;
}

/**
 * For each letter how bad it is to end a line before it (a `rank`), by UAX #14 with the tailoring of CLREQ: quotation
 * marks by their side, marks of the prohibition level kept from line edges, an ellipsis free to begin a line below
 * 严格处理, wide brackets free after a per cent sign, numbers and dates whole, web addresses cut at their joints.
 */
export function findBreaks(characters: readonly string[], level: Prohibition): Uint8Array {
  const count = characters.length;
  const ranks = new Uint8Array(count);
  const classes = new Uint8Array(count);
  const flags = new Uint16Array(count);
  let quotes = false;
  for (let at = 0; at < count; at++) {
    const character = characters[at] ?? '';
    flags[at] = flagsOf(character);
    const cls = c.classOf(character.codePointAt(0) ?? 0);
    classes[at] = cls;
    quotes ||= cls === c.QU;
  }
  if (quotes) resolveQuotes(characters, classes);
  const [noStart, noEnd] = [startBan(level), endBan(level)];
  // The character before, without the marks upon it.
  let before: number = c.BK;
  let beforeFlags = 0;
  let spaced = false;
  let pictures = 0;
  for (let at = 0; at < count; at++) {
    let cls = classes[at] ?? c.AL;
    if (cls === c.CM || cls === c.ZWJ) {
      if (!spaced && before !== c.BK && before !== c.ZW) {
        // LB9: a mark is part of the character before it.
        ranks[at] = rank.never;
        continue;
      }
      cls = c.AL;
    }
    const own = flags[at] ?? 0;
    if (cls === c.ID && before === c.ID && !spaced && ((own & noStart) | (beforeFlags & noEnd)) === 0) {
      // Two Han, as nearly always: nothing below has anything to say of them.
      ranks[at] = classes[at - 1] === c.ZWJ ? rank.never : rank.free;
      beforeFlags = own;
      pictures = 0;
      continue;
    }
    // A wide space hangs over the edge like a narrow one. LB8a: what a joiner joins is one sign.
    const stays = (own & flag.space) !== 0 || classes[at - 1] === c.ZWJ;
    const opened = before === c.OP || (before === c.QU && (beforeFlags & flag.noEnd) !== 0);
    let value = stays ? rank.never : rankBySign(cls, before, spaced, opened);
    if (value < 0) {
      value = rankPair(before, cls, (beforeFlags & flag.wide) !== 0);
      if (value === rank.free && joinsWord(before, cls, (own & flag.wide) !== 0)) value = rank.inside;
      // LB30a: two of these signs make a flag.
      if (cls === c.RI && pictures % 2 === 1) value = rank.never;
      if (value === rank.free && staysInName(classes, at)) value = rank.inside;
    }
    if (value < rank.forbidden && at > 0) {
      const banned = (own & noStart) !== 0 || (!spaced && (beforeFlags & noEnd) !== 0);
      if (banned || (cls === c.B2 && isConnector(characters, at))) value = rank.forbidden;
    }
    ranks[at] = at === 0 ? rank.never : value;
    pictures = cls === c.RI ? pictures + 1 : 0;
    spaced = cls === c.SP;
    if (spaced) continue;
    before = cls;
    beforeFlags = own;
  }
  joinFacts(characters, flags, ranks);
  return ranks;
}

/** Numbers and dates whole, web addresses free at their joints. */
function joinFacts(characters: readonly string[], flags: Uint16Array, ranks: Uint8Array): void {
  const found = findUnbreakable(characters, flags);
  if (!found) return;
  for (let at = 1; at < characters.length; at++) {
    const loose = found.loose[at] ?? 0;
    if (loose > 0) ranks[at] = loose === 1 ? rank.free : rank.glued;
    else if (found.glued[at] === 1 && ranks[at] === rank.free) ranks[at] = rank.glued;
  }
}
