import type { SearchPage } from './search-page.ts';

/** Elements whose words are not the page's own: menus, drawings (each has its numbers as a table), programs. */
const passedOver = new Set(['nav', 'svg', 'script', 'style', 'template', 'form', 'noscript']);

/** Elements that end a passage. The others stand within a sentence. */
const within = new Set(
  'a abbr b br cite code data dfn em i kbd mark s small span strong sub sup time u wbr'.split(' '),
);
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source']);
const headings = new Set(['h2', 'h3', 'h4', 'caption', 'figcaption']);

const piece = /<!--.*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gs;

/**
 * What a page says, as it is searched: of a built page (HTML) only what stands in `main`, a passage for each block (a
 * paragraph, an item, a cell), in the order of reading. Undefined for a page without a heading of its own (`h1`).
 *
 * `path`: of the page below the site's base, as links name it (`areas/990001001001/`).
 */
export function readPage(path: string, html: string): SearchPage | undefined {
  const { title, passages } = readMain(html);
  if (title === '') return undefined;
  const day = /<meta name="PubDate" content="(\d{4}-\d\d-\d\d)/.exec(html)?.[1];
  return { path, title, where: readTrail(html), passages, ...(day === undefined ? {} : { day }) };
}

function readMain(html: string): { title: string; passages: SearchPage['passages'] } {
  const begin = html.indexOf('<main');
  const main = begin < 0 ? '' : html.slice(begin, html.lastIndexOf('</main>'));
  const passages: SearchPage['passages'] = [];
  let title = '';
  let text = '';
  let heading = '';
  let skipped = '';
  let depth = 0;
  const end = () => {
    const bare = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (bare === '') return;
    if (heading === 'h1' && title === '') title = bare;
    else passages.push({ text: bare, isHeading: headings.has(heading) });
  };
  for (const [, close = '', name = '', attributes = '', words] of main.matchAll(piece)) {
    if (words !== undefined) {
      if (skipped === '') text += unescapeText(words);
      continue;
    }
    if (skipped !== '') {
      if (name === skipped && !empty.has(name)) depth += close === '' ? 1 : -1;
      if (depth === 0) skipped = '';
      continue;
    }
    if (close === '' && isPassedOver(name, attributes) && !empty.has(name)) {
      skipped = name;
      depth = 1;
      continue;
    }
    if (name === 'br') text += ' ';
    if (within.has(name)) continue;
    end();
    if (close === '' && (name === 'h1' || headings.has(name))) heading = name;
    else if (close !== '' && name === heading) heading = '';
  }
  end();
  return { title, passages };
}

/**
 * Also what is not there for who listens, the banner that stands on every page of an invented record, and lists of
 * persons: who looks for somebody must not find where they stand.
 */
function isPassedOver(name: string, attributes: string): boolean {
  return (
    passedOver.has(name) ||
    /\saria-hidden="true"|\s(?:hidden|data-unsearched)(?=[\s=]|$)|\srole="note"/.test(attributes)
  );
}

/** The steps between the column and the page in 当前位置: county and township, the plan. */
function readTrail(html: string): string {
  const trail = /<nav class="wrap trail"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? '';
  const steps = [...trail.matchAll(/<li[^>]*><a[^>]*>(.*?)<\/a><\/li>/gs)].map(([, step = '']) =>
    unescapeText(step.replace(/<[^>]*>/g, '')).trim(),
  );
  return steps.slice(steps.indexOf('首页') + 2).join(' › ');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescapeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, code?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(code) : Number.parseInt(hex, 16));
    },
  );
}
