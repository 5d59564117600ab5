import { type Diagnostic, explainFindings } from '../../src/check/diagnostic.ts';
import { found } from '../../src/check/finding.ts';
import type { MissingGlyphError } from '../../src/document/missing-glyph.ts';
import { decodeText } from '../../src/record/source/decode.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import type { Place } from '../../src/record/source/problem.ts';

/** Characters that no font has, as diagnostics at every place of the record where they stand. */
export function locateMissingGlyphs(missing: MissingGlyphError[], folder: RecordFolder): Diagnostic[] {
  const first = new Map(missing.map((each) => [each.character, each]));
  const findings = [...first.values()].flatMap(({ character, codePoint, documentId }) => {
    const named = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const places = findCharacter(character, folder);
    const facts = { character, codePoint: named, document: documentId };
    return places.map((at) => found('no-glyph', at, facts, character));
  });
  return explainFindings(findings);
}

/** The texts of a record, in which its characters stand. */
function* readTexts(folder: RecordFolder): Generator<{ file: string; text: string }> {
  for (const file of folder.list()) {
    if (!/\.(csv|yaml|mdx)$/.test(file)) continue;
    const { text } = decodeText(file, folder.read(file));
    if (text !== undefined) yield { file, text };
  }
}

/** The characters of a record, file by file; read only when they are asked for. */
export function* listCharacters(folder: RecordFolder): Generator<string> {
  for (const { text } of readTexts(folder)) yield* new Set(text);
}

/** The places of a record at which a character stands; one by the program itself where there is none. */
export function findCharacter(character: string, folder: RecordFolder): Place[] {
  const places: Place[] = [];
  for (const { file, text } of readTexts(folder)) {
    if (!text.includes(character)) continue;
    text.split('\n').forEach((line, i) => {
      const at = line.indexOf(character);
      if (at < 0) return;
      const column = file.endsWith('.csv') ? line.slice(0, at).split(',').length : at + 1;
      places.push({ file, line: i + 1, column });
    });
  }
  return places.length > 0 ? places : [{ file: '（由程序写入）', line: 1, column: 1 }];
}
