import type { ToldEdition } from '../../record/edition/schema.ts';
import type { Family, Part } from './family.ts';

/**
 * Takes into account what earlier editions told: a figure that was hidden stays hidden, one that was told cannot be
 * untold, and one that was told otherwise, because the record has been corrected since, tells the correction.
 */
export function rememberEditions(family: Family, editions: ToldEdition[]): void {
  for (const { plans, asOf } of editions) {
    const told = plans[family.plan] ?? {};
    for (const entry of family.entries.values()) {
      const ranges = told[entry.id];
      if (ranges === undefined) continue;
      if (ranges === null) entry.wasHidden = true;
      else for (const [i, part] of entry.parts.entries()) tellPart(part, ranges[i], asOf);
    }
  }
}

function tellPart(part: Part, range: [number, number] | undefined, asOf: string): void {
  if (!range) return;
  const [least, most] = range;
  if (least <= part.value && part.value <= most) {
    part.known = {
      least: Math.max(least, part.known?.least ?? least),
      most: Math.min(most, part.known?.most ?? most),
    };
  } else if (least === most) part.corrected = [...(part.corrected ?? []), { asOf, told: least }];
}
