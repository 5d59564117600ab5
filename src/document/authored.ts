import { isDeepStrictEqual } from 'node:util';
import type { ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { componentOf, treeOf } from '../record/report/body.ts';
import type { Block, Cell, Inline, Table } from './block.ts';
import { addChartTables } from './chart-table.ts';
import { composeComponent, wordsOfComponent } from './components.ts';
import { numberBlocks } from './number-blocks.ts';
import type { Setting } from './setting.ts';
import { plainText } from './text.ts';

/**
 * The blocks of an authored text (a report, a notice, a plan's narrative). The MDX is parsed, not run: Markdown becomes
 * blocks, and a component becomes the table, chart or figure that it names. Every chart has its numbers in a table;
 * `counted` numbers the tables and the charts, as reports do.
 */
export function composeAuthored(
  text: { body: string; file: string; bodyStart: number },
  setting: Setting,
  counted = false,
): Block[] {
  const blocks = joinTables(treeOf(text).children.flatMap((node) => blocksOf(node, text, setting)));
  return numberBlocks(addChartTables(blocks), counted);
}

/** Tables of one kind that follow each other, as those of single projects do, are one table. */
function joinTables(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    if (block.kind === 'table' && last?.kind === 'table' && isSameKind(block, last)) {
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    } else joined.push(block);
  }
  return joined;
}

function isSameKind(a: Table, b: Table): boolean {
  return a.caption !== '' && a.caption === b.caption && isDeepStrictEqual(a.columns, b.columns);
}

type Source = { file: string; bodyStart: number };

function blocksOf(node: RootContent, source: Source, setting: Setting): Block[] {
  const use = componentOf(node, source.file, source.bodyStart);
  if (use) {
    const words = wordsOfComponent(use, setting);
    return words ? [{ kind: 'paragraph', content: words }] : composeComponent(use, setting);
  }
  switch (node.type) {
    case 'heading':
      return [
        {
          kind: 'heading',
          level: Math.min(node.depth, 4) as 1 | 2 | 3 | 4,
          text: plainText(inlinesOf(node.children, source, setting)),
        },
      ];
    case 'paragraph': {
      const content = inlinesOf(node.children, source, setting);
      const behind = node.children.flatMap((part) => standingAlone(part, source, setting));
      const isBlank = behind.length > 0 && plainText(content).trim() === '';
      return isBlank ? behind : [{ kind: 'paragraph', content }, ...behind];
    }
    case 'list':
      return [
        { kind: 'list', ordered: node.ordered === true, items: itemsOf(node.children, source, setting) },
      ];
    case 'code':
      return [{ kind: 'paragraph', content: [{ kind: 'text', text: node.value }] }];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, source, setting)).map(asNote);
    case 'table':
      return [tableOf(node.children, source, setting)];
    default:
      return [];
  }
}

/** A table, chart or headline that was named in the middle of a line stands behind it. */
function standingAlone(node: PhrasingContent, source: Source, setting: Setting): Block[] {
  const use = componentOf(node, source.file, source.bodyStart);
  return use && !wordsOfComponent(use, setting) ? composeComponent(use, setting) : [];
}

/** Items of a list, those of lists inside it behind the one that they stand below. */
function itemsOf(items: ListItem[], source: Source, setting: Setting): Inline[][] {
  return items.flatMap((item) => {
    const own = item.children.flatMap((part) =>
      part.type === 'paragraph' ? inlinesOf(part.children, source, setting) : [],
    );
    const below = item.children.flatMap((part) =>
      part.type === 'list' ? itemsOf(part.children, source, setting) : [],
    );
    return [own, ...below];
  });
}

function asNote(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, role: 'note' } : block;
}

function tableOf(rows: TableRow[], source: Source, setting: Setting): Block {
  const [head, ...body] = rows;
  const columns = (head?.children ?? []).map((cell, at) => {
    const numbers =
      body.length > 0 && body.every((row) => isNumber(wordsOf(row.children[at]?.children ?? [])));
    return { title: wordsOf(cell.children), ...(numbers ? { align: 'end' as const } : {}) };
  });
  const cells = body.map((row) =>
    row.children.map((cell): Cell => ({ content: inlinesOf(cell.children, source, setting) })),
  );
  return { kind: 'table', caption: '', columns, rows: cells };
}

/** A number, with its unit or without; or the sign that stands for one. */
function isNumber(words: string): boolean {
  return /^(?:[-−]?\d+(?:\.\d+)?\s?[%‰]?(?:万?[元人户个亩件次项])?|[＊–—])$/u.test(words.trim());
}

function inlinesOf(nodes: PhrasingContent[], source: Source, setting: Setting, strong = false): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const use = componentOf(node, source.file, source.bodyStart);
    if (use) return wordsOfComponent(use, setting) ?? [];
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
      case 'image':
        return [{ kind: 'text', text: node.alt ?? '' }];
      // What we do not set apart (struck words, say) is still said.
      default:
        return 'children' in node ? inlinesOf(node.children, source, setting, strong) : [];
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
