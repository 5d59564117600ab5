import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { pageSchema } from './record/report/schema.ts';

/** What the site says about itself: `pages/*.mdx` of the content folder, which may lie outside the project. */
const folder = pathToFileURL(`${resolve(process.env['MINGBAI_CONTENT'] ?? 'content')}/pages/`);
const files = glob({ base: folder, pattern: '*.mdx' });

/**
 * Astro's own loader, started afresh in every build: its store keeps an unchanged text under the folder where it was
 * first read, and that folder may be another record's, and gone. In dev it does not watch: a sound record is loaded anew.
 */
const loader: Loader = {
  name: 'site-pages',
  load: async ({ watcher: _, ...context }) => {
    context.store.clear();
    await files.load(context);
  },
};

export const sitePages = defineCollection({ loader, schema: pageSchema });
