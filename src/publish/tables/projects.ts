import { groupBy } from '../../compute/group-by.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { figureColumns, writeOpenFigure } from '../parts/figure.ts';
import { type OpenProject, openProject, projectSchema } from '../parts/project.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const columns = ({ tree }: Disclosure): Array<CsvColumn<OpenProject>> => [
  { header: '项目编号', key: true, cell: (project) => project.id },
  { header: '项目名称', cell: (project) => project.name },
  { header: '方案编号', refers: 'plans', cell: (project) => project.plan },
  { header: '年度', cell: (project) => project.year },
  { header: '地区', cell: (project) => tree.byCode.get(project.area)?.name },
  { header: '地区代码', refers: 'areas', cell: (project) => project.area },
  { header: '类别', cell: (project) => project.kind },
  { header: '建设任务', cell: (project) => project.work },
  { header: '补助标准', cell: (project) => project.standard },
  { header: '实施单位', cell: (project) => project.builder },
  { header: '责任单位', cell: (project) => project.responsible },
  { header: '责任人职务', cell: (project) => project.charge },
  { header: '绩效目标', cell: (project) => project.goal },
  { header: '带动机制', cell: (project) => project.benefit },
  { header: '计划开工', type: 'date', cell: (project) => project.planStart },
  { header: '计划完工', type: 'date', cell: (project) => project.planFinish },
  { header: '实际开工', type: 'date', cell: (project) => project.started },
  { header: '实际完工', type: 'date', cell: (project) => project.finished },
  { header: '验收日期', type: 'date', cell: (project) => project.accepted },
  { header: '阶段', cell: (project) => project.stage },
  { header: '晚于计划', type: 'boolean', cell: (project) => project.late },
  ...figureColumns<OpenProject>('计划投资（万元）', (project) => project.planned),
  ...figureColumns<OpenProject>('已下达（万元）', (project) => project.allocated),
  ...figureColumns<OpenProject>('已拨付（万元）', (project) => project.paid),
  ...figureColumns<OpenProject>('拨付比例（%）', (project) => project.paidShare),
  {
    header: '资金来源',
    type: 'list',
    cell: (project) => project.sources.map((row) => `${row.source}${writeOpenFigure(row.amount)}`),
  },
  {
    header: '拨付记录',
    type: 'list',
    cell: (project) => project.payments.map((row) => `${row.date}${row.kind}${writeOpenFigure(row.amount)}`),
  },
  {
    header: '形成的资产',
    type: 'list',
    cell: (project) =>
      project.assets.map((asset) => `${asset.name}（${asset.kind}，原值${writeOpenFigure(asset.original)}）`),
  },
  { header: '说明', cell: (project) => project.note },
  { header: '示例数据', type: 'boolean', cell: (project) => project.synthetic === true },
  { header: '网页', cell: (project) => project.page },
];

/** `projects`: a record a project. */
export const projectsTable = declareTable({
  id: 'projects',
  row: projectSchema,
  columns,
  rows: ({ projects, assets, datasets, asOf }) => {
    const byProject = groupBy(assets, ({ asset }) => asset.project ?? '');
    return projects.map((project) =>
      openProject(project, byProject.get(project.project.id) ?? [], datasets, asOf),
    );
  },
});
