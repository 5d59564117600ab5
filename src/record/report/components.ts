/** What an attribute of a component must name. */
export type AttributeKind = 'indicator' | 'area' | 'period' | 'section' | 'project';

interface ComponentGrammar {
  /** What it puts into the text, for those who write. */
  what: string;
  required: Record<string, AttributeKind>;
  optional: Record<string, AttributeKind>;
}

/** What a page about the site (`pages/*.mdx`) may take from the record, and what it puts there. It has no attributes. */
export const pageComponents: Record<string, string> = {
  Contact: '主办单位和它的电话、地址、办公时间，照 `site.yaml` 写的；写在句子中间，后面自己加句号',
};

const place = { area: 'area', period: 'period' } as const;
const nothing = { required: {}, optional: {} } as const;

/**
 * The components with which an authored text binds figures of the record: `<Value indicator="…" period="2022-06" />`.
 * Plan and period are the document's own where they are left out; the area is the one place that a notice is about, else that
 * of the plan.
 */
export const componentGrammar: Record<string, ComponentGrammar> = {
  Value: { what: '句子里的一个数，连单位一起', required: { indicator: 'indicator' }, optional: place },
  SeeTable: { what: '句子里的“表3”：后面最近的一张表的编号；不编号的文件里写成“下表”', ...nothing },
  SeeChart: { what: '句子里的“图3”：后面最近的一幅图的编号；不编号的文件里写成“下图”', ...nothing },
  Headline: { what: '一个大字的数，下面是它的意思', required: { indicator: 'indicator' }, optional: place },
  IndicatorTable: {
    what: '一项指标，各乡镇（街道）一行，最后是合计；是比例的，写出分子和分母',
    required: { indicator: 'indicator' },
    optional: { period: 'period' },
  },
  IndicatorChart: {
    what: '一项指标各期的图，下面是各期的数',
    required: { indicator: 'indicator' },
    optional: { area: 'area' },
  },
  IndicatorCharts: {
    what: '方案里一年中有变化的全部指标：每项一个小标题、一句解释、一幅图和各期的数',
    ...nothing,
  },
  TownshipTable: {
    what: '乡镇（街道）报送的全部指标：一项一行，各乡镇（街道）一列；太宽的自动横排一页',
    required: {},
    optional: { period: 'period' },
  },
  TownshipChart: {
    what: '一项指标各乡镇（街道）比较的图和表',
    required: { indicator: 'indicator' },
    optional: { period: 'period' },
  },
  TargetTable: { what: '方案的全部目标：原话、实际的数、报告期和评定', ...nothing },
  TaskStatusTable: {
    what: '任务进展表；写上 section 就只列这一部分的任务',
    required: {},
    optional: { section: 'section' },
  },
  TaskTables: { what: '全部任务，按方案的部分分成小标题和表，带牵头和责任单位', ...nothing },
  ProgressSummary: { what: '任务办结的比例和各种状态的项数', ...nothing },
  ProjectTable: {
    what: '项目和资金；写上 project 就只列这一个，写上 area 就只列这个地方的',
    required: {},
    optional: { area: 'area', project: 'project' },
  },
  ProjectItems: {
    what: '公告要写明的项目内容（国开办发〔2018〕11号），一个项目一张；不写 project 的，就是文件开头 projects 里的那些',
    required: {},
    optional: { project: 'project' },
  },
  AssetItems: {
    what: '资产登记表：类型、年份、资金来源、原值、归属、管护、收益；不写 area 的，就是公告写的那些地方',
    required: {},
    optional: { area: 'area' },
  },
  FundProgress: { what: '资金下达和拨付的进度', ...nothing },
  AssetTable: { what: '项目资产和收益分配', required: {}, optional: { area: 'area' } },
  RectificationTable: { what: '问题整改台账', ...nothing },
  MonitoringTable: {
    what: '监测对象户数，只有数，没有人',
    required: {},
    optional: { period: 'period' },
  },
  UnreportedTable: { what: '没有报送的单位', required: {}, optional: { period: 'period' } },
  PersonTable: { what: '公示名单，公示期内才有', ...nothing },
};
