import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { checkOnSave } from './src/dev/check-on-save.ts';

const content = process.env.MINGBAI_CONTENT ?? 'content';
const site = readSite();

/** Where the site lives. A site.yaml that cannot be read is told by the check, with its place. */
function readSite() {
  try {
    return parse(readFileSync(join(content, 'site.yaml'), 'utf8')) ?? {};
  } catch {
    return {};
  }
}

// https://docs.astro.build/en/reference/configuration-reference/
export default defineConfig({
  site: site.origin,
  base: process.env.BASE ?? site.base ?? '/',
  trailingSlash: 'always',
  output: 'static',
  // Chinese has no spaces between words: a line break in a template must not become one on the page.
  compressHTML: 'jsx',
  integrations: [mdx(), sitemap(), checkOnSave(content)],
  // Style and script stay files of their own: shared between pages, and allowed by a strict content security policy.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // One small sheet for all pages: the second page that somebody opens has no other to wait for.
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    // Two builds at once must not write into one folder.
    ...(process.env.MINGBAI_CACHE ? { cacheDir: join(process.env.MINGBAI_CACHE, 'vite') } : {}),
  },
  devToolbar: { enabled: false },
  ...(process.env.MINGBAI_CACHE ? { cacheDir: process.env.MINGBAI_CACHE } : {}),
});
