import { kinds } from '../publish/search/search-page.ts';
import { fill, make } from './elements.ts';
import { siteRoot } from './load-script.ts';
import type { SearchIndex } from './search-index.ts';
import { checkHit, cutExcerpt, type Hit, type Shown } from './search-site.ts';

/** What is shown, and where. */
export interface ShowJob {
  index: SearchIndex;
  hits: readonly Hit[];
  /** False where some hits may turn out to be none when they are shown. */
  isSure: boolean;
  words: readonly string[][];
  results: HTMLElement;
  status: HTMLElement;
  query: string;
  /** False once the reader has asked for something else. */
  isCurrent: () => boolean;
}

/** So many of each kind are shown at first: two thousand villages must not stand before one notice. */
const first = 3;
const more = 20;
/** So many hits are looked at for each that is wanted: what is sought further needs a press of the button. */
const patience = 8;

/** Shows hits by kind, the kinds with the best hits first, and says how many there are. */
export async function showResults(job: ShowJob): Promise<void> {
  const groups = groupByKind(job);
  const counts = new Map([...groups].map(([kind, hits]) => [kind, hits.length]));
  fill(job.results);
  const tell = (isSure: boolean) => {
    const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
    const parts = [...counts].filter(([, count]) => count > 0);
    const each = parts.map(([kind, count]) => `${kind}${count}页`).join('，');
    const about = isSure ? '' : '大约';
    const says = parts.length === 1 ? `找到${about}${each}。` : `找到${about}${total}页：${each}。`;
    if (total === 0) tellNothing(job.results, job.status, job.query);
    else if (job.status.textContent !== says) job.status.textContent = says;
  };
  if (job.isSure) tell(true);
  let left = 0;
  // One kind after the other: the best is there first, and a slow line is not shared by all.
  for (const [kind, hits] of groups) {
    const group = makeGroup(kind);
    const miss = () => counts.set(kind, Math.max(0, (counts.get(kind) ?? 0) - 1));
    left += await fillGroup(job, group, hits, miss, groups.size === 1 ? more : first);
    if (!job.isCurrent()) return;
  }
  // A hit that was none after all is not counted.
  tell(job.isSure || left === 0);
}

/** Says that nothing was found, and what may help. */
export function tellNothing(results: HTMLElement, status: HTMLElement, query: string): void {
  status.textContent = `没有找到“${query}”。`;
  const advice = [
    '少打几个字，只留最要紧的两三个字。',
    '换个说法，比如“低保”换成“最低生活保障”。',
    '村名、单位和标题也可以用拼音找，比如“ziwei”，或者只打头几个字母。',
  ];
  fill(
    results,
    make('ul', {}, ...advice.map((each) => make('li', {}, each))),
    make('p', {}, make('a', { href: `${siteRoot()}search/all/index.html` }, '看全部页面的目录')),
  );
}

interface Group {
  section: HTMLElement;
  list: HTMLElement;
}

function groupByKind({ hits, index }: ShowJob): Map<string, Hit[]> {
  const ends: number[] = [];
  for (const count of index.kindCounts) ends.push((ends[ends.length - 1] ?? 0) + count);
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const kind = kinds[ends.findIndex((end) => hit.page < end)] ?? '';
    const group = groups.get(kind);
    if (group) group.push(hit);
    else groups.set(kind, [hit]);
  }
  return groups;
}

function makeGroup(kind: string): Group {
  const list = make('ol', { class: 'entries results' });
  return { section: make('section', {}, make('h2', {}, kind), list), list };
}

/** Adds results to a group, and a button for those that are left; gives how many these are. */
async function fillGroup(
  job: ShowJob,
  group: Group,
  hits: readonly Hit[],
  miss: () => void,
  count: number,
): Promise<number> {
  let at = 0;
  let shown = 0;
  while (at < hits.length && shown < count && at < count * patience) {
    const wanted = hits.slice(at, at + count - shown);
    at += wanted.length;
    const found = await Promise.all(wanted.map((hit) => checkHit(job.index, hit, job.words)));
    if (!job.isCurrent()) return 0;
    if (!group.section.isConnected && found.some((each) => each)) job.results.append(group.section);
    for (const each of found) {
      if (each) group.list.append(makeResult(each, job.words));
      else miss();
      shown += each ? 1 : 0;
    }
  }
  const rest = hits.slice(at);
  if (rest.length === 0) return 0;
  if (!group.section.isConnected) job.results.append(group.section);
  const says = rest.length > more ? `再看${more}页（还有${rest.length}页）` : `再看${rest.length}页`;
  const button = make('button', { type: 'button' }, says);
  button.addEventListener('click', async () => {
    const before = group.list.children.length;
    button.remove();
    await fillGroup(job, group, rest, miss, more);
    group.list.children[before]?.querySelector('a')?.focus();
  });
  group.section.append(button);
  return rest.length;
}

function makeResult({ title, path, where, day, passage }: Shown, words: readonly string[][]): HTMLElement {
  const href = `${siteRoot()}${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}`;
  const item = make('li', {}, make('a', { class: 'title', href }, ...markWords(title, words, title.length)));
  const about = [where, day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')].filter(Boolean).join('，');
  if (about !== '') item.append(make('span', { class: 'note' }, about));
  if (passage !== '') item.append(make('p', {}, ...markWords(passage, words, 36)));
  return item;
}

function markWords(text: string, words: readonly string[][], around: number): Array<Node | string> {
  const pieces = cutExcerpt(text, words, around);
  return pieces.map((piece) => (piece.isMarked ? make('mark', {}, piece.text) : piece.text));
}
