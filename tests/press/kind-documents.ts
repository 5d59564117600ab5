import type { Block, Cell, PublishedDocument } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';
import { bulletin, letter, minutes, upward } from './geometry-documents.ts';
import { figureOf, hiddenFigure, noticeSample, reportSample, taskTableSample } from './sample-documents.ts';

const words = (value: string, more: Partial<Cell> = {}): Cell => ({ content: [text(value)], ...more });
const kindOf = (id: string, more: Partial<PublishedDocument> & { blocks: Block[] }): PublishedDocument => ({
  ...noticeSample,
  id,
  path: `${id}/`,
  pdf: `pdf/${id}.pdf`,
  ...more,
});

const sections = ['总体进展', '资金', '项目', '问题整改', '下一步'];

/** A report with a list of contents, counted tables and charts, and a wide table across. */
export const longReport = kindOf('long-report', {
  kind: 'report',
  sheet: 'report',
  title: '子虚镇2022年工作总结报告',
  subtitle: '截至2022年12月31日',
  blocks: [
    {
      kind: 'contents',
      title: '目录',
      entries: sections.map((section, at) => ({ level: 1, text: `${section}情况`, id: `part-${at + 1}` })),
    },
    { kind: 'turn', across: false },
    ...sections.flatMap((section, at): Block[] => [
      { kind: 'heading', level: 1, text: `${section}情况`, id: `part-${at + 1}` },
      { kind: 'heading', level: 2, text: '（一）做了什么' },
      {
        kind: 'paragraph',
        content: [
          text(`${section}：全年走访`),
          { kind: 'figure', figure: figureOf(120 + at, '户') },
          text('，未办结'),
          { kind: 'figure', figure: hiddenFigure('protected', '户') },
          text('。'),
        ],
      },
      {
        kind: 'chart',
        number: `图${at + 1}`,
        shape: at % 2 === 0 ? 'bars' : 'line',
        title: `${section}按月加快`,
        description: '三个月的数。',
        unit: '户',
        points: [1, 2, 3].map((month) => ({ label: `${month}月`, figure: figureOf(month * 10, '户') })),
      },
    ]),
    { kind: 'turn', across: true },
    {
      kind: 'table',
      number: '表1',
      caption: '各村情况',
      columns: ['板块', '村', '任务', '进展'].map((title) => ({ title })),
      rows: Array.from({ length: 6 }, (_, at): Cell[] => {
        const rest = [
          words(`第${at + 1}村`, { header: true }),
          words('走访、核对、整改'),
          { content: [], mark: at % 2 === 0 ? ('done' as const) : ('behind' as const) },
        ];
        return at % 3 === 0 ? [words(at === 0 ? '巩固' : '产业', { header: true, rows: 3 }), ...rest] : rest;
      }),
      notes: ['＊表示为保护个人不公开。'],
    },
  ],
});

/** A blank form: labels beside empty cells, choices, and lines to sign on. */
const form = kindOf('blank-form', {
  kind: 'form',
  sheet: 'form',
  title: '入户核查表',
  subtitle: '照工作要点第3项的要求填写',
  synthetic: false,
  blocks: [
    {
      kind: 'table',
      caption: '',
      form: true,
      columns: [2, 3, 2, 3].map((weight) => ({ title: '', weight })),
      rows: [
        [
          words('村', { header: true }),
          words('', { blank: true }),
          words('日期', { header: true }),
          words('', { blank: true }),
        ],
        [words('饮水', { header: true }), words('□安全　□不安全', { blank: true, columns: 3 })],
      ],
    },
    { kind: 'posting', slots: ['核查人', '村干部'] },
  ],
});

/** 一览: all projects on one A3 for the wall, lying across. */
const board = kindOf('project-board', {
  kind: 'board',
  sheet: 'board',
  paper: { size: 'A3', across: true },
  title: '子虚镇项目一览',
  blocks: [
    {
      kind: 'table',
      caption: '项目',
      columns: ['项目', '地点', '资金（万元）', '进展'].map((title) => ({ title })),
      rows: Array.from({ length: 12 }, (_, at): Cell[] => [
        words(`第${at + 1}组道路硬化`, { header: true }),
        words('㙍头村'),
        { content: [{ kind: 'figure', figure: figureOf(20 + at) }] },
        { content: [text(at % 2 === 0 ? '已完工' : '建设中')], mark: at % 2 === 0 ? 'done' : 'ongoing' },
      ]),
    },
    { kind: 'contact', title: '有话找谁说', lines: [{ key: '镇政府', value: '0000-1234567' }] },
    { kind: 'code', url: 'boards/1/', caption: '手机扫一扫' },
  ],
});

/** One document of each kind that an office prints. */
export const kindDocuments = [
  noticeSample,
  reportSample,
  taskTableSample,
  longReport,
  form,
  board,
  bulletin,
  upward,
  letter,
  minutes,
];
