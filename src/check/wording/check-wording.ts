import type { Wording } from '../../record/wording/schema.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { checkTerms } from './check-terms.ts';
import { findHiddenSigns, findLookalikes, findLooseSpaces, findWideLetters } from './find-characters.ts';
import { findDaysCutShort, findDocumentNumbers, findWrongDays } from './find-dates.ts';
import { findNarrowMarks, findRepeatedMarks, findStraightQuotes, findWrongDashes } from './find-marks.ts';
import { findNestedQuotes, findUnpairedMarks } from './find-pairs.ts';
import { coversAt, findBrokenOff, findDoubledWords, readWrongWords } from './find-words.ts';
import { Gathering } from './gathering.ts';
import type { Passage } from './passage.ts';
import { readBodies } from './read-bodies.ts';
import { readObjects } from './read-objects.ts';
import { readTables } from './read-tables.ts';
import { blank, type Rule, type Slip } from './slip.ts';

/** Rules for words of a plan as printed: those that show a fault of the document rather than of its setting. */
const rulesOfPrint: Rule[] = [
  findNarrowMarks,
  findRepeatedMarks,
  findDoubledWords,
  findBrokenOff,
  findWrongDays,
];

/** For what we tell of a plan; but `10月20` may be how the document has it (the plan checks look at its days). */
const rulesOfAccounts: Rule[] = [
  ...rulesOfPrint,
  findWideLetters,
  findLookalikes,
  findHiddenSigns,
  findLooseSpaces,
  findWrongDashes,
  findStraightQuotes,
  findDocumentNumbers,
];

const rulesOfOurs: Rule[] = [...rulesOfAccounts, findDaysCutShort];

/** Rules about pairs: they need the text whole. */
const rulesOfPairs: Rule[] = [findUnpairedMarks, findNestedQuotes];

/** Proof-reads every text of the record that will be shown. */
export function checkWording(evidence: Evidence): Finding[] {
  const passages = [...readObjects(evidence), ...readBodies(evidence), ...readTables(evidence)];
  const proofread = proofreader(evidence);
  const gathering = new Gathering();
  for (const passage of passages) {
    if (passage.by === 'name') continue;
    gathering.add(passage, proofread(passage));
  }
  return [
    ...checkWords(evidence),
    ...gathering.list(),
    ...checkTerms(evidence, passages),
    ...checkGlyphs(evidence, passages),
  ];
}

/** What was found in texts, by word list: on saving one file all the others are the same as before. */
const held = new WeakMap<Wording, Map<string, Slip[]>>();
/**
 * So many characters of a passage (a cell, a value, a paragraph) are proof-read: ten pages. What is longer was pasted in by
 * mistake, and reading it would take minutes.
 */
const longest = 20_000;

/** So many texts are remembered. */
const memoryLimit = 20_000;

/** Proof-reads a passage, or remembers what was found in the same words. */
function proofreader({ record: { wording }, hasGlyph }: Evidence): (passage: Passage) => Slip[] {
  const findWrongWords = readWrongWords(wording);
  const memory = held.get(wording) ?? new Map<string, Slip[]>();
  held.set(wording, memory);
  const proofread = ({ text: whole, by, quotes, day }: Passage): Slip[] => {
    const text = whole.slice(0, longest);
    const said = quotes && by === 'own' ? withoutQuotes(text) : text;
    const slips: Slip[] = [];
    const take = (found: Slip[], words: string) => {
      for (const slip of found) if (!isRight(words, slip, wording)) slips.push(slip);
    };
    for (const rule of rulesOfPairs) take(rule(text), text);
    const rules = by === 'printed' ? rulesOfPrint : quotes ? rulesOfAccounts : rulesOfOurs;
    for (const rule of rules) take(rule(said), said);
    take(findWrongWords(said, day), said);
    return withoutInner(slips);
  };
  // A hidden sign that no font has is an error of its own.
  const isTold = (slip: Slip, text: string): boolean =>
    slip.kind === 'hidden-sign' && !hasGlyph(text.charAt(slip.offset));
  return (passage) => {
    const name = `${passage.by} ${passage.quotes ?? ''} ${passage.day ?? ''} ${passage.text}`;
    let slips = memory.get(name);
    if (!slips) {
      slips = proofread(passage);
      if (memory.size < memoryLimit) memory.set(name, slips);
    }
    return slips.length === 0 ? slips : slips.filter((slip) => !isTold(slip, passage.text));
  };
}

/** The brackets of a document's number are told with the number: one advice, not two that contradict each other. */
function withoutInner(slips: Slip[]): Slip[] {
  const numbers = slips.filter(({ kind }) => kind === 'document-number');
  if (numbers.length === 0) return slips;
  return slips.filter(
    ({ kind, offset }) =>
      kind === 'document-number' ||
      !numbers.some((number) => offset >= number.offset && offset < number.offset + number.length),
  );
}

/** True where an office says that the words look wrong and are right. */
function isRight(text: string, slip: Slip, wording: Wording): boolean {
  return wording.right.some((word) => coversAt(text, word, slip.offset, slip.length));
}

/** What is quoted from a document is not ours to mend. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^“”]*”/g, (quoted) => `“${blank.repeat(quoted.length - 2)}”`);
}

/** The word list itself: an entry that changes nothing, or comes twice. */
function checkWords({ record, locate }: Evidence): Finding[] {
  const seen = new Set<string>();
  return record.wording.wrong.flatMap((word) => {
    const { wrong, right, except } = word;
    const stray = except.find((longer) => ![...wrong].some((character) => longer.includes(character)));
    const why =
      wrong === right
        ? '改前改后一样'
        : seen.has(wrong)
          ? '前面已经有了'
          : stray === undefined
            ? undefined
            : `的例外“${stray}”和“${wrong}”没有相同的字，永远用不上`;
    seen.add(wrong);
    return why === undefined ? [] : [found('useless-word', locate(word, 'wrong'), { wrong, why }, wrong)];
  });
}
