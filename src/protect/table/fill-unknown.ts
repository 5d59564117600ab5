import { packRows } from '../solve/pack-rows.ts';
import type { Solver } from '../solve/solver.ts';
import { sumEquation } from '../system/system.ts';
import type { ReadTable } from './schema.ts';

/**
 * A value for each count that an earlier edition hid and the present table does not hold: any that agrees with all that
 * was said. Nobody needs to know the true one: what is protected is that it cannot be told. Undefined where the earlier
 * editions do not agree with the present table.
 */
export function fillUnknown(table: ReadTable, solver: Solver): Map<string, number> | undefined {
  const counts = new Map(table.cells.map(({ id, count }) => [id, count]));
  for (const { cells } of table.earlier ?? [])
    for (const { id, count } of cells) if (count !== null) counts.set(id, count);
  const unknown = [
    ...new Set(
      (table.earlier ?? []).flatMap(({ cells }) => cells.map(({ id }) => id)).filter((id) => !counts.has(id)),
    ),
  ];
  if (unknown.length === 0) return counts;
  const place = new Map(unknown.map((id, i) => [id, i]));
  const links = (table.earlier ?? []).flatMap((edition) => edition.links);
  const rows = links.map(({ total, parts }) => {
    const row = { cells: [] as number[], factors: [] as number[], known: 0 };
    for (const { cell, factor } of sumEquation(total, parts).terms) {
      const at = place.get(cell);
      if (at === undefined) row.known -= factor * (counts.get(cell) ?? 0);
      else {
        row.cells.push(at);
        row.factors.push(factor);
      }
    }
    return row;
  });
  const known = rows.map((row) => row.known);
  const { highs } = solver;
  return highs.withModel(
    {
      numCols: unknown.length,
      numRows: known.length,
      colCost: new Float64Array(unknown.length),
      // Where zeros are printed, what was hidden was none.
      colLower: new Float64Array(unknown.length).fill(table.zeros === 'published' ? 1 : 0),
      colUpper: new Float64Array(unknown.length).fill(highs.infinity),
      rowLower: known,
      rowUpper: known,
      matrix: packRows(rows, unknown.length),
      integrality: new Int32Array(unknown.length).fill(1),
    },
    (model) => {
      model.options.set({ output_flag: false });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
      const { colValue } = model.getSolution();
      unknown.forEach((id, i) => {
        counts.set(id, Math.round(colValue[i] ?? 0));
      });
      return counts;
    },
  );
}
