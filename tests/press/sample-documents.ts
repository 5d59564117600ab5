import type { Block, Cell, Inline, PublishedDocument } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';
import type { Figure, HiddenReason } from '../../src/protect/figure.ts';

/** Only `protect` makes figures; tests of the press stand in for it. */
export const figureOf = (value: number, unit = ''): Figure =>
  ({ kind: 'value', value, unit, basis: { sources: [] } }) as unknown as Figure;

export const hiddenFigure = (reason: HiddenReason, unit = ''): Figure =>
  ({ kind: 'hidden', reason, unit }) as unknown as Figure;

const figure = (value: number, unit = ''): Inline => ({ kind: 'figure', figure: figureOf(value, unit) });
const words = (value: string): Cell => ({ content: [text(value)] });
const number = (value: number, unit = ''): Cell => ({ content: [figure(value, unit)] });

const villages = [
  '青禾村',
  '㙍头村',
  '𬬮岭村',
  '双河村',
  '上湾村',
  '东坪村',
  '石桥村',
  '杨柳村',
  '大榆树村',
  '北沟村',
  '红旗村',
  '新店村',
  '长岭村',
  '清水湾村',
  '白杨岭村',
];

const sample = (more: Partial<PublishedDocument> & { id: string; blocks: Block[] }): PublishedDocument => ({
  kind: 'notice',
  title: '样例',
  publisher: '云岭县农业农村局',
  date: '2022-06-20',
  path: `${more.id}/`,
  pdf: `pdf/${more.id}.pdf`,
  sheet: 'notice',
  synthetic: true,
  ...more,
});

/** A notice on a wall: what is decided, how long one may object, whom to call. */
export const noticeSample: PublishedDocument = sample({
  id: 'notice-sample',
  title: '2022年度衔接资金项目计划公示',
  subtitle: '青禾镇㙍头村',
  blocks: [
    {
      kind: 'paragraph',
      content: [
        text(
          '根据《关于完善资金项目公告公示制度的指导意见》（云农发〔2022〕1号），现将我村2022年度拟实施的项目予以公示。',
        ),
        text('公示期10天，自2022年6月20日至6月29日。', true),
        text('如有异议，请在公示期内向村务监督委员会或镇政府反映。'),
      ],
    },
    {
      kind: 'table',
      caption: '拟实施项目',
      columns: [
        { title: '项目' },
        { title: '建设任务' },
        { title: '资金（万元）', align: 'end' },
        { title: '完成时限' },
      ],
      rows: [
        [words('通组道路硬化'), words('硬化道路2.4公里，宽3.5米'), number(86.5), words('2022年10月底前')],
        [words('饮水安全巩固'), words('更换管网1200米，新建蓄水池1座'), number(42), words('2022年9月底前')],
        [words('香菇大棚'), words('新建大棚18座，带动脱贫户23户'), number(120.25), words('2022年11月底前')],
      ],
      notes: ['资金来源：2022年第一批财政衔接推进乡村振兴补助资金。'],
    },
    {
      kind: 'contact',
      title: '有话找谁说',
      lines: [
        { key: '镇政府监督电话', value: '0000-1234567' },
        { key: '县农业农村局', value: '0000-7654321' },
      ],
    },
    {
      kind: 'code',
      url: 'https://example.gov.cn/gk/notices/notice-sample/',
      caption: '手机扫一扫，看全文和进度',
    },
    { kind: 'signature', unit: '青禾镇㙍头村村民委员会', date: '2022年6月20日', seal: true },
    { kind: 'posting', slots: ['张贴人', '见证人', '撤下日期'] },
  ],
});

const tasks = [
  '健全防止返贫动态监测和帮扶机制，对脱贫不稳定户、边缘易致贫户，以及因病因灾因意外事故等刚性支出较大或收入大幅缩减导致基本生活出现严重困难的农户，开展定期检查、动态管理，做到早发现、早干预、早帮扶',
  '巩固“两不愁三保障”成果，落实行业主管部门工作责任，控辍学率保持在0.5%以内，农村自来水普及率达到90%以上',
  '做好易地扶贫搬迁后续扶持工作，确保每个有劳动力的搬迁家庭至少1人就业；完善安置区配套基础设施，2022年9月底前完成验收',
  '加强扶贫项目资产管理和监督，分类摸清各类扶贫项目形成的资产底数，建立资产管理台账',
];

/** A task table across the page: long cells, row spans, marks, one row of a third of a page. */
export const taskTableSample: PublishedDocument = sample({
  id: 'task-table-sample',
  kind: 'task-table',
  sheet: 'landscape',
  title: '云岭县2022年巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作要点任务分解表',
  blocks: [
    {
      kind: 'paragraph',
      content: [
        text('全部50项任务，已完成'),
        figure(21, '项'),
        text('，进行中'),
        figure(36, '项'),
        text('。'),
      ],
    },
    {
      kind: 'table',
      caption: '任务分解表',
      columns: [
        { title: '板块' },
        { title: '序号', align: 'center' },
        { title: '任务' },
        { title: '牵头单位' },
        { title: '责任单位' },
        { title: '时限' },
        { title: '目标值' },
        { title: '进展' },
      ],
      rows: Array.from({ length: 50 }, (_, index): Cell[] => {
        const long = index === 18 ? `${tasks.join('。')}。`.repeat(2) : (tasks[index % tasks.length] ?? '');
        const row: Cell[] = [
          { content: [text(String(index + 1))], header: true },
          words(long),
          words(['县农业农村局', '县教育体育局', '县发展改革委', '县财政局'][index % 4] ?? ''),
          words(index % 3 === 0 ? '县卫生健康委、县医疗保障局、县民政局，各乡镇' : '各乡镇'),
          words(index % 2 === 0 ? '2022年6月20日前' : '每季度末月25日前'),
          { content: [figure(90 + (index % 10), '%')] },
          {
            content: [],
            mark:
              (['done', 'ongoing', 'behind', 'overdue', 'unreported', 'not-applicable', 'withheld'] as const)[
                index % 7
              ] ?? 'done',
          },
        ];
        return index % 4 === 0
          ? [
              {
                content: [text(['巩固成果', '产业发展', '基础设施', '资金与资产'][(index / 4) % 4] ?? '')],
                header: true,
                rows: 4,
              },
              ...row,
            ]
          : row;
      }),
      notes: ['“定期”未定周期的任务不判定逾期。'],
    },
  ],
});

/** A report to read at a desk: headings, lists, charts with hidden figures, a table of 45 rows. */
export const reportSample: PublishedDocument = sample({
  id: 'report-sample',
  kind: 'report',
  sheet: 'report',
  title: '云岭县2022年上半年工作进展报告',
  subtitle: '截至2022年6月20日',
  blocks: [
    { kind: 'banner', text: '示例数据：乡镇、村和进展数字均为虚构。' },
    {
      kind: 'headline',
      label: '全年任务已完成',
      figure: figureOf(33.3, '%'),
      comparison: '比上季度提高 8.2 个百分点，64项任务中完成21项',
    },
    { kind: 'heading', level: 1, text: '一、总体进展' },
    {
      kind: 'paragraph',
      content: [
        text(
          '上半年，全县上下按照“守底线、抓衔接、促振兴”的思路推进各项工作。截至2022年6月20日，64项任务中已完成21项、进行中36项、滞后5项、逾期2项；15个乡镇全部报送了进展，报送率100%。衔接资金支出进度62.5%，较〔2022〕1号文件要求的时序进度高出2.5个百分点——其中，产业类项目占比达到55%以上。有关依据见',
        ),
        { kind: 'link', text: '工作要点全文', href: 'plans/2022-key-tasks/' },
        text('。'),
      ],
    },
    { kind: 'heading', level: 2, text: '（一）分乡镇完成情况' },
    {
      kind: 'chart',
      shape: 'bars',
      title: '六个乡镇中有一个尚未达到时序进度',
      description:
        '各乡镇任务完成率：青禾镇72%，㙍口乡68%，石桥镇55%，双河乡43%；白杨镇未报；北沟乡数字过小不公开。时序进度为50%。',
      unit: '%',
      points: [
        { label: '青禾镇', figure: figureOf(72, '%') },
        { label: '㙍口乡', figure: figureOf(68.4, '%') },
        { label: '石桥镇', figure: figureOf(55, '%') },
        { label: '双河乡', figure: figureOf(43, '%') },
        { label: '白杨镇', figure: hiddenFigure('not-reported', '%') },
        { label: '北沟乡', figure: hiddenFigure('protected', '%') },
      ],
      milestones: [{ label: '时序进度', value: 50 }],
    },
    {
      kind: 'chart',
      shape: 'line',
      title: '衔接资金支出进度逐月加快',
      description: '1月至6月支出进度：5%、12%、未报、31.5%、48%、62.5%；6月底目标60%。',
      unit: '%',
      points: [
        { label: '1月', figure: figureOf(5, '%') },
        { label: '2月', figure: figureOf(12, '%') },
        { label: '3月', figure: hiddenFigure('not-reported', '%') },
        { label: '4月', figure: figureOf(31.5, '%') },
        { label: '5月', figure: figureOf(48, '%') },
        { label: '6月', figure: figureOf(62.5, '%') },
      ],
      milestones: [{ label: '6月底目标', value: 60 }],
    },
    {
      kind: 'table',
      caption: '各村任务完成情况',
      columns: [
        { title: '村' },
        { title: '任务数' },
        { title: '已完成' },
        { title: '完成率' },
        { title: '状态' },
        { title: '说明' },
      ],
      rows: Array.from({ length: 45 }, (_, index): Cell[] => [
        { content: [text(villages[index % villages.length] ?? '')], header: true },
        number(18 + (index % 5)),
        index % 11 === 4
          ? { content: [{ kind: 'figure', figure: hiddenFigure('protected') }] }
          : number(3 + (index % 13)),
        number(16.7 + index, '%'),
        {
          content: [text(['已完成', '进行中', '滞后'][index % 3] ?? '')],
          mark: (['done', 'ongoing', 'behind'] as const)[index % 3] ?? 'done',
        },
        words(index % 4 === 0 ? '道路硬化因雨季推迟，预计7月底前完成' : ''),
      ]),
      notes: ['＊ 数字过小，为保护个人不公开。', '完成率＝已完成任务数÷任务数。'],
    },
    { kind: 'heading', level: 1, text: '二、下一步工作' },
    {
      kind: 'list',
      ordered: true,
      items: [
        [text('对滞后的5项任务逐项制定赶进度方案，'), text('6月30日前报县领导小组办公室。', true)],
        [text('对逾期的2项任务下发督办通知书，明确责任单位、责任人和完成时限，办结情况在下一期公开。')],
        [text('继续落实月调度、季通报制度。')],
      ],
    },
    {
      kind: 'key-values',
      title: '本期公开',
      pairs: [
        { key: '公开期次', value: [text('2022年第2期')] },
        { key: '报告期', value: [text('2022年上半年')] },
        { key: '应报乡镇', value: [figure(15, '个'), text('，实报'), figure(15, '个')] },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [[text('数据来源：各乡镇月报')], [text('计算方法：见网页“如何计算”')]],
    },
    { kind: 'paragraph', role: 'note', content: [text('注：本报告由系统根据公开数据生成。')] },
    { kind: 'signature', unit: '云岭县农业农村局', date: '2022年6月20日', seal: false },
  ],
});

/** A document in the form of GB/T 9704-2012. */
export const officialSample: PublishedDocument = sample({
  id: 'official-sample',
  kind: 'report',
  sheet: 'official',
  title: '关于2022年上半年巩固拓展脱贫攻坚成果工作情况的通报',
  blocks: [
    { kind: 'paragraph', role: 'addressee', content: [text('各乡镇人民政府，县直有关单位：')] },
    {
      kind: 'paragraph',
      content: [
        text(
          '今年以来，各乡镇、各有关单位认真贯彻落实县委、县政府部署，各项工作取得了阶段性成效。现将有关情况通报如下。',
        ),
      ],
    },
    { kind: 'heading', level: 1, text: '一、主要做法' },
    { kind: 'heading', level: 2, text: '（一）压实责任' },
    ...tasks.map((task): Block => ({ kind: 'paragraph', content: [text(`${task}。`)] })),
    { kind: 'heading', level: 2, text: '（二）强化监测' },
    ...tasks.map((task): Block => ({ kind: 'paragraph', content: [text(`${task}。`)] })),
    {
      kind: 'signature',
      unit: '云岭县巩固拓展脱贫攻坚成果领导小组办公室',
      date: '2022年6月20日',
      seal: true,
    },
  ],
});

export const samples = [noticeSample, taskTableSample, reportSample, officialSample];
