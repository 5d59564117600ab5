import { z } from 'zod';
import { paths } from '../../document/paths.ts';
import type { PublicAsset, PublicProject } from '../../protect/disclosure.ts';
import type { Dataset } from '../../record/site/schema.ts';
import type { Day } from '../../record/value/date.ts';
import { assetSchema, openAsset } from './asset.ts';
import { areaCode, choice, day, flag, invented, page, text } from './fields.ts';
import { figure, openFigure } from './figure.ts';
import { markInvented } from './invented.ts';

const stages = { 未开工: '未开工', 建设中: '建设中', 已完工: '已完工', 已验收: '已验收' } as const;

/** A project with its money, its progress and what it left behind. Amounts in 万元. */
export const projectSchema = z.strictObject({
  id: text('项目编号'),
  name: text('项目名称'),
  plan: text('方案编号').optional(),
  year: text('年度'),
  area: areaCode('地区代码'),
  kind: text('类别'),
  work: text('建设任务'),
  standard: text('补助标准').optional(),
  builder: text('实施单位'),
  responsible: text('责任单位'),
  charge: text('责任人职务').optional(),
  goal: text('绩效目标'),
  benefit: text('带动机制'),
  planStart: day('计划开工'),
  planFinish: day('计划完工'),
  started: day('实际开工').optional(),
  finished: day('实际完工').optional(),
  accepted: day('验收日期').optional(),
  stage: choice('阶段', stages),
  late: flag('晚于计划'),
  planned: figure('计划投资').optional(),
  allocated: figure('已下达'),
  paid: figure('已拨付'),
  paidShare: figure('拨付比例'),
  sources: z
    .array(
      z.strictObject({
        source: text('资金来源'),
        allocated: day('下达日期'),
        amount: figure('金额'),
        number: text('下达文号').optional(),
        note: text('说明').optional(),
      }),
    )
    .meta({ title: '资金来源' }),
  payments: z
    .array(z.strictObject({ date: day('拨付日期'), kind: text('性质'), amount: figure('金额') }))
    .meta({ title: '拨付' }),
  assets: z.array(assetSchema).meta({ title: '形成的资产' }),
  note: text('说明').optional(),
  synthetic: invented(),
  page: page(),
});

export type OpenProject = z.output<typeof projectSchema>;

/** A project as open data, as it stood on a day: dates still to come are not told as done. */
export function openProject(
  given: PublicProject,
  assets: readonly PublicAsset[],
  datasets: readonly Dataset[],
  asOf: Day,
): OpenProject {
  const { project } = given;
  const reached = (date: Day | undefined) => (date !== undefined && date <= asOf ? date : undefined);
  return {
    id: project.id,
    name: project.name,
    plan: project.plan,
    year: project.year,
    area: project.area,
    kind: project.kind,
    work: project.work,
    standard: project.standard,
    builder: project.builder,
    responsible: project.responsible,
    charge: project.charge,
    goal: project.goal,
    benefit: project.benefit,
    planStart: project.planStart,
    planFinish: project.planFinish,
    started: reached(project.started),
    finished: reached(project.finished),
    accepted: reached(project.accepted),
    stage: given.stage,
    late: given.late,
    planned: given.planned && openFigure(given.planned),
    allocated: openFigure(given.allocated),
    paid: openFigure(given.paid),
    paidShare: openFigure(given.paidShare),
    sources: given.sources.map((source) => ({ ...source, amount: openFigure(source.amount) })),
    payments: given.payments.map((payment) => ({ ...payment, amount: openFigure(payment.amount) })),
    assets: assets.map((asset) => openAsset(asset, asOf)),
    note: project.note,
    ...markInvented(datasets, 'projects/projects.csv'),
    page: paths.project(project.id),
  };
}
