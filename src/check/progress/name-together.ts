import { few } from '../catalogue/say.ts';
import type { Evidence } from '../evidence.ts';
import { nameOf } from './gather.ts';

/** Names places and units in a few words: a township of which all villages are meant stands for them. */
export function nameTogether(who: readonly string[], evidence: Evidence): string {
  const { areas, below } = evidence;
  const meant = new Set(who);
  const names: string[] = [];
  const told = new Set<string>();
  const isWhole = (township: string) => {
    const villages = below.get(township) ?? [];
    return villages.length > 1 && villages.every(({ code }) => meant.has(code));
  };
  for (const each of who) {
    if (told.has(each)) continue;
    const area = areas.get(each);
    const township = area?.level === '村' ? area.parent : each;
    if (township !== undefined && isWhole(township)) {
      const villages = below.get(township) ?? [];
      for (const { code } of villages) told.add(code);
      told.add(township);
      const both = meant.has(township) ? '和它的' : '的';
      names.push(`${nameOf(township, evidence)}${both}${villages.length}个村`);
      continue;
    }
    told.add(each);
    names.push(nameOf(each, evidence));
  }
  return few(names);
}
