/** Least and most that a reader may take a cell for. */
export interface Range {
  least: number;
  most: number;
}

/**
 * A whole number that is published somewhere, or that follows from what is published. What a reader knows of it has two
 * states: `open`, when the figure that it belongs to is printed (a single number, or a band), and `closed`, when the
 * figure is hidden. A cell without a figure is never printed: its two states are one.
 */
export interface Cell {
  id: string;
  /** What it is. The attack is reckoned around it and may not narrow it down. */
  value: number;
  open: Range;
  closed: Range;
  /** The figure that prints it; cells of one figure are hidden together. */
  figure: string | undefined;
  /** Least width (most − least) that a reader must be left with while it is open, and while it is closed. */
  needs: { open: number; closed: number };
}

/** Σ factor × cell = 0: a total and its parts, a stock and its change, a whole and its two sides. */
export interface Equation {
  terms: Array<{ cell: string; factor: number }>;
}

/** A figure that is printed or hidden as one. */
export interface Choice {
  id: string;
  /** What is lost when it is hidden. */
  cost: number;
  /** Hidden whatever else is: by a rule of its own. */
  forced: boolean;
}

/** Everything that is to be protected together: cells, what holds between them, and what may be hidden. */
export interface System {
  cells: Cell[];
  equations: Equation[];
  choices: Choice[];
}

/** A cell that everybody knows: nothing of it can be hidden. */
export function fixedCell(id: string, value: number): Cell {
  const range = { least: value, most: value };
  return { id, value, open: range, closed: range, figure: undefined, needs: { open: 0, closed: 0 } };
}

/** `total = Σ parts`. */
export function sumEquation(total: string, parts: string[]): Equation {
  return {
    terms: [{ cell: total, factor: -1 }, ...parts.map((cell) => ({ cell, factor: 1 }))],
  };
}
