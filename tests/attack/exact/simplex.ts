import { keepExact } from './keep-exact.ts';

/** A weighted sum of whole-number unknowns, told by their places, that equals a known whole number. */
export interface Equation {
  terms: ReadonlyArray<readonly [unknown: number, times: number]>;
  right: number;
}

/** What is known of one unknown beforehand; `high` may be Infinity. */
export interface Bounds {
  low: number;
  high: number;
}

/** A corner: every unknown as a fraction with one common denominator. */
export interface Corner {
  over: number;
  numerators: number[];
}

/**
 * The fractional solutions of a system of equations with bounds, as a simplex tableau in whole numbers
 * (Edmonds' fraction-free pivots: all entries share the last pivot as denominator). No rounding anywhere: where a
 * number would leave the exact range, `keepExact` throws.
 */
export class Polytope {
  private readonly rows: number[][];
  private readonly basis: number[];
  private readonly bounds: readonly Bounds[];
  private readonly width: number;
  private over = 1;

  private constructor(rows: number[][], basis: number[], bounds: readonly Bounds[], width: number) {
    this.rows = rows;
    this.basis = basis;
    this.bounds = bounds;
    this.width = width;
  }

  /** The solutions, or undefined where there is none. */
  static of(bounds: readonly Bounds[], equations: readonly Equation[]): Polytope | undefined {
    if (bounds.some(({ low, high }) => low > high)) return undefined;
    const capped = bounds.flatMap(({ high }, at) => (Number.isFinite(high) ? [at] : []));
    const width = bounds.length + capped.length;
    const count = equations.length + capped.length;
    const blank = () => new Array<number>(width + count + 1).fill(0);
    const rows: number[][] = [];
    for (const { terms, right } of equations) {
      const row = blank();
      let rest = right;
      for (const [unknown, times] of terms) {
        row[unknown] = (row[unknown] ?? 0) + times;
        rest -= times * (bounds[unknown]?.low ?? 0);
      }
      row[width + count] = rest;
      rows.push(row);
    }
    capped.forEach((unknown, at) => {
      const row = blank();
      const { low, high } = bounds[unknown] ?? { low: 0, high: 0 };
      row[unknown] = 1;
      row[bounds.length + at] = 1;
      row[width + count] = high - low;
      rows.push(row);
    });
    rows.forEach((row, at) => {
      if ((row[width + count] ?? 0) < 0)
        row.forEach((value, column) => {
          row[column] = -value;
        });
      row[width + at] = 1;
    });
    const basis = rows.map((_, at) => width + at);
    const polytope = new Polytope(rows, basis, bounds, width);
    return polytope.enter(count) ? polytope : undefined;
  }

  /** The corner where an unknown is greatest (`sense` 1) or least (−1); undefined where it has no limit. */
  extreme(unknown: number, sense: 1 | -1): Corner | undefined {
    const objective = new Array<number>(this.width + 1).fill(0);
    const at = this.basis.indexOf(unknown);
    if (at < 0) objective[unknown] = sense * this.over;
    else {
      const row = this.rows[at] ?? [];
      for (let column = 0; column <= this.width; column++)
        objective[column] = column === unknown ? 0 : -sense * (row[column] ?? 0);
    }
    return this.climb(objective, this.width) ? this.corner() : undefined;
  }

  private corner(): Corner {
    const numerators = this.bounds.map(({ low }) => low * this.over);
    this.basis.forEach((unknown, at) => {
      if (unknown < numerators.length)
        numerators[unknown] = (numerators[unknown] ?? 0) + (this.rows[at]?.[this.width] ?? 0);
    });
    return { over: this.over, numerators };
  }

  /** Phase one: makes the helping unknowns zero, then drops them and the equations that say nothing new. */
  private enter(helpers: number): boolean {
    const end = this.width + helpers;
    const objective = new Array<number>(end + 1).fill(0);
    for (const row of this.rows)
      for (let column = 0; column <= end; column++)
        if (column < this.width || column === end)
          objective[column] = (objective[column] ?? 0) + (row[column] ?? 0);
    this.climb(objective, end);
    if (this.basis.some((unknown, at) => unknown >= this.width && (this.rows[at]?.[end] ?? 0) !== 0))
      return false;
    for (let at = this.rows.length - 1; at >= 0; at--) {
      if ((this.basis[at] ?? 0) < this.width) continue;
      const row = this.rows[at] ?? [];
      const column = row.findIndex((value, place) => place < this.width && value !== 0);
      if (column < 0) {
        this.rows.splice(at, 1);
        this.basis.splice(at, 1);
      } else {
        if ((row[column] ?? 0) < 0)
          row.forEach((value, place) => {
            row[place] = -value;
          });
        this.pivot(at, column, []);
      }
    }
    for (const row of this.rows) row.splice(this.width, helpers);
    return true;
  }

  /** Pivots until no step raises the objective; false where it can rise without end. */
  private climb(objective: number[], end: number): boolean {
    const patience = 4 * (this.rows.length + end);
    for (let step = 0; ; step++) {
      const column = chooseColumn(objective, Math.min(end, this.width), step > patience);
      if (column < 0) return true;
      const at = this.chooseRow(column, end);
      if (at < 0) return false;
      this.pivot(at, column, objective);
    }
  }

  private chooseRow(column: number, end: number): number {
    let best = -1;
    for (let at = 0; at < this.rows.length; at++) {
      const pivot = this.rows[at]?.[column] ?? 0;
      if (pivot <= 0) continue;
      if (best < 0) {
        best = at;
        continue;
      }
      const mine = keepExact((this.rows[at]?.[end] ?? 0) * (this.rows[best]?.[column] ?? 0));
      const theirs = keepExact((this.rows[best]?.[end] ?? 0) * pivot);
      // Bland's second half: ties go to the lowest unknown, so that no circle can form.
      if (mine < theirs || (mine === theirs && (this.basis[at] ?? 0) < (this.basis[best] ?? 0))) best = at;
    }
    return best;
  }

  private pivot(at: number, column: number, objective: number[]): void {
    const source = this.rows[at] ?? [];
    const pivot = source[column] ?? 0;
    const sweep = (row: number[]) => {
      const factor = row[column] ?? 0;
      if (factor === 0 && pivot === this.over) return;
      for (let place = 0; place < row.length; place++) {
        const value = row[place] ?? 0;
        const other = source[place] ?? 0;
        if (value === 0 && (factor === 0 || other === 0)) continue;
        row[place] = keepExact(keepExact(value * pivot) - keepExact(factor * other)) / this.over;
      }
    };
    this.rows.forEach((row, place) => {
      if (place !== at) sweep(row);
    });
    sweep(objective);
    this.basis[at] = column;
    this.over = pivot;
  }
}

/** The steepest column at first; after long patience the first one that rises (Bland), which cannot circle. */
function chooseColumn(objective: readonly number[], end: number, patient: boolean): number {
  let best = -1;
  for (let column = 0; column < end; column++) {
    const value = objective[column] ?? 0;
    if (value <= 0) continue;
    if (patient) return column;
    if (best < 0 || value > (objective[best] ?? 0)) best = column;
  }
  return best;
}
