import type { Root, RootContent } from 'mdast';
import { componentOf, treeOf } from '../../record/report/body.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** Kinds of Markdown that a document has no place for, as a clerk calls them. */
const homeless: Partial<Record<string, string>> = {
  image: '图片',
  imageReference: '图片',
  footnoteReference: '脚注',
  footnoteDefinition: '脚注',
};

/** Where only running text stands: a table put there would not be drawn. */
const narrow: Partial<Record<string, string>> = {
  heading: '标题',
  listItem: '列表',
  tableCell: '表格的格子',
  link: '链接',
  strong: '加粗的文字',
  emphasis: '斜体的文字',
};

/** What may stand in an item of a list. */
const inItems = new Set(['paragraph', 'list']);

/**
 * What an author wrote and no page or PDF would show (see `src/document/authored.ts`): pictures, footnotes, tables inside lists,
 * components where only running text stands, text between the two halves of a component. Losing it in silence would change
 * what is published.
 */
export function checkLost({ record }: Evidence): Finding[] {
  return [...record.notices, ...record.reports, ...record.plans].flatMap((text) => {
    const findings: Finding[] = [];
    const visit = (node: RootContent | Root, within: string[]) => {
      const what = nameLost(node, within);
      if (what) {
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        findings.push(found('lost-in-text', { file: text.file, line: line + text.bodyStart, column }, what));
        return;
      }
      if ('children' in node) for (const child of node.children) visit(child, [...within, node.type]);
    };
    visit(treeOf(text), []);
    return findings;
  });
}

function nameLost(node: RootContent | Root, within: string[]): { what: string; where: string } | undefined {
  const plain = homeless[node.type];
  if (plain !== undefined) return { what: plain, where: '' };
  const use = componentOf(node, '', 0);
  const place = [...within].reverse().find((type) => narrow[type] !== undefined);
  const where = place === undefined ? '' : (narrow[place] ?? '');
  if (use) {
    if ('children' in node && node.children.length > 0)
      return { what: `<${use.name}> 和 </${use.name}> 中间的文字`, where: '' };
    if (use.name === 'Value') return within.includes('link') ? { what: '数字', where: '链接' } : undefined;
    return where === '' ? undefined : { what: `标签 <${use.name} … />`, where };
  }
  if (within.at(-1) !== 'listItem' || inItems.has(node.type)) return undefined;
  const words: Partial<Record<string, string>> = {
    table: '表格',
    blockquote: '引文',
    code: '成段的代码',
    heading: '标题',
  };
  return { what: words[node.type] ?? '内容', where: '列表' };
}
