import { nextPeriod } from '../../record/value/period.ts';
import type { Passage } from '../passage.ts';
import { figuresIn, plain, type WrittenFigure } from './figures.ts';
import type { HiddenValue, KnownNames } from './hidden-value.ts';
import { NameIndex } from './name-index.ts';
import { isSamePeriod, periodsIn } from './periods.ts';

/** Columns and fields whose numbers are counts of reports, of days, or of lines, never of people. */
const otherFields =
  /^(?:expected|reported|days|daysLeft|line|lines|no|order|year|应报数|已报数|least|most|应报未报|天数|序号|排名|原文行|年度|level|id)$|比上|增减|变化|[上下]限$|^(?:target|threshold|目标值?)$/;

/** Headings of columns that show the period before the one that the page names. */
const lastPeriod = /^(?:上期|上月|上一期|上个月|上季度?)/;

/** How far in a sentence a figure may stand from what it counts, in characters. */
const near = 16;

/** What names the matter of a figure, from near to far; each level a list of texts. */
type Levels = string[][];

/**
 * Finds hidden numbers in places where they can be known for what they are: a figure with one of the values, and the
 * indicator, the area and (where one is named) the period all named by what stands nearest to it. A number that a nearer
 * name gives to something else is not one: 3 in the row of another village is that village's.
 */
export class HiddenSearch {
  private readonly byDigits = new Map<string, Array<{ hidden: HiddenValue; isPercentage: boolean }>>();
  private readonly areas = new NameIndex();
  private readonly indicators = new NameIndex();
  private readonly printed: readonly string[];

  constructor(hidden: readonly HiddenValue[], known: KnownNames = { areas: [], indicators: [] }) {
    this.printed = (known.printed ?? []).filter((words) => /\d/.test(words));
    for (const { code, name } of [
      ...known.areas,
      ...hidden.map((each) => ({ code: each.areaCode, name: each.area })),
    ]) {
      this.areas.add(name, code);
      this.areas.add(code, code);
    }
    for (const each of known.indicators) this.nameIndicator(each);
    for (const each of hidden) {
      this.nameIndicator(each);
      for (const value of each.values) {
        const digits = plain(value);
        const alike = this.byDigits.get(digits) ?? [];
        alike.push({ hidden: each, isPercentage: /[%％]/.test(value) });
        this.byDigits.set(digits, alike);
      }
    }
  }

  get isEmpty(): boolean {
    return this.byDigits.size === 0;
  }

  /** The hidden numbers that a passage gives away; `around` are the texts before and after it, `path` its file. */
  search(passage: Passage, around: readonly string[], path: string): HiddenValue[] {
    const { field = '' } = passage;
    if (otherFields.test(field)) return [];
    const isOfLast = lastPeriod.test(field);
    const found = new Set<HiddenValue>();
    for (const sentence of passage.text.split(/[。；;！？\n]/)) {
      for (const figure of figuresIn(sentence)) {
        const candidates = this.byDigits.get(figure.digits);
        if (!candidates || this.isPrinted(sentence, figure)) continue;
        const levels = levelsOf(passage, sentence, figure, around, path);
        const scene = this.sceneOf(levels, sentence, figure);
        for (const { hidden, isPercentage } of candidates) {
          // A cell may leave the sign to its heading; a sentence may not.
          if (!figure.isAlone && figure.isPercentage !== isPercentage) continue;
          if (!scene.areas.has(hidden.areaCode) || !scene.names.has(keyOf(hidden))) continue;
          if (isInPeriod(levels, isOfLast ? nextPeriod(hidden.period) : hidden.period)) found.add(hidden);
        }
      }
    }
    return [...found];
  }

  /** True of a figure within words that a published plan prints. A number alone is nobody's words. */
  private isPrinted(sentence: string, { end, isAlone, start }: WrittenFigure): boolean {
    if (isAlone) return false;
    return this.printed.some((words) => {
      for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1))
        if (at <= start && at + words.length >= end) return true;
      return false;
    });
  }

  private nameIndicator(each: { id?: string; name: string }): void {
    this.indicators.add(each.name, keyOf(each));
    if (each.id !== undefined) this.indicators.add(each.id, each.id);
  }

  private sceneOf(
    levels: Levels,
    sentence: string,
    figure: WrittenFigure,
  ): { areas: ReadonlySet<string>; names: ReadonlySet<string> } {
    const areas = narrowAreas(nearest(this.areas, levels), this.areas, levels);
    if (figure.isAlone)
      return { areas, names: narrow(nearest(this.indicators, levels), this.indicators, levels) };
    const close = this.indicators
      .placesIn(sentence)
      .filter(({ spelling, start }) => isNear(figure, start, start + spelling.length));
    const names = new Set(close.flatMap(({ spelling }) => [...(this.indicators.called(spelling) ?? [])]));
    return { areas, names: narrow(names, this.indicators, levels) };
  }
}

function keyOf({ id, name }: { id?: string; name: string }): string {
  return id ?? name;
}

function levelsOf(
  { field, row = [], at, heads = [] }: Passage,
  sentence: string,
  figure: WrittenFigure,
  around: readonly string[],
  path: string,
): Levels {
  const others = row.filter((_, i) => i !== at);
  const levels = figure.isAlone ? [] : [[clauseAt(sentence, figure.start)], [sentence]];
  if (field !== undefined) levels.push([field]);
  levels.push(others.map((cell) => cell.text));
  if (row.length === 0) levels.push([...around]);
  for (const head of heads) levels.push([head]);
  levels.push([path]);
  return levels;
}

/** The part of a sentence that a place stands in. */
function clauseAt(sentence: string, at: number): string {
  const begin = Math.max(...[...'，,、：:'].map((sign) => sentence.lastIndexOf(sign, at - 1))) + 1;
  const length = sentence.slice(at).search(/[，、]/);
  return sentence.slice(begin, length < 0 ? undefined : at + length);
}

/** The things named at the nearest level that names any; in a row, a cell that is a name counts before one that holds it. */
function nearest(index: NameIndex, levels: Levels): ReadonlySet<string> {
  for (const level of levels) {
    const called = union(level.map((text) => index.called(text.trim())));
    if (called.size > 0) return called;
    const named = union(level.map((text) => index.namedIn(text)));
    if (named.size > 0) return named;
  }
  return new Set();
}

/** Of things of one name, those that some level names in another way too (by id), if there are any. */
function narrow(things: ReadonlySet<string>, index: NameIndex, levels: Levels): ReadonlySet<string> {
  if (things.size < 2) return things;
  const texts = levels.flat();
  const sure = [...things].filter((thing) =>
    texts.some((text) => index.called(thing)?.size === 1 && text.includes(thing)),
  );
  return sure.length > 0 ? new Set(sure) : things;
}

/** Of areas of one name, the one whose code stands in some level, or those in a county that another level names, if any. */
function narrowAreas(areas: ReadonlySet<string>, index: NameIndex, levels: Levels): ReadonlySet<string> {
  const exact = narrow(areas, index, levels);
  if (exact.size < 2) return exact;
  const named = levels.flat().flatMap((text) => {
    const things = index.namedIn(text);
    return [...things].filter((code) => things.size === 1 || !areas.has(code));
  });
  const counties = new Set(named.map(countyOf));
  const sure = [...areas].filter((code) => counties.has(countyOf(code)));
  return sure.length > 0 ? new Set(sure) : areas;
}

/** The first six of the twelve digits are the county's (GB/T 10114). */
function countyOf(code: string): string {
  return code.slice(0, 6);
}

function isInPeriod(levels: Levels, period: string): boolean {
  for (const level of levels) {
    const says = level.flatMap(periodsIn).map((each) => isSamePeriod(each, period));
    if (says.includes(true)) return true;
    if (says.includes(false)) return false;
  }
  return true;
}

function isNear({ start, end }: WrittenFigure, from: number, to: number): boolean {
  return Math.max(from - end, start - to) <= near;
}

function union(sets: ReadonlyArray<ReadonlySet<string> | undefined>): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const each of set ?? []) all.add(each);
  return all;
}
