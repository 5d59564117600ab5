import { type County, counties } from './counties.ts';
import { firstOf, type Land, type Township } from './invented.ts';
import { drawNames } from './names.ts';
import { Dice, share } from './random.ts';
import { nameVillages } from './stories.ts';
import type { AreaDraft } from './tables.ts';

/** Villages a township has on average; a county with few villages still gets two townships to compare. */
const villagesPerTownship = 8;

/** Invents townships and villages for all five counties, so many villages in all. */
export function inventLands(villages: number, seed: string): Land[] {
  const spare = villages - counties.length;
  const parts = share(
    spare,
    counties.map((county) => county.weight),
  );
  return counties.map((county, i) =>
    inventLand(county, 1 + (parts[i] ?? 0), new Dice(`${seed}/areas/${county.key}`)),
  );
}

function inventLand(county: County, villages: number, dice: Dice): Land {
  const wanted = Math.max(Math.min(2, villages), Math.round(villages / villagesPerTownship));
  const names = drawNames(county.key, dice, wanted, villages);
  const sizes = spreadVillages(villages, wanted, dice);
  let next = 0;
  const townships = sizes.map((size, i): Township => {
    const kind = wanted > 1 ? dice.pick(county.townships) : firstOf(county.townships);
    const code = `${county.code.slice(0, 6)}${three(i + 1)}000`;
    const area = describeTownship(`${names.townships[i]}${kind}`, kind, code, county);
    const inside = names.villages.slice(next, next + size).map((name, v) => {
      const village = dice.pick(county.villages);
      return describeVillage(`${name}${village}`, village, `${code.slice(0, 9)}${three(v + 1)}`, area);
    });
    next += size;
    return {
      area,
      villages: inside,
      office: area.kind === '街道' ? `${area.name}办事处` : `${area.name}人民政府`,
    };
  });
  const area: AreaDraft = { code: county.code, name: county.name, level: '县', kind: county.short };
  const land = { county, area, townships };
  nameVillages(land);
  if (county.key === 'ja') markCentralVillages(land);
  return land;
}

/** The plan has 38 中心村: so many are marked only where the sample has villages enough for them. */
const centralVillages = 38;

function markCentralVillages(land: Land): void {
  const villages = land.townships.flatMap((township) => township.villages);
  const wanted = Math.min(centralVillages, Math.max(1, Math.round(villages.length / 4)));
  villages.forEach((village, i) => {
    village.central =
      Math.floor(((i + 1) * wanted) / villages.length) > Math.floor((i * wanted) / villages.length);
  });
}

/** Sizes that differ a little, as they do: at least one village each, together exactly so many. */
function spreadVillages(villages: number, townships: number, dice: Dice): number[] {
  const weights = Array.from({ length: townships }, () => dice.between(0.8, 1.25));
  return share(villages - townships, weights).map((part) => part + 1);
}

function describeTownship(name: string, kind: string, code: string, county: County): AreaDraft {
  const address = `${name}便民服务中心（虚构）`;
  return { code, name, level: '乡', parent: county.code, kind, phone: inventPhone(code), address };
}

function describeVillage(name: string, kind: string, code: string, township: AreaDraft): AreaDraft {
  const committee = kind === '社区' ? '居民委员会' : '村民委员会';
  const address = `${township.name}${name}${committee}（虚构）`;
  return { code, name, level: '村', parent: township.code, kind, phone: inventPhone(code), address };
}

/** An office number that nobody can have: no place in China has the area code 0000. */
export function inventPhone(code: string): string {
  return `0000-1${code.slice(4, 6)}${code.slice(7, 9)}${code.slice(10, 12)}`;
}

function three(n: number): string {
  return String(n).padStart(3, '0');
}
