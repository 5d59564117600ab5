import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** What is tested: the site in `dist/`, or where `SITE_DIST` says. */
export const dist = resolve(process.env['SITE_DIST'] ?? join(import.meta.dirname, '../../dist'));
/** Types of files, as a host names them. */
export const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** The built site on a port of this machine, and a browser. */
export interface OpenSite {
  browser: Browser;
  origin: string;
  /** A page of the site in a window of its own. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves `dist/` and starts Chromium. */
export async function openSite(): Promise<OpenSite> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('dist/ is not there: run npm run build first');
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const named = join(dist, path);
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openBrowser();
  return {
    browser,
    origin,
    async visit(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Debian's Chromium, quiet. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
