import { afterAll, expect, test } from 'vitest';
import { openRenderer } from '../components/render.ts';
import { officialDocuments } from './geometry-documents.ts';
import { squash, wordsOfDocument } from './read-back.ts';

const { close, render } = await openRenderer();
afterAll(close);

const readHtml = (html: string): string =>
  squash(
    html
      .replace(/<!--.*?-->/gsu, '')
      .replace(/<style.*?<\/style>/gsu, '')
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&amp;', '&'),
  );

// Tables have words of their own on the web, for cards on small screens: their twins are compared elsewhere.
test.each(officialDocuments)('$id says the same on the web as in print, in the same order', async (given) => {
  const blocks = given.blocks.filter((block) => block.kind !== 'table');
  const html = await render('/src/components/Blocks.astro', { blocks });
  const document = { ...given, title: '', blocks };
  expect(readHtml(html)).toBe(wordsOfDocument(document, 'https://example.gov.cn/'));
});

test('on the web an annex has a heading, so that it is found', async () => {
  const html = await render('/src/components/Blocks.astro', {
    blocks: [{ kind: 'annex', number: 1, title: '走访情况表' }],
    headingOffset: 1,
  });
  expect(html).toMatch(/<h2[^>]*>走访情况表<\/h2>/u);
});
