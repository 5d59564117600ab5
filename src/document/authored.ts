import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { componentOf, treeOf } from '../record/report/body.ts';
import type { Block, Cell, Inline } from './block.ts';
import { composeComponent, valueOfComponent } from './components.ts';
import type { Setting } from './setting.ts';

/**
 * The blocks of an authored text (a report, a notice, a plan's narrative). The MDX is parsed, not run: Markdown becomes
 * blocks, and a component becomes the table, chart or figure that it names.
 */
export function composeAuthored(
  text: { body: string; file: string; bodyStart: number },
  setting: Setting,
): Block[] {
  return treeOf(text).children.flatMap((node) => blocksOf(node, text, setting));
}

type Source = { file: string; bodyStart: number };

function blocksOf(node: RootContent, source: Source, setting: Setting): Block[] {
  const use = componentOf(node, source.file, source.bodyStart);
  if (use) {
    if (use.name === 'Value') return [{ kind: 'paragraph', content: valueOfComponent(use, setting) }];
    return composeComponent(use, setting);
  }
  switch (node.type) {
    case 'heading':
      return [
        { kind: 'heading', level: Math.min(node.depth, 4) as 1 | 2 | 3 | 4, text: wordsOf(node.children) },
      ];
    case 'paragraph':
      return [{ kind: 'paragraph', content: inlinesOf(node.children, source, setting) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) =>
            item.children.flatMap((part) =>
              part.type === 'paragraph' ? inlinesOf(part.children, source, setting) : [],
            ),
          ),
        },
      ];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, source, setting)).map(asNote);
    case 'table':
      return [tableOf(node.children, source, setting)];
    default:
      return [];
  }
}

function asNote(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, role: 'note' } : block;
}

function tableOf(rows: TableRow[], source: Source, setting: Setting): Block {
  const [head, ...body] = rows;
  const columns = (head?.children ?? []).map((cell) => ({ title: wordsOf(cell.children) }));
  const cells = body.map((row) =>
    row.children.map((cell): Cell => ({ content: inlinesOf(cell.children, source, setting) })),
  );
  return { kind: 'table', caption: '', columns, rows: cells };
}

function inlinesOf(nodes: PhrasingContent[], source: Source, setting: Setting, strong = false): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const use = componentOf(node, source.file, source.bodyStart);
    if (use) return use.name === 'Value' ? valueOfComponent(use, setting) : [];
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [
          strong
            ? { kind: 'text', text: unwrap(node.value), strong }
            : { kind: 'text', text: unwrap(node.value) },
        ];
      case 'strong':
      case 'emphasis':
        return inlinesOf(node.children, source, setting, true);
      case 'link':
        return [{ kind: 'link', text: wordsOf(node.children), href: node.url }];
      case 'break':
        return [{ kind: 'text', text: '\n' }];
      default:
        return [];
    }
  });
}

/** A line end inside a Chinese paragraph is no space; between Latin letters it is one. */
function unwrap(text: string): string {
  return text.replace(/([\x21-\x7e])\n([\x21-\x7e])/g, '$1 $2').replace(/\n/g, '');
}

function wordsOf(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? unwrap(node.value) : 'children' in node ? wordsOf(node.children) : ''))
    .join('');
}
