import { checkDigit } from './code-digits.ts';
import { sha256 } from './hash.ts';

/** Of the eleven free digits the first is 1 to 9, and ten are any. */
const anyDigits = 10n ** 10n;

/**
 * The code that is printed on a document: twelve digits, eleven of them taken from the SHA-256 of its id and its content,
 * the last one a check digit. Digits, because they are typed on a phone from a sheet on a wall. It does not begin with 0:
 * spreadsheets drop a 0 there, and twelve digits from 013 on read as a mobile dialled from another city.
 */
export function codeOf(id: string, data: string): string {
  const number = BigInt(`0x${sha256(`${id}\n${data}`)}`) % (9n * anyDigits);
  const digits = (number + anyDigits).toString();
  return `${digits}${checkDigit(digits)}`;
}
