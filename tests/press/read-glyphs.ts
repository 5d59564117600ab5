import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A character where a PDF reader draws it; lengths in points from the page's bottom left. */
export interface PlacedGlyph {
  character: string;
  page: number;
  left: number;
  baseline: number;
  size: number;
  advance: number;
  /** Left, bottom, right, top of its square, less a rim; of turned type, too. */
  box: readonly [number, number, number, number];
}

type Matrix = [number, number, number, number, number, number];
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;
interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const six = (value: unknown): Matrix => Array.from(value as ArrayLike<number>).slice(0, 6) as Matrix;

/** Follows the text operators of a page as ISO 32000-1, 9.4, tells, from pdf.js's reading of the stream. */
async function placeOnPage(page: Page, number: number): Promise<PlacedGlyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const placed: PlacedGlyph[] = [];
  let view: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  let [line, size, letterSpace, wordSpace]: [Matrix, number, number, number] = [view, 0, 0, 0];
  let pen = 0;
  const move = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    pen = 0;
  };
  const show = (glyphs: (ShownGlyph | number)[]): void => {
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        pen -= (glyph * size) / 1000;
        continue;
      }
      const place = multiply(view, multiply(line, [1, 0, 0, 1, pen, 0]));
      const [a, b, c, d, left, baseline] = place;
      const natural = (glyph.width * size) / 1000;
      // A little less than the square, so that neither neighbours nor rules between lines are taken for the character.
      const corners = [0.02 * natural, 0.98 * natural].flatMap((x) =>
        [-0.1 * size, 0.86 * size].map((y) => [a * x + c * y + left, b * x + d * y + baseline] as const),
      );
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      placed.push({
        character: glyph.unicode,
        page: number,
        left,
        baseline,
        size: size * Math.hypot(c, d),
        advance: natural * Math.hypot(a, b),
        box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      });
      pen += natural + letterSpace + (glyph.isSpace ? wordSpace : 0);
    }
  };
  fnArray.forEach((operator, at) => {
    const args = (argsArray[at] ?? []) as unknown[];
    const [first, second] = args as [number, number];
    if (operator === OPS.save) saved.push(view);
    else if (operator === OPS.restore) view = saved.pop() ?? view;
    else if (operator === OPS.transform) view = multiply(view, six(args));
    else if (operator === OPS.beginText) [line, pen] = [[1, 0, 0, 1, 0, 0], 0];
    else if (operator === OPS.setFont) size = second;
    else if (operator === OPS.setCharSpacing) letterSpace = first;
    else if (operator === OPS.setWordSpacing) wordSpace = first;
    else if (operator === OPS.setTextMatrix) [line, pen] = [six(args.length > 1 ? args : args[0]), 0];
    else if (operator === OPS.moveText || operator === OPS.setLeadingMoveText) move(first, second);
    else if (operator === OPS.showText) show(args[0] as (ShownGlyph | number)[]);
  });
  return placed;
}

async function onEachPage<T>(
  bytes: Uint8Array,
  read: (page: Page, number: number) => Promise<T>,
): Promise<T[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const results: T[] = [];
  for (let number = 0; number < pdf.numPages; number++) {
    results.push(await read(await pdf.getPage(number + 1), number));
  }
  await pdf.destroy();
  return results;
}

/** Every character of a PDF where it is drawn, page by page, in the order of drawing. */
export async function placeGlyphs(bytes: Uint8Array): Promise<PlacedGlyph[]> {
  return (await onEachPage(bytes, placeOnPage)).flat();
}

/** A picture of a page, and pixels a point of it. */
export interface Picture {
  context: SKRSContext2D;
  width: number;
  height: number;
  scale: number;
}

/** Pictures of all pages by pdf.js with the embedded fonts; with `onlyText` no rule and no ground is drawn. */
export async function drawPages(bytes: Uint8Array, scale: number, onlyText = false): Promise<Picture[]> {
  return onEachPage(bytes, async (page) => {
    const viewport = page.getViewport({ scale });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    const { fnArray } = await page.getOperatorList();
    const isDrawn = (at: number): boolean => fnArray[at] !== OPS.constructPath;
    await page.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      viewport,
      ...(onlyText ? { operationsFilter: isDrawn } : {}),
    }).promise;
    return { context, width, height, scale };
  });
}

/** Blank by nature. */
const isBlank = (character: string): boolean => /^[\s\u3000\u200b]*$/u.test(character);

/** Characters in whose place a picture has no ink. */
export function findBlankGlyphs(glyphs: readonly PlacedGlyph[], pictures: readonly Picture[]): PlacedGlyph[] {
  const pixels = pictures.map(({ context, width, height }) => context.getImageData(0, 0, width, height).data);
  return glyphs.filter(({ character, page, box }) => {
    const [picture, data] = [pictures[page], pixels[page]];
    if (isBlank(character) || !picture || !data) return false;
    const { scale, width, height } = picture;
    const from = Math.max(0, Math.floor(box[0] * scale));
    const to = Math.min(width - 1, Math.ceil(box[2] * scale));
    const top = Math.max(0, Math.floor(height - box[3] * scale));
    const bottom = Math.min(height - 1, Math.ceil(height - box[1] * scale));
    let [least, most] = [255, 0];
    for (let y = top; y <= bottom; y++) {
      for (let x = from; x <= to; x++) {
        const at = (y * width + x) * 4;
        const light = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
        [least, most] = [Math.min(least, light), Math.max(most, light)];
      }
    }
    return most - least < 40;
  });
}
