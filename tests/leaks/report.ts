import type { Leak } from './corpus/leak.ts';

/** A leak that went through, with where it was planted. */
export interface Missed {
  leak: Leak;
  where: string;
}

/** The writing around a secret; the secret itself is never shown, only how long it is. */
export function maskLeak(leak: Leak): string {
  const mask = (text: string) =>
    leak.secret.reduce((left, part) => left.replace(part, () => `⟦${[...part].length}字⟧`), text);
  return leak.cells.map(({ field, text }) => (field ? `${field}=${mask(text)}` : mask(text))).join(' | ');
}

/** A table of what went through: by kind how many of how many, then the writings. Empty where nothing did. */
export function tellMissed(missed: Missed[], planted: readonly Leak[]): string {
  const lines: string[] = [];
  for (const kind of new Set(missed.map(({ leak }) => leak.kind))) {
    const through = missed.filter(({ leak }) => leak.kind === kind);
    lines.push(`${kind}: ${through.length} of ${planted.filter((leak) => leak.kind === kind).length} missed`);
    for (const { leak, where } of through) lines.push(`    ${where}  ${JSON.stringify(maskLeak(leak))}`);
  }
  return lines.length > 0 ? `\n${missed.length} of ${planted.length} missed\n${lines.join('\n')}\n` : '';
}
