import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A printed character, in millimetres from the top left corner of its page. */
export interface PrintedGlyph {
  character: string;
  /** Its own square: where its pen starts and ends. */
  left: number;
  right: number;
  baseline: number;
  /** From the outline in the embedded font. Of turned ones: left and right of the ink, top and bottom of the square. */
  inkTop: number;
  inkBottom: number;
  /** In points. */
  size: number;
  colour: string;
  font: string;
  /** Set downwards. */
  turned: boolean;
}

/** A printed straight line, in millimetres. */
export interface PrintedRule {
  left: number;
  right: number;
  top: number;
  bottom: number;
  colour: string;
}

export interface PrintedPage {
  width: number;
  height: number;
  glyphs: PrintedGlyph[];
  rules: PrintedRule[];
}

const mm = (points: number): number => (points * 25.4) / 72;

type Bounds = (glyph: number) => { low: number; high: number };

/** Boxes of the outlines of an embedded TrueType font, in thousandths of an em (OpenType: `head`, `loca`, `glyf`). */
function readBounds(bytes: Uint8Array): Bounds {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  }
  const [head = 0, loca = 0, glyf = 0] = ['head', 'loca', 'glyf'].map((name) => tables.get(name));
  const em = view.getUint16(head + 18);
  const offset = (glyph: number): number =>
    view.getInt16(head + 50) === 1 ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);
  return (glyph) => {
    if (offset(glyph) === offset(glyph + 1)) return { low: 0, high: 0 };
    const at = glyf + offset(glyph);
    return { low: (view.getInt16(at + 4) / em) * 1000, high: (view.getInt16(at + 8) / em) * 1000 };
  };
}

/** The outlines of each font in a PDF, by the name of its subset. */
async function readFonts(bytes: Uint8Array): Promise<Map<string, Bounds>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = new Map<string, Bounds>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const [name, file] = [object.get(PDFName.of('FontName')), object.get(PDFName.of('FontFile2'))];
    if (!(name instanceof PDFName) || !(file instanceof PDFRef)) continue;
    const stream = context.lookup(file);
    if (stream instanceof PDFRawStream)
      fonts.set(name.decodeText(), readBounds(decodePDFRawStream(stream).decode()));
  }
  return fonts;
}

interface ShownGlyph {
  unicode: string;
  originalCharCode: number;
  width: number;
}

/**
 * Every character and every straight line of a PDF, read from its operators with pdf.js and from its fonts: nothing of our
 * own layout is asked.
 */
export async function readPrinted(bytes: Uint8Array): Promise<PrintedPage[]> {
  const fonts = await readFonts(bytes);
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const read: PrintedPage = { width: mm(width), height: mm(height), glyphs: [], rules: [] };
    let [font, size, spacing, fill, stroke, thickness] = ['', 0, 0, '', '', 1];
    let matrix: number[] = [];
    fnArray.forEach((operator, at) => {
      const args = (argsArray[at] ?? []) as unknown[];
      if (operator === OPS.setFont) {
        const [name, points] = args as [string, number];
        font = (page.commonObjs.get(name) as { name: string }).name;
        size = points;
      } else if (operator === OPS.setCharSpacing) spacing = Number(args[0]);
      else if (operator === OPS.setFillRGBColor) fill = String(args[0]);
      else if (operator === OPS.setStrokeRGBColor) stroke = String(args[0]);
      else if (operator === OPS.setLineWidth) thickness = Number(args[0]);
      else if (operator === OPS.setTextMatrix) matrix = [...Object.values(args[0] as Record<string, number>)];
      else if (operator === OPS.showText) {
        const [a = 1, b = 0, , , e = 0, f = 0] = matrix;
        let pen = 0;
        for (const shown of args[0] as (ShownGlyph | number)[]) {
          if (typeof shown === 'number') {
            pen -= (shown / 1000) * size;
            continue;
          }
          const advance = (shown.width / 1000) * size;
          const { low, high } = fonts.get(font)?.(shown.originalCharCode) ?? { low: 0, high: 0 };
          const [x, y] = [e + a * pen, height - (f + b * pen)];
          const [over, under] = [(high / 1000) * size, (low / 1000) * size];
          const turned = a === 0;
          read.glyphs.push({
            character: shown.unicode,
            left: mm(turned ? x + under : x),
            right: mm(turned ? x + over : x + a * advance),
            baseline: mm(y),
            inkTop: mm(turned ? y : y - over),
            inkBottom: mm(turned ? y + advance : y - under),
            size,
            colour: fill,
            font,
            turned,
          });
          pen += advance + spacing;
        }
      } else if (operator === OPS.constructPath && args[0] === OPS.stroke) {
        const [left = 0, low = 0, right = 0, high = 0] = Object.values(args[2] as Record<string, number>);
        const half = thickness / 2;
        const level = Math.abs(high - low) < 0.001;
        read.rules.push({
          left: mm(level ? left : left - half),
          right: mm(level ? right : right + half),
          top: mm(height - high - (level ? half : 0)),
          bottom: mm(height - low + (level ? half : 0)),
          colour: stroke,
        });
      }
    });
    pages.push(read);
  }
  return pages;
}
