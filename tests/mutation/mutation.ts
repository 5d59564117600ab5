import fc from 'fast-check';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import type { SampleTable } from './grid.ts';
import type { Changes } from './sample.ts';

/** What must come of a mutation. */
export type Oracle =
  /** The record read must be the same, without an error or a new warning. */
  | { kind: 'harmless' }
  /** An error must be told: in a changed file, at the place where one is named; or naming what is gone. */
  | {
      kind: 'breaking';
      line?: number;
      column?: number;
      naming?: string;
      told?: (each: Diagnostic) => boolean;
    }
  /** Something new must be told: an error or a warning. */
  | { kind: 'told' }
  /**
   * Something new must be told, or the record must hold exactly what was written, and all else as before. `rows`: what a
   * table then holds. `within`: the parts of the record that may differ. Neither: nothing may differ.
   */
  | {
      kind: 'doubtful';
      rows?: { table: SampleTable; cells: string[][] };
      within?: RegExp;
      /** Where a note may say that it was read otherwise than it is written. */
      noted?: { file: string; line: number };
    };

/** One way in which the sample was changed. */
export interface Mutation {
  /** What was done, for whoever reads the failure. */
  what: string;
  changes: Changes;
  oracle: Oracle;
}

/** Makes a mutation out of drawn numbers. */
export interface Mutator {
  name: string;
  mutate: (draw: Draw) => Mutation;
}

/** Numbers drawn by fast-check, as choices. They shrink to 0: the first file, the first row, the first cell. */
export class Draw {
  private readonly numbers: number[];
  private at = 0;

  constructor(numbers: number[]) {
    this.numbers = numbers;
  }

  below(limit: number): number {
    if (limit <= 0) return fc.pre(false) as never;
    const drawn = this.numbers[this.at++ % this.numbers.length] ?? 0;
    return drawn % limit;
  }

  from<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** One of a list for which `fits` holds; the draw is given up where there is none. */
  among<T>(list: readonly T[], fits: (item: T) => boolean): T {
    return this.from(list.filter(fits));
  }

  shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return list.map(() => rest.splice(this.below(rest.length), 1)[0] as T);
  }
}
