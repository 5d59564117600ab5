import { createHash } from 'node:crypto';
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { deflate } from '../archive/deflate.ts';
import { cutFace } from './cut-face.ts';
import type { Face } from './face.ts';

const hex4 = (value: number): string => (0x10000 + value).toString(16).slice(1).toUpperCase();

/** UTF-16BE in hex, surrogates and all. */
function writeUtf16(codePoint: number): string {
  if (codePoint < 0x10000) return hex4(codePoint);
  const text = String.fromCodePoint(codePoint);
  return hex4(text.charCodeAt(0)) + hex4(text.charCodeAt(1));
}

/** The way back from glyph numbers to characters (ISO 32000-1, 9.10.3), in blocks of a hundred as the rule asks. */
function writeToUnicode(codePoints: readonly number[]): string {
  const lines: string[] = [];
  for (let from = 0; from < codePoints.length; from += 100) {
    const block = codePoints.slice(from, from + 100);
    lines.push(`${block.length} beginbfchar\n`);
    block.forEach((codePoint, index) => {
      lines.push(`<${hex4(from + index + 1)}> <${writeUtf16(codePoint)}>\n`);
    });
    lines.push('endbfchar\n');
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${lines.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Six capital letters that name the subset (9.6.4), drawn from what is in it, so that the same text gives the same. */
function nameSubset(face: Face, codePoints: readonly number[]): string {
  const digest = createHash('sha256')
    .update(`${face.name}:${codePoints.join(',')}`)
    .digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Widths that are not a full em, in runs. */
function listWidths(widths: readonly number[]): (number | number[])[] {
  const list: (number | number[])[] = [];
  let run: number[] | undefined;
  widths.forEach((width, cid) => {
    if (width === 1000) run = undefined;
    else if (run) run.push(width);
    else {
      run = [width];
      list.push(cid, run);
    }
  });
  return list;
}

function storeStream(context: PDFContext, packed: Uint8Array, entries: Record<string, number>): PDFRef {
  return context.register(PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode' }), packed));
}

/** Embeds a face cut to a document's characters as CIDFontType2 with Identity-H; the n-th code point is CID n. */
export function embedFace(context: PDFContext, face: Face, codePoints: readonly number[]): PDFRef {
  const { packed, length, widths } = cutFace(face, codePoints);
  const name = `${nameSubset(face, codePoints)}+${face.name}`;
  const scale = (value: number): number => Math.round((value * 1000) / face.unitsPerEm);
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: the font's own numbering is used, none of the Latin encodings.
      Flags: 4,
      FontBBox: face.bounds.map(scale),
      ItalicAngle: face.italicAngle,
      Ascent: scale(face.ascent),
      Descent: scale(face.descent),
      CapHeight: scale(face.capHeight),
      StemV: Math.round(face.weight / 5),
      FontFile2: storeStream(context, packed, { Length1: length }),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: 1000,
      W: listWidths(widths),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: storeStream(context, deflate(writeToUnicode(codePoints)), {}),
    }),
  );
}
