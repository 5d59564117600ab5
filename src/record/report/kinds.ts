import type { ReportFrontMatter } from './schema.ts';

/** What people call the kinds of reports. */
export const reportKinds: Record<ReportFrontMatter['kind'], string> = {
  'monthly-report': '月报',
  bulletin: '通报',
  'summary-report': '总结报告',
};
