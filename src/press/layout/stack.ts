import { type Fragment, moveFragments } from '../drawing/ink.ts';
import type { LayoutStrip, SetLine } from './set-text.ts';

/** Things set below each other in one strip that no page break may divide. Heights in points. */
export interface Stack {
  height: number;
  fragments: Fragment[];
}

/** Adds set lines at the foot of a stack, `before` points below it, moved right by `x`. */
export function addLines(stack: Stack, lines: readonly SetLine[], leading: number, x = 0, before = 0): void {
  stack.height += before;
  for (const line of lines) {
    stack.fragments.push(...moveFragments(line.fragments, x, stack.height));
    stack.height += leading;
  }
}

/** One thing below another. */
export function heap(upper: Stack, lower: Stack): Stack {
  return {
    height: upper.height + lower.height,
    fragments: [...upper.fragments, ...moveFragments(lower.fragments, 0, upper.height)],
  };
}

/** The stack as one strip. */
export function stripStack(stack: Stack, before: number, keepWithNext = false): LayoutStrip {
  return { height: stack.height, before, keepWithNext, content: stack.fragments };
}
