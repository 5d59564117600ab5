import { Attack } from '../audit/attack.ts';
import type { Solver } from '../solve/solver.ts';
import type { Exposed } from '../suppress/suppress.ts';
import { compileSystem } from '../system/compile.ts';
import { buildSystem } from './build-system.ts';
import type { Entry, Family } from './family.ts';
import type { Manner } from './manner.ts';

/**
 * Of the cells that stay too narrow whatever is hidden, those that earlier editions have given away: with nothing told
 * today they would be as narrow, and without the earlier editions they would not. What has been told cannot be untold; a
 * threshold that was raised since must not stop all editions to come.
 *
 * @returns by cell, the width (most − least) that is left of it with nothing told today: it must not become less
 */
export function findLost(
  family: Family,
  manner: Manner,
  exposed: Exposed[],
  solver: Solver,
): Map<string, number> {
  const entries = [...family.entries.values()];
  if (!entries.some(({ parts }) => parts.some(({ known, corrected }) => known || corrected)))
    return new Map();
  const ids = new Set(exposed.map(({ cell }) => cell));
  const left = widthsInSilence(family, manner, ids, solver);
  const forgotten = new Map(entries.map((entry) => [entry.id, forget(entry)]));
  const before = widthsInSilence({ ...family, entries: forgotten }, manner, ids, solver);
  return new Map(
    exposed.flatMap(({ cell, need }) => {
      const width = left.get(cell) ?? 0;
      // A correction is only there because of an earlier edition.
      const isToldBefore = width < need && (before.get(cell) ?? Number.POSITIVE_INFINITY) >= need;
      return isToldBefore ? [[cell, width]] : [];
    }),
  );
}

function forget(entry: Entry): Entry {
  return {
    ...entry,
    parts: entry.parts.map(({ known: _known, corrected: _corrected, ...part }) => part),
  };
}

/** How wide some cells are to a reader to whom nothing is told today. */
function widthsInSilence(
  family: Family,
  manner: Manner,
  wanted: Set<string>,
  solver: Solver,
): Map<string, number> {
  const widths = new Map<string, number>();
  for (const component of compileSystem(buildSystem(family, manner).system)) {
    const places = component.cells.flatMap(({ id }, at) => (wanted.has(id) ? [at] : []));
    if (places.length === 0) continue;
    const attack = new Attack(component, solver);
    attack.setClosed(() => true);
    for (const at of places) {
      const { least, most } = attack.measure(at);
      widths.set(component.cells[at]?.id ?? '', most - least);
    }
    attack.dispose();
  }
  return widths;
}
