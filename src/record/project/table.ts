import { amount, areaCode, choice, count, date, key, reportingPeriod, words } from '../source/cell-type.ts';
import { defineTable, may, must, type Row, repeats } from '../source/table.ts';

/** `projects/projects.csv`: what is built or bought, where, by whom, by when (国开办发〔2018〕11号 lists what is announced). */
export const projectTable = defineTable(
  'projects',
  {
    id: must('项目编号', key, '唯一的编号'),
    name: must('项目名称', words, '项目名称'),
    plan: may('方案', key, '所属方案的编号'),
    year: must('年度', reportingPeriod, '资金年度，例如 2022'),
    area: must('地区代码', areaCode, '实施地点所在的村或乡镇'),
    kind: must('类别', choice('产业', '基础设施', '公共服务', '人居环境', '其他'), '项目类别'),
    work: must('建设任务', words, '建设内容'),
    standard: may('补助标准', words, '补助标准'),
    builder: must('实施单位', words, '实施单位名称'),
    responsible: must('责任单位', words, '责任单位名称；不写个人'),
    charge: may('责任人职务', words, '责任人的职务，例如 镇乡村建设办公室主任；只写职务，不写姓名'),
    goal: must('绩效目标', words, '绩效目标'),
    benefit: must('带动机制', words, '怎样带动群众增收'),
    planStart: must('计划开工', date, '计划开工日期'),
    planFinish: must('计划完工', date, '计划完工日期'),
    started: may('实际开工', date, '实际开工日期；未开工不填'),
    finished: may('实际完工', date, '实际完工日期；未完工不填'),
    accepted: may('验收日期', date, '竣工验收日期；未验收不填'),
    planned: may('计划投资（万元）', amount, '批准的总投资，各个来源的钱都算在内'),
    note: may('说明', words, '和通常不同的地方，写明原因'),
  },
  { mayBeEmpty: true },
);

/** `projects/funding.csv`: money allocated, by source. Amounts in 万元. */
export const fundingTable = defineTable(
  'funding',
  {
    project: repeats(must('项目编号', key, '项目编号')),
    source: must('资金来源', words, '例如 中央衔接资金、省级衔接资金、区级财政资金、自筹'),
    allocated: must('下达日期', date, '资金下达日期'),
    amount: must('金额（万元）', amount, '下达金额；收回的写负数，在“说明”写明'),
    number: may('下达文号', words, '下达文件的文号'),
    published: may('公开日期', date, '分配结果在网上公开的那一天；不知道的不填'),
    note: may('说明', words, '和通常不同的地方，写明原因，例如追加、分批下达'),
  },
  { mayBeEmpty: true },
);

/** `projects/disbursements.csv`: money paid out. A retained warranty sum counts as paid, as the plans say. */
export const disbursementTable = defineTable(
  'disbursements',
  {
    project: repeats(must('项目编号', key, '项目编号')),
    date: must('拨付日期', date, '拨付日期'),
    amount: must('金额（万元）', amount, '拨付金额；退回的写负数，在“说明”写明'),
    kind: must('性质', choice('拨付', '质保金'), '留存的质保金按已拨付计算，单独成行'),
    note: may('说明', words, '说明'),
  },
  { mayBeEmpty: true },
);

/** `projects/assets.csv`: what the projects left behind. */
export const assetTable = defineTable(
  'assets',
  {
    id: must('资产编号', key, '唯一的编号'),
    project: may('项目编号', key, '由哪个项目形成'),
    name: must('资产名称', words, '资产名称'),
    area: must('地区代码', areaCode, '所在的村或乡镇'),
    kind: must('类型', choice('公益性', '经营性', '到户类'), '资产类型'),
    year: must('形成年度', reportingPeriod, '形成的年度'),
    original: must('原值（万元）', amount, '原值'),
    source: may(
      '资金来源',
      words,
      '用什么钱建的，例如 中央衔接资金；由登记过的项目形成、项目有资金记录的可不填',
    ),
    owner: must('权属单位', words, '确权给谁；到户类只写“到户”，不写个人'),
    keeper: must('管护主体', words, '谁管护'),
    registered: may('确权登记日期', date, '确权登记日期；未登记不填'),
    state: must('状况', choice('正常使用', '闲置', '维修中', '已处置'), '现在的状况'),
    note: may('说明', words, '和通常不同的地方，写明原因，例如评估入账、多个项目合建'),
  },
  { mayBeEmpty: true },
);

/** `projects/income.csv`: what the assets earned in a year. */
export const incomeTable = defineTable(
  'income',
  {
    asset: must('资产编号', key, '资产编号'),
    year: must('年度', reportingPeriod, '收益年度'),
    amount: must('收益（万元）', amount, '到账收益；亏损、退回的写负数，在“说明”写明'),
    note: may('说明', words, '和通常不同的地方，写明原因，例如亏损、没有收益'),
  },
  { mayBeEmpty: true },
);

/** `projects/distribution.csv`: what the income was used for. */
export const distributionTable = defineTable(
  'distribution',
  {
    asset: must('资产编号', key, '资产编号'),
    year: must('年度', reportingPeriod, '收益年度'),
    use: must('用途', choice('公益岗位', '项目管护', '村级公益事业', '奖励补助', '滚动发展', '结转'), '用途'),
    amount: must('金额（万元）', amount, '分配金额'),
    posts: may('岗位数', count, '设置的公益岗位数'),
    note: may('说明', words, '和通常不同的地方，写明原因，例如用以前结转的钱'),
  },
  { mayBeEmpty: true },
);

export type Project = Row<typeof projectTable.columns>;
export type Funding = Row<typeof fundingTable.columns>;
export type Disbursement = Row<typeof disbursementTable.columns>;
export type Asset = Row<typeof assetTable.columns>;
export type Income = Row<typeof incomeTable.columns>;
export type Distribution = Row<typeof distributionTable.columns>;
