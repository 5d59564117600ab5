import {
  buildReportingMatrices,
  gatherLines,
  type ReportingLine,
  type ReportingMatrix,
} from '../../compute/reporting-matrix.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan } from '../../protect/disclosure.ts';
import { addDays } from '../../record/value/calendar.ts';
import { factValue } from '../../record/value/fact.ts';
import { daysOfPeriod, namePeriod, nextPeriod, type Period } from '../../record/value/period.ts';
import { markInvented } from '../parts/invented.ts';
import { type DeskItem, onDesk } from './item.ts';
import type { DeskView } from './view.ts';

/**
 * Who has not reported: for each plan and kind of period the last one that came and is not whole, those that are over and of
 * which nothing came, and the running one. What lacks of older periods the check tells (MB900).
 */
export function gatherReports({ disclosure, record }: DeskView): DeskItem[] {
  const { asOf, organizationIndex } = disclosure;
  return disclosure.plans
    .filter(({ stage }) => stage !== 'ahead')
    .flatMap((plan) =>
      buildReportingMatrices(plan.plan, record, organizationIndex, asOf).flatMap((matrix) =>
        gatherMatrix(matrix, plan, disclosure),
      ),
    );
}

function gatherMatrix(matrix: ReportingMatrix, plan: PublicPlan, disclosure: Disclosure): DeskItem[] {
  const { asOf, tree } = disclosure;
  const last = matrix.periods.at(-1);
  if (last === undefined) return [];
  const lines = gatherLines(matrix, tree);
  const behind = lines.flatMap((line) => {
    const cell = line.cells.at(-1);
    return cell && (cell.state === 'none' || cell.state === 'part') ? [{ line, cell }] : [];
  });
  const lacking = behind.map(({ line, cell }) => {
    const name = nameLine(line, disclosure);
    if (line.by === 'villages')
      return {
        name: `${name.replace(/各村$/, '')}的${cell.lacking.length}个村`,
        line: sayVillages(cell, name),
      };
    return {
      name,
      line: `${name}：${cell.state === 'none' ? '一项也没有报' : `报了${cell.came}项，应报${cell.due}项`}`,
    };
  });
  const items: DeskItem[] = [];
  if (lacking.length > 0) {
    const who = lacking.map(({ name }) => name);
    const details = lacking.map(({ line }) => line);
    items.push(tell(last, `${namePeriod(last)}的报表没有收齐`, who, details, plan, disclosure));
  }
  // Who is done with all that it reports on is not called upon any more.
  const everybody = [...new Set(lines.filter(({ owes }) => owes).map((line) => nameLine(line, disclosure)))];
  const end = factValue(plan.plan.period)?.end;
  if (everybody.length === 0) return items;
  for (let next = nextPeriod(last); daysOfPeriod(next).start <= asOf; next = nextPeriod(next)) {
    if (end !== undefined && daysOfPeriod(next).start > end) break;
    const isOver = daysOfPeriod(next).end < asOf;
    const what = isOver ? `${namePeriod(next)}的报表一份也没有` : `报送${namePeriod(next)}的报表`;
    items.push(tell(next, what, everybody, [], plan, disclosure));
  }
  return items;

  function sayVillages(cell: ReportingLine['cells'][number], name: string): string {
    const names = cell.lacking.slice(0, 12).map((code) => tree.byCode.get(code)?.name ?? code);
    const more = cell.lacking.length > names.length ? `等${cell.lacking.length}个村` : '';
    return `${name.replace(/各村$/, '')}：${names.join('、')}${more}没有报齐（应报${cell.due}个村，报齐${cell.came}个）`;
  }
}

function tell(
  period: Period,
  what: string,
  who: string[],
  details: string[],
  { plan, stage }: PublicPlan,
  { asOf, datasets, site }: Disclosure,
): DeskItem {
  const where = `progress/${plan.id}/${period}/`;
  return onDesk(
    {
      key: `reporting/${plan.id}/${period}`,
      kind: '报送',
      what: `${plan.short}：${what}`,
      who,
      due: addDays(daysOfPeriod(period).end, site.reporting.days),
      where,
      details,
      isAfter: stage === 'ended',
      path: paths.reporting(plan.id),
      synthetic: markInvented(datasets, where).synthetic === true,
    },
    asOf,
  );
}

function nameLine({ by, reporter }: ReportingLine, { tree }: Disclosure): string {
  const name = tree.byCode.get(reporter)?.name ?? reporter;
  return by === 'villages' ? `${name}各村` : name;
}
