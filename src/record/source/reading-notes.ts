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
  lines: number[];
}

/** So many lines are told. */
const linesTold = 10;

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
    if (!met) this.met.set(name, { kind, at, facts, value, count: 1, lines: [at.line] });
    else {
      met.count += 1;
      if (met.lines.length < linesTold) met.lines.push(at.line);
    }
  }

  list(): Problem[] {
    return [...this.met.values()].map(({ kind, at, facts, value, count, lines }) =>
      problem(kind, at, { ...facts, count, lines } as never, value),
    );
  }
}
