import { findPersonal, type Surroundings } from './find-personal.ts';
import { passesLuhn } from './runs.ts';

/**
 * A text in which nothing personal can be read any more: what is found is masked in place, so that every character keeps
 * its offset.
 */
export function hidePersonal(text: string, about: Surroundings = {}): string {
  let hidden = '';
  let done = 0;
  for (const { start, end, shown } of findPersonal(text, about)) {
    const masked = shown.length === end - start ? shown : blot(text.slice(start, end));
    hidden += text.slice(done, start) + masked;
    done = end;
  }
  return hideCards(done === 0 ? text : hidden + text.slice(done));
}

/** A number that passes for a bank card is not shown in a message, whether or not anything says that it is one. */
function hideCards(text: string): string {
  return text.replace(/(?<!\d)\d{16,19}(?!\d)/g, (digits) => (passesLuhn(digits) ? blot(digits) : digits));
}

/** A stretch of text with nothing left of it but its line ends and its length. */
function blot(text: string): string {
  return text.replace(/[^\n]/g, '＊');
}

/** A text in which these values are masked wherever they stand. */
export function blotAll(text: string, values: readonly string[]): string {
  let hidden = text;
  for (const value of values) {
    // A digit or two is the end of a broken number at most, and would mask half the line.
    if (value.length > 1 && !/^\d{1,3}$/.test(value) && hidden.includes(value))
      hidden = hidden.replaceAll(value, blot(value));
  }
  return hidden;
}

/** Facts of a finding with every text in them masked. */
export function hideFacts(facts: unknown): unknown {
  if (typeof facts === 'string') return hidePersonal(facts);
  if (Array.isArray(facts)) return facts.map(hideFacts);
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, hideFacts(value)]));
}
