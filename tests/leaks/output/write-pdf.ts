const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/** A text string of PDF: UTF-16 with its mark. */
const string = (text: string) => `<FEFF${hex(text)}>`;

/** What a PDF carries; each part can be left out. */
export interface PdfParts {
  /** Lines of the page, each in pieces that are drawn one behind the other. */
  lines?: string[][];
  title?: string;
  keywords?: string;
  xmp?: string;
  /** Alternative text of a figure in the structure tree. */
  alt?: string;
  /** Text that stands for the marks on the page. */
  actualText?: string;
  bookmark?: string;
  /** Contents of a note laid over the page. */
  note?: string;
}

/** The way back from codes to text: every UTF-16 unit is its own code. */
function toUnicode(text: string): string {
  const units = [...new Set(text.split(''))].map((unit) => `<${hex(unit)}> <${hex(unit)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < units.length; i += 100) {
    const block = units.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
}

const stream = (text: string, entries = '') =>
  `<< ${entries} /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;

/** A PDF of one page, written by hand so that it shares no code with the press. Its font has codes, and no shapes. */
export function writePdf(parts: PdfParts): Uint8Array {
  const lines = parts.lines ?? [['说明']];
  const drawn = lines
    .map((pieces) => `${pieces.map((piece) => `<${hex(piece)}> Tj`).join(' ')} T*`)
    .join('\n');
  const marked =
    parts.actualText === undefined
      ? drawn
      : `/Span << /ActualText ${string(parts.actualText)} >> BDC\n${drawn}\nEMC`;
  const content = `BT /F1 10 Tf 14 TL 40 780 Td\n/P << /MCID 0 >> BDC\n${marked}\nEMC\nET\n/Figure << /MCID 1 >> BDC 40 40 9 9 re f EMC`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /Lang (zh-CN) /StructTreeRoot 8 0 R /Outlines 12 0 R${parts.xmp === undefined ? '' : ' /Metadata 14 0 R'} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${parts.note === undefined ? '' : '15 0 R'}] >>`,
    stream(content),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 16 0 R >>',
    stream(toUnicode(lines.flat().join(''))),
    '<< /Type /StructTreeRoot /K 9 0 R /ParentTree << /Nums [0 [10 0 R 11 0 R]] >> >>',
    '<< /Type /StructElem /S /Document /P 8 0 R /K [10 0 R 11 0 R] >>',
    '<< /Type /StructElem /S /P /P 9 0 R /Pg 3 0 R /K 0 >>',
    `<< /Type /StructElem /S /Figure /P 9 0 R /Pg 3 0 R /K 1 /Alt ${string(parts.alt ?? '图')} >>`,
    '<< /Type /Outlines /First 13 0 R /Last 13 0 R /Count 1 >>',
    `<< /Title ${string(parts.bookmark ?? '说明')} /Parent 12 0 R /Dest [3 0 R /Fit] >>`,
    stream(parts.xmp ?? '', '/Type /Metadata /Subtype /XML'),
    `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ${string(parts.note ?? '')} >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    `<< /Title ${string(parts.title ?? '公开')} /Keywords ${string(parts.keywords ?? '')} >>`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(file);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.byteLength(file);
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file);
}
