import { type Leak, lineOf } from '../corpus/leak.ts';

/** A place in a published file that carries text to whoever looks. */
export interface Carrier {
  name: string;
  /** Ending of the file's name, with the dot. */
  ending: string;
  takes: (leak: Leak) => boolean;
  write: (leak: Leak) => string | Uint8Array | Promise<Uint8Array>;
  /** The file's name without its ending, where the name itself is the carrier. */
  nameFile?: (leak: Leak) => string;
}

/** The one text of a leak that is no row. */
export const textOf = (leak: Leak) => leak.cells[0]?.text ?? '';

/** One text, as opposed to the cells of a row. */
export const isProse = (leak: Leak) => leak.cells.length === 1;

/** A row with headings. */
export const isRow = (leak: Leak) => leak.cells.length > 1;

/** One text on one line. */
export const isLine = (leak: Leak) => isProse(leak) && !lineOf(leak).includes('\n');

/** Text for HTML and XML, in elements and in attributes. */
export const escapeMarkup = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A text cut in the middle of the first part of the secret. */
export function cutSecret(leak: Leak): [before: string, after: string] {
  const text = textOf(leak);
  const secret = leak.secret[0] ?? '';
  const at = text.indexOf(secret) + Math.floor(secret.length / 2);
  return [text.slice(0, at), text.slice(at)];
}
