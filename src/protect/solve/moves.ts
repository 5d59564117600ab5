import type { Model } from 'highs';
import { type Bounds, type Move, permits, toMove } from '../audit/move.ts';
import type { Component } from '../system/compile.ts';
import { packRows } from './pack-rows.ts';
import type { Solver } from './solver.ts';

/** How far a cell can be moved, and the move that takes it there. */
export interface Extreme {
  /** Undefined where the solver's answer is not in whole numbers. */
  move: Move | undefined;
  /** The farthest that the cell can move, if fractions were allowed: nobody gets farther. */
  farthest: number;
  /** Of each cell: not zero where more freedom for it would carry this one farther. */
  holds: Float64Array;
}

/**
 * The linear problem of a reader who knows what is published: by how much can every cell be wrong, all at once, with
 * every sum still right? Reckoned as moves away from the truth, so that all sums are zero and the numbers stay small.
 */
export class Moves {
  private readonly model: Model;
  /** The same in whole numbers, made when it is first asked for. */
  private whole: Model | undefined;
  private readonly component: Component;
  private readonly bounds: Bounds;
  private readonly solver: Solver;
  private readonly all: { kind: 'set'; indices: Int32Array };

  constructor(component: Component, bounds: Bounds, solver: Solver) {
    this.component = component;
    this.bounds = bounds;
    this.solver = solver;
    this.all = { kind: 'set', indices: Int32Array.from(component.cells, (_, cell) => cell) };
    this.model = this.createModel(false);
  }

  /** Takes over the bounds of a cell after they changed. */
  update(cell: number): void {
    const [least, most] = [this.bounds.least[cell] ?? 0, this.bounds.most[cell] ?? 0];
    this.model.changeColBounds(cell, least, most);
    this.whole?.changeColBounds(cell, least, most);
  }

  /** The farthest move of a cell, up or down. */
  reach(cell: number, direction: 1 | -1): Extreme {
    this.model.changeColCost(cell, -direction);
    this.model.run();
    const { colValue, colDual } = this.model.getSolution();
    this.model.changeColCost(cell, 0);
    const farthest = Math.floor((colValue[cell] ?? 0) * direction + 1e-6);
    return { move: this.take(colValue), farthest, holds: colDual };
  }

  /** As `reach`, in whole numbers only: slower. Stops as soon as the cell is moved by `enough`. */
  reachWhole(cell: number, direction: 1 | -1, enough: number): Move | undefined {
    this.whole ??= this.createModel(true);
    this.whole.options.set('objective_target', -enough);
    this.whole.changeColCost(cell, -direction);
    this.whole.run();
    const { colValue } = this.whole.getSolution();
    this.whole.changeColCost(cell, 0);
    return this.take(colValue);
  }

  /**
   * Moves many cells at once, each in its wanted direction and none farther than `atMost`, so that one move serves many.
   * The move and its opposite number: two corners of what a reader must think possible.
   */
  sweep(wanted: Int8Array, atMost: number): Array<Move | undefined> {
    const clip = (bound: number) => Math.max(-atMost, Math.min(atMost, bound));
    this.model.changeColsBounds(this.all, this.bounds.least.map(clip), this.bounds.most.map(clip));
    const found = [1, -1].map((sign) => {
      this.model.changeColsCost(
        this.all,
        Float64Array.from(wanted, (by) => -sign * by),
      );
      this.model.run();
      return this.take(this.model.getSolution().colValue);
    });
    this.model.changeColsCost(this.all, new Float64Array(wanted.length));
    this.model.changeColsBounds(this.all, this.bounds.least, this.bounds.most);
    return found;
  }

  dispose(): void {
    this.model.dispose();
    this.whole?.dispose();
  }

  private take(values: Float64Array): Move | undefined {
    const move = toMove(values, this.component.rows);
    return move && permits(this.bounds, move) ? move : undefined;
  }

  private createModel(whole: boolean): Model {
    const { cells, rows } = this.component;
    const zeros = new Float64Array(rows.length);
    const model = this.solver.highs.createModel({
      numCols: cells.length,
      numRows: rows.length,
      colCost: new Float64Array(cells.length),
      colLower: this.bounds.least,
      colUpper: this.bounds.most,
      rowLower: zeros,
      rowUpper: zeros,
      matrix: packRows(rows, cells.length),
      ...(whole ? { integrality: new Int32Array(cells.length).fill(1) } : {}),
    });
    // Presolve would throw away the last answer, from which the next is a few steps away.
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      // A search that takes longer is given up: the cell then counts as too narrow, and more is hidden.
      mip_max_nodes: 200,
      presolve: whole ? 'on' : 'off',
    });
    return model;
  }
}
