import { nameDay, nameShortDay } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import type { Block, Cell, Inline, PublishedDocument, Table } from './block.ts';
import type { Bundle, BundlePart, PartPlace } from './bundle.ts';
import { text } from './text.ts';

/** A document of a bundle with its place in it. */
interface Placed {
  part: BundlePart;
  place: PartPlace;
}

/**
 * The first pages of a bundle: its register (张贴登记表) or contents (目录). `places` are those of its parts in order;
 * `own` is how many pages these first pages take, blank ones too: print dialogs count them.
 */
export function composeFront(bundle: Bundle, places: readonly PartPlace[], own: number): PublishedDocument {
  const placed = bundle.parts.flatMap((part, at): Placed[] => {
    const place = places[at];
    return place ? [{ part, place }] : [];
  });
  const last = places.at(-1);
  const pages = last ? last.from + last.pages - 1 : 0;
  const posting = bundle.kind === 'posting';
  const said = `共${placed.length}件，${pages}页（不算${posting ? '登记表' : '目录'}），${bundle.size}纸。`;
  return {
    id: bundle.id,
    kind: 'register',
    title: bundle.frontTitle,
    publisher: bundle.publisher,
    date: bundle.date,
    path: bundle.path,
    pdf: bundle.pdf,
    sheet: posting ? 'landscape' : 'report',
    ...(posting ? { paper: { size: bundle.size, across: true } } : {}),
    synthetic: bundle.synthetic,
    blocks: [
      { kind: 'paragraph', content: [text(said)], role: 'lead' },
      posting ? composeRegister(placed, bundle.date) : composeContents(placed),
      ...composeAdvice(placed, posting, own),
    ],
    ...(bundle.stamp ? { stamp: bundle.stamp } : {}),
  };
}

const blank: Cell = { content: [], blank: true };
const cell = (words: string): Cell => ({ content: [text(words)] });
const number = (value: number): Cell => cell(String(value));

function nameOf({ document, boards }: BundlePart): Cell {
  const link: Inline = { kind: 'link', text: document.title, href: document.path };
  return { content: boards === undefined ? [link] : [link, text(`（贴${boards}）`)], header: true };
}

/** What a clerk ticks off on the way from board to board. Who posts, sees and takes down writes by hand. */
function composeRegister(placed: readonly Placed[], date: Day): Table {
  return {
    kind: 'table',
    caption: '',
    form: true,
    columns: [
      { title: '序号', align: 'center', weight: 1.8 },
      { title: '村（社区）', weight: 3.6 },
      { title: '文件', weight: 9.5 },
      { title: '从第几页', align: 'center', weight: 2.2 },
      { title: '页数', align: 'center', weight: 1.8 },
      { title: '份数', align: 'center', weight: 1.8 },
      { title: '应贴到', align: 'center', weight: 3.4 },
      { title: '张贴人', weight: 3 },
      { title: '张贴日期', weight: 3 },
      { title: '见证人', weight: 3 },
      { title: '撤下日期', weight: 3 },
    ],
    rows: placed.map(({ part, place }, at) => [
      number(at + 1),
      cell(part.group ?? ''),
      nameOf(part),
      number(place.from),
      number(place.pages),
      number(part.copies ?? 1),
      cell(sayUntil(part, date)),
      blank,
      blank,
      blank,
      blank,
    ]),
  };
}

function sayUntil({ document, until }: BundlePart, date: Day): string {
  if (until !== undefined)
    return until.slice(0, 4) === date.slice(0, 4) ? nameShortDay(until) : nameDay(until);
  return document.kind === 'village-sheet' ? '下一期' : '—';
}

function composeContents(placed: readonly Placed[]): Table {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: '序号', align: 'center', weight: 1.4 },
      { title: '报告', weight: 9 },
      { title: '日期', weight: 4 },
      { title: '从第几页', align: 'end', weight: 2.4 },
      { title: '页数', align: 'end', weight: 1.6 },
    ],
    rows: placed.map(({ part, place }, at) => [
      number(at + 1),
      nameOf(part),
      cell(nameDay(part.document.date)),
      number(place.from),
      number(place.pages),
    ]),
  };
}

/** What whoever prints it must know. */
function composeAdvice(placed: readonly Placed[], posting: boolean, own: number): Block[] {
  const front = posting ? '登记表' : '目录';
  const advice = [
    `“从第几页”是这个文件里的页码，从${front}后面一页算起，不是各件纸上印的页码。只重印其中一件时，如果打印软件不认这种页码，请加上${front}的${own}页。`,
    '双面打印时，每件都从一张新纸的正面开始，中间的空白页是有意留的。',
  ];
  if (posting) {
    const longer = placed.some(({ place }) => place.pages > 1);
    if (longer) advice.push('超过1页的件，贴在墙上要单面打印，不然背面看不到。');
    advice.push(
      '“应贴到”是公示期的最后一天，或者规定最少要贴到的那一天；公开单贴到换下一期；“—”是没有规定天数。',
    );
  }
  return [{ kind: 'list', ordered: false, items: advice.map((each) => [text(each)]) }];
}
