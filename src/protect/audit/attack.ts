import { Moves } from '../solve/moves.ts';
import type { Solver } from '../solve/solver.ts';
import type { Component } from '../system/compile.ts';
import { type Bounds, FAR, type Move, permits } from './move.ts';
import { ShortMoves } from './short-moves.ts';
import { findTightestSum } from './tight-sums.ts';

/** A cell that a reader can narrow down too far, and the figures of which one more must be hidden to stop it. */
export interface Breach {
  cell: number;
  /** Places of choices; empty where hiding more does not help. */
  cures: number[];
}

/** What a reader can say of a cell. */
export interface Interval {
  least: number;
  most: number;
}

/**
 * A reader who knows everything that is published of one part of the system, every rule, and every sum. What he cannot
 * rule out is proven by whole-number moves away from the truth that keep every sum right: each move that the solver
 * finds is checked exactly and kept, and serves all cells that it touches. So a cell passes on a proof that does not
 * rest on the solver; that one fails rests on it.
 *
 * Hiding more only gives the moves more room: what passed once passes ever after, unless something is shown again.
 *
 * The idea of auditing by the attacker's own problem: sdcTable `attackSuppressedCells`; whole numbers, printed zeros and
 * one's own household as knowledge are ours.
 */
export class Attack {
  private readonly component: Component;
  private readonly bounds: Bounds;
  private readonly moves: Moves;
  private readonly shortMoves: ShortMoves;
  private readonly closed: Uint8Array;
  private pool: Move[] = [];
  /** Farthest known moves of each cell, down and up, under what is hidden now. */
  private readonly down: Int32Array;
  private readonly up: Int32Array;
  /** Number of linear problems solved. */
  solves = 0;

  constructor(component: Component, solver: Solver) {
    this.component = component;
    const { length } = component.cells;
    this.closed = new Uint8Array(component.choices.length);
    this.down = new Int32Array(length);
    this.up = new Int32Array(length);
    this.bounds = { least: new Float64Array(length), most: new Float64Array(length) };
    component.cells.forEach((_, cell) => {
      this.bound(cell);
    });
    this.moves = new Moves(component, this.bounds, solver);
    this.shortMoves = new ShortMoves(component, this.bounds);
  }

  isClosed(choice: number): boolean {
    return this.closed[choice] === 1;
  }

  close(choice: number): void {
    if (this.isClosed(choice)) return;
    this.closed[choice] = 1;
    for (const cell of this.component.cellsOf[choice] ?? []) this.allow(cell);
  }

  /** Shows a figure again: the moves that changed what it says no longer hold. */
  open(choice: number): void {
    if (!this.isClosed(choice)) return;
    this.closed[choice] = 0;
    const own = this.component.cellsOf[choice] ?? [];
    for (const cell of own) this.allow(cell);
    this.recount();
  }

  /** Hides exactly these. */
  setClosed(wanted: (choice: number) => boolean): void {
    for (let choice = 0; choice < this.closed.length; choice++) {
      const next = wanted(choice) ? 1 : 0;
      if (this.closed[choice] === next) continue;
      this.closed[choice] = next;
      for (const cell of this.component.cellsOf[choice] ?? []) this.allow(cell);
    }
    this.recount();
  }

  /** Every cell that is left narrower than it needs. */
  findBreaches(): Breach[] {
    this.tryRounds();
    this.sweepOver();
    const breaches: Breach[] = [];
    this.component.cells.forEach((_, cell) => {
      if (this.isCovered(cell)) return;
      const breach = this.tryCell(cell);
      if (breach) breaches.push(breach);
    });
    return breaches;
  }

  /** True when no cell is narrower than it needs; stops at the first that is. */
  holds(): boolean {
    return this.component.cells.every((_, cell) => this.isCovered(cell) || this.tryCell(cell) === undefined);
  }

  /** Exactly what a reader can say of a cell. `most` is `Infinity` where nothing bounds it. */
  measure(cell: number): Interval {
    for (const direction of [1, -1] as const) {
      const extreme = this.reach(cell, direction);
      const known = direction === 1 ? (this.up[cell] ?? 0) : -(this.down[cell] ?? 0);
      if (known < extreme.farthest) this.keep(this.reachWhole(cell, direction, FAR * 2));
    }
    return this.interval(cell);
  }

  /** What a reader surely cannot rule out: at least this interval. Costs nothing. */
  interval(cell: number): Interval {
    const value = this.component.cells[cell]?.value ?? 0;
    const [down, up] = [this.down[cell] ?? 0, this.up[cell] ?? 0];
    return {
      least: down <= -FAR ? Number.NEGATIVE_INFINITY : value + down,
      most: up >= FAR ? Number.POSITIVE_INFINITY : value + up,
    };
  }

  need(cell: number): number {
    const given = this.component.cells[cell];
    if (!given) return 0;
    return this.isCellClosed(cell) ? given.needs.closed : given.needs.open;
  }

  dispose(): void {
    this.moves.dispose();
  }

  private tryRounds(): void {
    this.component.cells.forEach((_, cell) => {
      if (!this.isCovered(cell)) this.tryShort(cell);
    });
  }

  /** Covers most cells of a large part with a few moves of many cells, before they are taken one by one. */
  private sweepOver(): void {
    let open = this.uncovered();
    for (let round = 0; round < 40 && open.length > 10; round++) {
      const wanted = new Int8Array(this.component.cells.length);
      for (const cell of open) wanted[cell] = nextSign(cell + round * 7919);
      const need = Math.max(...open.map((cell) => this.need(cell)));
      for (const move of this.moves.sweep(wanted, need)) this.keep(move);
      this.solves += 2;
      const left = this.uncovered();
      if (left.length > open.length * 0.9) break;
      open = left;
    }
  }

  private uncovered(): number[] {
    return this.component.cells.flatMap((_, cell) => (this.isCovered(cell) ? [] : [cell]));
  }

  private isCellClosed(cell: number): boolean {
    const choice = this.component.choiceOf[cell] ?? -1;
    return choice >= 0 && this.isClosed(choice);
  }

  private isCovered(cell: number): boolean {
    return (this.up[cell] ?? 0) - (this.down[cell] ?? 0) >= this.need(cell);
  }

  /** Sets how far a cell may move under what is hidden now. */
  private bound(cell: number): void {
    const given = this.component.cells[cell];
    if (!given) return;
    const range = this.isCellClosed(cell) ? given.closed : given.open;
    this.bounds.least[cell] = Math.max(-FAR, Math.min(0, range.least - given.value));
    this.bounds.most[cell] = Math.min(FAR, Math.max(0, range.most - given.value));
  }

  private allow(cell: number): void {
    this.bound(cell);
    this.moves.update(cell);
  }

  private tryCell(cell: number): Breach | undefined {
    if (this.tryShort(cell)) return undefined;
    const alone = this.findLonelySum(cell);
    if (alone) return { cell, cures: alone };
    const up = this.reach(cell, 1);
    if (this.isCovered(cell)) return undefined;
    const down = this.reach(cell, -1);
    if (this.isCovered(cell)) return undefined;
    if (up.farthest + down.farthest < this.need(cell)) {
      const binds = (at: number) =>
        Math.abs(up.holds[at] ?? 0) > 1e-7 || Math.abs(down.holds[at] ?? 0) > 1e-7;
      return { cell, cures: this.openChoices((choice) => this.cellsOf(choice).some(binds)) };
    }
    for (const direction of [1, -1] as const) {
      const other = direction === 1 ? -(this.down[cell] ?? 0) : (this.up[cell] ?? 0);
      this.keep(this.reachWhole(cell, direction, this.need(cell) - other));
      if (this.isCovered(cell)) return undefined;
    }
    return { cell, cures: this.openChoices(() => true) };
  }

  /**
   * Sums in which the others cannot make up for what the cell would have to move: one more of these must be hidden. Says
   * so without the solver; the commonest case by far.
   */
  private findLonelySum(cell: number): number[] | undefined {
    const sums = this.shortMoves.sumsOf(cell);
    const up = findTightestSum(cell, 1, sums, this.bounds);
    const down = findTightestSum(cell, -1, sums, this.bounds);
    if (up.room + down.room >= this.need(cell)) return undefined;
    const members = new Set([...(up.row?.cells ?? []), ...(down.row?.cells ?? [])]);
    members.delete(cell);
    return this.openChoices((choice) => this.cellsOf(choice).some((at) => members.has(at)));
  }

  /** Tries rounds of a few cells: by all that is needed one way, then the other, then step by step. */
  private tryShort(cell: number): boolean {
    const need = this.need(cell);
    for (const by of [need, -need, Math.ceil(need / 2), -Math.ceil(need / 2), need - 1, 1 - need, 1, -1]) {
      if (by === 0 || (by > 0 ? by <= (this.up[cell] ?? 0) : by >= (this.down[cell] ?? 0))) continue;
      this.keep(this.shortMoves.find(cell, by));
      if (this.isCovered(cell)) return true;
    }
    return false;
  }

  /** Choices that are printed now and whose hiding would give some cell more room. */
  private openChoices(wanted: (choice: number) => boolean): number[] {
    const found: number[] = [];
    for (let choice = 0; choice < this.closed.length; choice++) {
      if (this.isClosed(choice) || !wanted(choice)) continue;
      const gives = this.cellsOf(choice).some((at) => {
        const cell = this.component.cells[at];
        return cell && (cell.closed.least < cell.open.least || cell.closed.most > cell.open.most);
      });
      if (gives) found.push(choice);
    }
    return found;
  }

  private cellsOf(choice: number): number[] {
    return this.component.cellsOf[choice] ?? [];
  }

  private reach(cell: number, direction: 1 | -1) {
    this.solves++;
    const extreme = this.moves.reach(cell, direction);
    this.keep(extreme.move);
    return extreme;
  }

  private reachWhole(cell: number, direction: 1 | -1, enough: number) {
    // A search in whole numbers costs about as much as ten linear problems.
    this.solves += 10;
    return this.moves.reachWhole(cell, direction, enough);
  }

  private keep(move: Move | undefined): void {
    if (move && this.count(move)) this.pool.push(move);
  }

  /** Takes a move into account; true where it takes some cell farther than any before. */
  private count({ cells, by }: Move): boolean {
    let farther = false;
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k] ?? 0;
      const amount = by[k] ?? 0;
      if (amount > (this.up[cell] ?? 0)) {
        this.up[cell] = amount;
        farther = true;
      } else if (amount < (this.down[cell] ?? 0)) {
        this.down[cell] = amount;
        farther = true;
      }
    }
    return farther;
  }

  /** After something is shown again: keeps the moves that are still possible and starts the count anew. */
  private recount(): void {
    this.up.fill(0);
    this.down.fill(0);
    for (const move of this.pool) if (permits(this.bounds, move)) this.count(move);
    if (this.pool.length > 20_000) this.pool = this.pool.filter((move) => permits(this.bounds, move));
  }
}

/** A sign for a number, scattered evenly and always the same. */
function nextSign(seed: number): 1 | -1 {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) & 1) === 0 ? 1 : -1;
}
