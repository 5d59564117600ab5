import type { ReportFrontMatter } from '../../record/report/schema.ts';

const kinds: Record<ReportFrontMatter['kind'], string> = {
  'monthly-report': '月报',
  bulletin: '通报',
  'summary-report': '总结报告',
};

/** 月报、通报、总结报告. */
export function nameReportKind(kind: ReportFrontMatter['kind']): string {
  return kinds[kind];
}
