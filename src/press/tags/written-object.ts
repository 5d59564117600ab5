import { PDFObject } from 'pdf-lib';

/** What `writeObject` writes: PDF's objects as plain values. A string is a name, as with `PDFContext.obj`. */
export type Literal =
  | PDFObject
  | string
  | number
  | null
  | undefined
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** Names that need no escape (ISO 32000-1, 7.3.5). */
const plainName = /^[A-Za-z0-9_.:+-]*$/;

/** Names as they are written; there are few, and they come thousands of times. */
const writtenNames = new Map<string, string>();

function writeName(name: string): string {
  const before = writtenNames.get(name);
  if (before !== undefined) return before;
  if (!plainName.test(name)) throw new Error(`a name that would need an escape: ${name}`);
  const written = `/${name}`;
  writtenNames.set(name, written);
  return written;
}

function isObject(value: Literal): value is { readonly [key: string]: Literal } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof PDFObject)
  );
}

function writeValue(value: Literal): string {
  if (typeof value === 'string') return writeName(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof PDFObject) return value.toString();
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (!isObject(value)) return 'null';
  let out = '<<';
  for (const key in value) {
    const entry = value[key];
    if (entry !== undefined) out += `${writeName(key)} ${writeValue(entry)}`;
  }
  return `${out}>>`;
}

/**
 * An object that is written already. A table of a thousand cells has a thousand elements; as trees of small objects each
 * of them costs ten times as much, and nobody looks into them again.
 */
export class WrittenObject extends PDFObject {
  readonly text: string;

  constructor(value: Literal) {
    super();
    this.text = writeValue(value);
  }

  override toString(): string {
    return this.text;
  }
}
