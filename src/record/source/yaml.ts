import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { decodeText } from './decode.ts';
import type { RecordFolder } from './folder.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { keysOf } from './schema-keys.ts';
import { type Locate, problemsOf } from './zod-problems.ts';

/** What was read of one file: the value, if it is sound, the problems met, and a way to find places in it. */
export interface Reading<T> {
  value: T | undefined;
  problems: Problem[];
  locate: Locate;
}

/** Reads a YAML file and checks it against a schema. */
export function readYaml<T extends z.ZodType>(
  folder: RecordFolder,
  file: string,
  schema: T,
): Reading<z.output<T>> {
  const { text, problems } = decodeText(file, folder.read(file));
  if (problems.length > 0)
    return { value: undefined, problems, locate: () => ({ file, line: 1, column: 1 }) };
  return parseYaml(text, file, 0, schema);
}

/** Parses YAML text that begins `linesAbove` lines below the top of its file (front matter stands below a line of dashes). */
export function parseYaml<T extends z.ZodType>(
  text: string,
  file: string,
  linesAbove: number,
  schema: T,
): Reading<z.output<T>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + linesAbove, column: col };
  };
  const locate: Locate = (path, key) => placeAt(offsetOf(document.contents, path, key));
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) =>
      problem('yaml-syntax', placeAt(fault.pos[0]), { reason: fault.code }),
    );
    return { value: undefined, problems, locate };
  }
  const loose = looseAliases(document);
  if (loose.length > 0) {
    const problems = loose.map((offset) => problem('yaml-syntax', placeAt(offset), { reason: 'BAD_ALIAS' }));
    return { value: undefined, problems, locate };
  }
  const input: unknown = document.toJS() ?? undefined;
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, problems: [], locate };
  return { value: undefined, problems: problemsOf(result.error, input, locate, keysOf(schema)), locate };
}

/**
 * Where aliases stand (`*重点任务`). A clerk who writes one means a word with an asterisk, and the record has no use for
 * others: a few lines of them can stand for millions.
 */
function looseAliases(document: Document.Parsed): number[] {
  const found: number[] = [];
  visit(document, { Alias: (_key, node) => void found.push(startOf(node) ?? 0) });
  return found;
}

/** Offset of the value at a path (or of a key in it); of the nearest node above it where the value is not there. */
function offsetOf(root: Node | null, path: PropertyKey[], key?: string): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(part)];
    }
    offset = isScalar(node) || !isMap(node) ? (startOf(node) ?? offset) : (startOf(node) ?? offset);
  }
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    return startOf(pair?.key) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
