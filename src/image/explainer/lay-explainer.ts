import type { Mark } from '../../document/block.ts';
import type { Explainer, ExplainerLine, ExplainerPart } from '../../document/explainer/explainer.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { line, stack } from '../node.ts';
import { colours } from '../palette.ts';
import { measureEms, setTitle, wrapText } from '../wrap-title.ts';
import { drawCode } from './draw-code.ts';
import { drawSign } from './draw-sign.ts';
import {
  code,
  detail,
  explainerWidth,
  head,
  kicker,
  lines,
  margin,
  note,
  type Row,
  rule,
  shorten,
  signRoom,
  space,
  text,
  titleLine,
  width,
} from './rows.ts';

const invented = '示例数据（编造的）';
const until = '数据截至';
const scan = '扫码看文字版和全部数字';

/** What every explainer prints, for choosing the characters of the fonts. */
export const fixedTexts = [invented, until, scan, '…，/年月日0123456789', '●◐▲○–＊'];

/** A picture that is laid out and not drawn yet: strips, one below the other, as wide as the picture. */
export interface LaidExplainer {
  strips: Row[];
  size: { width: number; height: number };
}

/** Strips end at the first row beyond so many pixels: drawing takes time with the square of the height. */
const stripHeight = 300;

/** Lays an explainer out. Lines are broken here, so that its height is known without drawing it. */
export function layExplainer(explainer: Explainer): LaidExplainer {
  const rows = [
    ...layHead(explainer),
    ...explainer.parts.flatMap(layPart),
    ...layFoot(explainer),
    space(margin),
  ];
  const strips: Row[] = [];
  let held: Row[] = [];
  for (const [i, row] of rows.entries()) {
    held.push(row);
    if (i < rows.length - 1 && sumHeights(held) < stripHeight) continue;
    strips.push(joinRows(held));
    held = [];
  }
  return { strips, size: { width: explainerWidth, height: sumHeights(rows) } };
}

function joinRows(rows: Row[]): Row {
  const height = sumHeights(rows);
  const style = {
    width: explainerWidth,
    height,
    backgroundColor: colours.paper,
    fontFamily: 'text, title',
    paddingLeft: margin,
    paddingRight: margin,
  };
  return {
    node: stack(
      'column',
      style,
      rows.map(({ node }) => node),
    ),
    height,
  };
}

function sumHeights(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function layHead({ kicker: above, lead, site, synthetic, title }: Explainer): Row[] {
  const set = setTitle(title, width);
  const top = stack('row', { width, height: 56, justifyContent: 'space-between', alignItems: 'center' }, [
    line(shorten(site, synthetic ? width - 320 : width, note.size), note.size, 56, colours.quiet),
    ...(synthetic ? [line(invented, note.size, 44, colours.red, stamp)] : []),
  ]);
  return [
    space(36),
    { node: top, height: 56 },
    rule(8, colours.red),
    space(28),
    ...lines(above, kicker, colours.red, 2),
    ...set.lines.map((each) => {
      const height = Math.round(set.size * titleLine);
      const style = { fontFamily: 'title, text', fontWeight: 700 };
      return { node: line(each, set.size, height, colours.ink, style), height };
    }),
    space(12),
    ...lines(lead, text, colours.ink, 6),
  ];
}

const stamp = { border: `2px solid ${colours.red}`, borderRadius: 4, paddingLeft: 10, paddingRight: 10 };

function layPart({ lines: given, notes, title }: ExplainerPart): Row[] {
  const style = { fontFamily: 'title, text', fontWeight: 700 };
  // All things of a part are set alike.
  const isShort = given.every((each) => each.kind === 'item' && !each.mark && layBeside(each));
  return [
    space(40),
    rule(2, colours.quiet),
    space(22),
    ...wrapText(title, width, head.size, 2).map((each) => ({
      node: line(each, head.size, head.height, colours.ink, style),
      height: head.height,
    })),
    space(8),
    ...given.flatMap((each) => layLine(each, isShort)),
    ...(notes.length > 0 ? [space(8)] : []),
    ...notes.flatMap((each) => lines(each, note, colours.quiet, 4)),
  ];
}

function layLine(given: ExplainerLine, isShort: boolean): Row[] {
  if (given.kind === 'text') return lines(given.text, text, colours.ink, 4);
  if (given.kind === 'bar') return [layBar(given)];
  const indent = given.mark ? signRoom : 0;
  const beside = isShort ? layBeside(given) : undefined;
  if (beside) return [space(6), beside];
  const [first = '', ...others] = wrapText(given.text, width - indent, text.size, 3);
  const sign = given.mark ? [drawSign(given.mark, text.size, text.height)] : [];
  return [
    space(6),
    {
      node: stack('row', { height: text.height }, [
        ...(sign.length > 0 ? [stack('row', { width: signRoom }, sign)] : []),
        line(first, text.size, text.height, colours.ink),
      ]),
      height: text.height,
    },
    ...others.map((each) => ({
      node: line(each, text.size, text.height, colours.ink, { marginLeft: indent }),
      height: text.height,
    })),
    ...(given.detail === undefined ? [] : lines(given.detail, detail, colours.quiet, 2, indent)),
  ];
}

/** A short thing and what is said of it on one line, dots between them; undefined where both do not fit. */
function layBeside({
  detail: said = '',
  text: words,
}: Extract<ExplainerLine, { kind: 'item' }>): Row | undefined {
  const room = width - measureEms(words) * text.size - measureEms(said) * detail.size;
  if (room < 60) return undefined;
  const dots = {
    flexGrow: 1,
    height: 2,
    marginLeft: 16,
    marginRight: 16,
    borderBottom: `2px dotted ${colours.quiet}`,
  };
  return {
    node: stack('row', { width, height: text.height, alignItems: 'center' }, [
      line(words, text.size, text.height, colours.ink),
      stack('row', dots, []),
      line(said, detail.size, text.height, colours.ink),
    ]),
    height: text.height,
  };
}

/** Sign and word, a bar as long as the share, and the count: it says the same without colour and without the bar. */
function layBar({ count, mark, text: words, total, unit }: Extract<ExplainerLine, { kind: 'bar' }>): Row {
  const height = 60;
  const name = 300;
  const room = width - name - 190;
  const filled = total > 0 ? Math.round((room * count) / total) : 0;
  const track = { width: room, height: 26, border: `2px solid ${colours.quiet}`, alignItems: 'center' };
  // A word that is longer than its place is cut; the count beside it is of the same line of the page.
  const label = line(
    shorten(words, name - (mark ? signRoom : 0) - 10, detail.size),
    detail.size,
    height,
    colours.ink,
  );
  return {
    node: stack('row', { height, alignItems: 'center' }, [
      stack('row', { width: name, height }, [
        ...(mark ? [stack('row', { width: signRoom }, [drawSign(mark, detail.size, height)])] : []),
        label,
      ]),
      stack('row', track, [
        stack(
          'row',
          {
            width: Math.max(0, filled - 4),
            height: 22,
            backgroundColor: isLate(mark) ? colours.red : colours.ink,
          },
          [],
        ),
      ]),
      line(`${count}${unit}／${total}${unit}`, detail.size, height, colours.ink, { marginLeft: 18 }),
    ]),
    height,
  };
}

function isLate(mark: Mark | undefined): boolean {
  return mark === 'overdue' || mark === 'behind';
}

function layFoot({ address, asOf, publisher }: Explainer): Row[] {
  const room = width - code - 30;
  const words = [
    ...wrapText(publisher, room, note.size, 2),
    `${until}${nameDay(asOf)}`,
    scan,
    ...breakAddress(address, room),
  ].map((each) => line(each, note.size, note.height, colours.quiet));
  return [
    space(48),
    rule(8, colours.red),
    space(28),
    {
      node: stack('row', { width, height: code, justifyContent: 'space-between' }, [
        stack('column', { width: room, height: code, overflow: 'hidden' }, words),
        drawCode(address, code),
      ]),
      height: code,
    },
  ];
}

/** An address is broken behind a slash, at most into two lines. */
function breakAddress(address: string, room: number): string[] {
  const most = Math.floor(room / (note.size * 0.58));
  if (address.length <= most) return [address];
  const at = address.lastIndexOf('/', most - 1) + 1;
  return [address.slice(0, at), address.slice(at)];
}
