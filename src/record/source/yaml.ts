import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import type { z } from 'zod';
import { decodeText } from './decode.ts';
import type { RecordFolder } from './folder.ts';
import { mendYaml } from './mend-yaml.ts';
import { offsetInScalar } from './place-in-scalar.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { readOn } from './read-on.ts';
import { keysOf } from './schema-keys.ts';
import { looseAliases, tellYamlFaults } from './yaml-faults.ts';
import { type Locate, problemsOf } from './zod-problems.ts';

/** What was read of one file: the value, if it is sound, the problems met, and a way to find places in it. */
export interface Reading<T> {
  value: T | undefined;
  /** What stands in the file, whether it fits or not; undefined where its form cannot be read. */
  raw?: unknown;
  problems: Problem[];
  locate: Locate;
}

/** Reads a YAML file and checks it against a schema. */
export function readYaml<T extends z.ZodType>(
  folder: RecordFolder,
  file: string,
  schema: T,
): Reading<z.output<T>> {
  const top = { file, line: 1, column: 1 };
  const { text, problems } = decodeText(file, folder.read(file));
  const failed = (found: Problem[]) => ({ value: undefined, problems: found, locate: () => top });
  if (text === undefined) return failed(problems);
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') {
    // Some files may hold nothing: their schema says what that means.
    const nothing = schema.safeParse(undefined);
    if (nothing.success) return { value: nothing.data, problems, locate: () => top };
    return failed([...problems, problem('empty-file', top, {})]);
  }
  const reading = parseYaml(clean, file, 0, schema);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/**
 * Parses YAML text that begins `linesAbove` lines below the top of its file (front matter stands below a line of dashes).
 * With a fault the value is what can be used all the same, so that one run tells what else is wrong (see `readOn`).
 */
export function parseYaml<T extends z.ZodType>(
  given: string,
  file: string,
  linesAbove: number,
  schema: T,
): Reading<z.output<T>> {
  const known = keysOf(schema);
  const { text, faults: mended, columnOf } = mendYaml(given, known);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + linesAbove, column: columnOf(line, col) };
  };
  const locate: Locate = (path, key) => placeAt(offsetOf(document.contents, path, key, text));
  const problems: Problem[] = mended.map(({ kind, line, column, key, sign }) => {
    const at = { file, line: line + linesAbove, column };
    if (kind === 'yaml-tab') return problem(kind, at, {});
    if (kind === 'yaml-syntax') return problem(kind, at, { reason: 'WIDE_COMMA' });
    return kind === 'yaml-wide-colon' ? problem(kind, at, { key }) : problem(kind, at, { key, sign });
  });
  for (const each of tellYamlFaults(document, text, known, placeAt)) problems.push(each);
  for (const { line, column, rest } of lostBehindHash(text))
    problems.push(
      problem('yaml-hash', { file, line: line + linesAbove, column: columnOf(line, column) }, { rest }, rest),
    );
  const isReadable = document.errors.length === 0 && looseAliases(document).length === 0;
  if (!isReadable) return { value: undefined, problems, locate };
  const input: unknown = document.toJS() ?? undefined;
  const result = parseFilled(schema, input);
  if (result.success) return { value: result.data, problems, locate };
  const written = (path: PropertyKey[]) => sourceOf(document, path);
  for (const each of problemsOf(result.error, input, locate, known, written)) problems.push(each);
  const rest = readOn(schema, input, known);
  if (!rest) return { value: undefined, raw: input, problems, locate };
  return { value: rest.value, problems, locate: (path, key) => locate(rest.original(path), key) };
}

/** A scalar as it is written: 0991 is not 991, nor 1.10 the same as 1.1. */
function sourceOf(document: Document.Parsed, path: PropertyKey[]): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
}

/**
 * Where words behind ` #` are lost, because the rest of such a line is a remark: `地址: 大楼 #3`. Remarks have a space behind
 * the sign.
 */
function lostBehindHash(text: string): Array<{ line: number; column: number; rest: string }> {
  if (!text.includes(' #')) return [];
  return text.split('\n').flatMap((each, i) => {
    const found = /^\s*(?:- )?[\w-]+: *[^\s"'[{|>#][^"']*? (#[^\s#].*)$/.exec(each);
    const rest = found?.[1] ?? '';
    return found ? [{ line: i + 1, column: each.length - rest.length + 1, rest }] : [];
  });
}

/**
 * Offset of the value at a path (or of a key in it); of the nearest node above it where the value is not there. A number
 * behind the path of a text means that character of it.
 */
function offsetOf(root: Node | null, path: PropertyKey[], key: string | undefined, text: string): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(part)];
    } else if (isScalar(node) && typeof part === 'number') {
      return offsetInScalar(node as Scalar.Parsed, part, text);
    }
    offset = startOf(node) ?? offset;
  }
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    return startOf(pair?.key) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

/** A known key with nothing behind it (`note:`) is as good as not there: only what is required is missing then. */
function parseFilled<T extends z.ZodType>(schema: T, input: unknown): z.ZodSafeParseResult<z.output<T>> {
  const result = schema.safeParse(input);
  if (result.success) return result;
  let blank = false;
  for (const { path } of result.error.issues) {
    const owner = path.slice(0, -1).reduce<unknown>(partOf, input);
    const key = path.at(-1);
    if (typeof key !== 'string' || partOf(owner, key) !== null) continue;
    blank = Reflect.deleteProperty(owner as object, key) || blank;
  }
  return blank ? schema.safeParse(input) : result;
}

function partOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
