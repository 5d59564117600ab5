import type { Nodes } from 'mdast';
import { treeOf } from '../../record/report/body.ts';
import type { Place } from '../../record/source/problem.ts';
import type { Evidence } from '../evidence.ts';
import type { Passage } from './passage.ts';
import { dayOf } from './read-objects.ts';
import { blank } from './slip.ts';

type Authored = { file: string; body: string; bodyStart: number };

/** The prose of authored texts, paragraph by paragraph. */
export function readBodies({ record }: Evidence): Passage[] {
  return [
    ...record.plans.flatMap((text) => readBody(text, { day: dayOf(text), plan: text.id, quotes: true })),
    ...record.notices.flatMap((text) => readBody(text, { day: text.date, plan: text.plan })),
    ...record.reports.flatMap((text) => readBody(text, { day: text.date, plan: text.plan })),
    ...record.pages.flatMap((text) => readBody(text, {})),
  ];
}

function readBody(given: Authored, about: Pick<Passage, 'day' | 'plan' | 'quotes'>): Passage[] {
  const passages: Passage[] = [];
  const visit = (node: Nodes): void => {
    if (holdsLine(node)) {
      const start = node.position?.start.offset ?? 0;
      const text = proseOf(node, given.body);
      const at = (offset: number) => placeIn(given, start + offset);
      if (/[^\x20-\x7e\n\uFDD0]/.test(text)) passages.push({ text, by: 'own', at, ...about });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(treeOf(given));
  return passages;
}

/** True for what is set as lines: its children are text, not blocks. */
function holdsLine(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** The text of a paragraph with all that is not text blanked out, so that offsets stay those of the file. */
function proseOf(line: Nodes, body: string): string {
  const start = line.position?.start.offset ?? 0;
  const end = line.position?.end.offset ?? start;
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const from = node.position?.start.offset ?? 0;
      const to = node.position?.end.offset ?? from;
      text = text.padEnd(from - start, blank) + body.slice(from, to);
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(line);
  return text.padEnd(end - start, blank);
}

function placeIn(text: Authored, offset: number): Place {
  const before = text.body.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  return { file: text.file, line: text.bodyStart + line, column: offset - lineStart + 1 };
}
