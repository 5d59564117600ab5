/** One element of a page, or its text; only as much of HTML as a generated page has. */
export interface Element {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  children: Array<Element | string>;
}

const empty = new Set(['meta', 'link', 'br', 'img', 'input', 'hr', 'source', 'wbr', 'col']);

/** Reads well-formed markup into a tree; scripts and styles are passed over, as they are by eyes. */
export function readMarkup(html: string): Element {
  const root: Element = { tag: 'root', attributes: new Map(), children: [] };
  const open = [root];
  const seen = html.replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  for (const [token, closing, name, rest, text] of seen.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g,
  )) {
    const parent = open[open.length - 1] ?? root;
    if (text !== undefined) parent.children.push(decode(text));
    else if (closing) {
      const at = open.findLastIndex((element) => element.tag === name);
      if (at > 0) open.length = at;
    } else if (name !== undefined) {
      const attributes = new Map(
        [...(rest ?? '').matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map((m) => [m[1] ?? '', decode(m[2] ?? '')]),
      );
      const element: Element = { tag: name, attributes, children: [] };
      parent.children.push(element);
      if (!empty.has(name) && !token.endsWith('/>')) open.push(element);
    }
  }
  return root;
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** All elements below one that have a tag and, where asked, a class; in the order of the page. */
export function findAll(from: Element, tag: string, className = ''): Element[] {
  return from.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const own = child.tag === tag && (className === '' || hasClass(child, className));
    return [...(own ? [child] : []), ...findAll(child, tag, className)];
  });
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attributes.get('class') ?? '').split(' ').includes(name);
}

/** Its words without spaces; `without` leaves elements out, such as what folds away. */
export function wordsOf(element: Element, without: (child: Element) => boolean = () => false): string {
  const words = element.children.map((child) => {
    if (typeof child === 'string') return child;
    return without(child) ? '' : wordsOf(child, without);
  });
  return words.join('').replace(/\s/gu, '');
}

/** Where an element's link leads, the first one below it. */
export function linkOf(element: Element): string {
  return findAll(element, 'a')[0]?.attributes.get('href') ?? '';
}

/** The headers of a table's columns, in words. */
export function headsOf(table: Element): string[] {
  return findAll(table, 'th')
    .filter((head) => head.attributes.get('scope') === 'col')
    .map((head) => wordsOf(head));
}

/** The rows of a table that have a header of their own, with their other cells. */
export function rowsOf(table: Element): Array<{ head: Element; cells: Element[] }> {
  return findAll(table, 'tr').flatMap((row) => {
    const head = findAll(row, 'th').find((each) => each.attributes.get('scope') === 'row');
    return head ? [{ head, cells: findAll(row, 'td') }] : [];
  });
}
