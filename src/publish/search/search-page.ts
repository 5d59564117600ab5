/** A page of the site as it is searched. */
export interface SearchPage {
  /** Below the base, as links name it: `areas/990001001001/`. */
  path: string;
  title: string;
  /** Where it belongs: county and township, or the plan. */
  where: string;
  /** The day it was published, where it is a document. */
  day?: string;
  /** What it says, block by block, in the order of reading. */
  passages: Array<{ text: string; isHeading: boolean }>;
}

/** Kinds of page, in the order in which they are shown: what one looks for before what one comes upon. */
export const kinds = [
  '村镇',
  '公示公告',
  '任务',
  '方案',
  '项目资金',
  '单位',
  '指标',
  '报告',
  '说明',
  '目录和名单',
  '公开单',
] as const;

export type Kind = (typeof kinds)[number];

const byFolder: Record<string, Kind> = {
  areas: '村镇',
  notices: '公示公告',
  tasks: '任务',
  plans: '方案',
  projects: '项目资金',
  boards: '项目资金',
  organizations: '单位',
  indicators: '指标',
  reports: '报告',
  about: '说明',
  terms: '说明',
  sheets: '公开单',
};

/** What kind of page stands at a path: by its folder; the first page of a folder, and what lists others, is a list. */
export function kindOf(path: string): Kind {
  const [folder = '', ...rest] = path.split('/').filter(Boolean);
  const isList = rest.length === 0 || /^(?:tasks\/(?!item\/)|areas\/(?!\d))/.test(path);
  if (isList && folder !== 'terms') return '目录和名单';
  return byFolder[folder] ?? '目录和名单';
}
