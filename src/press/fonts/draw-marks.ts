import type { Face } from './face.ts';

type Point = readonly [x: number, y: number];

/** A saltire within the same square as the font's ● ○ ▲, so that the four read as one set. */
const saltire: Point[] = [
  [190, 84],
  [500, 316],
  [810, 84],
  [876, 150],
  [592, 380],
  [876, 610],
  [810, 676],
  [500, 444],
  [190, 676],
  [124, 610],
  [408, 380],
  [124, 150],
];

const box: Point[][] = [
  [
    [100, -20],
    [100, 780],
    [900, 780],
    [900, -20],
  ],
  [
    [160, 40],
    [840, 40],
    [840, 720],
    [160, 720],
  ],
];

const tick: Point[] = [
  [260, 420],
  [430, 170],
  [760, 600],
  [700, 640],
  [435, 290],
  [310, 465],
];

/** Signs that none of the bundled fonts has. ✕ is how an overdue task is marked; ☑ and ☒ are ticked boxes. */
const drawn = new Map<number, Point[][]>([
  [0x2715, [saltire]],
  [0x2611, [...box, tick]],
  [0x2612, [...box, saltire.map(([x, y]): Point => [500 + (x - 500) * 0.6, 380 + (y - 380) * 0.6])]],
]);

/** A simple glyph of straight lines as an entry of a `glyf` table: all points on the curve, 16-bit steps. */
function writeOutline(contours: Point[][]): Uint8Array {
  const points = contours.flat();
  const bytes = new Uint8Array(10 + contours.length * 2 + 2 + points.length * 5);
  const view = new DataView(bytes.buffer);
  const [xs, ys] = [points.map(([x]) => Math.round(x)), points.map(([, y]) => Math.round(y))];
  const header = [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let at = 0;
  const put = (value: number): void => {
    view.setInt16(at, value);
    at += 2;
  };
  header.forEach(put);
  let end = -1;
  for (const contour of contours) {
    end += contour.length;
    put(end);
  }
  put(0);
  bytes.fill(1, at, at + points.length);
  at += points.length;
  for (const line of [xs, ys]) {
    let before = 0;
    for (const value of line) {
      put(value - before);
      before = value;
    }
  }
  return bytes;
}

/** The last face of every role: the few signs that the design needs and open Chinese fonts lack. */
export function drawMarks(): Face {
  const codePoints = [...drawn.keys()];
  const outlines = codePoints.map((codePoint) => writeOutline(drawn.get(codePoint) ?? []));
  return {
    name: 'MingbaiMarks',
    unitsPerEm: 1000,
    ascent: 880,
    descent: -120,
    capHeight: 780,
    bounds: [0, -120, 1000, 880],
    italicAngle: 0,
    weight: 400,
    glyphOf: (codePoint) => codePoints.indexOf(codePoint) + 1,
    advanceOf: () => 1000,
    outlineOf: (glyph) => outlines[glyph - 1] ?? new Uint8Array(),
  };
}
