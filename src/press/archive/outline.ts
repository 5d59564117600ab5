import { type PDFContext, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import type { HeadingPlace } from '../drawing/write-page.ts';

interface Entry {
  place: HeadingPlace;
  level: number;
  ref: PDFRef;
  children: Entry[];
}

/** Headings as a tree: each under the last one above its level. */
function nest(context: PDFContext, headings: readonly HeadingPlace[]): Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const place of headings) {
    const level = Number(place.tag.type.slice(1));
    const entry: Entry = { place, level, ref: context.nextRef(), children: [] };
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
    (open[open.length - 1]?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}

const countAll = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + 1 + countAll(entry.children), 0);

function writeEntries(
  context: PDFContext,
  entries: readonly Entry[],
  parent: PDFRef,
  pages: readonly PDFRef[],
): void {
  entries.forEach((entry, index) => {
    const { place, children, ref } = entry;
    const dict = context.obj({
      Title: PDFHexString.fromText(place.title),
      Parent: parent,
      Dest: [pages[place.page], 'XYZ', 0, Math.round(place.top + 6), null],
    });
    const link = (key: string, target: Entry | undefined): void => {
      if (target) dict.set(PDFName.of(key), target.ref);
    };
    link('Prev', entries[index - 1]);
    link('Next', entries[index + 1]);
    link('First', children[0]);
    link('Last', children[children.length - 1]);
    if (children.length > 0) dict.set(PDFName.of('Count'), context.obj(countAll(children)));
    context.assign(ref, dict);
    writeEntries(context, children, ref, pages);
  });
}

/** The outline (bookmarks) from the headings, all of it open. */
export function writeOutline(
  context: PDFContext,
  headings: readonly HeadingPlace[],
  pages: readonly PDFRef[],
): PDFRef {
  const root = context.nextRef();
  const entries = nest(context, headings);
  writeEntries(context, entries, root, pages);
  const dict = context.obj({ Type: 'Outlines', Count: countAll(entries) });
  const [first, last] = [entries[0], entries[entries.length - 1]];
  if (first) dict.set(PDFName.of('First'), first.ref);
  if (last) dict.set(PDFName.of('Last'), last.ref);
  context.assign(root, dict);
  return root;
}
