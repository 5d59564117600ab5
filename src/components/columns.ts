import { paths } from '../document/paths.ts';

/** A column (栏目) of the site, as 《政府网站发展指引》 (国办发〔2017〕47号) has it named in the head of its pages. */
export interface Column {
  name: string;
  /** ColumnType: what kind of column it is. */
  type: string;
  description: string;
  keywords: string[];
}

const open = '政府信息公开';

/** By the first folder of an address. */
const columns: Record<string, Column> = {
  [paths.plans]: {
    name: '方案',
    type: open,
    description: '工作方案和要点：定了哪些任务、目标、时限，由哪个单位办。',
    keywords: ['工作方案', '任务分工', '目标'],
  },
  [paths.tasks]: {
    name: '任务',
    type: open,
    description: '每一项任务由谁办、什么时候办完、办到哪一步。',
    keywords: ['任务进展', '责任单位', '时限'],
  },
  [paths.areas]: {
    name: '村镇',
    type: open,
    description: '每个县、乡镇、村一页：跟这个地方有关的公示、任务、项目和资金。',
    keywords: ['村务公开', '乡镇', '公开单'],
  },
  [paths.organizations]: {
    name: '单位',
    type: open,
    description: '每个单位牵头和配合哪些任务，哪些快到期、哪些晚了。',
    keywords: ['责任单位', '牵头单位'],
  },
  [paths.notices]: {
    name: '公示公告',
    type: open,
    description: '正在公示、等大家提意见的事，和已经定下来的结果。',
    keywords: ['公示', '公告', '通报'],
  },
  [paths.objections]: {
    name: '意见和答复',
    type: '互动交流',
    description: '大家对公示提了什么意见，怎么答复的，用了几天。',
    keywords: ['意见', '异议', '答复'],
  },
  [paths.reports]: {
    name: '报告',
    type: open,
    description: '月报、通报和总结报告。',
    keywords: ['月报', '通报', '总结报告'],
  },
  [paths.projects]: {
    name: '项目资金',
    type: open,
    description: '项目建在哪里、花多少钱、拨了多少、干到哪一步，形成的资产和收益。',
    keywords: ['衔接资金', '项目', '资产', '收益分配'],
  },
  [paths.rectification]: {
    name: '整改',
    type: open,
    description: '查出了什么问题，改了没有，什么时候改完。',
    keywords: ['问题整改', '销号'],
  },
  [paths.indicators]: {
    name: '指标',
    type: open,
    description: '每个指标是什么意思、怎么算、各期是多少。',
    keywords: ['指标', '目标', '进展'],
  },
  [paths.data]: {
    name: '数据',
    type: open,
    description: '网页上的数都可以下载：表格、说明和格式。',
    keywords: ['开放数据', '下载'],
  },
  [paths.duties]: {
    name: '公开目录',
    type: open,
    description: '应当公开什么、依据、时限、由谁公开，公开了没有。',
    keywords: ['公开目录', '基层政务公开标准目录', '公开时限'],
  },
  [paths.terms]: {
    name: '名词解释',
    type: '解读回应',
    description: '公文里的词用大白话讲一遍。',
    keywords: ['名词解释', '政策解读'],
  },
  [paths.forms]: {
    name: '空白表',
    type: '办事服务',
    description: '可以打印出来填写的空白表。',
    keywords: ['空白表', '表格下载'],
  },
  [paths.print]: {
    name: '打印专区',
    type: '办事服务',
    description: '装订好的公开单和报告，供单位打印张贴。',
    keywords: ['打印', '张贴', '公开单'],
  },
  [paths.feeds]: {
    name: '订阅',
    type: '办事服务',
    description: '有了新内容怎样知道：订阅和日历。',
    keywords: ['订阅', '日历'],
  },
  [paths.page('').replace(/\/+$/, '/')]: {
    name: '关于本站',
    type: '互动交流',
    description: '本站是什么、怎么看、有意见怎么提、怎样保护个人信息。',
    keywords: ['关于本站', '提意见'],
  },
};

/** Documents that stand in folders of their own belong to the column in which they are listed. */
const elsewhere: Record<string, string> = { 'sheets/': paths.areas, 'boards/': paths.projects };

/** The column of a page; undefined of the first page, which belongs to none. `here` is its path below the base. */
export function columnOf(here: string, title: string): Column | undefined {
  if (here === paths.home) return undefined;
  const folder = here.slice(0, here.indexOf('/') + 1);
  const own = columns[elsewhere[folder] ?? folder];
  return own ?? { name: title, type: open, description: `${title}。`, keywords: [title] };
}
