import { type AreaTree, pathTo } from '../../compute/areas.ts';
import { spell } from '../../publish/search/spell.ts';
import type { Area } from '../../record/area/table.ts';

/** A village with what tells it from others of its name. */
export interface SpelledVillage {
  village: Area;
  /** County and township. */
  where: string;
  /** Syllables with spaces between. */
  pinyin: string;
}

/** A page that every cheap phone can open: with more villages than this, each letter has its own. */
export const mostOnOnePage = 800;

/** All villages by the first letter of their pinyin, A to Z; what begins with a digit stands under 0. */
export function listByLetter(tree: AreaTree): Map<string, SpelledVillage[]> {
  const spelled = [...tree.byCode.values()]
    .filter(({ level }) => level === '村')
    .map((village) => ({
      village,
      where: pathTo(tree, village.code)
        .slice(0, -1)
        .map(({ name }) => name)
        .join(''),
      pinyin: spell(village.name, village.pinyin).join(' '),
    }))
    .sort((a, b) => compare(a.pinyin, b.pinyin) || compare(a.village.code, b.village.code));
  const letters = new Map<string, SpelledVillage[]>();
  for (const each of spelled) {
    const first = each.pinyin.charAt(0);
    const letter = /[a-z]/.test(first) ? first.toUpperCase() : '0';
    const group = letters.get(letter);
    if (group) group.push(each);
    else letters.set(letter, [each]);
  }
  return letters;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
