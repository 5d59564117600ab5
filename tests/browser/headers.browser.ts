import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, openBrowser, types } from './open-site.ts';

const project = join(import.meta.dirname, '../..');

/** The blocks of a `_headers` file: a pattern of paths, and what is said with them. */
function readHeaders(): Array<{ matches: (path: string) => boolean; headers: Array<[string, string]> }> {
  const blocks: ReturnType<typeof readHeaders> = [];
  for (const line of readFileSync(join(project, 'deploy', '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) {
      const shape = new RegExp(`^${line.replace(/[.+?]/g, '\\$&').replaceAll('*', '.*')}$`);
      blocks.push({ matches: (path) => shape.test(path), headers: [] });
    } else if (/^ {2}\S/.test(line)) {
      const [name = '', ...value] = line.trim().split(': ');
      // On this machine there is no https to insist on.
      if (name !== 'Strict-Transport-Security') blocks.at(-1)?.headers.push([name, value.join(': ')]);
    }
  }
  return blocks;
}

let server: Server;
let browser: Browser;
let origin = '';

beforeAll(async () => {
  const blocks = readHeaders();
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const named = join(dist, path);
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    const isThere = existsSync(file);
    const shown = isThere ? file : join(dist, '404.html');
    response.setHeader('content-type', types[extname(shown)] ?? 'application/octet-stream');
    for (const { headers, matches } of blocks)
      if (matches(path)) for (const [name, value] of headers) response.setHeader(name, value);
    response.writeHead(isThere ? 200 : 404);
    createReadStream(shown).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
});

const pages = [
  '',
  'areas/990002004002/',
  'plans/shenqiu-2022/',
  'tasks/',
  'notices/',
  'reports/',
  'data/',
  'indicators/',
  'feeds/',
  'explainers/',
  'explainers/plan-shenqiu-2022/',
  'search/?q=村',
  'nowhere/at/all/',
];

/** Opens a page; gives what the policy refused, what failed to load, and whom it asked beside its own host. */
async function visit(path: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const refused: string[] = [];
  const missing: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      missing.push(response.url());
  });
  await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle' });
  return { context, page, refused, missing, outside };
}

describe('the site under the headers of deploy/_headers', () => {
  it.each(pages)('/%s breaks no rule of the policy, misses no file and asks nobody else', async (path) => {
    const { context, missing, outside, refused } = await visit(path);
    await context.close();
    expect({ missing, outside, refused }).toEqual({ missing: [], outside: [], refused: [] });
  });

  it('runs the script in the head: large print is there before the page is drawn', async () => {
    const { context, page } = await visit('');
    await page.evaluate(() => localStorage.setItem('mingbai-elder', '1'));
    await page.goto(`${origin}/data/`);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-elder'))).toBe(true);
    await context.close();
  });

  it('refuses a script that somebody else puts into a page', async () => {
    const { context, page } = await visit('');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.head.append(script);
      return document.title === 'run';
    });
    expect(ran).toBe(false);
    await context.close();
  });

  it('shows the page for what is not found with its style, at any depth, and its links lead home', async () => {
    const { context, page } = await visit('nowhere/at/all/');
    expect(await page.title()).toContain('没有这一页');
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    const home = await page.getByRole('link', { name: '首页' }).first().getAttribute('href');
    expect(new URL(home ?? '', page.url()).pathname).toMatch(/^\/(?:index\.html)?$/);
    await context.close();
  });
});
