import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';

const site = parse(readFileSync(join(process.env.MINGBAI_CONTENT ?? 'content', 'site.yaml'), 'utf8'));

// https://docs.astro.build/en/reference/configuration-reference/
export default defineConfig({
  site: site.origin,
  base: process.env.BASE ?? site.base ?? '/',
  trailingSlash: 'always',
  output: 'static',
  // Chinese has no spaces between words: a line break in a template must not become one on the page.
  compressHTML: 'jsx',
  integrations: [mdx(), sitemap()],
  // Style and script stay files of their own: shared between pages, and allowed by a strict content security policy.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  ...(process.env.MINGBAI_CACHE ? { cacheDir: process.env.MINGBAI_CACHE } : {}),
});
