import { afterAll, expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import { addContents } from '../../src/document/contents.ts';
import { numberBlocks, referToNext } from '../../src/document/number-blocks.ts';
import { text } from '../../src/document/text.ts';
import { openRenderer } from '../components/render.ts';
import { figureOf } from '../press/sample-documents.ts';

const { close, render } = await openRenderer();
afterAll(close);

const body: Block[] = Array.from({ length: 10 }, (_, at): Block[] => [
  { kind: 'heading', level: at % 2 === 0 ? 2 : 3, text: `第${at + 1}部分` },
  { kind: 'paragraph', content: [text('见'), referToNext('table'), text('和'), referToNext('chart')] },
  {
    kind: 'chart',
    shape: 'line',
    title: '走访户数',
    description: '干部走访过的户。',
    unit: '户',
    points: [1, 2, 3].map((value) => ({ label: `${value}月`, figure: figureOf(value, '户') })),
  },
  {
    kind: 'table',
    caption: '走访',
    columns: [{ title: '期' }, { title: '户数' }],
    rows: [
      [{ content: [text('1月')] }, { content: [{ kind: 'figure', figure: figureOf(12, '户'), bare: true }] }],
    ],
  },
]).flat();

test('on the web a report has the same numbers and contents as in print, and every link leads somewhere', async () => {
  const html = await render('/src/components/Blocks.astro', {
    blocks: addContents(numberBlocks(body, true)),
  });
  const ids = new Set([...html.matchAll(/\bid="([^"]+)"/gu)].map(([, id]) => id));
  const goals = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, goal]) => goal);
  expect(goals).toHaveLength(10 + 20);
  for (const goal of goals) expect(ids, goal).toContain(goal);
  expect(html).toContain('目录');
  for (let at = 1; at <= 10; at++) {
    expect(html).toContain(`表${at}　走访`);
    expect(html).toContain(`图${at}　走访户数`);
  }
  expect(html).not.toContain('12<span class="unit">户');
});
