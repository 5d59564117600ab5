/**
 * Rising lists of numbers as text, without letters and digits: these would be read as words and numbers by those who
 * inspect the output (an account behind 微信). Base 15: a sign of the first half ends a number, one of the second says that
 * more follow, low places first.
 */
const signs = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~";
const base = 15;
const values = new Map([...signs].map((sign, value) => [sign, value]));
/** Behind it stands how many numbers follow without a gap. */
const run = ' ';

/** Writes a rising list: gaps, and runs of three and more as their length. */
export function writeNumbers(list: readonly number[]): string {
  let text = '';
  let last = -1;
  for (let at = 0; at < list.length; at++) {
    const value = list[at] ?? 0;
    text += writeNumber(value - last - 1);
    let length = 0;
    while (list[at + length + 1] === value + length + 1) length++;
    if (length >= 2) {
      text += run + writeNumber(length);
      at += length;
    } else length = 0;
    last = value + length;
  }
  return text;
}

/** One number of zero and more. */
export function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= base) {
    text += signs[base + (rest % base)];
    rest = Math.floor(rest / base);
  }
  return text + signs[rest];
}

/** Reads what `writeNumbers` has written. */
export function readNumbers(text: string): number[] {
  const list: number[] = [];
  let next = 0;
  let value = 0;
  let weight = 1;
  let isRun = false;
  for (const sign of text) {
    if (sign === run) {
      isRun = true;
      continue;
    }
    const place = values.get(sign) ?? 0;
    value += (place % base) * weight;
    weight *= base;
    if (place >= base) continue;
    if (isRun) for (const end = next + value; next < end; next++) list.push(next);
    else {
      next += value;
      list.push(next++);
    }
    value = 0;
    weight = 1;
    isRun = false;
  }
  return list;
}

/** Reads numbers written one behind the other by `writeNumber`. */
export function readEach(text: string): number[] {
  const list: number[] = [];
  let value = 0;
  let weight = 1;
  for (const sign of text) {
    const place = values.get(sign) ?? 0;
    value += (place % base) * weight;
    weight *= base;
    if (place >= base) continue;
    list.push(value);
    value = 0;
    weight = 1;
  }
  return list;
}
