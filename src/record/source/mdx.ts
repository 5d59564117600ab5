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
  front: T;
  body: string;
  /** How many lines of the file stand above the body. */
  bodyStart: number;
}

const fence = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** Reads an MDX file: front matter by its schema, body by the MDX grammar. */
export function readMdx<T extends z.ZodType>(
  folder: RecordFolder,
  file: string,
  schema: T,
): Reading<Authored<z.output<T>>> {
  const top: Place = { file, line: 1, column: 1 };
  const { text, problems } = decodeText(file, folder.read(file));
  if (problems.length > 0) return { value: undefined, problems, locate: () => top };
  const clean = text.replace(/^\uFEFF/, '');
  const parts = fence.exec(clean);
  if (!parts) return { value: undefined, problems: [problem('no-front-matter', top, {})], locate: () => top };
  const front = parseYaml(parts[1] ?? '', file, 1, schema);
  const body = clean.slice(parts[0].length);
  const bodyStart = parts[0].split('\n').length - 1;
  const parsed = parseMdx(body, file, bodyStart);
  const found = [...front.problems, ...parsed.problems];
  if (front.value === undefined || parsed.root === undefined) {
    return { value: undefined, problems: found, locate: front.locate };
  }
  return { value: { front: front.value, body, bodyStart }, problems: found, locate: front.locate };
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
    const { line, column, reason } = faultOf(error);
    return {
      root: undefined,
      problems: [problem('mdx-syntax', { file, line: line + linesAbove, column }, { reason })],
    };
  }
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
