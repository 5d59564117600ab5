import type { Face } from '../fonts/face.ts';
import type { FontUse } from './font-use.ts';
import type { Colour, Ink, Point, SetLetter } from './ink.ts';

/** A number as PDF writes it: at most three decimals, no exponent, no trailing zeros. */
export function writeNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** Colours as they are written, by the few constants that they are. */
const writtenColours = { rg: new WeakMap<Colour, string>(), RG: new WeakMap<Colour, string>() };

function writeColour(colour: Colour, operator: 'rg' | 'RG'): string {
  const before = writtenColours[operator].get(colour);
  if (before !== undefined) return before;
  const written = `${colour.map(writeNumber).join(' ')} ${operator}\n`;
  writtenColours[operator].set(colour, written);
  return written;
}

/** Moves ink from the layout's axes (y down from the page's top) to the PDF's (y up from its bottom), in points. */
interface Axes {
  pageHeight: number;
}

const point = ([x, y]: Point, axes: Axes): string => `${writeNumber(x)} ${writeNumber(axes.pageHeight - y)}`;

/**
 * What stands between the letters of a row beyond their own advance, in thousandths of an em: the share that most gaps have
 * in common. In a justified line that is nearly all of them.
 */
function findCommonGap(letters: readonly SetLetter[], use: FontUse): number {
  let common = 0;
  let votes = 0;
  let before = letters[0];
  for (let index = 1; index < letters.length; index++) {
    const letter = letters[index];
    if (!before || !letter) continue;
    const advance = use.letters.get(before.codePoint)?.advance ?? 0;
    const gap = ((letter.x - before.x) * 1000) / before.size - advance;
    before = letter;
    // Boyer and Moore's vote: what more than half of them say is left over.
    if (votes === 0) {
      common = gap;
      votes = 1;
    } else votes += Math.abs(gap - common) < 0.5 ? 1 : -1;
  }
  return Math.abs(common) < 0.05 ? 0 : common;
}

/**
 * Letters of one face and size: their numbers, with the differences from the natural advance in thousandths. What all of
 * them are spread by is said once before (Tc, in points), which halves the text of a justified line.
 */
function writeRow(letters: readonly SetLetter[], use: FontUse): string {
  const first = letters[0];
  if (!first) return '';
  const spread = Math.round(findCommonGap(letters, use) * first.size * 10) / 10_000;
  const scale = 1000 / first.size;
  const common = spread * scale;
  // Joined at the end: a string that grows letter by letter is a chain of as many pieces.
  const parts: string[] = [];
  let pen = 0;
  let isPlain = true;
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index];
    const known = letter && use.letters.get(letter.codePoint);
    if (!known) continue;
    const shift = Math.round(pen - (letter.x - first.x) * scale);
    if (index > 0 && shift !== 0) {
      parts.push('>', String(shift), '<');
      pen -= shift;
      isPlain = false;
    }
    parts.push(known.hex);
    pen += known.advance + common;
  }
  const out = `<${parts.join('')}`;
  const shown = isPlain ? `${out}>Tj\n` : `[${out}>]TJ\n`;
  return spread === 0 ? shown : `${spread} Tc\n${shown}0 Tc\n`;
}

function writeText(ink: Ink & { kind: 'text' }, fonts: ReadonlyMap<Face, FontUse>, axes: Axes): string {
  let out = `BT\n${writeColour(ink.colour, 'rg')}`;
  let from = 0;
  for (let index = 1; index <= ink.letters.length; index++) {
    const first = ink.letters[from];
    const letter = ink.letters[index];
    if (!first || (letter && letter.face === first.face && letter.size === first.size)) continue;
    const use = fonts.get(first.face);
    if (use) {
      out += `/${use.name} ${writeNumber(first.size)} Tf\n`;
      const { turned, narrow = 1 } = ink;
      out += turned
        ? `0 -1 1 0 ${point([ink.x, ink.baseline + first.x], axes)} Tm\n`
        : `${writeNumber(narrow)} 0 0 1 ${point([ink.x + first.x * narrow, ink.baseline], axes)} Tm\n`;
      out += writeRow(ink.letters.slice(from, index), use);
    }
    from = index;
  }
  return `${out}ET\n`;
}

function writePath(ink: Ink & { kind: 'path' }, axes: Axes): string {
  let out = '';
  if (ink.fill) out += writeColour(ink.fill, 'rg');
  if (ink.stroke) out += `${writeColour(ink.stroke, 'RG')}${writeNumber(ink.thickness ?? 1)} w\n`;
  for (const outline of ink.outlines) {
    outline.forEach((at, index) => {
      out += `${point(at, axes)} ${index === 0 ? 'm' : 'l'}\n`;
    });
    if (ink.fill) out += 'h\n';
  }
  return `${out}${ink.fill ? (ink.stroke ? 'B' : 'f') : 'S'}\n`;
}

/** One ink as PDF operators. */
export function writeInk(ink: Ink, fonts: ReadonlyMap<Face, FontUse>, axes: Axes): string {
  switch (ink.kind) {
    case 'text':
      return writeText(ink, fonts, axes);
    case 'rule': {
      const dash = ink.dash ? `[${ink.dash.map(writeNumber).join(' ')}] 0 d\n` : '';
      const line = `${point(ink.from, axes)} m ${point(ink.to, axes)} l S\n`;
      const pen = `${writeColour(ink.colour, 'RG')}${writeNumber(ink.thickness)} w\n`;
      return dash === '' ? pen + line : `q\n${dash}${pen}${line}Q\n`;
    }
    case 'box': {
      const [x, y] = [writeNumber(ink.x), writeNumber(axes.pageHeight - ink.y - ink.height)];
      return `${writeColour(ink.fill, 'rg')}${x} ${y} ${writeNumber(ink.width)} ${writeNumber(ink.height)} re f\n`;
    }
    case 'path':
      return writePath(ink, axes);
    case 'modules': {
      // One path in module units, so that the whole code is a few hundred bytes.
      const origin = point([ink.x, ink.y], axes);
      const runs = ink.runs.map((run) => `${run.column} ${-run.row - 1} ${run.length} 1 re`).join('\n');
      const scale = writeNumber(ink.module);
      return `q\n0 0 0 rg\n${scale} 0 0 ${scale} ${origin} cm\n${runs}\nf\nQ\n`;
    }
  }
}
