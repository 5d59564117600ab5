/** One table of the open data: what it is called, what is in it, and where its files stand below the site's base. */
export interface CatalogueEntry {
  id: TableId;
  /** Chinese name, as on the data page. */
  title: string;
  /** What one record is and what it tells, in one or two Chinese sentences. */
  description: string;
  json: string;
  csv: string;
  schema: string;
}

const tables = {
  plans: [
    '方案',
    '一条记录是一份方案：标题、发文机关、文号、日期（写明是原文所印、推断还是缺失）、章节、总体进度。',
  ],
  tasks: [
    '任务',
    '一条记录是方案里的一项任务：编号和标题照原文，牵头单位、责任单位、时限、频次、目标和目前的状态。',
  ],
  targets: [
    '目标',
    '一条记录是一个目标：指标、要达到的数、时限、约束力（必须、原则上、力争），以及目前达到多少。',
  ],
  organizations: ['单位', '一条记录是一个单位或集体单位：名称、曾用名、所属地区、牵头和负责的任务。'],
  areas: ['地区', '一条记录是一个县、乡镇或村：12 位代码、名称、上级，以及在那里的集体资产。'],
  indicators: ['指标', '一条记录是一个指标：怎么算、单位、越高越好还是越低越好、公开到哪一级。'],
  progress: [
    '进展',
    '一条记录是一个地区一个报告期的一个数，或一个单位对一项任务的一次报告。人数过小的不公开，或者只公开所在的区间。',
  ],
  projects: [
    '项目',
    '一条记录是一个项目：建设内容、资金来源、拨付、进度，以及形成的资产和收益。金额单位是万元。',
  ],
  rectification: ['整改台账', '一条记录是一个查出的问题：来源、责任单位、整改措施、时限、是否销号。'],
  notices: ['公示公告', '一条记录是一份公示、公告或其他文书：日期、公示期、提意见的渠道、结果、目前的状态。'],
  objections: [
    '意见和答复',
    '一条记录是对公示的一条意见：收到日期、事项、答复、处理结果、用了几天、晚没晚。只登事，不登人。',
  ],
  reports: ['报告', '一条记录是一份月报、通报或总结报告：报告期、发文单位、日期、摘要。'],
  duties: ['公开目录', '一条记录是一个公开事项：公开什么、依据、时限、主体、渠道、层级。'],
  editions: ['公开期次', '一条记录是一次公开：期号、日期、与上一期相比改了什么。'],
} as const;

export type TableId = keyof typeof tables;

/** Where the list of all tables stands. */
export const indexPath = 'data/index.json';

/** Where the description of the CSVs as a Data Package stands. */
export const packagePath = 'data/datapackage.json';

/** Every table of the open data, in the order in which the data page shows them. */
export const catalogue: CatalogueEntry[] = (Object.keys(tables) as TableId[]).map((id) => ({
  id,
  title: tables[id][0],
  description: tables[id][1],
  json: `data/${id}.json`,
  csv: `data/${id}.csv`,
  schema: `data/schema/${id}.schema.json`,
}));
