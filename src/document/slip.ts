import type { Disclosure, PublicNotice } from '../protect/disclosure.ts';
import type { Block, Cell, PublishedDocument, Table } from './block.ts';
import { nameReplyTerm } from './notice-words.ts';
import { paths, pdfPaths } from './paths.ts';
import { composeCode, nameDayOfWeek, pageUrl } from './posted.ts';
import { text } from './text.ts';

/** True of a consultation that says whom to tell: there has been a slip for it. */
export function hasSlip({ consultation, objection }: PublicNotice): boolean {
  return consultation !== undefined && objection !== undefined;
}

/**
 * Consultations for which there is a slip: those that say whom to tell. It is there from the first day on and stays as it was
 * printed; that the time is over is said on its page.
 */
export function slipsDue({ notices }: Pick<Disclosure, 'notices'>): PublicNotice[] {
  return notices.filter((notice) => notice.state !== 'withdrawn' && hasSlip(notice));
}

/** How the slip of a notice is listed. */
export function nameSlip({ id, title }: Pick<PublicNotice, 'id' | 'title'>): { id: string; title: string } {
  return { id: `slip-${id}`, title: `意见单：${title}` };
}

/**
 * 意见单: a page to print, fill in by hand and hand in, for who has no telephone or wants to have it in writing; with a
 * receipt to be cut off. It is the same on every day: no state, no days left.
 */
export function composeSlip(disclosure: Disclosure, notice: PublicNotice): PublishedDocument {
  return {
    ...nameSlip(notice),
    kind: 'form',
    ...sayTime(notice),
    publisher: notice.issuer,
    date: notice.date,
    path: paths.slip(notice.id),
    pdf: pdfPaths.slip(notice.id),
    sheet: 'form',
    paper: { size: 'A4', across: false },
    synthetic: notice.synthetic,
    blocks: [
      ...composeWhere(disclosure, notice),
      composeLines(notice),
      composeThen(disclosure, notice),
      ...composeReceipt(disclosure, notice),
    ],
  };
}

/** From when until when it can be handed in, below the title. */
function sayTime({ consultation }: PublicNotice): { subtitle?: string } {
  if (!consultation) return {};
  const { end, start } = consultation;
  return { subtitle: `公示时间：${nameDayOfWeek(start)}至${nameDayOfWeek(end)}，首尾两天都算` };
}

/** Where the slip goes, with the code beside it; a line that would leave it no room stands below both. */
function composeWhere(disclosure: Disclosure, notice: PublicNotice): Block[] {
  const [unit, ...rest] = linesOf(notice);
  const long = rest.filter(isLong);
  const rows = long.map(({ key, value }): Cell[] => [labelCell(key), { content: [text(value)] }]);
  return [
    {
      kind: 'contact',
      title: sayWhere(notice),
      lines: [...(unit ? [unit] : []), ...rest.filter((line) => !isLong(line))],
    },
    composeCode(disclosure.site, paths.notice(notice.id), notice.date),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, caption: '', columns: widths([1, 9]), rows, form: true }]),
  ];
}

/** Ways to hand it in that the lines below give a place for. */
function sayWhere({ objection }: PublicNotice): string {
  const ways = [
    ...(objection?.box === undefined ? [] : ['投意见箱']),
    ...(objection?.address === undefined ? [] : ['寄来']),
  ];
  return ways.length === 0 ? '写好交到这里' : `写好交到这里，${ways.join('、')}也行`;
}

function linesOf({ issuer, objection }: PublicNotice): Array<{ key: string; value: string }> {
  const { address, box, hours, mail, phone, unit = issuer } = objection ?? {};
  return [
    { key: '单位', value: unit },
    { key: '地址', value: address },
    { key: '时间', value: hours },
    { key: '意见箱', value: box },
    { key: '电话', value: phone },
    { key: '邮箱', value: mail },
  ].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}

function labelCell(words: string): Cell {
  return { content: [text(words)], header: true };
}

function widths(weights: number[]): Table['columns'] {
  return weights.map((weight) => ({ title: '', weight }));
}

/**
 * What is filled in by who objects: the matter, and a name only if he likes. What a short head leaves of the page goes to the
 * lines to write on.
 */
function composeLines(notice: PublicNotice): Table {
  const blank = (lines: number, columns = 1): Cell => ({
    content: lines > 1 ? [text('\n'.repeat(lines - 1))] : [],
    blank: true,
    ...(columns > 1 ? { columns } : {}),
  });
  const boxes = (...choices: string[]): Cell => ({
    content: [text(choices.map((each) => `□${each}`).join('　'))],
    blank: true,
    columns: 3,
  });
  const [part, matter, wish] = shareLines(notice);
  return {
    kind: 'table',
    caption: '',
    columns: widths([2, 3, 2, 3]),
    rows: [
      [labelCell('对哪一条有意见'), blank(part, 3)],
      [labelCell('哪里不对，应该是什么样，怎么知道的'), blank(matter, 3)],
      [labelCell('希望怎么办'), blank(wish, 3)],
      [labelCell('姓名（可以不写）'), blank(1), labelCell('电话（可以不写）'), blank(1)],
      [labelCell('怎么答复我'), boxes('打电话', '当面说', '写在公开栏上')],
      [labelCell('要不要替我保密'), boxes('要', '不要')],
    ],
    form: true,
  };
}

/**
 * How many lines there are to write on, for which part, what is wrong, and what is wanted: as many as find room on the one
 * sheet. What is printed above and on the receipt takes them away. How much each takes was measured on the sheet `form`, with
 * 324 slips of titles of 8 to 60 characters, offices of 4 to 22, and two to six ways to hand it in.
 */
function shareLines(notice: PublicNotice): [part: number, matter: number, wish: number] {
  const lines = linesOf(notice);
  const long = lines.filter(isLong).map(({ value }) => 1 + Math.ceil(measureHan(value) / 32));
  const short = 1.35 * (lines.length - long.length);
  const title = measureHan(notice.title);
  const unit = measureHan(notice.objection?.unit ?? notice.issuer);
  const taken =
    short +
    long.reduce((sum, each) => sum + each, 0) +
    (title > 19 ? Math.max(2, Math.ceil((title - 19) / 6)) : 0) +
    (unit > 16 ? 2 : unit > 11 ? 1 : 0);
  const left = Math.floor(20.8 - taken);
  return left < 11 ? [2, Math.max(3, left - 4), 2] : [3, left - 7, 4];
}

/** True of a line beside which a code finds no room. */
function isLong({ value }: { value: string }): boolean {
  return measureHan(value) > 24;
}

/** About how wide words are, in Han characters: letters, digits and signs of ASCII take half the room. */
function measureHan(words: string): number {
  return [...words].reduce((sum, sign) => sum + (sign <= '~' ? 0.55 : 1), 0);
}

/** What happens then, and by when: a line each. */
function composeThen({ rules }: Disclosure, notice: PublicNotice): Block {
  const term = nameReplyTerm(rules, notice.consultation?.start ?? notice.date);
  const when = term === undefined ? '核实以后答复' : `收到以后一般${term}内答复`;
  const items = [
    '留名、不留名都受理，可以请人代写。不要写别人的身份证号、银行卡号、病情。',
    `收件的当场编号，撕下回执交给提意见的人；${when}。`,
    `这一张只供办理使用，不得张贴，不得上网。登记用的公示编号：${notice.id}。`,
  ];
  return { kind: 'list', ordered: true, items: items.map((each) => [text(each)]) };
}

/** 回执: cut off along the line, and kept by who handed the slip in. */
function composeReceipt({ site }: Disclosure, notice: PublicNotice): Block[] {
  const { issuer, objection, supervision, title } = notice;
  const asked = objection?.phone ?? site.contact.phone;
  const open = (words = ''): Cell => ({ content: words === '' ? [] : [text(words)], blank: true });
  const day = '　　年　　月　　日';
  return [
    { kind: 'paragraph', content: [text(`${'－'.repeat(15)}　沿线撕下　${'－'.repeat(15)}`)] },
    { kind: 'heading', level: 2, text: `回执：${title}` },
    {
      kind: 'table',
      caption: '',
      columns: widths([2, 3, 2, 3]),
      rows: [
        [labelCell('意见编号'), open(), labelCell('收到日期'), open(day)],
        [
          labelCell('收件单位（盖章）'),
          open(`${objection?.unit ?? issuer}\n`),
          labelCell('收件人（签名）'),
          open(),
        ],
        [
          labelCell('最晚答复'),
          open(day),
          labelCell('监督电话'),
          supervision?.phone === undefined ? open() : { content: [text(supervision.phone)] },
        ],
      ],
      form: true,
    },
    {
      kind: 'paragraph',
      content: [
        text(`问办到哪一步，打${asked}，说意见编号。答复登在网上的“意见和答复”，只登事，不登人：`),
        text(pageUrl(site, paths.objections)),
      ],
    },
  ];
}
