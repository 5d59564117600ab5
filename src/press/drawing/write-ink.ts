import type { Face } from '../fonts/face.ts';
import type { FontUse } from './font-use.ts';
import type { Colour, Ink, Point, SetLetter } from './ink.ts';

/** A number as PDF writes it: at most three decimals, no exponent, no trailing zeros. */
export function writeNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const writeColour = (colour: Colour, operator: 'rg' | 'RG'): string =>
  `${colour.map(writeNumber).join(' ')} ${operator}\n`;

/** Moves ink from the layout's axes (y down from the page's top) to the PDF's (y up from its bottom), in points. */
interface Axes {
  pageHeight: number;
}

const point = ([x, y]: Point, axes: Axes): string => `${writeNumber(x)} ${writeNumber(axes.pageHeight - y)}`;

const hex = (cid: number): string => cid.toString(16).padStart(4, '0').toUpperCase();

/** Letters of one face and size: their numbers, with the differences from the natural advance in thousandths. */
function writeRow(letters: readonly SetLetter[], use: FontUse): string {
  const first = letters[0];
  if (!first) return '';
  let out = '[<';
  let pen = 0;
  letters.forEach((letter, index) => {
    const at = ((letter.x - first.x) * 1000) / letter.size;
    const shift = Math.round(pen - at);
    if (index > 0 && shift !== 0) {
      out += `>${shift}<`;
      pen -= shift;
    }
    out += hex(use.cidOf.get(letter.codePoint) ?? 0);
    pen += (use.face.advanceOf(use.face.glyphOf(letter.codePoint)) * 1000) / use.face.unitsPerEm;
  });
  return `${out}>]TJ\n`;
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
      out += `1 0 0 1 ${point([ink.x + first.x, ink.baseline], axes)} Tm\n`;
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
