import { marks } from '../publish/search/village-list-marks.ts';

/** A village in the list. */
export interface Village {
  name: string;
  township: string;
  county: string;
  /** 12 digits. */
  code: string;
}

/** A village with how each of its characters may be read, those of its county and township before them. */
interface Listed extends Village {
  /** County, township and village in a row. */
  whole: string;
  /** For each character of `whole` its readings. */
  syllables: string[][];
  /** Where in `whole` the township and the village begin, in characters. */
  begins: { township: number; village: number };
}

/** All villages, and how characters are read. */
export interface VillageList {
  villages: Listed[];
  readings: Map<string, string[]>;
}

/** Reads the list as `writeVillages` wrote it. */
export function readVillages(text: string): VillageList {
  const readings = new Map<string, string[]>();
  const villages: Listed[] = [];
  const read = (line: string, mark = '') => {
    const [name = '', code = '', ...given] = line.slice(mark.length).split(' ');
    const signs = [...name];
    const syllables = signs.map((sign, at) => {
      const known = readings.get(sign) ?? [sign.toLowerCase()];
      const own = given.length === signs.length ? given[at] : undefined;
      return own === undefined || known.includes(own) ? known : [own, ...known];
    });
    return { name, code, syllables };
  };
  let county = read('');
  let township = read('');
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith(marks.readings)) readReadings(line, readings);
    else if (line.startsWith(marks.county)) county = read(line, marks.county);
    else if (line.startsWith(marks.township)) township = read(line, marks.township);
    else {
      const village = read(line);
      villages.push({
        name: village.name,
        township: township.name,
        county: county.name,
        code: village.code.length === 12 ? village.code : township.code + village.code,
        whole: county.name + township.name + village.name,
        syllables: [...county.syllables, ...township.syllables, ...village.syllables],
        begins: {
          township: county.syllables.length,
          village: county.syllables.length + township.syllables.length,
        },
      });
    }
  }
  return { villages, readings };
}

/** Adds the readings of a file of readings to a list. */
export function learnReadings(text: string, { readings }: VillageList): void {
  for (const line of text.split('\n')) if (line.startsWith(marks.readings)) readReadings(line, readings);
}

function readReadings(line: string, readings: Map<string, string[]>): void {
  const reading = /^.([a-z]+)/.exec(line)?.[1] ?? '';
  for (const sign of line.slice(1 + reading.length)) {
    const known = readings.get(sign);
    if (!known) readings.set(sign, [reading]);
    else if (!known.includes(reading)) known.push(reading);
  }
}

/** The villages that a query may mean, the likeliest first; those of the same likelihood in the order of the record. */
export function matchVillages({ villages }: VillageList, query: string, most: number): Village[] {
  const words = wordsIn(query);
  if (words.length === 0) return [];
  return rank(villages, most, (village) => {
    let worst = 0;
    for (const word of words) {
      const likeness = liken(village, word);
      if (likeness === undefined) return undefined;
      worst += likeness;
    }
    return worst;
  });
}

/** The villages whose names sound like what was typed: 子微村 for 紫微村. Characters whose reading is not known match nothing. */
export function matchBySound({ villages, readings }: VillageList, query: string, most: number): Village[] {
  const signs = [...query.replace(/\s/g, '')];
  if (signs.length < 2) return [];
  const sounds = signs.map((sign) => readings.get(sign) ?? []);
  return rank(villages, most, ({ begins, syllables }) => {
    for (let from = syllables.length - sounds.length; from >= begins.township; from--) {
      if (!sounds.every((sound, at) => sound.some((each) => syllables[from + at]?.includes(each)))) continue;
      return Math.abs(from - begins.village);
    }
    return undefined;
  });
}

function rank(
  villages: readonly Listed[],
  most: number,
  liken: (village: Listed) => number | undefined,
): Village[] {
  const found: Array<{ village: Village; likeness: number; at: number }> = [];
  villages.forEach((village, at) => {
    const likeness = liken(village);
    if (likeness !== undefined) found.push({ village, likeness, at });
  });
  found.sort((a, b) => a.likeness - b.likeness || a.at - b.at);
  return found.slice(0, most).map(({ village }) => village);
}

/** Words, and within a word what is written in one way: 紫wei is 紫 and wei. */
function wordsIn(query: string): string[] {
  const half = query.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const plain = half
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/['’·・（）()，,、]/g, ' ');
  return plain.match(/[a-z]+|\d+|[^\sa-z\d]+/g) ?? [];
}

/** How well a word fits: 0 is best; undefined where it does not. */
function liken(village: Listed, word: string): number | undefined {
  if (/^\d/.test(word)) return likenDigits(village, word);
  if (/^[a-z]/.test(word)) return likenLetters(village, word);
  const { name, township, whole } = village;
  if (name.startsWith(word)) return name === word ? 0 : 1;
  if (name.includes(word)) return 2;
  if (township.startsWith(word)) return 3;
  if (whole.includes(word)) return 4;
  return isWithin(whole, word) ? 6 : undefined;
}

/** A code or its end; a number within a name (3号村). */
function likenDigits({ code, name }: Listed, digits: string): number | undefined {
  if (code === digits) return 0;
  if (name.includes(digits)) return 1;
  if (code.endsWith(digits)) return 2;
  return digits.length >= 4 && code.includes(digits) ? 4 : undefined;
}

function likenLetters({ begins, syllables }: Listed, letters: string): number | undefined {
  let best: number | undefined;
  for (let from = 0; from < syllables.length; from++) {
    if (!isReadAs(syllables, from, letters)) continue;
    const worth = from === begins.village ? 1 : from > begins.village ? 2 : from === begins.township ? 3 : 4;
    if (best === undefined || worth < best) best = worth;
  }
  return best;
}

/** Whether letters spell syllables in a row, each wholly or by its beginning: ziweicun, zwc, ziwc. */
function isReadAs(syllables: readonly string[][], from: number, letters: string): boolean {
  if (letters === '') return true;
  for (const reading of syllables[from] ?? []) {
    let shared = 0;
    while (shared < reading.length && shared < letters.length && reading[shared] === letters[shared])
      shared++;
    for (let length = shared; length > 0; length--)
      if (isReadAs(syllables, from + 1, letters.slice(length))) return true;
  }
  return false;
}

/** Whether the signs of a word stand in a text in this order: 虚日紫微 in 虚日镇紫微村. */
function isWithin(text: string, word: string): boolean {
  let at = -1;
  for (const sign of word) {
    at = text.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return [...word].length > 1;
}
