import type { Disclosure, PublicNotice } from '../protect/disclosure.ts';
import { ruleForObjection } from '../record/objection/due.ts';
import type { Block, Cell, PublishedDocument, Table } from './block.ts';
import { paths, pdfPaths } from './paths.ts';
import { composeCode, nameDayOfWeek } from './posted.ts';
import { text } from './text.ts';

/**
 * Consultations for which there is a slip: those that say whom to tell. It is there from the first day on and stays, for
 * who comes later may still ask.
 */
export function slipsDue({ notices }: Pick<Disclosure, 'notices'>): PublicNotice[] {
  return notices.filter((notice) => notice.state !== 'withdrawn' && notice.consultation && notice.objection);
}

/**
 * 意见单: a page to print, fill in by hand and hand in, for who has no telephone or wants to have it in writing; with a
 * receipt to be cut off. It is the same on every day: no state, no days left.
 */
export function composeSlip(disclosure: Disclosure, notice: PublicNotice): PublishedDocument {
  return {
    id: `slip-${notice.id}`,
    kind: 'form',
    title: '意见单',
    subtitle: `对“${notice.title}”的意见`,
    publisher: notice.issuer,
    date: notice.date,
    path: paths.slip(notice.id),
    pdf: pdfPaths.slip(notice.id),
    sheet: 'form',
    paper: { size: 'A4', across: false },
    synthetic: notice.synthetic,
    blocks: [
      composeAbout(notice),
      composeLines(),
      ...composeThen(disclosure, notice),
      ...composeReceipt(disclosure, notice),
      composeCode(disclosure.site, paths.notice(notice.id), notice.date),
    ],
  };
}

/** Which consultation it is about, until when, and where the slip goes. */
function composeAbout({ consultation, id, objection }: PublicNotice): Table {
  const { address, hours, mail, phone, unit } = objection ?? {};
  const when =
    consultation && `${nameDayOfWeek(consultation.start)}至${nameDayOfWeek(consultation.end)}，首尾两天都算`;
  const lines: Array<[string, string | undefined]> = [
    ['公示编号', id],
    ['公示时间', when],
    ['交到哪里', [unit, address].filter(Boolean).join('，')],
    ['几点到几点', hours],
    ['电话', phone],
    ['邮箱', mail],
  ];
  const rows = lines.flatMap(([label, value]): Cell[][] =>
    value === undefined ? [] : [[labelCell(label), { content: [text(value)] }]],
  );
  return { kind: 'table', caption: '', columns: widths([2, 8]), rows, form: true };
}

function labelCell(words: string): Cell {
  return { content: [text(words)], header: true };
}

function widths(weights: number[]): Table['columns'] {
  return weights.map((weight) => ({ title: '', weight }));
}

/** What is filled in by who objects: the matter in a few lines, and a name only if he likes. */
function composeLines(): Table {
  const blank = (lines: number, columns = 1): Cell => ({
    content: lines > 1 ? [text('\n'.repeat(lines - 1))] : [],
    blank: true,
    ...(columns > 1 ? { columns } : {}),
  });
  return {
    kind: 'table',
    caption: '',
    columns: widths([2, 3, 2, 3]),
    rows: [
      [labelCell('对哪一条有意见'), blank(2, 3)],
      [labelCell('哪里不对，应该是什么样，怎么知道的'), blank(6, 3)],
      [labelCell('希望怎么办'), blank(3, 3)],
      [labelCell('姓名（可以不写）'), blank(1), labelCell('电话（可以不写）'), blank(1)],
      [
        labelCell('怎么答复我'),
        { content: [text('□打电话　□当面说　□写在公开栏上　□不要说出我是谁')], blank: true, columns: 3 },
      ],
    ],
    form: true,
  };
}

/** What happens then, and by when. */
function composeThen({ rules }: Disclosure, notice: PublicNotice): Block[] {
  const rule = ruleForObjection(rules, notice.consultation?.start ?? notice.date);
  const unit = rule?.count === 'working' ? '个工作日' : '天';
  const when = rule ? `收到之日起${rule.within}${unit}内答复` : '核实以后答复';
  const words = [
    '1. 留名、不留名都受理，可以请人代写。',
    '2. 不要写别人的身份证号、银行卡号、病情。',
    `3. 收件的给编号，当场撕下回执；${when}，答复登在网上的“意见和答复”里，只登事，不登人。`,
    '4. 填好的意见单只供办理使用，不得张贴，不得上网。',
  ];
  return [{ kind: 'paragraph', content: [text(words.join(''))], role: 'note' }];
}

/** 回执: cut off along the line, and kept by who handed the slip in. */
function composeReceipt({ site }: Disclosure, { id, issuer, objection, supervision }: PublicNotice): Block[] {
  const phone = objection?.phone ?? supervision?.phone ?? site.contact.phone;
  const open = (words = ''): Cell => ({ content: words === '' ? [] : [text(words)], blank: true });
  return [
    { kind: 'paragraph', content: [text(`${'－ '.repeat(9)}沿线撕下，交给提意见的人${' －'.repeat(9)}`)] },
    { kind: 'heading', level: 2, text: `回执（${id}）` },
    {
      kind: 'table',
      caption: '',
      columns: widths([2, 3, 2, 3]),
      rows: [
        [labelCell('意见编号'), open(), labelCell('收到日期'), open('　　年　　月　　日')],
        [
          labelCell('收件单位（盖章）'),
          open(`${objection?.unit ?? issuer}\n`),
          labelCell('最晚答复'),
          open('　　年　　月　　日'),
        ],
      ],
      form: true,
    },
    { kind: 'paragraph', content: [text(`凭编号查答复：电话${phone}。`)], role: 'note' },
  ];
}
