import { packRows } from '../solve/pack-rows.ts';
import type { Solver } from '../solve/solver.ts';

/** When the first is hidden (or always, where there is none), one of the others must be hidden too. */
export interface Cut {
  when: number | undefined;
  any: number[];
}

/** Which choices to hide, and the least that any answer must cost. */
export interface Cover {
  /** Undefined where the search was given up. */
  chosen: Set<number> | undefined;
  /** No way to satisfy the cuts is cheaper. */
  atLeast: number;
}

/** Of equally dear patterns the one with fewer figures: this much a figure, all together less than one unit of cost. */
const tie = (count: number) => 1 / (4 * (count + 1));

/**
 * The cheapest choices that satisfy every cut, by integer programming. Undefined where none do. When `nodes` branches do
 * not suffice, it gives what is proven by then.
 */
export function coverCheaply(
  costs: number[],
  forced: (choice: number) => boolean,
  cuts: Cut[],
  solver: Solver,
  nodes: number,
): Cover | undefined {
  const rows = cuts.map(({ when, any }) => {
    const isConditional = when !== undefined && !forced(when) && !any.includes(when);
    const ones = any.map(() => 1);
    return isConditional
      ? { cells: [...any, when], factors: [...ones, -1], least: 0 }
      : { cells: any, factors: ones, least: 1 };
  });
  const step = tie(costs.length);
  const { highs } = solver;
  return highs.withModel(
    {
      numCols: costs.length,
      numRows: rows.length,
      colCost: costs.map((cost) => cost + step),
      colLower: costs.map((_, choice) => (forced(choice) ? 1 : 0)),
      colUpper: new Float64Array(costs.length).fill(1),
      rowLower: rows.map(({ least }) => least),
      rowUpper: rows.map(() => highs.infinity),
      matrix: packRows(rows, costs.length),
      integrality: new Int32Array(costs.length).fill(1),
    },
    (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: step / 4, mip_max_nodes: nodes });
      model.run();
      const status = model.getModelStatus();
      if (status === highs.constants.modelStatus.infeasible) return undefined;
      if (status !== highs.constants.modelStatus.optimal) {
        const bound = Number(model.info.get('mip_dual_bound')) - step * costs.length;
        return { chosen: undefined, atLeast: Number.isFinite(bound) ? Math.max(0, bound) : 0 };
      }
      const { colValue } = model.getSolution();
      const chosen = new Set(costs.flatMap((_, choice) => ((colValue[choice] ?? 0) > 0.5 ? [choice] : [])));
      const atLeast = [...chosen].reduce((sum, choice) => sum + (costs[choice] ?? 0), 0);
      return { chosen, atLeast };
    },
  );
}
