import type { AreaTree } from '../compute/areas.ts';
import type { AssessedPlan, AssessedTarget } from '../compute/assess.ts';
import { lazily, once } from '../compute/lazily.ts';
import type { Measure } from '../compute/measure.ts';
import { countedByUnits } from '../compute/task-status.ts';
import type { PublicRecord } from '../record/record.ts';
import type { Day } from '../record/value/date.ts';
import type { PublicPlan, PublicTarget } from './disclosure.ts';
import type { Protection } from './edition/protection.ts';
import { type Figure, hideFigure, publishMeasure } from './figure.ts';
import { type PublicIndicator, protectIndicator } from './indicators.ts';
import { protectMonitoring } from './monitoring.ts';

/** A plan with all its numbers protected; each part is made when it is first asked for. */
export function disclosePlan(
  assessed: AssessedPlan,
  record: PublicRecord,
  tree: AreaTree,
  threshold: number,
  asOf: Day,
  money: Pick<PublicPlan, 'money' | 'moneyCourse'>,
  protection: Protection,
): PublicPlan {
  const { plan } = assessed;
  const indicators = once(
    () =>
      new Map(
        [...assessed.indicators].map(
          ([id, values]) => [id, protectIndicator(values, plan.area, tree, threshold, protection)] as const,
        ),
      ),
  );
  const targets = (given: AssessedTarget[]) =>
    given.map((target) => discloseTarget(target, indicators(), plan.area, tree));
  return lazily<PublicPlan>({
    plan: () => plan,
    stage: () => assessed.stage,
    period: () => assessed.period,
    periods: () => assessed.periods,
    sections: () =>
      assessed.sections.map((section) => ({
        section: section.section,
        deadlines: section.deadlines,
        cadences: section.cadences,
        targets: targets(section.targets),
        summary: { ...section.summary, done: publishMeasure(section.summary.done) },
      })),
    tasks: () =>
      assessed.tasks.map((task) => ({
        id: `${plan.id}-${task.task.id}`,
        plan: plan.id,
        task: task.task,
        deadlines: task.deadlines,
        cadences: task.cadences,
        targets: targets(task.targets),
        lead: task.lead,
        responsible: task.responsible,
        standing: {
          ...task.standing,
          share: publishShare(task.standing.share, threshold),
          readings: task.standing.readings.map(({ done: _done, due: _due, ...reading }) => reading),
        },
      })),
    summary: () => ({ ...assessed.summary, done: publishMeasure(assessed.summary.done) }),
    course: () => assessed.course,
    indicators,
    monitoring: () => protectMonitoring(record.monitoring, plan, tree, threshold, asOf, protection),
    money: () => money.money,
    moneyCourse: () => money.moneyCourse,
  });
}

/**
 * The share of a task that is done. What units count may be households: where fewer than the threshold are counted, or
 * left over, the share would tell them.
 */
function publishShare(share: Measure, threshold: number): Figure {
  const { numerator = 0, denominator = 0, numeratorIs } = share.basis;
  const isSmall = (count: number) => count > 0 && count < threshold;
  const counts = [numerator, denominator, denominator - numerator];
  if (numeratorIs === countedByUnits && counts.some(isSmall)) {
    return hideFigure('protected', share.unit);
  }
  return publishMeasure(share);
}

/**
 * The value that a target was judged by. Where it is the indicator's own value, the protected one is taken, so that a
 * target cannot tell what the indicator's table hides. Nor may its standing: met at 3 and missed at 4 is 3. The same
 * goes for the figure that it is measured against, and for the count of places that reach it, where one of them is
 * hidden.
 */
function discloseTarget(
  given: AssessedTarget,
  indicators: Map<string, PublicIndicator>,
  area: string,
  tree: AreaTree,
): PublicTarget {
  const { target, indicator } = given;
  const { actual, expectedNow: _expectedNow, ...standing } = given.standing;
  const values = (id: string) =>
    standing.period === undefined ? undefined : indicators.get(id)?.byPeriod.get(standing.period);
  const own = values(target.indicator);
  const other = target.reference?.indicator;
  const countsPlaces = actual.basis.numeratorIs?.startsWith('达到“') === true;
  const judged = countsPlaces
    ? [...(own ?? [])].flatMap(([code, figure]) => (tree.byCode.get(code)?.level === '县' ? [] : figure))
    : [own?.get(area)];
  const used = other === undefined ? judged : [...judged, values(other)?.get(area)];
  // Zeros of a count are never hidden: that one is not met gives nothing away that the sign in its place does not.
  const tellsNothing = target.value === 0 && !countsPlaces && indicator?.adds !== 'ratio';
  const withheld =
    actual.value === undefined
      ? undefined
      : used.find((each) => isWithheld(each, tellsNothing) || splitsBand(each, target.value));
  if (withheld) {
    const why = '这个数为保护个人不公开，所以也不公开评定的结果。';
    return { target, indicator, standing: { ...standing, state: 'not-scorable', why, actual: withheld } };
  }
  const figure = countsPlaces || actual.value === undefined ? undefined : own?.get(area);
  return { target, indicator, standing: { ...standing, actual: figure ?? publishMeasure(actual) } };
}

/** True for a range on both sides of what is asked for: whether it is reached would tell which part of it is meant. */
function splitsBand(figure: Figure | undefined, asked: number | undefined): boolean {
  if (figure?.kind !== 'band') return false;
  return asked === undefined || (figure.least <= asked && asked <= figure.most);
}

/** True for a figure that is there and may not be seen; of those surely above zero not, where only that is told. */
function isWithheld(figure: Figure | undefined, tellsNothing: boolean): boolean {
  if (figure?.kind !== 'hidden') return false;
  if (figure.reason === 'not-published') return true;
  return !tellsNothing && figure.reason === 'protected';
}
