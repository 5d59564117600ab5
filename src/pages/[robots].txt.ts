/** `robots.txt`, where the site stands at the root of its host: elsewhere nobody would read it (RFC 9309, 2.3). */
import { link } from '../components/link.ts';
import { getDisclosure } from '../disclosure.ts';

export function getStaticPaths() {
  return link('') === '/' ? [{ params: { robots: 'robots' } }] : [];
}

export async function GET() {
  const { site } = await getDisclosure();
  const sitemap = new URL(link('sitemap-index.xml'), site.origin).href;
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
