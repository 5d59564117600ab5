import type { Disclosure, PublicPlan } from '../../protect/disclosure.ts';
import type { PublicMonitoring } from '../../protect/monitoring.ts';
import { openFigure } from './figure.ts';
import { markInvented } from './invented.ts';
import type { OpenProgress } from './progress.ts';

/** Every record of `progress`, plan by plan: numbers of indicators, monitored households, reports on tasks. */
export function* listProgress(disclosure: Disclosure): Generator<OpenProgress> {
  for (const plan of disclosure.plans) {
    yield* listIndicatorValues(plan, disclosure);
    for (const monitoring of plan.monitoring) yield* listMonitoring(monitoring, disclosure);
    yield* listTaskReadings(plan, disclosure);
  }
}

function* listIndicatorValues(
  { plan, indicators }: PublicPlan,
  { datasets }: Disclosure,
): Generator<OpenProgress> {
  for (const [indicator, { byPeriod }] of indicators) {
    for (const [period, figures] of byPeriod) {
      const mark = markInvented(datasets, `progress/${plan.id}/${period}/indicators.csv`);
      for (const [area, figure] of figures) {
        yield { kind: 'indicator', plan: plan.id, indicator, period, area, ...openFigure(figure), ...mark };
      }
    }
  }
}

function* listMonitoring(monitoring: PublicMonitoring, { datasets }: Disclosure): Generator<OpenProgress> {
  const { plan, period } = monitoring;
  const mark = markInvented(datasets, `monitoring/${plan}.csv`);
  const place = { kind: 'monitoring', plan, period } as const;
  for (const { area, households, people, total } of monitoring.rows) {
    for (const [group, figure] of households) {
      yield { ...place, area, group, measure: 'households', ...openFigure(figure), ...mark };
    }
    for (const [group, figure] of people) {
      yield { ...place, area, group, measure: 'people', ...openFigure(figure), ...mark };
    }
    yield { ...place, area, group: '合计', measure: 'households', ...openFigure(total), ...mark };
  }
  const area = monitoring.rows.at(-1)?.area;
  if (area === undefined) return;
  for (const measure of ['added', 'removed'] as const) {
    yield { ...place, area, group: '合计', measure, ...openFigure(monitoring[measure]), ...mark };
  }
}

function* listTaskReadings({ plan, tasks }: PublicPlan, { datasets }: Disclosure): Generator<OpenProgress> {
  for (const { id, standing } of tasks) {
    for (const reading of standing.readings) {
      yield {
        kind: 'task',
        plan: plan.id,
        task: id,
        period: reading.period,
        reporter: reading.reporter,
        by: reading.by,
        status: reading.status,
        current: reading.current,
        finished: reading.finished,
        reported: reading.reported,
        note: reading.note,
        ...markInvented(datasets, `progress/${plan.id}/${reading.period}/tasks.csv`),
      };
    }
  }
}
