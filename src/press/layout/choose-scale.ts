import type { PublishedDocument } from '../../document/block.ts';
import { paginate } from '../pagination/paginate.ts';
import { listScales } from '../sheets/design.ts';
import { countWide } from './count-wide.ts';
import type { LaidDocument } from './laid-document.ts';
import type { LayoutStrip } from './set-text.ts';

/** Lays the document at one of its scales, by place in the list; the largest stands first. */
type LayAt = (at: number) => LaidDocument;

/**
 * A document is set on as few sheets as the smallest scale allows, and on those as large as fits: so one sheet is filled
 * before another is begun, and the last one is seldom left with a line or two. Laying is what costs, so that what was
 * laid once tells at which scale to go on.
 */
export function chooseScale(
  document: PublishedDocument,
  lay: (scale: number | undefined) => LaidDocument,
): LaidDocument {
  const choices = listScales(document.sheet, document.paper);
  const known: LaidDocument[] = [];
  const layAt: LayAt = (at) => {
    const laid = known[at] ?? lay(choices[at]);
    known[at] = laid;
    return laid;
  };
  if (choices.length === 1) return layAt(0);
  const isPosted = document.sheet === 'notice' || document.sheet === 'board';
  return isPosted ? fillSheet(document, choices, layAt) : drawLinesNearer(document, choices, layAt);
}

/**
 * Sheets that keep their type: only what is vertical changes with the scale, so that the strips of the smallest, drawn out,
 * tell where the pages of the others would end. What is found so is laid, and must keep its promise.
 */
function drawLinesNearer(
  { blocks }: PublishedDocument,
  choices: readonly number[],
  layAt: LayAt,
): LaidDocument {
  const last = choices.length - 1;
  // What fills one page at full size needs no other; long documents are not laid in vain.
  if (countWide(blocks, mostOnAPage) < mostOnAPage && layAt(0).pageCount === 1) return layAt(0);
  const smallest = layAt(last);
  for (let at = 0; at < last; at++) {
    const growth = (choices[at] ?? 1) / (choices[last] ?? 1);
    const most = smallest.pageCount;
    if (countLeast(smallest, growth) > most || foretellPages(smallest, growth) > most) continue;
    const laid = layAt(at);
    if (laid.pageCount <= smallest.pageCount) return laid;
  }
  return smallest;
}

/** Full-width characters that a page for a desk might hold. */
const mostOnAPage = 1200;

function foretellPages({ sections }: LaidDocument, growth: number): number {
  let pages = 0;
  for (const { desk, strips } of sections) {
    const grown = strips.map(
      ({ height, before, header, cut, ...rest }): LayoutStrip => ({
        ...rest,
        height: height * growth,
        before: before * growth,
        ...(header ? { header: { ...header, height: header.height * growth } } : {}),
      }),
    );
    pages += paginate(grown, desk.height, pages + 1).length;
  }
  return pages;
}

/** Pages that strips so drawn out need at the least, were there no gap at the foot of any. */
function countLeast({ sections }: LaidDocument, growth: number): number {
  let pages = 0;
  for (const { desk, strips } of sections) {
    let height = 0;
    for (const strip of strips) height += strip.height;
    pages += Math.ceil((height * growth) / desk.height);
  }
  return pages;
}

/**
 * How fast a sheet grows with its type: lines of text grow both ways (2), rows of one line only in height (1). Measured
 * over the sample's notices and village sheets; a wrong guess costs one more laying, never another result.
 */
const growthPower = 1.6;

/** Sheets for a wall, whose type grows until the page is full. */
function fillSheet(document: PublishedDocument, choices: readonly number[], layAt: LayAt): LaidDocument {
  const last = choices.length - 1;
  let at = guessFirst(document, choices);
  let [fails, fits] = [-1, last];
  // One sheet is always the fewest; how many it is else, only the smallest scale can tell.
  for (; at < last && layAt(at).pageCount > 1; at = Math.max(at + 1, guessNext(layAt(at), choices, at)))
    fails = at;
  const fewest = layAt(at).pageCount;
  if (fewest > 1) fails = -1;
  fits = at;
  while (fits - fails > 1) {
    const next = fewest === 1 ? guessNext(layAt(fits), choices, fits) : (fails + fits) >> 1;
    at = Math.min(Math.max(next, fails + 1), fits - 1);
    if (layAt(at).pageCount <= fewest) fits = at;
    else fails = at;
  }
  return layAt(fits);
}

/** The largest scale at which a page of such strips would still be one. */
function guessNext({ sections }: LaidDocument, choices: readonly number[], at: number): number {
  let [used, height] = [0, 0];
  for (const { desk, strips } of sections) {
    height += desk.height;
    strips.forEach((strip, index) => {
      used += strip.height + (index === 0 ? 0 : strip.before);
    });
  }
  const now = choices[at] ?? 1;
  const found = choices.findIndex((scale) => used * (scale / now) ** growthPower <= height);
  return found < 0 ? choices.length - 1 : found;
}

/** Square points that a full-width character and a block take at scale 1, about. */
const areaOfCharacter = 970;
const areaOfBlock = 29_000;

/** From the number of full-width characters alone: a guess that is the same on every machine and in every thread. */
function guessFirst({ blocks, paper, sheet }: PublishedDocument, choices: readonly number[]): number {
  // Other sheets on A3 are laid as A4.
  const area = sheet === 'board' && paper?.size === 'A3' ? 803_000 : 363_000;
  const need = areaOfCharacter * countWide(blocks) + areaOfBlock * blocks.length;
  const fit = Math.sqrt(area / Math.max(1, need));
  const found = choices.findIndex((scale) => scale <= fit);
  return found < 0 ? choices.length - 1 : found;
}
