import { z } from 'zod';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan, PublicTarget } from '../../protect/disclosure.ts';
import { invented, page, text } from '../parts/fields.ts';
import { figureColumns } from '../parts/figure.ts';
import { markInvented } from '../parts/invented.ts';
import { openTarget, targetFields, writeThreshold } from '../parts/target.ts';
import { comparators, hardnessWords, targetStates } from '../parts/words.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const row = z.strictObject({
  id: text('编号', '全站唯一'),
  plan: text('方案编号'),
  task: z
    .string()
    .nullable()
    .meta({ title: '任务编号', description: '见 tasks.json；写在章节里的目标是 null' }),
  section: text('章节编号'),
  indicatorName: text('指标名称').optional(),
  ...targetFields,
  unscorable: text('不评定的理由').optional(),
  synthetic: invented('目前的数（state、actual）'),
  page: page(),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (target) => target.id },
  { header: '方案编号', refers: 'plans', cell: (target) => target.plan },
  { header: '任务编号', cell: (target) => target.task },
  { header: '章节编号', cell: (target) => target.section },
  { header: '指标编号', refers: 'indicators', cell: (target) => target.indicator },
  { header: '指标', cell: (target) => target.indicatorName },
  { header: '原文', cell: (target) => target.text },
  { header: '比较', cell: (target) => comparators[target.comparator] },
  { header: '要达到的数', type: 'number', cell: (target) => target.value },
  { header: '单位', cell: (target) => target.unit },
  { header: '要求', cell: writeThreshold },
  { header: '约束力', cell: (target) => hardnessWords[target.hardness] },
  { header: '时限', type: 'date', cell: (target) => target.by },
  { header: '适用范围', cell: (target) => target.scope },
  { header: '状态', cell: (target) => targetStates[target.state] },
  { header: '判断理由', cell: (target) => target.why },
  ...figureColumns<Row>('目前的数', (target) => target.actual),
  { header: '目前的数的单位', cell: (target) => target.actual.unit },
  { header: '目前的数是示例数据', type: 'boolean', cell: (target) => target.synthetic === true },
  { header: '原文行', type: 'integer', cell: (target) => target.line },
  { header: '网页', cell: (target) => target.page },
];

/** `targets`: a record a target, of tasks and of headings. */
export const targetsTable = declareTable({ id: 'targets', row, columns, rows: listTargets });

function* listTargets(disclosure: Disclosure): Generator<Row> {
  for (const plan of disclosure.plans) {
    for (const { section, targets } of plan.sections) {
      const owner = { id: `${plan.plan.id}-${section.id}`, task: null, section: section.id };
      yield* listOwn(owner, targets, plan, paths.plan(plan.plan.id), disclosure);
    }
    for (const { id, task, targets } of plan.tasks) {
      yield* listOwn({ id, task: id, section: task.section }, targets, plan, paths.task(id), disclosure);
    }
  }
}

function* listOwn(
  owner: { id: string; task: string | null; section: string },
  targets: PublicTarget[],
  { plan }: PublicPlan,
  at: string,
  { datasets }: Disclosure,
): Generator<Row> {
  for (const [index, given] of targets.entries()) {
    const { period } = given.standing;
    yield {
      id: `${owner.id}-${index + 1}`,
      plan: plan.id,
      task: owner.task,
      section: owner.section,
      indicatorName: given.indicator?.name,
      ...openTarget(given),
      unscorable: given.target.unscorable,
      ...(period ? markInvented(datasets, `progress/${plan.id}/${period}/indicators.csv`) : {}),
      page: at,
    };
  }
}
