/** Runs on each page that is built: the last word on its links. */
import { defineMiddleware } from 'astro:middleware';
import { link } from './components/link.ts';
import { relateLinks } from './layouts/relate-links.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const here = url.pathname.slice(link('').length);
  // In `npm run dev` Astro serves folders. The page for what is not found is shown at any address: it cannot be relative.
  if (!import.meta.env.PROD || !isPage || here.startsWith('404')) return response;
  return new Response(relateLinks(await response.text(), link(''), here), response);
});
