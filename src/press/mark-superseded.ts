import { readFileSync } from 'node:fs';
import { Blob, Face, Font } from 'harfbuzzjs';
import { PDFArray, PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { deflate } from './archive/deflate.ts';
import { listFontPaths } from './fonts/font-files.ts';
import { mm } from './sheets/look.ts';

/** Across the page, behind its text: pale, so that the text can still be read. */
const behind = { words: '旧版本', colour: '0.97 0.83 0.81', size: 150 };

/** Above the text. */
const line = { colour: '0.6 0.09 0.09', size: 12, top: 9 * mm };

/** Draws words as outlines: no font is added to the document, and a reader's text stays what it was. */
interface Outliner {
  /** Path of the words, begun at 0 0, and how wide they are, in points. */
  outline(words: string, size: number): { path: string; width: number };
}

let outliner: Outliner | undefined;

/**
 * A copy of a published PDF with a visible mark on each page: 旧版本, and `words` above the text (when it was corrected, where
 * the new one is). Nothing else in it changes; the marks are artifacts, which no reader reads out in the middle of a
 * sentence. The same file and words give the same bytes.
 */
export async function markSuperseded(pdf: Uint8Array, words: string): Promise<Uint8Array> {
  outliner ??= openOutliner();
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const stream = (operators: string): PDFRef =>
    context.register(context.stream(deflate(operators), { Filter: 'FlateDecode' }));
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    const given = page.node.Contents();
    const own = given instanceof PDFArray ? given.asArray() : [page.node.get(PDFName.of('Contents'))];
    const contents = context.obj([]);
    contents.push(stream(`${drawBehind(outliner, width, height)}q\n`));
    for (const each of own) if (each) contents.push(each);
    contents.push(stream(`Q\n${drawLine(outliner, words, width, height)}`));
    page.node.set(PDFName.of('Contents'), contents);
  }
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function drawBehind(own: Outliner, width: number, height: number): string {
  const { colour, size, words } = behind;
  const { path, width: wide } = own.outline(words, size);
  // From the lower left to the upper right, its middle in that of the page.
  const angle = Math.atan2(height, width);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [-wide / 2, -size * 0.38];
  const x = width / 2 + dx * cos - dy * sin;
  const y = height / 2 + dx * sin + dy * cos;
  return paint(path, colour, [cos, sin, -sin, cos, x, y]);
}

function drawLine(own: Outliner, words: string, width: number, height: number): string {
  let { size } = line;
  let outline = own.outline(words, size);
  const room = width - 16 * mm;
  if (outline.width > room) {
    size *= room / outline.width;
    outline = own.outline(words, size);
  }
  const at = [1, 0, 0, 1, (width - outline.width) / 2, height - line.top - size * 0.2];
  return paint(outline.path, line.colour, at);
}

function paint(path: string, colour: string, matrix: number[]): string {
  return `/Artifact BMC\nq\n${matrix.map(write).join(' ')} cm\n${colour} rg\n${path}f\nQ\nEMC\n`;
}

const write = (value: number): string => String(Number(value.toFixed(3)));

function openOutliner(): Outliner {
  const file = listFontPaths().find(({ role }) => role === 'hei');
  if (!file) throw new Error('no font for marks');
  const face = new Face(new Blob(readFileSync(file.path)), 0);
  const font = new Font(face);
  return {
    outline: (words, size) => {
      const scale = size / face.upem;
      let x = 0;
      const parts: string[] = [];
      for (const character of words) {
        const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0;
        parts.push(toOperators(font.glyphToPath(glyph), scale, x));
        x += font.glyphHAdvance(glyph) * scale;
      }
      return { path: parts.join(''), width: x };
    },
  };
}

/** An SVG path (M, L, Q, C, Z with absolute coordinates) as operators of a content stream (ISO 32000-1, 8.5.2). */
function toOperators(path: string, scale: number, left: number): string {
  const operators: string[] = [];
  let [fromX, fromY] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    const at = (i: number): [number, number] => [
      (values[i] ?? 0) * scale + left,
      (values[i + 1] ?? 0) * scale,
    ];
    if (command === 'Z') {
      operators.push('h');
      continue;
    }
    const [x, y] = at(values.length - 2);
    if (command === 'Q') {
      const [controlX, controlY] = at(0);
      // A quadratic curve as a cubic one: both controls stand two thirds of the way to the one.
      const toward = (a: number, b: number) => a + (2 / 3) * (b - a);
      const first = [toward(fromX, controlX), toward(fromY, controlY)];
      const second = [toward(x, controlX), toward(y, controlY)];
      operators.push(`${[...first, ...second, x, y].map(write).join(' ')} c`);
    } else if (command === 'C') operators.push(`${[...at(0), ...at(2), x, y].map(write).join(' ')} c`);
    else operators.push(`${write(x)} ${write(y)} ${command === 'M' ? 'm' : 'l'}`);
    [fromX, fromY] = [x, y];
  }
  return operators.length === 0 ? '' : `${operators.join('\n')}\n`;
}
