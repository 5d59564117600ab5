/**
 * `npm run lighthouse -- [DIST] [PATH …]`: Lighthouse (mobile, throttled as it comes) on one page of each kind that a
 * villager or an office opens most. Exit 1 unless accessibility, best practices and SEO are 100 on each. The speed score
 * is printed and not judged: it depends on the machine's mood; what it rests on (weight, requests, scripts that block) is
 * held by the budgets (tests/build/budgets.test.ts).
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const [given = 'dist', ...wished] = process.argv.slice(2);
const dist = resolve(given);
const pages = wished.length > 0 ? wished : choosePages();
const server = await serve();
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let isClean = true;
try {
  for (const page of pages) isClean = (await judge(page)) && isClean;
} finally {
  await chrome.kill();
  server.close();
}
process.exit(isClean ? 0 : 1);

/** A page of each kind: the largest village's, the first plan's and so on, whatever the record holds. */
function choosePages() {
  const largest = (folder, pattern) =>
    readdirSync(join(dist, folder))
      .filter((name) => pattern.test(name) && existsSync(join(dist, folder, name, 'index.html')))
      .sort((a, b) => size(join(dist, folder, b)) - size(join(dist, folder, a)))
      .slice(0, 1)
      .map((name) => `${folder}/${name}/`);
  const size = (folder) => statSync(join(folder, 'index.html')).size;
  return [
    '',
    ...largest('areas', /^\d{9}(?!000)\d{3}$/),
    ...largest('plans', /./),
    'tasks/',
    ...largest('tasks', /^(?!by$|item$)/),
    ...largest('notices', /./),
    'search/',
  ].filter((page) => existsSync(join(dist, page, 'index.html')));
}

/** The site as a good host serves it: compressed, and kept by the browser. */
function serve() {
  const host = createServer((request, response) => {
    const named = join(dist, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'cache-control': 'max-age=31536000',
    });
    response.end(gzipSync(readFileSync(file)));
  });
  return new Promise((done) => host.listen(0, '127.0.0.1', () => done(host)));
}

async function judge(page) {
  const address = `http://127.0.0.1:${server.address().port}/${page}`;
  const run = await lighthouse(address, { port: chrome.port, logLevel: 'error', output: 'json' });
  const { audits, categories } = run.lhr;
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => [
    id,
    Math.round(categories[id].score * 100),
  ]);
  console.log(`${page || 'home'}: ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}`);
  for (const [id] of scores.filter(([, score]) => score < 100))
    for (const { id: audit, weight } of categories[id].auditRefs) {
      const { displayValue = '', score, title } = audits[audit];
      if (weight > 0 && score !== null && score < 0.9) console.log(`  ${audit}: ${title} ${displayValue}`);
    }
  return scores.every(([id, score]) => id === 'performance' || score === 100);
}
