import type { Block, Inline } from './block.ts';

/** What `<SeeTable />` and `<SeeChart />` stand for until the tables and charts are counted. */
const pending = { table: '#next-table', chart: '#next-chart' } as const;
const plainWords = { table: '下表', chart: '下图' } as const;

type Counted = keyof typeof pending;

/** A running reference to the table or chart that comes next in the text. */
export function referToNext(what: Counted): Inline {
  return { kind: 'link', text: plainWords[what], href: pending[what] };
}

/** The name by which links within a document find a numbered table or chart: 表3 is `table-3`. */
export function anchorOf(number: string): string {
  return number.replace('表', 'table-').replace('图', 'chart-');
}

/** 表1, 表2 … and 图1, 图2 … each in the order of the text; nothing is counted where there is only one thing to count. */
function countBlocks(blocks: readonly Block[]): Block[] {
  const things = blocks.filter(({ kind }) => kind === 'table' || kind === 'chart');
  if (things.length < 2) return [...blocks];
  const counts = { table: 0, chart: 0 };
  return blocks.map((block) => {
    if (block.kind === 'table' && block.caption !== '') {
      counts.table += 1;
      return { ...block, number: `表${counts.table}` };
    }
    if (block.kind !== 'chart') return block;
    counts.chart += 1;
    return { ...block, number: `图${counts.chart}` };
  });
}

function resolve(part: Inline, following: readonly Block[]): Inline {
  if (part.kind !== 'link') return part;
  const what = part.href === pending.table ? 'table' : part.href === pending.chart ? 'chart' : undefined;
  if (!what) return part;
  const next = following.find((block) => block.kind === what);
  if (next?.kind !== what || next.number === undefined) return { kind: 'text', text: plainWords[what] };
  return { kind: 'link', text: next.number, href: `#${anchorOf(next.number)}` };
}

/**
 * Blocks with their tables and charts counted where `counted` asks for it (GB/T 7713.2-2022 has each series run through the
 * whole document), and with running references that name the number: 见表3. Where nothing is counted they say 下表.
 */
export function numberBlocks(blocks: readonly Block[], counted: boolean): Block[] {
  const numbered = counted ? countBlocks(blocks) : [...blocks];
  return numbered.map((block, at) => {
    const following = numbered.slice(at + 1);
    if (block.kind === 'paragraph')
      return { ...block, content: block.content.map((part) => resolve(part, following)) };
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => item.map((part) => resolve(part, following))) };
    return block;
  });
}
