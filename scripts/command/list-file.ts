import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import type { z } from 'zod';
import { decodeText } from '../../src/record/source/decode.ts';
import { UnfitRecord } from './accident.ts';
import { replaceFile } from './sync.ts';

/** A file of the record that holds one list and is written by a command; the office may write in it, too. */
export interface ListFile<T> {
  name: string;
  schema: z.ZodType<T[]>;
  /** What stands above the first entry of a new file. */
  head: string;
}

/**
 * Its text, in whichever encoding it was saved; empty where there is none.
 *
 * @throws UnfitRecord where no encoding fits: what cannot be read must not be written over
 */
export function readListText<T>(content: string, { name }: ListFile<T>): string {
  const bytes = readIfThere(join(content, name));
  if (!bytes) return '';
  const { text } = decodeText(name, bytes);
  if (text === undefined)
    throw new UnfitRecord(
      `${name} 里的字读不出来（编码混杂，或者坏了），没有动它。请先运行 npm run check，照提示改好，再来一次。`,
    );
  return text;
}

/**
 * Adds entries behind those that are there; what the office wrote around them stays.
 *
 * @throws UnfitRecord where the file cannot be read as what it should be; it is not touched then
 */
export function appendToList<T>(content: string, file: ListFile<T>, entries: readonly T[]): void {
  const before = readListText(content, file);
  const held = parseList(before, file);
  // A list in brackets, or an empty one, has no place for another line at its end.
  const isPlain = before === '' || /^- /m.test(before);
  const text = isPlain ? appendPlain(before, file.head, entries) : appendParsed(before, entries);
  replaceList(content, file, { text, holding: [...held, ...entries] });
}

/**
 * The entries of a text.
 *
 * @throws UnfitRecord where it is no such list
 */
export function parseList<T>(text: string, { name, schema }: ListFile<T>): T[] {
  const document = parseDocument(text);
  const read = document.errors.length > 0 ? undefined : schema.safeParse(document.toJS() ?? []);
  if (!read?.success)
    throw new UnfitRecord(
      `${name} 现在的样子读不懂，没有动它。请先运行 npm run check，照提示改好，再来一次。`,
    );
  return read.data;
}

/**
 * Puts a new text in the place of the file, in UTF-8, once it was read again and holds what it should.
 *
 * @throws UnfitRecord where it does not: the file would stop every command, or have lost entries
 */
export function replaceList<T>(
  content: string,
  file: ListFile<T>,
  { text, holding }: { text: string; holding: readonly T[] },
): void {
  const expected = file.schema.parse(holding);
  if (JSON.stringify(parseList(text, file)) !== JSON.stringify(expected))
    throw new UnfitRecord(
      `${file.name} 现在的写法加不进去、也删不掉，没有动它。请先把里面的每一条写成“- ”开头，再来一次。`,
    );
  replaceFile(join(content, file.name), text);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function appendPlain(before: string, head: string, entries: readonly unknown[]): string {
  const start = before === '' ? head : before.endsWith('\n') ? before : `${before}\n`;
  return `${start}${stringify(entries, { lineWidth: 0 })}`;
}

function appendParsed(before: string, entries: readonly unknown[]): string {
  const document = parseDocument(before);
  if (!isSeq(document.contents) || document.contents.items.length === 0)
    return `${before.replace(/\[\s*\]\s*$/, '').trimEnd()}\n${stringify(entries, { lineWidth: 0 })}`.trimStart();
  document.contents.flow = false;
  for (const entry of entries) document.add(entry);
  return document.toString({ lineWidth: 0 });
}
