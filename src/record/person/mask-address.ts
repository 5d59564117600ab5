import type { Area } from '../area/table.ts';
import { toHalfWidth, withoutHidden } from '../source/signs.ts';
import type { Masked } from './masked.ts';

const unpublished = '（住址不公开）';

const above = '(?:省|自治区|市|自治州|州|地区|盟|县|自治县|区|旗)';
/** What may not follow 乡 or 镇: then it is the beginning of a road's or a village's name. */
const notBehind = '(?!路|街(?!道)|巷|弄|大道|胡同|广场|小区|花园|村|组|屯|湾|庄|里|子|桥|口|企)';
const township = new RegExp(
  `^((?:\\p{Script=Han}{1,9}?${above})*)(\\p{Script=Han}{1,6}?(?:街道|苏木|乡|镇)${notBehind})`,
  'u',
);

/**
 * A person's address as a list may show it: down to the township (乡、镇、街道) and no further (永安市政府办 of 2023-01-04).
 * `areas` are those among which it should lie, the notice's county: a township of theirs that it names, or that of a
 * village which it names without doubt. Else what its own words tell down to 乡, 镇 or 街道; else nothing of it is shown.
 */
export function maskAddress(address: string, areas: readonly Area[]): Masked {
  const words = toHalfWidth(withoutHidden(address)).replace(/\s/gu, '');
  const named = longestIn(words, areas, '乡') ?? townshipOfVillage(words, areas);
  if (named !== undefined) return named as Masked;
  const found = township.exec(words);
  return (found ? `${found[1]}${found[2]}` : unpublished) as Masked;
}

/** The longest name of an area of a level that words hold: 大桃源乡 is not 桃源乡. */
function longestIn(words: string, areas: readonly Area[], level: Area['level']): string | undefined {
  return areas
    .filter((area) => area.level === level && words.includes(area.name))
    .map((area) => area.name)
    .sort((a, b) => b.length - a.length)[0];
}

/** The township of the village that words name; undefined where villages of several townships have that name. */
function townshipOfVillage(words: string, areas: readonly Area[]): string | undefined {
  const village = longestIn(words, areas, '村');
  if (village === undefined) return undefined;
  const homes = new Set(
    areas.filter((area) => area.level === '村' && area.name === village).map((area) => area.parent),
  );
  const [home] = homes;
  return homes.size === 1 ? areas.find((area) => area.code === home)?.name : undefined;
}
