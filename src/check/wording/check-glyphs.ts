import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { factsOf } from './gathering.ts';
import type { Passage } from './passage.ts';
import { blank } from './slip.ts';

/**
 * Characters that no font has, at every text in which they stand: the press would find them too, but only after minutes,
 * and it does not know the line.
 */
export function checkGlyphs({ hasGlyph }: Evidence, passages: readonly Passage[]): Finding[] {
  const findings: Finding[] = [];
  const printable = new Set<string>([blank, '\n', '\t']);
  for (const passage of passages) {
    const told = new Set<string>();
    let offset = 0;
    for (const character of passage.text) {
      const at = offset;
      offset += character.length;
      if (character <= '\u007e' || printable.has(character) || told.has(character)) continue;
      if (hasGlyph(character)) {
        printable.add(character);
        continue;
      }
      told.add(character);
      const { around } = factsOf(passage, { offset: at, length: character.length });
      const code = character.codePointAt(0) ?? 0;
      const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      findings.push(found('no-glyph', passage.at(at), { character, codePoint, around }, character));
    }
  }
  return findings;
}
