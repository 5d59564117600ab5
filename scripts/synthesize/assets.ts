import { addDays } from './calendar.ts';
import { type Land, type Money, townshipOf, villagesOf } from './invented.ts';
import type { Scheme } from './project-kinds.ts';
import type { Dice } from './random.ts';
import { isQuietVillage } from './stories.ts';
import { type AssetDraft, type DistributionDraft, roundTo } from './tables.ts';

type Estate = Pick<Money, 'assets' | 'income' | 'distribution'>;

/** What finished and accepted projects left behind, and what it earned in its first year. */
export function leaveAssets(land: Land, schemes: readonly Scheme[], dice: Dice): Estate {
  const estate: Estate = { assets: [], income: [], distribution: [] };
  for (const { project, kind, amount } of schemes) {
    if (!project.accepted) continue;
    const asset: AssetDraft = {
      id: `${project.id}-a`,
      project: project.id,
      name: kind.asset.name,
      area: project.area,
      kind: kind.asset.kind,
      year: project.year,
      original: amount,
      ...nameKeepers(land, project.area),
      registered: dice.chance(0.88) ? addDays(project.accepted, dice.whole(5, 30)) : undefined,
      state: dice.chance(0.96) ? '正常使用' : '维修中',
    };
    estate.assets.push(asset);
    if (asset.kind === '经营性')
      earn(estate, asset, project.year, dice.between(0.02, 0.04), kind.id === 'solar', dice);
  }
  return estate;
}

/** Older assets, from before the plan's year: they show income over several years. */
export function standingAssets(land: Land, dice: Dice): Estate {
  const estate: Estate = { assets: [], income: [], distribution: [] };
  const { key, year } = land.county;
  const homes = villagesOf(land).filter((village) => !isQuietVillage(land, village));
  const places = homes.length > 0 ? homes : land.townships.map((township) => township.area);
  const count = Math.max(4, Math.round(places.length / 5));
  for (let i = 0; i < count; i++) {
    const sunny = i % 2 === 0;
    const place = dice.pick(places);
    const made = year - dice.whole(2, 4);
    const asset: AssetDraft = {
      id: `${key}-old-${String(i + 1).padStart(3, '0')}`,
      name: sunny ? '村级光伏电站' : dice.pick(['标准化厂房', '冷藏保鲜库', '农机服务站']),
      area: place.code,
      kind: '经营性',
      year: String(made),
      original: dice.whole(180, 720) / 10,
      // The fund was named anew with the years: terms.yaml tells.
      source: made < 2021 ? '中央财政专项扶贫资金' : '中央衔接资金',
      ...nameKeepers(land, place.code),
      registered: `${made + 1}-0${dice.whole(3, 9)}-1${dice.whole(0, 9)}`,
      state: '正常使用',
    };
    estate.assets.push(asset);
    for (const earned of [year - 1, year])
      earn(estate, asset, String(earned), dice.between(0.06, 0.11), sunny, dice);
  }
  return estate;
}

/** Income of a year and what it was used for; the uses add up to the income. 光伏 gives at least 80 % to posts. */
function earn(
  estate: Estate,
  asset: AssetDraft,
  year: string,
  rate: number,
  sunny: boolean,
  dice: Dice,
): void {
  const amount = roundTo(asset.original * rate, 2);
  estate.income.push({ asset: asset.id, year, amount });
  const uses: Array<[DistributionDraft['use'], number]> = sunny
    ? [
        ['公益岗位', dice.between(0.82, 0.92)],
        ['项目管护', 0.05],
      ]
    : [
        ['村级公益事业', dice.between(0.3, 0.45)],
        ['奖励补助', 0.15],
        ['项目管护', 0.1],
      ];
  let left = amount;
  for (const [use, part] of uses) {
    const given = roundTo(Math.min(left, Math.ceil(amount * part * 100) / 100), 2);
    const posts = use === '公益岗位' ? Math.max(1, Math.round(given / 0.6)) : undefined;
    if (given > 0) estate.distribution.push({ asset: asset.id, year, use, amount: given, posts });
    left = roundTo(left - given, 2);
  }
  if (left > 0)
    estate.distribution.push({ asset: asset.id, year, use: sunny ? '村级公益事业' : '结转', amount: left });
}

function nameKeepers(land: Land, code: string): { owner: string; keeper: string } {
  const township = townshipOf(land, code);
  const village = township?.villages.find((area) => area.code === code);
  if (!village) {
    const office = township?.office ?? land.county.office;
    return { owner: office, keeper: office };
  }
  const whole = `${township?.area.name}${village.name}`;
  return {
    owner: `${whole}股份经济合作社`,
    keeper: `${village.name}${village.kind === '社区' ? '居' : '村'}民委员会`,
  };
}
