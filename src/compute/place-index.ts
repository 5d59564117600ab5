import { type AreaTree, pathTo } from './areas.ts';

/** Things by the places they belong to, so that a page finds its own without going through all of them. */
export interface PlaceIndex<T> {
  /** What belongs to the place or to one in it. */
  within: (code: string) => T[];
  /** What belongs to a place around it (its township, its county). */
  around: (code: string) => T[];
}

/** Sorts things by place; each may belong to several. The order of the things is kept. */
export function indexPlaces<T>(tree: AreaTree, things: T[], placesOf: (thing: T) => string[]): PlaceIndex<T> {
  const inside = new Map<string, Set<T>>();
  const own = new Map<string, Set<T>>();
  for (const thing of things) {
    for (const place of placesOf(thing)) {
      put(own, place, thing);
      for (const area of pathTo(tree, place)) put(inside, area.code, thing);
    }
  }
  return {
    within: (code) => [...(inside.get(code) ?? [])],
    around: (code) => {
      const above = pathTo(tree, code).filter((area) => area.code !== code);
      return [...new Set(above.flatMap((area) => [...(own.get(area.code) ?? [])]))];
    },
  };
}

function put<T>(map: Map<string, Set<T>>, key: string, thing: T): void {
  const set = map.get(key);
  if (set) set.add(thing);
  else map.set(key, new Set([thing]));
}
