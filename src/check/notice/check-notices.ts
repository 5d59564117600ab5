import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Text } from '../../record/record.ts';
import { reportKinds } from '../../record/report/kinds.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { checkCourse } from './check-course.ts';
import { checkDisplay } from './check-display.ts';
import { checkFigures } from './check-figures.ts';
import { checkFollows } from './check-follows.ts';
import { checkCharges, checkHands } from './check-hands.ts';
import { checkItems } from './check-items.ts';
import { checkProjects, checkUnitNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkReported, checkTitlePeriod } from './check-period.ts';
import { checkRules } from './check-rules.ts';
import { checkTableSums } from './check-sums.ts';
import { checkPlanDays, checkTextDays } from './check-text-days.ts';

/** Notices and reports against the calendar, the rules, each other and the figures that they tell. */
export function checkNotices(evidence: Evidence): Finding[] {
  const { record, plans } = evidence;
  const kinds = new Map(record.rules.noticeKinds.map((kind) => [kind.id, kind]));
  const notices = record.notices.flatMap((notice) => {
    const kind = kinds.get(notice.kind);
    const reports = kind?.stage === 'bulletin' || kind?.stage === 'village-affairs';
    const days = checkTextDays(notice, evidence, reports ? kind.name : undefined);
    return [
      ...days,
      ...checkRules(notice, kind, evidence, days.length === 0),
      ...checkDisplay(notice, kind, evidence),
      ...checkFollows(notice, kinds, evidence),
      ...checkCourse(notice, kind, kinds, evidence),
      ...checkHands(notice, evidence),
      ...checkProjects(notice, evidence),
      ...checkUnitNames(notice, countyOf(notice, evidence), evidence),
      ...checkWhole(notice, evidence),
      ...checkFigures(notice, notice.areas.length === 1 ? notice.areas[0] : undefined, evidence),
    ];
  });
  const reports = record.reports.flatMap((report) => [
    ...checkTextDays(report, evidence, reportKinds[report.kind]),
    ...checkReported(report, evidence),
    ...checkUnitNames(report, plans.get(report.plan)?.area ?? '', evidence),
    ...checkWhole(report, evidence),
    ...checkFigures(report, plans.get(report.plan)?.area, evidence),
  ]);
  return [
    ...notices,
    ...reports,
    ...record.plans.flatMap((plan) => checkPlanDays(plan, evidence)),
    ...checkNumbers(evidence),
    ...checkItems(evidence),
    ...checkCharges(evidence),
  ];
}

function countyOf(notice: NoticeFrontMatter, { areas, plans }: Evidence): string {
  const known = plans.get(notice.plan ?? '')?.area;
  if (known !== undefined) return known;
  let at = areas.get(notice.areas[0] ?? '');
  for (let step = 0; at?.parent !== undefined && step < 4; step++) at = areas.get(at.parent);
  return at?.code ?? '';
}

function checkWhole(
  text: Text<NoticeFrontMatter> | Text<ReportFrontMatter>,
  { locate }: Evidence,
): Finding[] {
  if (text.body.trim() === '') return [found('empty-body', { file: text.file, line: 1, column: 1 }, {})];
  return [...checkTitlePeriod(text, locate), ...checkTableSums(text)];
}
