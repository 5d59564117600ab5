import { pathTo } from '../compute/areas.ts';
import type { Disclosure } from '../protect/disclosure.ts';

/** What lies in an area, itself included. */
export interface AreaCounts {
  villages: number;
  projects: number;
  /** Consultations that are open. */
  open: number;
}

/** Counts villages, projects and open consultations of every area that has any, in one pass over each. */
export function countBelow({ tree, projects, notices }: Disclosure): Map<string, AreaCounts> {
  const counts = new Map<string, AreaCounts>();
  const add = (codes: Iterable<string>, what: keyof AreaCounts) => {
    const areas = new Set([...codes].flatMap((code) => pathTo(tree, code).map((area) => area.code)));
    for (const code of areas) {
      const known = counts.get(code) ?? { villages: 0, projects: 0, open: 0 };
      known[what] += 1;
      counts.set(code, known);
    }
  };
  for (const area of tree.byCode.values()) if (area.level === '村') add([area.code], 'villages');
  for (const { project } of projects) add([project.area], 'projects');
  for (const notice of notices) if (notice.state === 'open') add(notice.areas, 'open');
  return counts;
}
