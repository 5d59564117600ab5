import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './open-site.ts';

const project = join(import.meta.dirname, '../..');
const content = mkdtempSync(join(tmpdir(), 'mingbai-dev-'));
const sitePath = join(content, 'site.yaml');
const projects = join(content, 'projects/projects.csv');
let server: ChildProcess | undefined;
let browser: Browser;
let page: Page;
let origin: string;
let said = '';

beforeAll(async () => {
  cpSync(join(project, 'tests/sites/small/content'), content, { recursive: true });
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await stopDev();
  rmSync(content, { recursive: true, force: true });
});

test('what is wrong comes over the page on save, and what was mended goes into the page', async () => {
  await startDev();
  await page.goto(origin, { waitUntil: 'networkidle' });
  const before = await page.title();
  expect(before).not.toContain('错误');
  expect(await page.locator('mingbai-check').count()).toBe(0);

  const sound = readFileSync(projects, 'utf8');
  said = '';
  const category = /,(产业|基础设施|公共服务|人居环境|其他),/.exec(sound)?.[1] ?? '';
  writeFileSync(projects, sound.replace(`,${category},`, ',产叶,'));
  const overlay = page.locator('mingbai-check');
  await overlay.getByText('怎么改：').first().waitFor();
  const text = await overlay.locator('.sheet').innerText();
  expect(text).toContain('MB330');
  expect(text).toMatch(/projects\/projects\.csv 第\d+行 [A-Z]列“类别”/);
  expect(await overlay.locator('mark').innerText()).toBe('产叶');
  await hears('错误 MB330');
  expect(said).toMatch(/\^{4}/);

  // The last good page is still there, also for who comes now.
  await overlay.getByRole('button').click();
  expect(await overlay.count()).toBe(0);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.title()).toBe(before);
  await overlay.getByText('产叶').first().waitFor();

  const site = readFileSync(sitePath, 'utf8');
  writeFileSync(sitePath, site.replace(/^name: .*$/m, 'name: 改过名的网站'));
  writeFileSync(projects, sound);
  await page.waitForFunction(() => document.title.includes('改过名的网站'), undefined, { timeout: 20_000 });
  expect(await overlay.count()).toBe(0);
});

test('a record that is wrong from the beginning is a page of errors until it is mended', async () => {
  await stopDev();
  const sound = readFileSync(projects, 'utf8');
  writeFileSync(projects, '没有用的内容\n');
  await startDev();
  await page.goto(origin);
  expect(await page.locator('body').innerText()).toContain('MB317');
  // What a browser asks for besides must not bring up a page of the site, which needs a record.
  expect((await page.request.get(`${origin}favicon.ico`)).status()).toBe(404);
  expect(await page.locator('vite-error-overlay').count()).toBe(0);
  expect(said).not.toMatch(/\n\s+at /);
  writeFileSync(projects, sound);
  await page.waitForFunction(() => document.title.includes('改过名的网站'), undefined, { timeout: 20_000 });
});

async function startDev(): Promise<void> {
  const port = await freePort();
  origin = `http://localhost:${port}/xxgk/`;
  said = '';
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  // Astro serves no live reload to what looks like a test.
  const { VITEST: _, ...env } = process.env;
  server = spawn(process.execPath, [astro, 'dev', '--port', String(port)], {
    cwd: project,
    env: {
      ...env,
      NODE_ENV: 'development',
      MINGBAI_CONTENT: content,
      // As below a portal.
      BASE: '/xxgk/',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  await hears('检查用了');
}

async function stopDev(): Promise<void> {
  if (!server || server.exitCode !== null) return;
  const ended = new Promise((resolve) => server?.once('close', resolve));
  server.kill();
  await ended;
}

async function hears(words: string): Promise<void> {
  for (let turn = 0; turn < 800; turn++) {
    if (said.includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`“${words}” was not said within 80 seconds, but: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
