import { escapeForPattern } from '../record/source/pattern.ts';
import type { Place } from '../record/source/problem.ts';
import type { FactsOf, Kind } from './catalogue/catalogue.ts';

/** One thing that was found, as facts. What the reader met (Problem) is of the same form. */
export type Finding = {
  [K in Kind]: {
    kind: K;
    at: Place;
    value: string | undefined;
    facts: FactsOf<K>;
    /** Files on which the finding rests: while one of them cannot be read whole, it is not told, for it may be none. */
    rests?: RegExp;
  };
}[Kind];

/** Makes a finding. */
export function found<K extends Kind>(kind: K, at: Place, facts: FactsOf<K>, value?: string): Finding {
  return { kind, at, value, facts } as unknown as Finding;
}

/** A finding that is told only where the files on which it rests could all be read: a sum, say, needs all its parts. */
export function restingOn(files: RegExp, finding: Finding): Finding {
  return { ...finding, rests: files };
}

/** A finding about what is not there: told only where its own file could be read whole, for what was wrong was left out. */
export function aboutLack(finding: Finding): Finding {
  const file = escapeForPattern(finding.at.file);
  return restingOn(new RegExp(`^${file}$`), finding);
}
