/** Lines of a file of the record (1-based, as the clerk's spreadsheet counts them). */
export interface SourceRows {
  file: string;
  /** Runs of lines, both ends counted. */
  lines: Array<{ from: number; to: number }>;
}

/** How a number was arrived at, so that a page can show it. */
export interface Basis {
  numerator?: number;
  denominator?: number;
  /** What is counted above and below the line, in words. */
  numeratorIs?: string;
  denominatorIs?: string;
  /** How parts were put together, in words: 每项任务权重相同. */
  weights?: string;
  /** How many reports were due, and how many of them came. */
  expected?: number;
  reported?: number;
  /** How many of them never came, so that not even an earlier one stands in for them. */
  neverCame?: number;
  sources: SourceRows[];
  note?: string;
}

/** A number that was computed and not yet protected: it may not leave `protect` as it is. */
export interface Measure {
  /** Undefined where nothing was reported, or where the question does not arise. */
  value: number | undefined;
  absent?: 'not-reported' | 'not-applicable';
  unit: string;
  basis: Basis;
}

/** A measure with a value. */
export function measured(value: number, unit: string, basis: Basis): Measure {
  return { value, unit, basis };
}

/** A measure without one, and why. */
export function absent(
  reason: 'not-reported' | 'not-applicable',
  unit: string,
  basis: Basis = { sources: [] },
): Measure {
  return { value: undefined, absent: reason, unit, basis };
}

/** Gathers lines into runs, file by file, so that a sum over a thousand rows stays short to tell. */
export function gatherSources(rows: Iterable<{ file: string; line: number }>): SourceRows[] {
  const byFile = new Map<string, number[]>();
  for (const { file, line } of rows) {
    const lines = byFile.get(file);
    if (lines) lines.push(line);
    else byFile.set(file, [line]);
  }
  return [...byFile].map(([file, lines]) => ({ file, lines: joinRuns(lines.sort((a, b) => a - b)) }));
}

function joinRuns(lines: number[]): Array<{ from: number; to: number }> {
  const runs: Array<{ from: number; to: number }> = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line <= last.to + 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs;
}
