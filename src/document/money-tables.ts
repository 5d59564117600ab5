import { pathTo } from '../compute/areas.ts';
import type { PublicAsset, PublicProject } from '../protect/disclosure.ts';
import type { Figure } from '../protect/figure.ts';
import { nameDay } from '../record/value/calendar.ts';
import type { Block, Cell, Inline, Mark } from './block.ts';
import type { Setting } from './setting.ts';
import { text } from './text.ts';

const stageMarks: Record<PublicProject['stage'], Mark> = {
  未开工: 'unreported',
  建设中: 'ongoing',
  已完工: 'done',
  已验收: 'done',
};

/** Projects with money and stage: 项目名称、实施地点、建设任务、资金、拨付、进度 (the items of 国开办发〔2018〕11号 that fit a sheet). */
export function composeProjectTable(
  setting: Setting,
  projects: PublicProject[],
  caption = '项目和资金',
): Block[] {
  if (projects.length === 0) return [{ kind: 'paragraph', content: [text('到这一天为止没有项目。')] }];
  const rows = projects.map((each): Cell[] => [
    {
      content: [text(nameWithPlace(each.project.name, placeName(setting, each.project.area)))],
      header: true,
    },
    { content: [text(each.project.work)] },
    { content: figureOf(each.allocated) },
    { content: [...figureOf(each.paid), text('\n'), ...figureOf(each.paidShare)] },
    { content: [text(each.late ? `${each.stage}，晚于计划` : each.stage)], mark: markOfStage(each) },
  ]);
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { title: '项目和地点' },
        { title: '建设任务' },
        { title: '下达', align: 'end' },
        { title: '已拨付', align: 'end' },
        { title: '进度' },
      ],
      rows,
      notes: ['下达是安排给项目的钱；已拨付是付出去的钱，留存的质保金也算在内；百分数是已拨付占下达的比例。'],
    },
  ];
}

/** A name with its place below, where the name does not begin with it already. */
export function nameWithPlace(name: string, place: string): string {
  return name.startsWith(place) ? name : `${name}\n${place}`;
}

/** The mark of a project's stage. */
export function markOfStage(project: PublicProject): Mark {
  if (project.late) return project.stage === '未开工' || project.stage === '建设中' ? 'behind' : 'done';
  return stageMarks[project.stage];
}

/** What was allocated and paid in the whole plan, against its milestones. */
export function composeFundProgress(setting: Setting): Block[] {
  const plan = setting.plan;
  if (!plan) return [];
  const { allocated, paid, paidShare } = plan.money;
  const milestones = plan.tasks
    .flatMap((task) => task.targets)
    .filter(
      ({ target }) =>
        target.unit === '%' &&
        target.value !== undefined &&
        /报账|拨付/.test(target.text + (target.note ?? '')),
    );
  const pairs = [
    { key: '已下达资金', value: figureOf(allocated) },
    { key: '已拨付（含质保金）', value: figureOf(paid) },
    { key: '拨付比例', value: figureOf(paidShare) },
    ...(milestones.length === 0
      ? []
      : [{ key: '规定的进度', value: [text(milestones.map(({ target }) => target.text).join('；'))] }]),
  ];
  return [{ kind: 'key-values', title: `资金进度（截至${nameDay(setting.disclosure.asOf)}）`, pairs }];
}

/** Assets, their state, and what the last year's income was used for. */
export function composeAssetTable(setting: Setting, assets: PublicAsset[]): Block[] {
  if (assets.length === 0)
    return [{ kind: 'paragraph', content: [text('到这一天为止没有登记的项目资产。')] }];
  const rows = assets.map((each): Cell[] => {
    const state = each.asset.registered ? each.asset.state : `${each.asset.state}，未确权登记`;
    return [
      { content: [text(nameWithPlace(each.asset.name, placeName(setting, each.asset.area)))], header: true },
      { content: [text(`${each.asset.kind}，${state}\n${each.asset.keeper}管护`)] },
      { content: figureOf(each.original) },
      { content: composeEarnings(each) },
    ];
  });
  return [
    {
      kind: 'table',
      caption: '项目资产和收益分配',
      columns: [
        { title: '资产和地点' },
        { title: '类型、状况和管护' },
        { title: '原值', align: 'end' },
        { title: '收益和用途' },
      ],
      rows,
    },
  ];
}

/** What an asset earned in its last year, and what that was used for. */
export function composeEarnings({ years: [year] }: PublicAsset): Inline[] {
  if (!year) return [text('还没有收益')];
  return [
    text(`${year.year}年收益`),
    ...figureOf(year.income),
    ...year.uses.flatMap((use) => [text(`\n${use.use}`), ...figureOf(use.amount)]),
  ];
}

/** Township and village of an area, as a villager says it: 天枢街道子虚村. */
export function placeName(setting: Pick<Setting, 'disclosure'>, code: string): string {
  const path = pathTo(setting.disclosure.tree, code);
  const below = path.filter((area) => area.level !== '县');
  return (below.length > 0 ? below : path).map((area) => area.name).join('') || code;
}

export function figureOf(figure: Figure): Inline[] {
  return [{ kind: 'figure', figure }];
}
