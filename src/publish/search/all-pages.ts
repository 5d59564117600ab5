import type { SearchFile } from './search-files.ts';
import { type Kind, kindOf, kinds, type SearchPage } from './search-page.ts';
import { spell } from './spell.ts';

/** Where the plain index of all pages stands; the pages that it is split into stand beside it. */
export const allPagesPath = 'search/all/index.html';

/** So many links a page holds at most: some 20 KB once packed, on a phone a few seconds of scrolling. */
const most = 600;

const names: Record<Kind, string> = {
  村镇: 'areas',
  公示公告: 'notices',
  任务: 'tasks',
  方案: 'plans',
  项目资金: 'projects',
  单位: 'organizations',
  指标: 'indicators',
  报告: 'reports',
  说明: 'help',
  目录和名单: 'lists',
  公开单: 'sheets',
};

const place = '<div data-all-pages></div>';

interface Part {
  name: string;
  title: string;
  pages: SearchPage[];
}

/**
 * The index of all pages for who has no JavaScript: by kind, in the order of their pinyin. `frame`: the page as the site
 * has built it, with an empty place for the list; it is filled, and copied for each part.
 */
export function writeAllPages(frame: string, pages: readonly SearchPage[]): SearchFile[] {
  const groups = kinds
    .map((kind) => ({ kind, parts: partsOf(kind, pages) }))
    .filter(({ parts }) => parts.length > 0);
  const contents = groups.map(({ kind, parts }) => {
    const total = parts.reduce((sum, { pages }) => sum + pages.length, 0);
    const [only, second] = parts;
    if (only && !second) return `<li><a href="${only.name}">${kind}</a><span>${total}页</span></li>`;
    const links = parts.map(({ name, title }) => `<a href="${name}">${escapeText(title)}</a>`);
    return `<li><span>${kind}，${total}页</span><span>${links.join(' ')}</span></li>`;
  });
  return [
    { path: allPagesPath, text: frame.replace(place, () => `<ul class="lines">${contents.join('')}</ul>`) },
    ...groups.flatMap(({ parts }) => parts.map((part) => writePart(frame, part))),
  ];
}

function partsOf(kind: Kind, pages: readonly SearchPage[]): Part[] {
  const sorted = pages
    .filter(({ path }) => kindOf(path) === kind)
    .map((page) => ({ page, pinyin: spell(page.title).join(' ') }))
    .sort(
      (a, b) =>
        compare(a.pinyin, b.pinyin) ||
        compare(a.page.where, b.page.where) ||
        compare(a.page.path, b.page.path),
    );
  const count = Math.ceil(sorted.length / most);
  return Array.from({ length: count }, (_, at) => {
    const some = sorted.slice(
      Math.floor((at * sorted.length) / count),
      Math.floor(((at + 1) * sorted.length) / count),
    );
    const letters = [some[0], some.at(-1)].map((each) => each?.pinyin.charAt(0).toUpperCase() ?? '');
    const range = [...new Set(letters)].join('—');
    return {
      name: `${names[kind]}-${at + 1}.html`,
      title: count === 1 ? `全部${kind}` : `${kind}${at + 1}（${range}）`,
      pages: some.map(({ page }) => page),
    };
  });
}

function writePart(frame: string, { name, title, pages }: Part): SearchFile {
  const items = pages.map(({ day, path, title, where }) => {
    const note = [where, day ?? ''].filter((each) => each !== '').join('，');
    const href = `../../${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}`;
    const about = note === '' ? '' : `<span class="note">${escapeText(note)}</span>`;
    return `<li><a href="${escapeText(href)}">${escapeText(title)}</a>${about}</li>`;
  });
  const list = `<p><a href="index.html">回到全部页面</a></p><ul class="letter">${items.join('')}</ul>`;
  const text = frame
    .replace(/([>"])全部页面(?=[<_"])/g, (_, before: string) => `${before}${escapeText(title)}`)
    .replace(/search\/all\/(?=")/g, `search/all/${name}`)
    .replace(place, () => list);
  return { path: `search/all/${name}`, text };
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
