import type { Day } from '../../record/value/date.ts';
import type { Mark } from '../block.ts';

/** A line of an explainer. */
export type ExplainerLine =
  | { kind: 'text'; text: string }
  /** A thing with what is to be said of it, and how it stands. */
  | { kind: 'item'; text: string; detail?: string; mark?: Mark }
  /** So many of so many, with a bar as long as the share. */
  | { kind: 'bar'; text: string; count: number; total: number; unit: string; mark?: Mark };

export interface ExplainerPart {
  title: string;
  lines: ExplainerLine[];
  /** What is said of signs, and of what was left out. */
  notes: string[];
}

/**
 * 一图读懂: what a picture tells, and the page beside it, from one value, so that both say the same. Numbers are written
 * from figures that were protected; what is hidden stands there as hidden.
 */
export interface Explainer {
  /** Also its place: `paths.explainer(id)`, `explainerPicture(id)`. */
  id: string;
  kicker: string;
  title: string;
  lead: string;
  parts: ExplainerPart[];
  publisher: string;
  site: string;
  asOf: Day;
  synthetic: boolean;
  /** Of the page with the text, whole: it is printed at the foot and stands in the code. */
  address: string;
  /** The page of the plan, below the base. */
  plan: string;
}
