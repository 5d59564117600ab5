/**
 * What a page of a built site costs a cheap phone: `BUDGET_DIST=dist vitest run tests/build/budgets.test.ts`. Bytes are those
 * that come over the line (gzip -9), the page with its style sheets and scripts, as on the first visit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

const dist = process.env['BUDGET_DIST'];
/** The path that the site was built for. */
const base = process.env['BASE'] ?? '/';

/**
 * Bytes: a village's page and the heaviest page of all. Elements outside of tables: a plan's page is a whole document, and
 * has the most.
 */
const budget = { village: 25_000, heaviest: 60_000, nodes: 2100, sheets: 1, inline: 1000 };

interface Cost {
  file: string;
  kind: string;
  bytes: number;
  nodes: number;
  /** Of them outside of tables. */
  loose: number;
  sheets: number;
  /** Scripts that hold up the page: files without defer, and inline ones of more than a kilobyte. */
  blocking: string[];
  /** Addresses outside of the site that the browser fetches by itself. */
  outside: string[];
}

const packed = new Map<string, number>();

function weigh(file: string): number {
  const known = packed.get(file) ?? gzipSync(readFileSync(file), { level: 9 }).length;
  packed.set(file, known);
  return known;
}

interface Opened {
  name: string;
  attributes: Record<string, string>;
  inTable: boolean;
  /** What a script holds. */
  text: string;
}

/** Every element of a generated page by its opening tag, in order; scripts and styles with what they hold. */
function readElements(html: string): Opened[] {
  const elements: Opened[] = [];
  let tables = 0;
  const tags =
    /<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|[^>"])*)>([\s\S]*?)<\/\1>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^>"])*)>/gi;
  for (const [, held, heldWith = '', text = '', closing, plain = '', plainWith = ''] of html.matchAll(tags)) {
    const name = (held ?? plain).toLowerCase();
    if (name === 'table') tables += closing ? -1 : 1;
    if (name === '' || closing) continue;
    const given = [...(held ? heldWith : plainWith).matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
    const attributes = Object.fromEntries(given.map(([, key = '', value = '']) => [key, value]));
    elements.push({ name, attributes, inTable: tables > 0 && name !== 'table', text });
  }
  return elements;
}

const isOutside = (address: string) => /^(?:[a-z]+:)?\/\//i.test(address);
/** Relations that a browser fetches by itself. */
const fetched = /\b(?:stylesheet|icon|preload|prefetch|modulepreload|manifest|preconnect|dns-prefetch)\b/;

function cost(root: string, file: string): Cost {
  const all = readElements(readFileSync(join(root, file), 'utf8'));
  // Only the page for what is not found has absolute addresses: it is shown at any place.
  const at = (address: string) =>
    address.startsWith('/') ? join(root, address.slice(base.length)) : resolve(root, dirname(file), address);
  const valuesOf = (name: string, key: string, which: (each: Opened) => boolean = () => true) =>
    all.filter((each) => each.name === name && which(each)).flatMap((each) => each.attributes[key] ?? []);
  const sheets = valuesOf('link', 'href', ({ attributes }) => attributes['rel'] === 'stylesheet');
  const asked = [
    ...valuesOf('link', 'href', ({ attributes }) => fetched.test(attributes['rel'] ?? '')),
    ...all.flatMap(({ attributes }) => attributes['src'] ?? []),
    ...all.flatMap(({ attributes }) => attributes['srcset']?.split(',').map((each) => each.trim()) ?? []),
  ];
  const own = [...sheets, ...valuesOf('script', 'src')].filter((address) => !isOutside(address));
  const scripts = all.filter(
    ({ name, attributes }) => name === 'script' && !/json/.test(attributes['type'] ?? ''),
  );
  return {
    file,
    kind: kindOf(file),
    bytes: weigh(join(root, file)) + own.reduce((sum, address) => sum + weigh(at(address)), 0),
    nodes: all.length,
    loose: all.filter(({ inTable }) => !inTable).length,
    sheets: sheets.length,
    blocking: scripts
      .filter(({ attributes, text }) =>
        attributes['src'] === undefined
          ? text.length > budget.inline
          : !('defer' in attributes || 'async' in attributes),
      )
      .map(({ attributes }) => attributes['src'] ?? '(inline)'),
    outside: asked.filter(isOutside),
  };
}

/** The kind of a page by its place: a village's, a township's, a notice's. The last three digits of a village are not 000. */
function kindOf(file: string): string {
  const [first = '', second = '', ...rest] = file.split('/');
  if (rest.length === 0 && second === 'index.html') return first;
  if (second === '') return first;
  if (first === 'areas') return /(?!000)\d{3}$/.test(second) ? 'village' : 'township or county';
  return `${first} (one)`;
}

const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join('');

describe.skipIf(!dist)('the pages of a built site', () => {
  let costs: Cost[] = [];
  beforeAll(() => {
    const root = resolve(dist ?? '');
    const files = readdirSync(root, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
    costs = files.filter((file) => file.endsWith('.html')).map((file) => cost(root, file));
    const kinds = Map.groupBy(costs, ({ kind }) => kind);
    console.log(row(['kind', 'pages', 'middle B', 'most B', 'most nodes', 'sheets']));
    for (const [kind, own] of [...kinds].sort()) {
      const bytes = own.map((each) => each.bytes).sort((a, b) => a - b);
      const most = (pick: (each: Cost) => number) => Math.max(...own.map(pick));
      const middle = bytes[Math.floor(bytes.length / 2)] ?? 0;
      console.log(
        row([
          kind,
          own.length,
          middle,
          bytes.at(-1) ?? 0,
          most((each) => each.nodes),
          most((each) => each.sheets),
        ]),
      );
    }
  }, 600_000);

  const heavy = (most: number, of: Cost[]) =>
    of.filter(({ bytes }) => bytes > most).map(({ file, bytes }) => `${file} ${bytes}`);

  test('are there, villages among them', () => {
    expect(costs.filter(({ kind }) => kind === 'village').length).toBeGreaterThan(0);
  });

  test('of villages weigh 25 KB at most with style and script', () => {
    expect(
      heavy(
        budget.village,
        costs.filter(({ kind }) => kind === 'village'),
      ),
    ).toEqual([]);
  });

  test('weigh 60 KB at most with style and script, the heaviest too', () => {
    expect(heavy(budget.heaviest, costs)).toEqual([]);
  });

  test('have no script that holds them up', () => {
    expect(
      costs.filter(({ blocking }) => blocking.length > 0).map((each) => [each.file, each.blocking]),
    ).toEqual([]);
  });

  test('ask nobody outside for anything, nor do their style sheets', () => {
    expect(
      costs.filter(({ outside }) => outside.length > 0).map((each) => [each.file, each.outside]),
    ).toEqual([]);
    const sheets = [...packed.keys()].filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const asked = readFileSync(sheet, 'utf8').match(/(?:url\(|@import\s*)["']?(?:https?:)?\/\/[^)"']*/g);
      expect(asked, sheet).toBeNull();
    }
  });

  test('have one style sheet', () => {
    expect(
      costs.filter(({ sheets }) => sheets > budget.sheets).map(({ file, sheets }) => [file, sheets]),
    ).toEqual([]);
  });

  test('have 1,500 elements at most, but for those of tables', () => {
    const large = costs.filter(({ loose }) => loose > budget.nodes);
    expect(large.map(({ file, loose }) => `${file} ${loose}`)).toEqual([]);
  });
});
