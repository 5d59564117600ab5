import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findAll, hasClass, readMarkup, wordsOf } from './markup.ts';

/** Everything a PDF says, in its own order, without spaces: text, furniture and the words in its figures. */
async function readPdf(path: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const pdf = await task.promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    for (const item of content.items) if ('str' in item) words.push(item.str);
  }
  const { info } = await pdf.getMetadata();
  await task.destroy();
  return [...words, JSON.stringify(info)].join('').replace(/\s/gu, '');
}

/**
 * Compares each PDF with the page that shows the same document: a row that conceals a figure on the page, or gives
 * a range of it, must do so on paper, in the same words. `share` reads only every so many-th PDF of a large site.
 */
export async function comparePdfs(dist: string, share = 1): Promise<string[]> {
  const files = readdirSync(join(dist, 'pdf'), { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /^(reports|notices|sheets)\/.*\.pdf$/.test(name))
    .sort();
  const odd: string[] = [];
  for (const [at, file] of files.entries()) {
    if (at % share > 0 && file.startsWith('sheets/')) continue;
    const twin = join(dist, file.replace(/\.pdf$/, ''), 'index.html');
    const page = readMarkup(readFileSync(twin, 'utf8'));
    const text = await readPdf(join(dist, 'pdf', file));
    for (const row of findAll(page, 'tr')) {
      const words = wordsOf(row, (child) => child.tag === 'details' || hasClass(child, 'visually-hidden'));
      if (/[＊～]/u.test(words) && !text.includes(words)) odd.push(`pdf/${file}: 没有“${words}”这一行`);
    }
  }
  return odd;
}
