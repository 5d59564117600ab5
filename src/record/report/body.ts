import type { Root, RootContent } from 'mdast';
import { parseMdx } from '../source/mdx.ts';
import type { Place } from '../source/problem.ts';

/** A component in an authored text, with its attributes and its place. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  at: Place;
}

/** The tree of an authored body that was read without problems. */
export function treeOf(text: { body: string; file: string; bodyStart: number }): Root {
  const held = trees.get(text);
  if (held) return held;
  const tree = parseMdx(text.body, text.file, text.bodyStart).root ?? { type: 'root', children: [] };
  trees.set(text, tree);
  return tree;
}

/** Parsing is slow, and several checks and every document ask for the same text. */
const trees = new WeakMap<object, Root>();

/** Every component that a text uses, in order. */
export function componentsIn(text: { body: string; file: string; bodyStart: number }): ComponentUse[] {
  const found: ComponentUse[] = [];
  const visit = (node: RootContent | Root) => {
    const use = componentOf(node, text.file, text.bodyStart);
    if (use) found.push(use);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(treeOf(text));
  return found;
}

/** The component that a node of the tree is, if it is one. Only attributes given as text count. */
export function componentOf(node: unknown, file: string, linesAbove: number): ComponentUse | undefined {
  if (!isComponentNode(node)) return undefined;
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (typeof attribute.name === 'string')
      attributes[attribute.name] = typeof attribute.value === 'string' ? attribute.value : '';
  }
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { name: node.name ?? '', attributes, at: { file, line: line + linesAbove, column } };
}

interface ComponentNode {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: Array<{ name?: string; value?: unknown }>;
  position?: { start: { line: number; column: number } };
}

function isComponentNode(node: unknown): node is ComponentNode {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false;
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
