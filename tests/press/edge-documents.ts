import type { Block, Cell, PublishedDocument } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';
import { publishBand } from '../../src/protect/figure.ts';
import { figureOf, hiddenFigure, noticeSample } from './sample-documents.ts';

const words = (value: string, more: Partial<Cell> = {}): Cell => ({ content: [text(value)], ...more });

/** What real records bring sooner or later: spans both ways, empty cells, wrapped links, skipped levels, many points. */
const blocks: Block[] = [
  { kind: 'heading', level: 2, text: '从第二级开始的标题' },
  { kind: 'heading', level: 4, text: '跳过一级的标题' },
  {
    kind: 'paragraph',
    role: 'lead',
    content: [text('导语：'), text('重点内容', true), text('在此。\n换行之后。')],
  },
  {
    kind: 'paragraph',
    content: [
      text('依据'),
      {
        kind: 'link',
        text: '《关于巩固拓展脱贫攻坚成果同乡村振兴有效衔接的实施意见》以及与之配套的若干政策文件和工作方案的全文与解读',
        href: 'docs/意见.html?年=2022',
      },
      text('执行，编号ABC-2022/07，控制在２０２２年内。'),
    ],
  },
  { kind: 'paragraph', content: [] },
  {
    kind: 'table',
    caption: '',
    columns: [{ title: '甲' }, { title: '乙' }, { title: '丙', align: 'end' }, { title: '丁', weight: 3 }],
    rows: [
      [words('跨两列', { columns: 2, header: true }), words('1'), words('')],
      [words('跨两行', { rows: 2 }), words('乙二'), words('22'), words('丁二')],
      [words('乙三'), words('333'), { content: [{ kind: 'link', text: '链接', href: 'x/' }] }],
      [words('行短')],
      [words('跨出表外', { columns: 9, rows: 9 })],
    ],
  },
  { kind: 'table', caption: '没有行的表', columns: [{ title: '甲' }], rows: [] },
  {
    kind: 'table',
    caption: '没有表头的表',
    columns: [{ title: '' }, { title: '' }],
    rows: [[words('名', { header: true }), words('值')]],
  },
  {
    kind: 'chart',
    shape: 'bars',
    title: '三十六个村的增减',
    description: '有正有负。',
    unit: '户',
    points: Array.from({ length: 36 }, (_, index) => ({
      label: `第${index + 1}村`,
      figure: index % 9 === 5 ? hiddenFigure('protected') : figureOf(((index * 7) % 23) - 6, '户'),
    })),
  },
  {
    kind: 'chart',
    shape: 'line',
    title: '二十四个月的数',
    description: '逐月上升。',
    unit: '人',
    points: Array.from({ length: 24 }, (_, index) => ({
      label: `${2021 + Math.floor(index / 12)}-${(index % 12) + 1}`,
      figure: figureOf(1000 + index * 13, '人'),
    })),
  },
  ...[12, 3].map(
    (count): Block => ({
      kind: 'chart',
      shape: 'line',
      title: `${count}个月里的区间`,
      description: '有的月份只公开区间。',
      unit: '户',
      points: Array.from({ length: count }, (_, index) => ({
        label: `${index + 1}月`,
        figure:
          index % 4 === 3
            ? hiddenFigure('protected', '户')
            : index % 2 === 0
              ? publishBand(810 + index * 10, 819 + index * 10, '户')
              : figureOf(790 + index * 12, '户'),
      })),
      milestones: [{ label: '目标', value: 850 }],
    }),
  ),
  {
    kind: 'chart',
    shape: 'bars',
    title: '乡镇的区间',
    description: '有的乡镇只公开区间。',
    unit: '%',
    points: [
      { label: '甲镇', figure: publishBand(95.3, 96.4, '%') },
      { label: '乙镇', figure: publishBand(0, 100, '%') },
      { label: '丙镇', figure: figureOf(88.1, '%') },
      { label: '丁镇', figure: hiddenFigure('protected', '%') },
      { label: '戊镇', figure: publishBand(-4, -1.5, '%') },
    ],
  },
  {
    kind: 'table',
    caption: '窄列里的区间',
    columns: [{ title: '镇' }, ...Array.from({ length: 7 }, (_, index) => ({ title: `${index + 1}月` }))],
    rows: Array.from({ length: 3 }, (_, row) => [
      words('甲镇', { header: true }),
      ...Array.from({ length: 7 }, (_, index): Cell => {
        const least = 100 * row + 10 * index;
        return { content: [{ kind: 'figure', figure: publishBand(least, least + 9, '户') }] };
      }),
    ]),
  },
  { kind: 'headline', label: '只公开区间的数', figure: publishBand(95.3, 96.4, '%') },
  {
    kind: 'paragraph',
    content: [
      text('全县走访'),
      { kind: 'figure', figure: publishBand(810, 819, '户') },
      text('，占'),
      { kind: 'figure', figure: publishBand(95.3, 96.4, '%') },
      text('。'),
    ],
  },
  { kind: 'chart', shape: 'bars', title: '没有数', description: '', unit: '', points: [] },
  { kind: 'headline', label: '不公开的数', figure: hiddenFigure('not-reported', '%') },
  { kind: 'key-values', pairs: [{ key: '名称很长很长很长很长很长的一项', value: [text('值'.repeat(90))] }] },
  { kind: 'contact', title: '监督', lines: [{ key: '县纪委监委', value: '0000-12388' }] },
  { kind: 'code', url: 'pdf/x.html', caption: '看网页' },
  { kind: 'posting', slots: ['张贴人', '见证人', '张贴日期', '撤下日期', '撤下人'] },
  {
    kind: 'signature',
    unit: '一个名称特别长的领导小组及其办公室暨工作专班联席会议成员单位联络处',
    date: '2022年6月20日',
    seal: true,
  },
];

export const edgeSamples = (['official', 'report', 'notice', 'landscape'] as const).map(
  (sheet): PublishedDocument => ({
    ...noticeSample,
    id: `edge-${sheet}`,
    title: `<各种“情形”> & 边界（${sheet}）`,
    sheet,
    blocks,
  }),
);
