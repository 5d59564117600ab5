import { nameDay } from '../record/value/calendar.ts';
import { type Card, cardSize } from './card.ts';
import { type CardNode, line, type Style, stack } from './node.ts';
import { colours } from './palette.ts';
import { setTitle, wrapText } from './wrap-title.ts';

const margin = 56;
const width = cardSize.width - 2 * margin;
const mark = '示例数据';
const until = '数据截至';

/** Sizes and line heights of the parts, in pixels. */
const label = { size: 25, height: 38 };
const fact = { size: 29, height: 41 };
const detail = { size: 24, height: 35 };
const foot = { size: 22, height: 32 };
const titleLine = 1.24;
const gap = 12;

/** What the layout itself prints, for choosing the characters of the fonts. */
export const fixedTexts = [mark, until, '…年月日0123456789'];

/** Where label, title and facts stand: between the rule and the foot. */
export const bodyBox = { left: margin, top: 80, width, height: 284 };

/** What cards of a site share: site and mark, the rule, and at the foot publisher and date. */
export function layFrame(card: Card): CardNode {
  return stack('column', { ...sheetOf(cardSize), justifyContent: 'space-between', ...frame }, [
    stack('column', {}, [
      stack('row', { justifyContent: 'space-between', alignItems: 'center', height: 36 }, [
        line(shorten(card.site, width - 140, 25), 25, 36, colours.quiet),
        ...(card.synthetic ? [line(mark, 20, 30, colours.red, stamp)] : []),
      ]),
      stack('row', { width, height: 5, marginTop: 10, backgroundColor: colours.red }, []),
    ]),
    stack('row', { justifyContent: 'space-between' }, [
      line(shorten(card.publisher, width - 270, foot.size), foot.size, foot.height, colours.quiet),
      line(`${until}${nameDay(card.asOf)}`, foot.size, foot.height, colours.quiet),
    ]),
  ]);
}

/** Label, title, the first fact, and as much of the others as there is room for; in the middle of its box. */
export function layBody(card: Card): CardNode {
  const title = setTitle(card.title, width);
  const [first = '', ...others] = card.facts;
  const above = card.label === '' ? 0 : label.height;
  let left = bodyBox.height - above - title.lines.length * title.size * titleLine - gap - fact.height;
  const details = others.flatMap((text) => {
    const most = Math.min(2, Math.floor(left / detail.height));
    const lines = most < 1 ? [] : wrapText(text, width, detail.size, most);
    left -= lines.length * detail.height;
    return lines;
  });
  return stack('column', { ...sheetOf(bodyBox), justifyContent: 'center' }, [
    ...(card.label === ''
      ? []
      : [line(shorten(card.label, width, label.size), label.size, label.height, colours.red)]),
    ...title.lines.map((text) => line(text, title.size, title.size * titleLine, colours.ink, titleStyle)),
    line(shorten(first, width, fact.size), fact.size, fact.height, colours.ink, { marginTop: gap }),
    ...details.map((text) => line(text, detail.size, detail.height, colours.quiet)),
  ]);
}

const frame = {
  boxSizing: 'border-box',
  paddingTop: 28,
  paddingBottom: 24,
  paddingLeft: margin,
  paddingRight: margin,
};

function sheetOf({ width, height }: { width: number; height: number }): Style {
  return { width, height, backgroundColor: colours.paper, fontFamily: 'text, title' };
}

const titleStyle = { fontFamily: 'title, text', fontWeight: 700 };
const stamp = { border: `2px solid ${colours.red}`, borderRadius: 4, paddingLeft: 10, paddingRight: 10 };

/** One line, ended by … where it does not fit. */
function shorten(text: string, room: number, size: number): string {
  return wrapText(text, room, size, 1)[0] ?? '';
}
