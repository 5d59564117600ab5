import { leaveAssets, standingAssets } from './assets.ts';
import { addDays, dayOf } from './calendar.ts';
import { payOut } from './disbursements.ts';
import { type Land, type Money, townshipOf, villagesOf } from './invented.ts';
import { industries, type ProjectKind, publicWorks, roads, type Scheme, solar } from './project-kinds.ts';
import { Dice, share } from './random.ts';
import { isQuietVillage, tellAssetStories, tellProjectStories } from './stories.ts';
import { type AreaDraft, type FundingDraft, type ProjectDraft, roundTo } from './tables.ts';

/** The first batch of 建安区's plan: 11 road and sewage projects, 2154 万元 together, as printed. */
const firstBatch = { projects: 11, amount: 2154 };

/** Invents projects for all plans: about one for every one and a half villages, each plan with enough to compare. */
export function inventMoney(lands: readonly Land[], seed: string): Money {
  const money: Money = {
    projects: [],
    funding: [],
    disbursements: [],
    assets: [],
    income: [],
    distribution: [],
  };
  for (const land of lands) {
    const dice = new Dice(`${seed}/projects/${land.county.key}`);
    const schemes = land.county.key === 'ja' ? schemeBatches(land, dice) : schemeYear(land, dice);
    const funding = splitBySource(land, schemes, dice);
    const payments = schemes.flatMap((scheme) => payOut(scheme, land.county.key, dice));
    const mine: Money = {
      projects: schemes.map((scheme) => scheme.project),
      funding,
      disbursements: payments,
      assets: [],
      income: [],
      distribution: [],
    };
    tellProjectStories(land, mine);
    for (const part of [leaveAssets(land, schemes, dice), standingAssets(land, dice)]) {
      mine.assets.push(...part.assets);
      mine.income.push(...part.income);
      mine.distribution.push(...part.distribution);
    }
    tellAssetStories(land, mine);
    for (const table of Object.keys(money) as Array<keyof Money>) {
      (money[table] as unknown[]).push(...mine[table]);
    }
  }
  return money;
}

function schemeYear(land: Land, dice: Dice): Scheme[] {
  const count = Math.max(5, Math.round(villagesOf(land).length / 1.5));
  return Array.from({ length: count }, (_, i) => {
    const kind = i % 3 === 2 ? dice.pick(publicWorks) : i === 0 ? solar : dice.pick(industries);
    const amount = dice.whole(kind.size[0] * 10, kind.size[1] * 10) / 10;
    return plan(land, kind, i, amount, dayOf(land.county.year, dice.whole(1, 2), dice.whole(8, 27)), dice);
  });
}

/**
 * 建安区: the first batch adds up to exactly what the plan prints; the industry projects are cut so that they take the
 * 55 % of all money that the plan sets aside for them.
 */
function schemeBatches(land: Land, dice: Dice): Scheme[] {
  const year = land.county.year;
  const extra = Math.max(3, Math.round(villagesOf(land).length / 1.5) - firstBatch.projects);
  const secondBatch = Math.max(1, Math.floor((extra - 60) * 0.4));
  const built = [
    ...cutAmounts(firstBatch.amount, firstBatch.projects, dice),
    // Whole multiples of 9 万元, less what the first batch leaves over: so that 55 : 45 comes out even.
    ...Array.from(
      { length: secondBatch },
      (_, i) => dice.whole(5, 15) * 9 - (i === 0 ? firstBatch.amount % 9 : 0),
    ),
  ];
  const builtSum = roundTo(
    built.reduce((sum, amount) => sum + amount, 0),
    2,
  );
  const grown = cutAmounts((builtSum * 55) / 45, extra - secondBatch, dice);
  const batches = built.map((amount, i) => {
    const first = i < firstBatch.projects;
    const allocated = first ? dayOf(year, 2, 18) : dayOf(year, 6, 10);
    return plan(land, dice.pick(roads), i, amount, allocated, dice, first ? '第一批' : '第二批');
  });
  const rest = grown.map((amount, i) =>
    plan(land, dice.pick(industries), built.length + i, amount, dayOf(year, 2, dice.whole(10, 25)), dice),
  );
  return [...batches, ...rest];
}

/** Cuts a sum of 万元 into so many uneven parts; to 0.01 万元 (100 元), adding up exactly. */
function cutAmounts(sum: number, parts: number, dice: Dice): number[] {
  const weights = Array.from({ length: parts }, () => dice.between(0.6, 1.5));
  return share(Math.round(sum * 100), weights).map((cents) => cents / 100);
}

function plan(
  land: Land,
  kind: ProjectKind,
  index: number,
  amount: number,
  allocated: string,
  dice: Dice,
  batch = '',
): Scheme {
  const { county } = land;
  const places = placesOf(land);
  const place = places.length > 0 ? dice.pick(places) : dice.pick(land.townships).area;
  const township = townshipOf(land, place.code);
  const where = place.level === '村' ? `${township?.area.name}${place.name}` : place.name;
  const late = batch === '第二批';
  const planStart = late
    ? dayOf(county.year, 7, dice.whole(1, 10))
    : dayOf(county.year, 4, dice.whole(5, 28));
  const planFinish =
    county.key === 'sl' || dice.chance(0.2) ? dayOf(county.year, 11, 20) : dayOf(county.year, 9, 25);
  const bound = county.key === 'ja' ? dayOf(county.year, 9, 30) : planFinish;
  const started = addDays(planStart, dice.whole(-4, 12));
  const finished = addDays(
    bound,
    dice.chance(county.key === 'ja' ? 0.93 : 0.85) ? -dice.whole(2, 40) : dice.whole(3, 18),
  );
  const project: ProjectDraft = {
    id: `${county.key}-${county.year}-${String(index + 1).padStart(3, '0')}`,
    name: `${where}${batch}${kind.name}`,
    plan: county.plan,
    year: String(county.year),
    area: place.code,
    kind: kind.kind,
    work: kind.work(dice),
    standard: kind.standard,
    builder:
      kind.kind === '产业' && place.level === '村'
        ? `${where}股份经济合作社`
        : `${land.county.key === 'ms' ? '云旗' : '飞廉'}建设有限公司（虚构）`,
    responsible: chooseUnit(land, kind, township?.office ?? county.office),
    charge: chargeOf(chooseUnit(land, kind, township?.office ?? county.office)),
    goal: kind.goal,
    benefit: kind.benefit,
    planStart,
    planFinish: bound,
    started,
    finished,
    accepted: addDays(finished, dice.whole(6, 24)),
    planned: amount,
  };
  return { project, kind, amount, allocated };
}

const places = new WeakMap<Land, AreaDraft[]>();

/** The villages where projects may stand. */
function placesOf(land: Land): AreaDraft[] {
  const known = places.get(land) ?? villagesOf(land).filter((village) => !isQuietVillage(land, village));
  places.set(land, known);
  return known;
}

/** The unit that answers for a project, under the name that the county's plan uses; the township where it names none. */
function chooseUnit(land: Land, kind: ProjectKind, office: string): string {
  const byCounty: Record<string, Partial<Record<string, string>>> = {
    ms: { 产业: '区农业农村局', 基础设施: '区交通运输局', water: '区水利局' },
    ja: { 产业: '区农业农村局', road: '区交通局', sewer: '区住建局' },
    sl: { 产业: '县农业农村局', 基础设施: '县交通局', water: '县水务局' },
  };
  const units = byCounty[land.county.key] ?? {};
  return units[kind.id] ?? units[kind.kind] ?? office;
}

/** The post that answers for it in a unit; never a person. */
function chargeOf(unit: string): string {
  const place = /^(.+?)(?:人民政府|办事处)$/.exec(unit)?.[1];
  return place === undefined ? `${unit}项目股股长` : `${place}乡村建设办公室主任`;
}

/** Splits each project's money by source: one to three sources, adding up to the amount exactly. */
function splitBySource(land: Land, schemes: readonly Scheme[], dice: Dice): FundingDraft[] {
  const { key, year, short } = land.county;
  const special = key === 'ms' ? '财政专项扶贫资金' : '衔接资金';
  // 明山区's plan promises 20 万元 of the district's own money: spread over the projects, adding up to that.
  const own = key === 'ms' ? cutAmounts(20, schemes.length, dice) : [];
  return schemes.flatMap(({ project, kind, amount, allocated }, i) => {
    const industry = kind.kind === '产业';
    const weights = key === 'sl' ? (industry ? [76, 24] : [38, 62]) : dice.chance(0.3) ? [100, 0] : [62, 38];
    const local = Math.min(own[i] ?? 0, amount);
    const self = key !== 'ja' && key !== 'ms' && industry && dice.chance(0.25) ? Math.round(amount * 0.1) : 0;
    const [central = 0, province = 0] = share(Math.round((amount - local - self) * 100), weights);
    const parts: Array<[string, number]> = [
      [key === 'ms' ? `中央${special}` : '中央衔接资金', central / 100],
      [key === 'ms' ? `省级${special}` : '省级衔接资金', province / 100],
      [`${short}级财政专项扶贫资金`, local],
      ['自筹', self],
    ];
    return parts
      .filter(([, part]) => part > 0)
      .map(([source, part], s): FundingDraft => {
        const number = source === '自筹' ? undefined : `虚财农〔${year}〕${s + 3}号`;
        return { project: project.id, source, allocated, amount: part, number };
      });
  });
}
