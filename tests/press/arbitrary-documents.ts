import fc from 'fast-check';
import type { Block, Cell, Inline, PublishedDocument, Sheet } from '../../src/document/block.ts';
import type { Figure } from '../../src/protect/figure.ts';
import { publishBand } from '../../src/protect/figure.ts';
import { figureOf, hiddenFigure, noticeSample } from './sample-documents.ts';

/** Words of the kind that records bring: names, sentences, numbers, Latin, rare characters, brackets, a broken line. */
const phrases = [
  '青禾镇㙍头村',
  '𬬮岭村',
  '按照“守底线、抓衔接、促振兴”的思路推进各项工作，',
  '较〔2022〕1号文件要求的时序进度高出2.5个百分点——',
  '2022年9月底前完成验收。',
  '硬化道路2.4公里，宽3.5米',
  '（此件公开发布）',
  '总投资2154万元，占55%以上',
  'ABC-2022/07 控制在２０２２年内',
  'GDP',
  '……',
  '第一\n第二',
  '《关于完善资金项目公告公示制度的指导意见》',
];

const words = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(''));
const label = fc.constantFrom(...phrases.filter((phrase) => !phrase.includes('\n')));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Leaves out what is undefined, as optional fields of blocks must not be there at all. */
const tidy = <T>(value: object): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc
    .double({ min: -5000, max: 99_999, noNaN: true })
    .map((value) => figureOf(Number(value.toFixed(2)), '户')),
  fc
    .constantFrom('protected', 'not-reported', 'not-applicable', 'not-published')
    .map((why) => hiddenFigure(why, '户')),
  fc.integer({ min: 0, max: 900 }).map((least) => publishBand(least, least + 9, '户')),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): Inline => ({ kind: 'text', text })) },
  label.map((text): Inline => ({ kind: 'text', text, strong: true })),
  label.map((text): Inline => ({ kind: 'link', text, href: 'plans/2022/' })),
  figure.map((value): Inline => ({ kind: 'figure', figure: value })),
  figure.map((value): Inline => ({ kind: 'figure', figure: value, bare: true })),
);
const content = fc.array(inline, { minLength: 1, maxLength: 4 });

const cell: fc.Arbitrary<Cell> = fc
  .record({
    content: fc.array(inline, { maxLength: 2 }),
    header: maybe(fc.boolean()),
    mark: maybe(
      fc.constantFrom('done', 'ongoing', 'behind', 'overdue', 'unreported', 'not-applicable', 'withheld'),
    ),
    columns: maybe(fc.integer({ min: 1, max: 3 })),
    rows: maybe(fc.integer({ min: 1, max: 4 })),
    blank: maybe(fc.boolean()),
  })
  .map((each) => tidy<Cell>(each));

/** Leaves out the cells for which a row has no place left, and cuts spans to what is free: records' tables fit. */
function fitRows(rows: readonly Cell[][], count: number): Cell[][] {
  const taken = new Set<string>();
  return rows.map((row, at) => {
    let column = 0;
    const isFree = (x: number): boolean => x < count && !taken.has(`${at},${x}`);
    return row.flatMap((cell): Cell[] => {
      while (column < count && !isFree(column)) column++;
      if (column >= count) return [];
      let columns = 1;
      while (columns < (cell.columns ?? 1) && isFree(column + columns)) columns++;
      for (let y = at; y < at + (cell.rows ?? 1); y++)
        for (let x = column; x < column + columns; x++) taken.add(`${y},${x}`);
      column += columns;
      return [{ ...cell, columns }];
    });
  });
}

const table: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constant('table' as const),
    number: maybe(fc.constant('表1')),
    caption: label,
    columns: fc.array(fc.record({ title: label }), { minLength: 1, maxLength: 7 }),
    rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 }),
    notes: maybe(fc.array(words, { maxLength: 2 })),
    form: maybe(fc.boolean()),
  })
  .map((each) => tidy<Block>({ ...each, rows: fitRows(each.rows, each.columns.length) }));

const chart: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constant('chart' as const),
    number: maybe(fc.constant('图1')),
    shape: fc.constantFrom('bars' as const, 'line' as const),
    title: label,
    description: words,
    unit: fc.constantFrom('户', '%', ''),
    points: fc.array(fc.record({ label: fc.constantFrom('青禾镇', '1月', '㙍口乡'), figure }), {
      maxLength: 14,
    }),
    milestones: maybe(fc.constant([{ label: '目标', value: 60 }])),
  })
  .map((each) => tidy<Block>(each));

const signature: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('signature' as const),
  unit: label,
  date: fc.constant('2022年6月20日'),
  seal: fc.boolean(),
});

/** Blocks that may stand anywhere, each with how it comes about. */
const anywhere: fc.Arbitrary<Block>[] = [
  fc
    .record({ level: fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>, text: label, id: fc.uuid() })
    .map((each) => ({ kind: 'heading', ...each })),
  fc
    .record({ content, role: maybe(fc.constantFrom('lead' as const, 'note' as const)) })
    .map((each) => tidy<Block>({ kind: 'paragraph', ...each })),
  fc
    .record({ ordered: fc.boolean(), items: fc.array(content, { minLength: 1, maxLength: 12 }) })
    .map((each) => ({ kind: 'list', ...each })),
  table,
  chart,
  fc
    .array(fc.record({ key: label, value: content }), { minLength: 1, maxLength: 6 })
    .map((pairs) => ({ kind: 'key-values', pairs })),
  figure.map((value) => ({ kind: 'headline', label: '全年任务已完成', figure: value })),
  label.map((text) => ({ kind: 'banner', text })),
];

/** The foot of a sheet, in the order in which documents have it. */
const foot: fc.Arbitrary<Block[]> = fc
  .tuple(
    maybe(
      fc.constant<Block>({
        kind: 'contact',
        title: '有话找谁说',
        lines: [{ key: '镇政府', value: '0000-1234567' }],
      }),
    ),
    maybe(fc.constant<Block>({ kind: 'code', url: 'notices/x/', caption: '手机扫一扫' })),
    maybe(signature),
    maybe(
      fc.constant<Block>({
        kind: 'posting',
        slots: ['张贴人', '见证人', '撤下日期'],
        notes: ['公示期满撤下。'],
      }),
    ),
  )
  .map((blocks) => blocks.filter((block) => block !== undefined));

const plain: fc.Arbitrary<Pick<PublishedDocument, 'sheet' | 'blocks'>> = fc
  .record({
    sheet: fc.constantFrom<Sheet>('report', 'notice', 'landscape', 'official', 'board', 'form'),
    contents: fc.boolean(),
    body: fc.array(fc.oneof(...anywhere), { maxLength: 10 }),
    across: maybe(fc.tuple(table, fc.array(fc.oneof(...anywhere), { maxLength: 3 }))),
    end: foot,
  })
  .map(({ sheet, contents, body, across, end }) => {
    const text: Block[] = across
      ? [...body, { kind: 'turn', across: true }, across[0], { kind: 'turn', across: false }, ...across[1]]
      : body;
    const entries = text.flatMap((block) =>
      block.kind === 'heading' && block.id !== undefined
        ? [{ level: block.level, text: block.text, id: block.id }]
        : [],
    );
    const list: Block[] =
      contents && entries.length > 0 ? [{ kind: 'contents', title: '目录', entries }] : [];
    return { sheet, blocks: [...list, ...text, ...end] };
  });

const official: fc.Arbitrary<Pick<PublishedDocument, 'sheet' | 'blocks'>> = fc
  .record({
    sheet: fc.constantFrom<Sheet>('official', 'letter', 'minutes'),
    signers: maybe(fc.constantFrom(['张三'], ['张三', '李四'])),
    urgency: maybe(fc.constantFrom('特急' as const, '加急' as const)),
    attendance: fc.boolean(),
    body: fc.array(fc.oneof(...anywhere.slice(0, 4)), { minLength: 1, maxLength: 8 }),
    names: maybe(fc.array(label, { minLength: 1, maxLength: 3 })),
    signed: signature,
    remark: maybe(fc.constant<Block>({ kind: 'remark', text: '此件公开发布' })),
    annex: maybe(fc.array(fc.oneof(...anywhere.slice(0, 4)), { minLength: 1, maxLength: 3 })),
    copies: fc.array(label, { minLength: 1, maxLength: 3 }),
  })
  .map(({ sheet, signers, urgency, attendance, body, names, signed, remark, annex, copies }) => {
    const head = tidy<Block>({
      kind: 'masthead',
      mark: '子虚镇人民政府文件',
      number: '子政发〔2022〕1号',
      // Only what goes upward in the form of a document names who signed it (7.2.6).
      signers: sheet === 'official' ? signers : undefined,
      urgency,
    });
    const there: Block[] = attendance ? [{ kind: 'attendance', role: '出席', names: ['张三', '李四'] }] : [];
    const blocks: Block[] = [
      head,
      ...body,
      ...there,
      ...(names ? [{ kind: 'attachments', names } as const] : []),
      signed,
      ...(remark ? [remark] : []),
      ...(annex ? [{ kind: 'annex', number: 1, title: '任务分解表' } as const, ...annex] : []),
      // A letter's imprint names only who gets a copy (GB/T 9704-2012, 10.1).
      {
        kind: 'imprint',
        copies,
        ...(sheet === 'letter' ? {} : { office: '子虚镇党政办公室', date: '2022年6月20日' }),
      },
    ];
    return { sheet, blocks };
  });

/** Documents of all sheets with all kinds of blocks, in orders in which documents may have them. */
export const arbitraryDocument: fc.Arbitrary<PublishedDocument> = fc.oneof(plain, official).map((made) => ({
  ...noticeSample,
  id: 'random',
  title: '云岭县2022年上半年工作进展',
  ...made,
}));
