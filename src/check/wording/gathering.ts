import type { Place } from '../../record/source/problem.ts';
import type { WordingFacts } from '../catalogue/wording.ts';
import { type Finding, found } from '../finding.ts';
import type { Passage } from './passage.ts';
import { blank, type Slip, type SlipKind } from './slip.ts';

interface Met {
  kind: SlipKind | 'impossible-day-in-print';
  at: Place;
  value: string;
  facts: WordingFacts;
}

/** Slips of one kind in one file are told once, with the first place and the lines of the others. */
export class Gathering {
  private readonly met = new Map<string, Met>();

  /** Takes the slips of a passage. */
  add(passage: Passage, slips: readonly Slip[]): void {
    const printed = passage.by === 'printed';
    /** Up to where what was shown last of a kind reaches: it is mended with that, and no case of its own. */
    const shownTo = new Map<string, number>();
    for (const slip of slips) {
      const value = passage.text.slice(slip.offset, slip.offset + slip.length);
      // Different words are different mistakes; of a kind of mark one mends all at once.
      const what = slip.kind === 'wrong-word' ? value : '';
      const end = slip.offset + slip.length;
      const alike = `${slip.kind} ${what}`;
      if (end <= (shownTo.get(alike) ?? -1)) continue;
      shownTo.set(alike, end + lengthBeside(passage.text.slice(end), 1));
      const at = passage.at(slip.offset);
      const name = `${alike} ${printed} ${at.file}`;
      const met = this.met.get(name);
      if (met) met.facts.others.push(at.line);
      else
        this.met.set(name, { kind: kindOf(slip, passage), at, value, facts: factsOf(passage, slip, slips) });
    }
  }

  list(): Finding[] {
    return [...this.met.values()].map(({ kind, at, value, facts }) => found(kind, at, facts, value));
  }
}

/** What a plan prints, and what is told of it, is no error of ours. */
function kindOf({ kind }: Slip, { by, quotes }: Passage): Met['kind'] {
  return kind === 'impossible-day-in-text' && (by === 'printed' || quotes) ? 'impossible-day-in-print' : kind;
}

/** So many characters are shown on either side of what is wrong. */
const shown = 8;

/** What is wrong, and what else of its kind: a bracket is not mended without the other. */
type Fault = Pick<Slip, 'offset' | 'length' | 'right' | 'why'> & { kind?: SlipKind };

/** What the words of a slip are made of. */
export function factsOf(passage: Passage, slip: Fault, all: readonly Slip[] = []): WordingFacts {
  const { text } = passage;
  const { offset, length, right, why } = slip;
  const from = offset - lengthBeside(text.slice(0, offset), -1);
  const to = offset + length + lengthBeside(text.slice(offset + length), 1);
  const around = text.slice(from, to);
  const alike = all.filter(
    (each) => each.kind === slip.kind && each.offset >= from && each.offset + each.length <= to,
  );
  return {
    around,
    mended: right === undefined ? undefined : mendAll(around, from, alike.length > 0 ? alike : [slip]),
    right,
    why,
    others: [],
    printed: passage.by === 'printed',
  };
}

function mendAll(around: string, from: number, faults: readonly Fault[]): string {
  let mended = '';
  let done = 0;
  for (const { offset, length, right } of [...faults].sort((a, b) => a.offset - b.offset)) {
    if (right === undefined || offset - from < done) continue;
    mended += around.slice(done, offset - from) + right;
    done = offset - from + length;
  }
  return mended + around.slice(done);
}

const edge = new RegExp(`[${blank}\\n]`);

/** How much of the line is shown before (-1) or behind (1) what is wrong; no character is cut in two. */
function lengthBeside(text: string, side: -1 | 1): number {
  const line = text.split(edge).at(side < 0 ? -1 : 0) ?? '';
  const signs = [...line];
  return (side < 0 ? signs.slice(-shown) : signs.slice(0, shown)).join('').length;
}
