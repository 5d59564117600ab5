import { afterAll, describe, expect, test } from 'vitest';
import type { Block, PublishedDocument } from '../../src/document/block.ts';
import { composeDocuments } from '../../src/document/documents.ts';
import { composeForm } from '../../src/document/form.ts';
import { plainText } from '../../src/document/text.ts';
import { formSchema } from '../../src/record/form/schema.ts';
import { smallDisclosureWithPast } from '../small-record.ts';
import { openRenderer } from './render.ts';

const { render, close } = await openRenderer();
afterAll(close);

const { disclosure, past } = smallDisclosureWithPast('2022-07-20');
const all = composeDocuments(disclosure, past);
const form = composeForm(
  disclosure,
  formSchema.parse({
    id: 'visit',
    title: '走访登记表',
    asked: [{ plan: 'small', tasks: ['t1'] }],
    summary: '走访时用。',
    how: ['当面问。', '当天填。'],
    parts: [
      {
        title: '一、这一户',
        fields: [
          { label: '户主姓名', kind: 'name' },
          { label: '难在哪里', wide: true },
        ],
      },
      {
        columns: [{ label: '问题' }, { label: '改了没有', kind: 'choice', options: ['改了', '没改'] }],
        rows: 2,
      },
    ],
    signatures: ['填表人', '填表日期'],
  }),
);
const named = (id: string): PublishedDocument => {
  const found = all.find((each) => each.id.startsWith(id));
  if (!found) throw new Error(`no document ${id}`);
  return found;
};

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s/gu, '');

/** What of a block the paper says and the page must say, too, in order. */
function piecesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainText(block.content)];
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().map(({ content }) => plainText(content)),
        ...(block.notes ?? []),
      ];
    case 'key-values':
      return block.pairs.flatMap(({ key, value }) => [key, plainText(value)]);
    case 'contact':
      return [block.title, ...block.lines.flatMap(({ key, value }) => [key, value])];
    case 'code':
      return [block.caption, block.url];
    case 'signature':
      return [block.unit, block.date];
    case 'posting':
      return [...block.slots, ...(block.notes ?? [])];
    default:
      return [];
  }
}

describe('the page of what is posted or filled in', () => {
  test.each([named('n1'), named('board-'), form])(
    '$id says what the paper says, in its order',
    async (document) => {
      const said = textOf(await render('/src/components/Blocks.astro', { blocks: document.blocks }));
      let at = 0;
      for (const piece of document.blocks.flatMap(piecesOf)) {
        const words = piece.replace(/\s/gu, '');
        const found = said.indexOf(words, at);
        expect(found, piece).toBeGreaterThanOrEqual(at);
        at = found + words.length;
      }
    },
  );
});
