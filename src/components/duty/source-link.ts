import type { DutySource } from '../../compute/duties/types.ts';
import { paths } from '../../document/paths.ts';
import type { Site } from '../../record/site/schema.ts';
import { link } from '../link.ts';

/** Where a reader sees what was published, and how it is called there. */
export interface SourceLink {
  name: string;
  href: string;
}

const names = {
  plan: '方案',
  notice: '公示公告',
  report: '报告',
  monitoring: '监测对象户数',
  assets: '资产',
  income: '资产收益',
  projects: '项目',
  progress: '任务进展',
  rectification: '整改台账',
  channels: '联系办法',
  guide: '公开指南',
} as const;

/** The link to what shows that a duty was done; the contact of the site stands at the foot of every page. */
export function linkSource(source: DutySource, county: string, site: Site): SourceLink {
  switch (source.kind) {
    case 'plan':
      return { name: source.title, href: link(paths.plan(source.id)) };
    case 'notice':
      return { name: source.title, href: link(paths.notice(source.id)) };
    case 'report':
      return { name: source.title, href: link(paths.report(source.id)) };
    case 'funding':
      return { name: source.title || '没有文号的一批资金', href: link(paths.projects) };
    case 'assets':
    case 'income':
    case 'projects':
      return { name: names[source.kind], href: link(paths.projects) };
    case 'monitoring':
      return { name: names.monitoring, href: link(paths.area(county)) };
    case 'progress':
      return { name: names.progress, href: link(paths.tasks) };
    case 'rectification':
      return { name: names.rectification, href: link(paths.rectification) };
    case 'channels':
      return { name: names.channels, href: '#contact' };
    case 'guide':
      return { name: names.guide, href: site.portal?.disclosure.guide ?? link(paths.duties) };
  }
}
