import loadHighs, { type Highs } from 'highs';

/** HiGHS, the solver that official statistics use, as WebAssembly: one thread, so that its answers are repeatable. */
export interface Solver {
  highs: Highs;
}

let loaded: Promise<Solver> | undefined;

/** Loads the solver once; solving is synchronous afterwards. */
export function loadSolver(): Promise<Solver> {
  loaded ??= loadHighs().then((highs) => ({ highs }));
  return loaded;
}
