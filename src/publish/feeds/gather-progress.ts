import { paths } from '../../document/paths.ts';
import { isSynthetic } from '../../document/task-table.ts';
import { sheetsDue } from '../../document/village-sheet.ts';
import type { Disclosure, PublicPlan } from '../../protect/disclosure.ts';
import { addDays, nameDay } from '../../record/value/calendar.ts';
import { daysOfPeriod, namePeriod } from '../../record/value/period.ts';
import { markInvented } from '../parts/invented.ts';
import type { FeedEvent } from './event.ts';

/** New progress: the sheet of each village and period, and for counties and townships the plan's period as a whole. */
export function gatherProgress(disclosure: Disclosure): FeedEvent[] {
  return [
    ...gatherSheets(disclosure),
    ...disclosure.plans.flatMap((plan) => gatherPeriods(plan, disclosure)),
    ...gatherLedger(disclosure),
  ];
}

function gatherSheets(disclosure: Disclosure): FeedEvent[] {
  const synthetic = isSynthetic(disclosure, 'progress', 'projects', 'areas');
  return sheetsDue(disclosure).map(({ date, period, village }) => ({
    key: `sheets/${period}/${village.code}`,
    kind: 'progress',
    date,
    title: `${village.name}${namePeriod(period)}公开单`,
    summary: '这一期村里办了什么、用了多少钱、有事问谁，都在这张单子上，和贴在公开栏里的一样。',
    path: paths.sheet(period, village.code),
    synthetic,
    areas: [village.code],
    // 150 villages would drown what else there is to tell of their county.
    reach: 'here',
  }));
}

function gatherPeriods({ periods, plan }: PublicPlan, disclosure: Disclosure): FeedEvent[] {
  const { asOf, datasets, site, tree } = disclosure;
  const county = tree.byCode.get(plan.area);
  const townships = (tree.children.get(plan.area) ?? []).map(({ code }) => code);
  return periods
    .map((period) => ({ period, date: addDays(daysOfPeriod(period).end, site.reporting.days) }))
    .filter(({ date }) => date <= asOf)
    .map(({ date, period }) => ({
      key: `plans/${plan.id}/${period}`,
      kind: 'progress',
      date,
      title: `${county?.name ?? ''}${namePeriod(period)}进展`,
      summary: `“${plan.short}”的各项任务到${nameDay(daysOfPeriod(period).end)}办得怎样，各乡镇、各单位报来的都在这里。`,
      path: paths.tasksOfPlan(plan.id),
      synthetic: markInvented(datasets, `progress/${plan.id}/${period}/tasks.csv`).synthetic === true,
      areas: [plan.area, ...townships],
      reach: 'here',
    }));
}

/** Problems that were closed. Those that ran late stand with what is late. */
function gatherLedger({ datasets, rectification, tree }: Disclosure): FeedEvent[] {
  return rectification.flatMap(({ file, row }) => {
    if (row.closed === undefined) return [];
    return {
      key: `rectification/${row.id}/closed`,
      kind: 'progress' as const,
      date: row.closed,
      title: `问题已改好（销号）：${tree.byCode.get(row.area)?.name ?? ''}${row.issue}`,
      summary: `${row.unit}负责，${nameDay(row.closed)}销号。${row.evidence ? `依据：${row.evidence}` : ''}`,
      path: paths.rectification,
      author: row.unit,
      synthetic: markInvented(datasets, file).synthetic === true,
      areas: [row.area],
      reach: 'around' as const,
    };
  });
}
