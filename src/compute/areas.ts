import type { Area } from '../record/area/table.ts';

/** The tree of areas, by code. */
export interface AreaTree {
  byCode: Map<string, Area>;
  children: Map<string, Area[]>;
}

/** Builds the tree; children keep the order of the file. */
export function growAreaTree(areas: Area[]): AreaTree {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const children = new Map<string, Area[]>();
  for (const area of areas) {
    if (area.parent === undefined) continue;
    const siblings = children.get(area.parent);
    if (siblings) siblings.push(area);
    else children.set(area.parent, [area]);
  }
  return { byCode, children };
}

/** The county an area lies in (itself, for a county). */
export function countyOf(tree: AreaTree, code: string): Area | undefined {
  let area = tree.byCode.get(code);
  for (let step = 0; area && area.level !== '县' && step < 3; step++) {
    area = area.parent === undefined ? undefined : tree.byCode.get(area.parent);
  }
  return area;
}

/** An area and those above it, county first. */
export function pathTo(tree: AreaTree, code: string): Area[] {
  const path: Area[] = [];
  let area = tree.byCode.get(code);
  while (area && path.length < 3) {
    path.unshift(area);
    area = area.parent === undefined ? undefined : tree.byCode.get(area.parent);
  }
  return path;
}

/** All areas of a level below (and not counting) an area. */
export function areasBelow(tree: AreaTree, code: string, level: Area['level']): Area[] {
  const found: Area[] = [];
  for (const child of tree.children.get(code) ?? []) {
    if (child.level === level) found.push(child);
    else found.push(...areasBelow(tree, child.code, level));
  }
  return found;
}

/** True when `code` is `above` or lies in it. */
export function liesIn(tree: AreaTree, code: string, above: string): boolean {
  // Asked for every row of a table beside every place: without a list of the way up.
  let area = tree.byCode.get(code);
  for (let step = 0; area && step < 3; step++) {
    if (area.code === above) return true;
    area = area.parent === undefined ? undefined : tree.byCode.get(area.parent);
  }
  return false;
}
