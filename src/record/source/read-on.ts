import type { z } from 'zod';
import { date, number, periodOfWords } from './cell-type.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type Held = Record<PropertyKey, unknown> | unknown[];

/** A value with which the check can go on, and where its parts stood before others were taken away. */
export interface ReadOn<T> {
  value: T;
  /** The path in the file of a path in the value. */
  original: (path: PropertyKey[]) => PropertyKey[];
}

/**
 * What can be used of a value that does not fit its schema, so that one run tells what else is wrong: a name written nearly
 * right is taken for it, what is wrong is left out, and with it the item of a list that cannot be without. The faults were told;
 * nothing of this is ever published. Undefined where nothing is left.
 */
export function readOn<T extends z.ZodType>(
  schema: T,
  given: unknown,
  knownKeys: Iterable<string>,
): ReadOn<z.output<T>> | undefined {
  const input: unknown = structuredClone(given);
  const known = [...knownKeys];
  const places = new Map<unknown[], number[]>();
  for (let round = 0; round < 8; round++) {
    const result = schema.safeParse(input);
    if (result.success) return { value: result.data, original: (path) => trace(input, path, places) };
    const gone: Array<{ list: unknown[]; item: unknown }> = [];
    for (const issue of result.error.issues) if (!mend(input, issue, known, gone)) return undefined;
    for (const { list, item } of gone) leaveOut(list, item, places);
  }
  return undefined;
}

/** Mends or leaves out what an issue is about; false where that is the whole value. */
function mend(
  input: unknown,
  issue: Issue,
  known: string[],
  gone: Array<{ list: unknown[]; item: unknown }>,
): boolean {
  const holder = valueAt(input, issue.path.slice(0, -1));
  const name = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const object = valueAt(input, issue.path);
    if (isHeld(object) && !Array.isArray(object)) for (const key of issue.keys) rename(object, key, known);
    return true;
  }
  if (name === undefined || !isHeld(holder)) return false;
  const value = Reflect.get(holder, name);
  const meant = whatWasMeant(issue, value);
  if (meant !== undefined) return Reflect.set(holder, name, meant);
  if (value === undefined || value === null) return dropAt(input, issue.path.slice(0, -1), gone);
  return dropAt(input, issue.path, gone);
}

/** Leaves out what stands at a path: an item of a list, or the value of a name. */
function dropAt(
  input: unknown,
  path: PropertyKey[],
  gone: Array<{ list: unknown[]; item: unknown }>,
): boolean {
  const name = path.at(-1);
  const holder = valueAt(input, path.slice(0, -1));
  if (name === undefined || !isHeld(holder)) return false;
  if (Array.isArray(holder)) gone.push({ list: holder, item: holder[Number(name)] });
  else Reflect.deleteProperty(holder, name);
  return true;
}

function rename(object: Record<PropertyKey, unknown>, key: string, known: string[]): void {
  const meant = nearest(key, known);
  if (meant !== undefined && !(meant in object)) object[meant] = object[key];
  delete object[key];
}

/** The value that was meant, where it is plain: a day or a period in other words, 是 for true, a number for text. */
function whatWasMeant(issue: Issue, value: unknown): unknown {
  const text = String(value).replace(/^[“”"]|[“”"]$/g, '');
  if (issue.message === 'not-a-day') {
    const reading = date.read(text);
    return 'value' in reading ? reading.value : undefined;
  }
  if (issue.message === 'not-a-period') return periodOfWords(text);
  if (issue.code !== 'invalid_type' || typeof value === 'object') return undefined;
  if (issue.expected === 'boolean') {
    if (/^(是|yes|y|on|1|√|true|真)$/i.test(text)) return true;
    if (/^(否|no|n|off|0|×|false|假)$/i.test(text)) return false;
  }
  if (issue.expected === 'string' && value !== undefined) return text;
  if (issue.expected === 'array' && typeof value === 'string') return text.split(/\s*[，,、；;]\s*/);
  if (issue.expected === 'number' && typeof value === 'string') {
    const reading = number.read(text);
    return 'value' in reading ? reading.value : undefined;
  }
  return undefined;
}

function leaveOut(list: unknown[], item: unknown, places: Map<unknown[], number[]>): void {
  const held = places.get(list) ?? list.map((_, i) => i);
  places.set(list, held);
  const at = list.indexOf(item);
  if (at < 0) return;
  list.splice(at, 1);
  held.splice(at, 1);
}

function trace(input: unknown, path: PropertyKey[], places: Map<unknown[], number[]>): PropertyKey[] {
  let node = input;
  return path.map((part) => {
    const before = Array.isArray(node) ? places.get(node)?.[Number(part)] : undefined;
    node = isHeld(node) ? Reflect.get(node, part) : undefined;
    return before ?? part;
  });
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (isHeld(value) ? Reflect.get(value, part) : undefined), input);
}

function isHeld(value: unknown): value is Held {
  return typeof value === 'object' && value !== null;
}
