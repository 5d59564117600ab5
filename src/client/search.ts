/** The search page: results while one types. Without it the page leads to the plain index of all pages. */
import { fill } from './elements.ts';
import { loadScript, siteRoot } from './load-script.ts';
import { SearchIndex } from './search-index.ts';
import { findPages, wordsOf } from './search-site.ts';
import { showResults, tellNothing } from './show-results.ts';

declare global {
  interface Window {
    mingbaiSearch?: (name: string, data: unknown) => void;
  }
}

/** So long after the last key nothing is looked for: a word is rarely one key. */
const patience = 120;

const form = document.querySelector<HTMLFormElement>('[data-search="q"]');
const field = form?.querySelector('input');
const results = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
if (form && field && results && status) startSearch(form, field, results, status);

function startSearch(form: HTMLElement, field: HTMLInputElement, results: HTMLElement, status: HTMLElement) {
  const brought = new Map<string, unknown>();
  window.mingbaiSearch = (name, data) => brought.set(name, data);
  const load = async (name: string, version: string) => {
    await loadScript(`${siteRoot()}search/parts/${name}.js${version === '' ? '' : `?${version}`}`);
    const data = brought.get(name);
    brought.delete(name);
    return data;
  };
  let opened: Promise<SearchIndex> | undefined;
  let latest = '';
  let timer = 0;
  let typed = Number.NEGATIVE_INFINITY;

  const search = async () => {
    const query = field.value.trim();
    if (query === latest) return;
    latest = query;
    keepAddress(query);
    const words = wordsOf(query);
    if (words.length === 0) {
      fill(results);
      status.textContent = query === '' ? '' : '请输入字、数字或字母。';
      return;
    }
    const isCurrent = () => query === latest;
    try {
      opened ??= SearchIndex.open(load);
      const index = await opened;
      const found = await findPages(index, words);
      if (!isCurrent()) return;
      if (found.hits.length === 0) tellNothing(results, status, query);
      else await showResults({ index, ...found, words, results, status, query, isCurrent });
    } catch {
      opened = undefined;
      if (!isCurrent()) return;
      latest = '';
      fill(results);
      status.textContent = '现在读不到搜索用的文件。请再试一次，或者到“全部页面”里找。';
    }
  };

  // Who comes to this page is going to search: the list of the index is there before the first sign.
  opened = SearchIndex.open(load);
  opened.catch(() => {
    opened = undefined;
  });
  field.addEventListener('input', (event) => {
    // Half a word of an input method (pin'yin) is nobody's query.
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    // The first sign, or what was pasted, is answered at once; who types on is waited for.
    const now = performance.now();
    if (now - typed > patience * 4) void search();
    else timer = window.setTimeout(search, patience);
    typed = now;
  });
  field.addEventListener('compositionend', () => {
    clearTimeout(timer);
    void search();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    latest = latest === field.value.trim() ? latest : '';
    void search();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    const first = results.querySelector<HTMLElement>('a');
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  results.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...results.querySelectorAll<HTMLElement>('li a')];
    const at = links.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    (event.key === 'ArrowDown' ? links[at + 1] : (links[at - 1] ?? field))?.focus();
  });

  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null && field.value === '') field.value = asked;
  if (field.value.trim() === '') {
    // What every search needs is there before the first letter.
    opened = SearchIndex.open(load);
    opened.catch(() => {
      opened = undefined;
    });
  } else void search();
}

/** The address tells what was searched, so that it can be sent and come back to. */
function keepAddress(query: string): void {
  try {
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
  } catch {
    // A page opened from a stick may not change its address.
  }
}
