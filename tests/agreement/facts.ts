import type { Element } from '../attack/site/markup.ts';
import type { Place, Words } from './places.ts';

/** One thing that one place of the site says: the value of a kind of fact about a thing. */
export interface Fact {
  /** task.state, project.paid … */
  kind: string;
  /** What it is about: an id, a code, or several joined by a space. */
  about: string;
  value: string;
  file: string;
  /** Where a wrong digit would change it; none where it is counted from rows. */
  place: Place | undefined;
}

/** Takes a fact down. */
export type Tell = (kind: string, about: string, value: string, place?: Place) => void;

/** What names things mean; of values it knows only the day of the build. */
export interface Known {
  asOf: string;
  /** Counties, townships and villages by code. */
  areas: Map<string, string>;
  /** Ids of tasks by plan, number and title as printed: sections of a plan can number anew. */
  tasks: Map<string, string>;
  /** Ids of projects by name. */
  projects: Map<string, string>;
  plans: string[];
  /** Counties of plans. */
  counties: Map<string, string>;
  /** Days of which village sheets tell. */
  sheetDays: string[];
}

/** Reads the facts of a page; `id` is what its address names. */
export type Read = (main: Element, known: Known, tell: Tell, id: string) => void;

/** A page, a table of a PDF, a file of data: something that can be read again after a change. */
export interface Source {
  file: string;
  read: (known: Known, tell: Tell) => void;
}

/** Reads one source. */
export function readSource({ file, read }: Source, known: Known): Fact[] {
  const facts: Fact[] = [];
  read(known, (kind, about, value, place) => facts.push({ kind, about, value, file, place }));
  return facts;
}

export const keyOf = ({ about, kind }: Pick<Fact, 'about' | 'kind'>): string => `${kind} ${about}`;

/** The facts by what they are about. */
export function indexFacts(facts: readonly Fact[]): Map<string, Fact[]> {
  const index = new Map<string, Fact[]>();
  for (const fact of facts) {
    const same = index.get(keyOf(fact));
    if (same) same.push(fact);
    else index.set(keyOf(fact), [fact]);
  }
  return index;
}

/** Where one thing is told in two ways: each way with the first files that tell it so. */
export function findClashes(index: ReadonlyMap<string, Fact[]>): string[] {
  const clashes: string[] = [];
  for (const [key, facts] of index) {
    const values = new Map<string, string[]>();
    for (const { file, value } of facts) values.set(value, [...(values.get(value) ?? []), file]);
    if (values.size < 2) continue;
    const told = [...values].map(
      ([value, files]) => `“${value}” in ${[...new Set(files)].slice(0, 3).join(', ')}`,
    );
    clashes.push(`${key}: ${told.join('; ')}`);
  }
  return clashes.sort();
}

/** Tells what the groups of an expression (with flag d) say, each under its kind; a group that is not there is passed over. */
export function tellMatch(
  tell: Tell,
  words: Words,
  expression: RegExp,
  told: ReadonlyArray<[kind: string, about: string, write?: (said: string) => string] | undefined>,
): boolean {
  const match = expression.exec(words.text);
  told.forEach((each, at) => {
    const span = match?.indices?.[at + 1];
    const said = match?.[at + 1];
    if (!each || !span || said === undefined) return;
    const [kind, about, write = writeNumber] = each;
    tell(kind, about, write(said), words.at(...span));
  });
  return match !== null;
}

/** A number as it is compared: at most two decimals. */
export const writeNumber = (said: string | number): string =>
  String(Number(Number(String(said).replaceAll(',', '')).toFixed(2)));

/** A share as it is compared, one decimal as on pages; what is nearly all is never all. */
export const writeShare = (said: string | number): string => {
  const share = Number(said);
  return share > 99.9 && share < 100 ? '99.9' : String(Number(share.toFixed(1)));
};

/** A day as people write it, with or without its year, as YYYY-MM-DD. */
export function readDay(said: string, year: string): string {
  const [, ownYear = year, month = '', day = ''] = /(?:(\d+)年)?(\d+)月(\d+)日/u.exec(said) ?? [];
  return `${ownYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Days from one to the other. */
export const countDays = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** Whether a place is another or in it, by their codes. */
export const isIn = (code: string, around: string): boolean =>
  code.startsWith(around.replace(/(000)+$/u, ''));

/** The last part of a link that leads to a thing of a kind: of ../../tasks/item/x/index.html it is x. */
export function idIn(href: string, folder: string): string | undefined {
  return new RegExp(`(?:^|/)${folder}/([^/#]+)/(?:index\\.html)?(?:#.*)?$`, 'u').exec(href)?.[1];
}
