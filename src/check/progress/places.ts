import type { IndicatorReport } from '../../record/progress/table.ts';
import type { Evidence } from '../evidence.ts';
import type { IndicatorGrid } from './gather.ts';

/** Places of one level below an area, with what each reported. */
export interface Places {
  above: string;
  codes: string[];
  series: Array<Array<IndicatorReport | undefined>>;
}

/**
 * The places that report an indicator at the lowest level at which it is reported, in groups: all of the county first, then
 * those of each township.
 */
export function groupPlaces(grid: IndicatorGrid, { areas }: Evidence): Places[] {
  const level = baseLevel(grid, areas);
  if (level === '县') return [];
  const groups = new Map<string, Places>();
  const put = (above: string | undefined, code: string, rows: Array<IndicatorReport | undefined>) => {
    if (above === undefined) return;
    const group = groups.get(above) ?? { above, codes: [], series: [] };
    group.codes.push(code);
    group.series.push(rows);
    groups.set(above, group);
  };
  for (const [code, rows] of grid.series) {
    const area = areas.get(code);
    if (area?.level !== level || area.parent === undefined) continue;
    if (level === '村') put(areas.get(area.parent)?.parent, code, rows);
    put(area.parent, code, rows);
  }
  return [...groups.values()].sort((a, b) => b.codes.length - a.codes.length);
}

/** The lowest level at which an indicator is reported: what stands above is a total. */
export function baseLevel({ series }: IndicatorGrid, areas: Evidence['areas']): '县' | '乡' | '村' {
  let level: '县' | '乡' = '县';
  for (const code of series.keys()) {
    const own = areas.get(code)?.level;
    if (own === '村') return own;
    if (own === '乡') level = own;
  }
  return level;
}
