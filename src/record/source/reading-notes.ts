import { type Place, type Problem, problem, type ReadingFacts } from './problem.ts';

/** What the reader smooths in cells: told once a file, column and kind, with how often and where it came first. */
export type SmoothedKind = {
  [Kind in keyof ReadingFacts]: ReadingFacts[Kind] extends { count: number } ? Kind : never;
}[keyof ReadingFacts];

interface Met {
  kind: SmoothedKind;
  at: Place;
  facts: Record<string, unknown>;
  value: string | undefined;
  count: number;
}

/** Gathers what was smoothed in one file. */
export class ReadingNotes {
  private readonly met = new Map<string, Met>();
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(kind: SmoothedKind, at: Place, facts: Record<string, unknown>, value?: string): void {
    const name = `${kind} ${at.column}`;
    const met = this.met.get(name);
    if (met) met.count += 1;
    else this.met.set(name, { kind, at, facts, value, count: 1 });
  }

  list(): Problem[] {
    return [...this.met.values()].map(({ kind, at, facts, value, count }) =>
      problem(kind, at, { ...facts, count } as never, value),
    );
  }
}
