import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import type { z } from 'zod';
import { decodeText } from './decode.ts';
import type { RecordFolder } from './folder.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { parseYaml, type Reading } from './yaml.ts';

/** An authored document: its checked front matter and the text below it. */
export interface Authored<T> {
  /** Undefined where the front matter lacks what it cannot be without; `raw` has what is there. */
  front: T | undefined;
  raw: Record<string, unknown>;
  body: string;
  /** How many lines of the file stand above the body. */
  bodyStart: number;
}

/** Blank lines above and spaces behind the dashes cannot be seen, and change nothing. */
const fence = /^((?:[ \t]*\n)*---[ \t]*\n)([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Reads an MDX file: front matter by its schema, body by the MDX grammar. */
export function readMdx<T extends z.ZodType>(
  folder: RecordFolder,
  file: string,
  schema: T,
): Reading<Authored<z.output<T>>> {
  const top: Place = { file, line: 1, column: 1 };
  const { text, problems } = decodeText(file, folder.read(file));
  const failed = (found: Problem[]) => ({ value: undefined, problems: found, locate: () => top });
  if (text === undefined) return failed(problems);
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') return failed([...problems, problem('empty-file', top, {})]);
  const parts = fence.exec(clean);
  if (!parts) return failed([...problems, problem('no-front-matter', top, { first: firstLineOf(clean) })]);
  const above = (parts[1] ?? '').split('\n').length - 1;
  const front = parseYaml(parts[2] ?? '', file, above, schema);
  const body = clean.slice(parts[0].length);
  const bodyStart = parts[0].split('\n').length - 1;
  const parsed = parseMdx(body, file, bodyStart);
  const found = [...problems, ...front.problems, ...parsed.problems];
  const raw = typeof front.raw === 'object' && front.raw !== null ? { ...front.raw } : {};
  return { value: { front: front.value, raw, body, bodyStart }, problems: found, locate: front.locate };
}

function firstLineOf(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.trim() ?? '';
}

const processor = createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] });

/**
 * The syntax tree of an MDX body. The record is parsed, never run: an expression in braces or an import is told as a
 * problem, so that a content folder cannot carry code into the build.
 */
export function parseMdx(
  body: string,
  file: string,
  linesAbove: number,
): { root: Root | undefined; problems: Problem[] } {
  try {
    const root = processor.parse(body) as Root;
    return { root, problems: findExpressions(root, file, linesAbove) };
  } catch (error) {
    const open = openTagOf(error);
    if (open) {
      const at = { file, line: open.line + linesAbove, column: open.column };
      return { root: undefined, problems: [problem('open-tag', at, { tag: open.tag })] };
    }
    const { line, column, reason } = faultOf(error);
    const at = { file, line: line + linesAbove, column };
    const curly = /<(\w+)[^>]*=\s*[“”‘’＂][^>]*>?/.exec(body.split('\n')[line - 1] ?? '');
    const fault = curly
      ? problem('curly-attribute', at, { tag: curly[1] ?? '', right: straighten(curly[0]) })
      : problem('mdx-syntax', at, { reason });
    return { root: undefined, problems: [fault] };
  }
}

/** A tag as it should be: English quotes around its values. Quotes inside of a value stay as they are. */
function straighten(tag: string): string {
  return tag.replace(/=\s*[“”‘’＂]([^=<>]*?)[“”‘’＂"]*(?=\s+[\w-]+\s*=|\s*\/?>|\s*$)/g, '="$1"');
}

function findExpressions(root: Root, file: string, linesAbove: number): Problem[] {
  const found: Problem[] = [];
  const visit = (node: MdxNode) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm') {
      const start = node.position?.start ?? { line: 1, column: 1 };
      const at = { file, line: start.line + linesAbove, column: start.column };
      found.push(problem('mdx-expression', at, { code: node.value ?? '' }));
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root as MdxNode);
  return found;
}

interface MdxNode {
  type: string;
  value?: string;
  children?: MdxNode[];
  position?: { start: { line: number; column: number } };
}

/** The tag that is opened and not closed: the parser tells where it is in words only, and its place is where it gave up. */
function openTagOf(error: unknown): { tag: string; line: number; column: number } | undefined {
  const told = error instanceof Error ? error.message : '';
  const parts = /closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(told);
  return parts ? { tag: parts[1] ?? '', line: Number(parts[2]), column: Number(parts[3]) } : undefined;
}

function faultOf(error: unknown): { line: number; column: number; reason: string } {
  const fault = typeof error === 'object' && error !== null ? error : {};
  const place =
    'place' in fault && typeof fault.place === 'object' && fault.place !== null ? fault.place : {};
  const point =
    'start' in place && typeof place.start === 'object' && place.start !== null ? place.start : place;
  const line = 'line' in point && typeof point.line === 'number' ? point.line : 1;
  const column = 'column' in point && typeof point.column === 'number' ? point.column : 1;
  const reason = 'ruleId' in fault ? String(fault.ruleId) : 'mdx';
  return { line, column, reason };
}
