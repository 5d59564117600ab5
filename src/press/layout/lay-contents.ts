import type { Block } from '../../document/block.ts';
import type { Fragment, Ink, PageOf } from '../drawing/ink.ts';
import { ink, type TextStyle } from '../sheets/look.ts';
import { openTag, type Tag } from '../tags/tag.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { type LayoutStrip, setLines } from './set-text.ts';

type Contents = Block & { kind: 'contents' };

/** A word on one line whose right end stands at `right`, as inks. */
function setRight(desk: Desk, words: string, style: TextStyle, right: number): Ink[] {
  const glyphs = measureText(desk, [runOf(words, style, undefined)], true);
  const [line] = setLines(desk, glyphs, { width: right, leading: style.leading, align: 'end' });
  return (line?.fragments ?? []).flatMap(({ inks }) => inks);
}

/** Dots from the end of a name to the page number, one below the other on all lines: their places are counted from the right. */
function leadDots(desk: Desk, style: TextStyle, from: number, to: number): Fragment {
  const pitch = style.size * 0.42;
  const [dot] = measureText(desk, [runOf('.', style, undefined)]);
  const first = Math.ceil((desk.width - to) / pitch);
  const count = Math.floor((desk.width - from) / pitch) - first + 1;
  const [line] = dot ? setLines(desk, [dot], { width: 1e4, leading: style.leading }) : [];
  const sample = line?.fragments[0]?.inks[0];
  const letter = sample?.kind === 'text' ? sample.letters[0] : undefined;
  if (sample?.kind !== 'text' || !letter || count < 3) return { tag: undefined, inks: [] };
  const left = desk.width - (first + count - 1) * pitch;
  const letters = Array.from({ length: count }, (_, at) => ({ ...letter, x: at * pitch }));
  return { tag: undefined, inks: [{ ...sample, x: left, letters, width: count * pitch }] };
}

/** One entry: its words as a link to the heading, dots, and the number of its page, which is known when all pages are laid. */
function layEntry(desk: Desk, entry: Contents['entries'][number], toc: Tag, top: number): LayoutStrip[] {
  const isTop = entry.level === top;
  const style: TextStyle = isTop ? { ...desk.style.body, role: 'hei' } : desk.style.body;
  const link = openTag('Link', openTag('Reference', openTag('TOCI', toc)), {
    target: entry.id,
    alt: entry.text,
  });
  const indent = (entry.level - top) * 2 * style.size;
  // Room for three digits, and for some dots before them.
  const numbers = style.size * 2;
  const words = measureText(desk, [runOf(entry.text, { ...style, colour: ink }, link)]);
  const lines = setLines(desk, words, {
    width: desk.width - indent - numbers - style.size * 2,
    leading: style.leading,
  });
  return lines.map((line, at): LayoutStrip => {
    const isLast = at === lines.length - 1;
    const moved = line.fragments
      // A list of links needs no underlining.
      .filter(({ tag }) => tag !== undefined)
      .map(({ tag, inks }) => ({
        tag,
        inks: inks.map((each) => (each.kind === 'text' ? { ...each, x: each.x + indent } : each)),
      }));
    const page: Fragment = {
      tag: openTag('Span', link),
      inks: [],
      late: (pageOf: PageOf) => {
        const number = pageOf(entry.id);
        return number === undefined ? [] : setRight(desk, String(number), style, desk.width);
      },
    };
    const from = indent + line.width + style.size * 0.5;
    const tail = isLast ? [leadDots(desk, style, from, desk.width - numbers), page] : [];
    return {
      height: style.leading,
      before: at === 0 && isTop ? 4 : 0,
      keepWithNext: !isLast,
      content: [...moved, ...tail],
    };
  });
}

/** A table of contents: its title, then the headings with dot leaders and page numbers, each a link to its heading. */
export function layContents(desk: Desk, block: Contents): LayoutStrip[] {
  const { body, headings } = desk.style;
  const style = headings[0] ?? body;
  const top = Math.min(...block.entries.map(({ level }) => level));
  const title = measureText(desk, [runOf([...block.title].join('　'), style, openTag('P', desk.root))]);
  const [head] = setLines(desk, title, { width: desk.width, leading: style.leading, align: 'center' });
  const toc = openTag('TOC', desk.root);
  return [
    { height: style.leading + 6, before: body.leading, keepWithNext: true, content: head?.fragments ?? [] },
    ...block.entries.flatMap((entry) => layEntry(desk, entry, toc, top)),
  ];
}
