import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan, PublicSection, PublicSummary } from '../../protect/disclosure.ts';
import { openCommitments } from '../parts/commitments.ts';
import { factColumns } from '../parts/fact.ts';
import { figureColumns, openFigure } from '../parts/figure.ts';
import { datasetOf } from '../parts/invented.ts';
import { type OpenPlan, planSchema } from '../parts/plan.ts';
import { stages, taskStates } from '../parts/words.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const asText = { type: 'string', write: (value: string) => value } as const;
const asDay = { type: 'date', write: (value: string) => value } as const;
const stateColumns = (Object.keys(taskStates) as Array<keyof typeof taskStates>).map((state) => ({
  header: `${taskStates[state]}任务数`,
  type: 'integer' as const,
  cell: (plan: OpenPlan) => plan.counts[state],
}));

const columns = ({ tree }: Disclosure): Array<CsvColumn<OpenPlan>> => [
  { header: '编号', key: true, cell: (plan) => plan.id },
  { header: '标题', cell: (plan) => plan.title },
  { header: '简称', cell: (plan) => plan.short },
  { header: '文种', cell: (plan) => plan.genre },
  { header: '地区', cell: (plan) => tree.byCode.get(plan.area)?.name },
  { header: '地区代码', refers: 'areas', cell: (plan) => plan.area },
  ...factColumns('发文机关', (plan: OpenPlan) => plan.issuer, asText),
  ...factColumns('发文字号', (plan: OpenPlan) => plan.number, asText),
  ...factColumns('成文日期', (plan: OpenPlan) => plan.date, asDay),
  ...factColumns('主送', (plan: OpenPlan) => plan.recipients, { type: 'list', write: (units) => units }),
  ...factColumns('署名', (plan: OpenPlan) => plan.signature, asText),
  ...factColumns('实施时间', (plan: OpenPlan) => plan.period, {
    type: 'string',
    write: ({ start, end }) => `${start}至${end}`,
  }),
  { header: '说明', cell: (plan) => plan.summary },
  {
    header: '依据',
    type: 'list',
    cell: (plan) => plan.cites.map(({ title, number }) => `${title}${number ? `（${number}）` : ''}`),
  },
  { header: '公开属性', cell: (plan) => plan.disclosure },
  { header: '执行到哪里', cell: (plan) => stages[plan.stage] },
  { header: '任务数', type: 'integer', cell: (plan) => plan.total },
  ...stateColumns,
  ...figureColumns<OpenPlan>('办结比例（%）', (plan) => plan.done),
  ...figureColumns<OpenPlan>('已下达（万元）', (plan) => plan.allocated),
  ...figureColumns<OpenPlan>('已拨付（万元）', (plan) => plan.paid),
  { header: '章节', type: 'list', cell: (plan) => plan.sections.map(({ no, title }) => `${no}${title}`) },
  {
    header: '原文里有出入的地方',
    type: 'list',
    cell: (plan) => plan.contradictions.map(({ title }) => title),
  },
  { header: '进展是示例数据', type: 'boolean', cell: (plan) => plan.syntheticProgress === true },
  { header: '网页', cell: (plan) => plan.page },
];

/** `plans`: a record a plan, with its sections and all that is not a task. */
export const plansTable = declareTable({
  id: 'plans',
  row: planSchema,
  columns,
  rows: (disclosure) => disclosure.plans.map((plan) => openPlan(plan, disclosure)),
});

function openPlan(given: PublicPlan, { datasets }: Disclosure): OpenPlan {
  const { plan, period, money } = given;
  return {
    id: plan.id,
    title: plan.title,
    short: plan.short,
    genre: plan.genre,
    carrier: plan.carrier,
    area: plan.area,
    issuer: plan.issuer,
    number: plan.number,
    date: plan.date,
    recipients: plan.recipients,
    signature: plan.signature,
    period: plan.period,
    levels: plan.levels,
    summary: plan.summary,
    cites: plan.cites,
    disclosure: plan.disclosure,
    published: plan.published,
    stage: given.stage,
    latestPeriod: period,
    periods: given.periods,
    ...openSummary(given.summary),
    allocated: openFigure(money.allocated),
    paid: openFigure(money.paid),
    paidShare: openFigure(money.paidShare),
    sections: given.sections.map(openSection),
    phases: plan.phases,
    procedures: plan.procedures,
    ledgers: plan.ledgers,
    outputs: plan.outputs,
    background: plan.background,
    contradictions: plan.contradictions,
    synthetic: plan.synthetic ? true : undefined,
    syntheticProgress: datasetOf(datasets, `progress/${plan.id}/${period}/tasks.csv`)?.synthetic
      ? true
      : undefined,
    page: paths.plan(plan.id),
  };
}

function openSection(given: PublicSection): OpenPlan['sections'][number] {
  const { section, summary } = given;
  return {
    id: section.id,
    no: section.no,
    title: section.title,
    parent: section.parent,
    summary: section.summary,
    parties: section.parties.map(({ role, units, text }) => ({ role, units, text })),
    ...openCommitments(given, section),
    ...openSummary(summary),
    line: section.line,
  };
}

function openSummary({ counts, total, done }: PublicSummary) {
  return { counts, total, done: openFigure(done) };
}
