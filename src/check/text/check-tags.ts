import type { PhrasingContent, Root, RootContent } from 'mdast';
import { componentOf, treeOf } from '../../record/report/body.ts';
import { componentGrammar } from '../../record/report/components.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

type Authored = { body: string; file: string; bodyStart: number };

const names = Object.keys(componentGrammar).join('|');
/** A component's name behind a bracket of any kind, or before something like an attribute. */
const typed = new RegExp(`[《＜<〈«‹]\\s*(${names})\\b|\\b(${names})\\s+[a-z]+\\s*[=＝]`);

/** Tags that are none: written with brackets of another kind or as code, they would be printed as they stand. */
export function checkTags({ record, indicators }: Evidence): Finding[] {
  return [...record.notices, ...record.reports, ...record.plans].flatMap((text) => {
    const findings: Finding[] = [];
    const visit = (node: RootContent | Root) => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
        const match = typed.exec(node.value);
        const name = match?.[1] ?? match?.[2];
        if (match && name !== undefined) {
          const at = placeOf(node, match.index, text);
          findings.push(found('typed-tag', at, { name, code: node.type !== 'text' }, match[0]));
        }
      }
      if ('children' in node) {
        findings.push(...findUnits(node.children, text, indicators));
        for (const child of node.children) visit(child);
      }
    };
    visit(treeOf(text));
    return findings;
  });
}

/** `<Value … />户`, where the value brings its 户 along. */
function findUnits(
  children: Array<RootContent | PhrasingContent>,
  text: Authored,
  indicators: Evidence['indicators'],
): Finding[] {
  return children.flatMap((child, i) => {
    const use = componentOf(child, text.file, text.bodyStart);
    const next = children[i + 1];
    if (use?.name !== 'Value' || next?.type !== 'text') return [];
    const unit = indicators.get(use.attributes['indicator'] ?? '')?.unit;
    if (unit === undefined || !next.value.trimStart().startsWith(unit)) return [];
    const offset = next.value.length - next.value.trimStart().length;
    return [found('unit-twice', placeOf(next, offset, text), { unit }, unit)];
  });
}

/** The place of a character in a node that stands on one line, or on the first of several. */
function placeOf(node: RootContent, offset: number, text: Authored) {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const before = 'value' in node ? node.value.slice(0, offset).split('\n') : [''];
  const lines = before.length - 1 + (node.type === 'code' ? 1 : 0);
  const last = before.at(-1)?.length ?? 0;
  const mark = node.type === 'inlineCode' ? 1 : 0;
  return {
    file: text.file,
    line: start.line + text.bodyStart + lines,
    column: (lines > 0 ? 1 : start.column + mark) + last,
  };
}
