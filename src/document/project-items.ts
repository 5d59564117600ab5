import { liesIn } from '../compute/areas.ts';
import type { Disclosure, PublicAsset, PublicProject } from '../protect/disclosure.ts';
import { nameDay } from '../record/value/calendar.ts';
import type { Block, Cell, Inline } from './block.ts';
import { composeEarnings, figureOf, nameWithPlace, placeName } from './money-tables.ts';
import type { Setting } from './setting.ts';
import { text } from './text.ts';

/** What the record does not tell is said to be lacking: the check has it filled in before a notice that needs it goes out. */
const lacking = '待填';

/**
 * `<ProjectItems />`: a fact sheet for each project of the notice, or for the one that is named, with all that is announced
 * of a project (国开办发〔2018〕11号: 项目名称、实施地点、建设任务、补助标准、资金来源及规模、实施期限、实施单位及责任人、绩效目标、带贫减贫
 * 机制), in its order. Money is that of the day of the document.
 */
export function composeProjectItems(setting: Setting, project?: string): Block[] {
  const ids = project === undefined ? (setting.notice?.projects ?? []) : [project];
  const chosen = ids.flatMap(
    (id) => setting.disclosure.projects.find((each) => each.project.id === id) ?? [],
  );
  if (chosen.length === 0) return [{ kind: 'paragraph', content: [text('到这一天为止没有项目。')] }];
  return chosen.map((each) => composeSheet(setting, each));
}

function composeSheet({ disclosure }: Setting, each: PublicProject): Block {
  const { project } = each;
  const say = (key: string, value: string | undefined) => ({ key, value: [text(value ?? lacking)] });
  return {
    kind: 'key-values',
    title: project.name,
    pairs: [
      say('实施地点', placeName({ disclosure }, project.area)),
      say('建设任务', project.work),
      say('补助标准', project.standard),
      { key: '资金来源及规模', value: sayMoney(each) },
      say('实施期限', `${nameDay(project.planStart)}至${nameDay(project.planFinish)}`),
      say('实施单位', project.builder),
      say('责任单位', project.responsible),
      say('责任人职务', project.charge),
      say('绩效目标', project.goal),
      say('带贫减贫机制', project.benefit),
    ],
  };
}

/** 中央衔接资金27.9万元、省级衔接资金17.1万元，共45万元. */
function sayMoney({ allocated, planned, sources }: PublicProject): Inline[] {
  if (sources.length === 0)
    return planned ? [text('还没有下达，计划投资'), ...figureOf(planned)] : [text('还没有下达')];
  const parts = sources.flatMap(({ amount, source }, at) => [
    text(`${at === 0 ? '' : '、'}${source}`),
    ...figureOf(amount),
  ]);
  return sources.length === 1 ? parts : [...parts, text('，共'), ...figureOf(allocated)];
}

/**
 * `<AssetItems />`: the assets of the notice's places, or of the one that is named, with all that is announced of an asset:
 * 名称、类型、资金来源、年份、原值、归属、管护单位、收益、分配.
 */
export function composeAssetItems(setting: Setting, area?: string): Block[] {
  const { disclosure, notice } = setting;
  const areas = area === undefined ? (notice?.areas ?? []) : [area];
  const assets = disclosure.assets.filter(({ asset }) =>
    areas.some((code) => liesIn(disclosure.tree, asset.area, code)),
  );
  if (assets.length === 0)
    return [{ kind: 'paragraph', content: [text('到这一天为止没有登记的项目资产。')] }];
  return [
    {
      kind: 'table',
      caption: '资产登记',
      columns: [
        { title: '资产和地点' },
        { title: '类型、年份和资金来源' },
        { title: '原值', align: 'end' },
        { title: '归谁、谁来管' },
        { title: '收益和用途' },
      ],
      rows: assets.map((each): Cell[] => {
        const { asset } = each;
        return [
          { content: [text(nameWithPlace(asset.name, placeName(setting, asset.area)))], header: true },
          { content: [text(`${asset.kind}，${asset.year}年\n${sayFunds(disclosure, each)}`)] },
          { content: figureOf(each.original) },
          { content: [text(`归${asset.owner}\n${asset.keeper}管护`)] },
          { content: composeEarnings(each) },
        ];
      }),
    },
  ];
}

/** What an asset was paid with: as the register says, else from the money of its project. */
function sayFunds({ projects }: Disclosure, { asset }: PublicAsset): string {
  if (asset.source !== undefined) return asset.source;
  const sources = projects.find(({ project }) => project.id === asset.project)?.sources ?? [];
  return [...new Set(sources.map(({ source }) => source))].join('、') || lacking;
}
