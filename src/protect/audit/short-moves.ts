import type { Component, Row } from '../system/compile.ts';
import { type Bounds, type Move, permits } from './move.ts';

interface Link {
  row: number;
  factor: number;
}

/** How a row was reached: by moving which cell by how much, out of which state. */
interface Step {
  from: number;
  cell: number;
  by: number;
}

/** What one row is off by. */
interface Off {
  row: number;
  off: number;
}

/**
 * Finds moves of few cells by hand: a cell goes up, its neighbour in the same sum goes down, and so on round until every
 * sum is right again. In a table that is four cells; the solver, which moves thousands at a time, is then only asked
 * where there is no such round. A sum with a cell of its own that nothing bounds, as a difference of two months has, is
 * right again by that cell; of the other sums a cell may be in two, as nearly all are.
 */
export class ShortMoves {
  private readonly component: Component;
  private readonly bounds: Bounds;
  private readonly links: Link[][];
  /** The cell that sets a row right by itself, or −1. */
  private readonly slackOf: Int32Array;
  /** How each state (a row and the sign of what it is off by) was reached in the present search. */
  private readonly reached: Array<Step | undefined>;
  private touched: number[] = [];

  constructor(component: Component, bounds: Bounds) {
    this.component = component;
    this.bounds = bounds;
    this.links = component.cells.map(() => []);
    component.rows.forEach(({ cells, factors }, row) => {
      cells.forEach((cell, k) => {
        this.links[cell]?.push({ row, factor: factors[k] ?? 0 });
      });
    });
    this.slackOf = Int32Array.from(
      component.rows,
      ({ cells }) => cells.find((cell) => this.isSlack(cell)) ?? -1,
    );
    this.reached = new Array<Step | undefined>(component.rows.length * 2);
  }

  /** A move that takes a cell by this much, or undefined where no round is found. */
  find(cell: number, by: number): Move | undefined {
    if (!this.permits(cell, by)) return undefined;
    const links = this.hardLinks(cell);
    if (links.length > 2 || links.some(({ factor }) => Math.abs(factor) !== 1)) return undefined;
    const [first, second] = links;
    if (!first) return this.complete([cell], [by]);
    const wanted = second && { row: second.row, off: -second.factor * by };
    const end = this.search(cell, { row: first.row, off: first.factor * by }, wanted);
    const move = end === undefined ? undefined : this.trace(cell, by, end);
    for (const state of this.touched) this.reached[state] = undefined;
    this.touched = [];
    return move;
  }

  /** The sums that a cell is in. */
  sumsOf(cell: number): Row[] {
    return (this.links[cell] ?? []).flatMap(({ row }) => this.component.rows[row] ?? []);
  }

  private isSlack(cell: number): boolean {
    const [link, ...others] = this.links[cell] ?? [];
    const isUnbounded = this.component.cells[cell]?.open.most === Number.POSITIVE_INFINITY;
    return (
      link !== undefined &&
      others.length === 0 &&
      Math.abs(link.factor) === 1 &&
      isUnbounded &&
      (this.component.choiceOf[cell] ?? -1) < 0
    );
  }

  private hardLinks(cell: number): Link[] {
    const links = this.links[cell] ?? [];
    return links.filter(({ row }) => {
      const slack = this.slackOf[row] ?? -1;
      return slack < 0 || slack === cell;
    });
  }

  private permits(cell: number, by: number): boolean {
    return by >= (this.bounds.least[cell] ?? 0) && by <= (this.bounds.most[cell] ?? 0);
  }

  /** Breadth first from what one row is off by to the row that wants it, or to a cell of that sum only. */
  private search(start: number, from: Off, to: Off | undefined): Step | undefined {
    const size = Math.abs(from.off);
    const state = (row: number, off: number) => row * 2 + (off > 0 ? 1 : 0);
    const goal = to && state(to.row, to.off);
    const origin = state(from.row, from.off);
    const queue = [origin];
    this.reach(origin, { from: -1, cell: -1, by: 0 });
    for (let head = 0; head < queue.length && queue.length < 4000; head++) {
      const at = queue[head] ?? 0;
      const off = at % 2 === 1 ? size : -size;
      const { cells, factors } = this.component.rows[at >> 1] ?? { cells: [], factors: [] };
      for (let k = 0; k < cells.length; k++) {
        const cell = cells[k] ?? 0;
        const by = -off * (factors[k] ?? 0);
        if (cell === start || !this.permits(cell, by)) continue;
        const links = this.hardLinks(cell).filter(({ row }) => row !== at >> 1);
        if (links.length > 1 || links.some(({ factor }) => Math.abs(factor) !== 1)) continue;
        const step = { from: at, cell, by };
        const [next] = links;
        if (!next) {
          if (goal === undefined) return step;
          continue;
        }
        const reached = state(next.row, next.factor * by);
        if (reached === goal) return step;
        if (this.reached[reached]) continue;
        this.reach(reached, step);
        queue.push(reached);
      }
    }
    return undefined;
  }

  private reach(state: number, step: Step): void {
    this.reached[state] = step;
    this.touched.push(state);
  }

  /** The moved cells of a round; undefined where it passes the same cell twice. */
  private trace(cell: number, by: number, end: Step): Move | undefined {
    const cells = [cell];
    const amounts = [by];
    for (let step: Step | undefined = end; step && step.cell >= 0; step = this.reached[step.from]) {
      if (cells.includes(step.cell)) return undefined;
      cells.push(step.cell);
      amounts.push(step.by);
    }
    return this.complete(cells, amounts);
  }

  /** Sets right the sums that have a cell for it; undefined where that cell may not move so far. */
  private complete(cells: number[], amounts: number[]): Move | undefined {
    const off = new Map<number, number>();
    cells.forEach((cell, k) => {
      for (const { row, factor } of this.links[cell] ?? [])
        off.set(row, (off.get(row) ?? 0) + factor * (amounts[k] ?? 0));
    });
    for (const [row, by] of off) {
      if (by === 0) continue;
      const slack = this.slackOf[row] ?? -1;
      const factor = this.links[slack]?.[0]?.factor;
      if (factor === undefined || cells.includes(slack)) return undefined;
      cells.push(slack);
      amounts.push(-by * factor);
    }
    const move = { cells: Int32Array.from(cells), by: Int32Array.from(amounts) };
    return permits(this.bounds, move) ? move : undefined;
  }
}
