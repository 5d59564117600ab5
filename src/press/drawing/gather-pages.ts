import type { LaidDocument, LaidSection } from '../layout/laid-document.ts';
import type { Placed } from '../pagination/strip.ts';
import { measurePaper } from '../sheets/look.ts';
import type { Tag } from '../tags/tag.ts';
import { enlargeFragments } from './enlarge.ts';
import { drawFurniture } from './furniture.ts';
import { type Fragment, moveFragments, type PageOf } from './ink.ts';

/** A page ready to be written: what is on it, in page coordinates (points, y down from its top). */
export interface GatheredPage {
  width: number;
  height: number;
  fragments: Fragment[];
}

type PlacedFragments = Placed<Fragment[]>;

/** Where each anchor of a document stands: the first page that shows something of its element. */
function locateAnchors(sections: readonly LaidSection[]): PageOf {
  const found = new Map<string, number>();
  const note = (tag: Tag | undefined, page: number): void => {
    for (let above = tag; above; above = above.parent)
      if (above.anchor !== undefined && !found.has(above.anchor)) found.set(above.anchor, page);
  };
  let page = 0;
  for (const placed of sections.flatMap((section) => section.pages)) {
    page++;
    for (const { content, repeated } of placed) if (!repeated) for (const { tag } of content) note(tag, page);
  }
  return (anchor) => found.get(anchor);
}

/** A page's text in page coordinates. Repeated headers are artifacts: they were said before. */
function gatherText({ desk }: LaidSection, placed: readonly PlacedFragments[], pageOf: PageOf): Fragment[] {
  const { left, top } = desk.style.margin;
  return placed.flatMap((each) => {
    const fragments = each.content.map(({ tag, inks, late }): Fragment => {
      const all = late ? [...inks, ...late(pageOf)] : inks;
      return { tag: each.repeated ? undefined : tag, inks: all };
    });
    const moved = moveFragments(fragments, left, top + each.top);
    return each.repeated
      ? moved.map((fragment): Fragment => ({ ...fragment, furniture: 'Repeated' }))
      : moved;
  });
}

/** Furniture in the upper half of a page is its head, that in the lower half its foot; each stands together. */
function sortFurniture(fragments: readonly Fragment[], pageHeight: number): Fragment[] {
  const isHead = ({ inks }: Fragment): boolean => {
    const [ink] = inks;
    return ink?.kind === 'text' && ink.baseline < pageHeight / 2;
  };
  const head = fragments.filter(isHead).map((each): Fragment => ({ ...each, furniture: 'Header' }));
  const foot = fragments
    .filter((each) => !isHead(each))
    .map((each): Fragment => ({ ...each, furniture: 'Footer' }));
  return [...head, ...foot];
}

/** All pages of a document: on each its text, then what stands around it. */
export function gatherPages({ document, sections, pageCount }: LaidDocument): GatheredPage[] {
  const pageOf = locateAnchors(sections);
  let number = 0;
  return sections.flatMap((section) =>
    section.pages.map((placed, at): GatheredPage => {
      number++;
      const { desk } = section;
      const { width, height } = desk.style;
      const text = gatherText(section, placed, pageOf);
      const drawn = drawFurniture(desk, document, {
        number,
        count: pageCount,
        placed,
        afterBlank: section.pages[at - 1]?.length === 0,
      });
      const furniture = sortFurniture(drawn, height);
      const fragments = [...text, ...furniture];
      const { paper, zoom } = desk.style;
      if (zoom === undefined) return { width, height, fragments };
      return { ...measurePaper(paper), fragments: enlargeFragments(fragments, zoom) };
    }),
  );
}
