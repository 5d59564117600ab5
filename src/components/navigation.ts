import { paths } from '../document/paths.ts';

export interface Step {
  name: string;
  /** Below the base. */
  path: string;
}

/** The sections of the site, in the order of the header. */
export const sections: Step[] = [
  { name: '首页', path: paths.home },
  { name: '方案', path: paths.plans },
  { name: '任务', path: paths.tasks },
  { name: '村镇', path: paths.areas },
  { name: '单位', path: paths.organizations },
  { name: '公示公告', path: paths.notices },
  { name: '报告', path: paths.reports },
  { name: '项目资金', path: paths.projects },
  { name: '整改', path: paths.rectification },
  { name: '指标', path: paths.indicators },
  { name: '数据', path: paths.data },
];

/** Whether a section of the header holds the page: `page` for its first page, `true` for one below it. */
export function currency(section: Step, here: string): 'page' | 'true' | undefined {
  if (here === section.path) return 'page';
  return section.path !== '' && here.startsWith(section.path) ? 'true' : undefined;
}
