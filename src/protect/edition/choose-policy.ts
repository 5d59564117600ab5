import type { FamilyAccount, HiddenFigure, Policy } from '../account.ts';
import type { Interval } from '../audit/attack.ts';
import type { Solver } from '../solve/solver.ts';
import type { Effort } from '../suppress/effort.ts';
import { measureIntervals, type Suppression, suppress } from '../suppress/suppress.ts';
import { bridgePairs } from './bridge-pairs.ts';
import { bandOf, buildSystem, type FamilySystem, findCauses } from './build-system.ts';
import { countForDifferences } from './differences.ts';
import { cellOf, type Entry, type Family } from './family.ts';
import { findLost } from './find-lost.ts';
import type { Manner } from './manner.ts';

/** How an entry is told: as it is, as a range for each of its parts, or not. */
export type State =
  | { kind: 'open' }
  | { kind: 'band'; width: number }
  | { kind: 'hidden'; cause: HiddenFigure['cause'] };

/** What was decided for a family. */
export interface Decision {
  states: Map<string, State>;
  account: FamilyAccount;
  /** Cells that no policy keeps: the edition may not be published. */
  exposed: Suppression['audit']['solver']['exposed'];
  determined: string[];
  work: { cells: number; solves: number; rationalCells: number };
}

interface Trial extends FamilySystem {
  manner: Manner;
  suppression: Suppression;
  safe: boolean;
  loss: number;
}

/** Widths that ranges may have; the narrowest that is safe is taken. */
const widths = [5, 10, 20, 50, 100];

const effort: Effort = { work: 1.5e5, nodes: 100 };

/** Tries the policies that are allowed and takes, of those that are safe, the one that loses least. */
export function choosePolicy(family: Family, solver: Solver): Decision {
  const { decision, manner } = tryPolicies(family, solver);
  const lost = findLost(family, manner, decision.exposed, solver);
  return lost.size === 0 ? decision : tryPolicies({ ...family, lost }, solver).decision;
}

function tryPolicies(family: Family, solver: Solver): { decision: Decision; manner: Manner } {
  const trials: Trial[] = [];
  // The most promising first: a policy that loses more at the least than another in all is not tried. Ranges keep what
  // they promise; the others lose more than they seem to where differences are small.
  const promises = family.policies.map((policy) => ({ policy, least: promise(family, policy) }));
  const order = promises.sort((a, b) => a.least - b.least);
  const ranges = order.find(({ policy, least }) => policy === 'bands' && least > 0);
  for (const { policy } of ranges ? [ranges, ...order.filter((each) => each !== ranges)] : order) {
    const best = Math.min(...trials.filter(({ safe }) => safe).map(({ loss }) => loss));
    const trial = tryPolicy(family, policy, best, solver);
    if (trial) trials.push(trial);
  }
  trials.sort((a, b) => family.policies.indexOf(a.manner.policy) - family.policies.indexOf(b.manner.policy));
  const safe = trials.filter((trial) => trial.safe);
  const best = (safe.length > 0 ? safe : trials).reduce((one, other) =>
    other.loss < one.loss ? other : one,
  );
  const intervals = measureIntervals(best.system, best.suppression.hidden, solver, measured);
  const decision = decide(family, best, intervals, trials);
  return { decision, manner: best.manner };
}

/** Parts of a system above this many cells are audited, but their intervals not measured. */
const measured = 800;

/** A range leaves no fewer numbers to choose from than all small counts together. */
function widthsFor({ entries }: Family): number[] {
  const most = [...entries.values()].reduce((max, { threshold }) => Math.max(max, threshold), 0);
  return widths.filter((width) => width >= most);
}

/** What a policy loses at the least, with the ranges that suit it best. */
function promise(family: Family, policy: Policy): number {
  const [width = 0] = policy === 'bands' ? widthsFor(family) : [];
  return leastLoss(family, { policy, width });
}

/** What is lost before anything is hidden that only the audit would ask for. */
function leastLoss(family: Family, manner: Manner): number {
  const causes = findCauses(family, manner);
  const forced = lossIn(family, manner, causes);
  if (manner.policy === 'bands') return forced;
  return forced + countForDifferences(family, manner, (entry) => causes.has(entry));
}

/** Undefined where the policy loses more than the best so far before anything else is hidden. */
function tryPolicy(family: Family, policy: Policy, best: number, solver: Solver): Trial | undefined {
  let taken: Trial | undefined;
  for (const width of policy === 'bands' ? widthsFor(family) : [0]) {
    const manner = { policy, width };
    if (leastLoss(family, manner) >= Math.min(best, taken?.loss ?? best)) break;
    const trial = tryManner(family, manner, best, solver);
    // A wider range is worth trying only where it makes fewer other figures disappear.
    if (taken && trial.loss >= taken.loss) break;
    taken = trial;
    if (trial.safe && trial.suppression.hidden.size === trial.causes.size) break;
  }
  return taken;
}

/** Stops early where it loses more than the best so far. */
function tryManner(family: Family, manner: Manner, best: number, solver: Solver): Trial {
  let pairs = family.pairs;
  let built = buildSystem(family, manner);
  let suppression = suppress(built.system, solver, effort, () => false);
  // Where a month is hidden, those before and after it stand next to each other.
  for (let more = bridgePairs(family.pairs, suppression.hidden, pairs); more.length > 0; ) {
    const loss = lossIn(family, manner, suppression.hidden);
    // Not looked through to the end: it must not be taken, be it by a tie.
    if (loss >= best)
      return { ...built, manner, suppression, safe: true, loss: Math.max(loss, best + 0.001) };
    pairs = [...pairs, ...more];
    built = buildSystem({ ...family, pairs }, manner);
    suppression = suppress(built.system, solver, effort, () => false);
    more = bridgePairs(family.pairs, suppression.hidden, pairs);
  }
  const { solver: attack, rational } = suppression.audit;
  const safe = attack.exposed.length === 0 && rational.determined.length === 0;
  return { ...built, manner, suppression, safe, loss: lossIn(family, manner, suppression.hidden) };
}

function lossIn(family: Family, manner: Manner, hidden: { has(id: string): boolean }): number {
  let loss = 0;
  for (const entry of family.entries.values())
    if (entry.isPrinted && !entry.isSuperseded) loss += lossOf(entry, manner, hidden);
  return Math.round(loss * 1000) / 1000;
}

/** 1 for a figure that is hidden; of one that is printed as a range, how far off one may be, as a share of the number. */
function lossOf(entry: Entry, manner: Manner, hidden: { has(id: string): boolean }): number {
  if (hidden.has(entry.id)) return 1;
  const band = bandOfEntry(entry, manner);
  const value = entry.parts[0]?.value ?? 0;
  return band ? Math.min(1, (band.most - band.least) / Math.max(1, value)) : 0;
}

function bandOfEntry(entry: Entry, { policy, width }: Manner) {
  const [first] = entry.parts;
  return policy === 'bands' && first ? bandOf(entry, first, width) : undefined;
}

function decide(
  family: Family,
  { manner, suppression, causes }: Trial,
  intervals: Map<string, Interval>,
  trials: Trial[],
): Decision {
  const states = new Map<string, State>();
  const hidden: HiddenFigure[] = [];
  let banded = 0;
  let figures = 0;
  for (const entry of family.entries.values()) {
    if (!entry.isPrinted) continue;
    if (!entry.isSuperseded) figures++;
    if (suppression.hidden.has(entry.id)) {
      const cause = causes.get(entry.id) ?? 'complementary';
      states.set(entry.id, { kind: 'hidden', cause });
      if (!entry.isSuperseded) hidden.push(tell(entry, cause, intervals));
    } else if (bandOfEntry(entry, manner)) {
      states.set(entry.id, { kind: 'band', width: manner.width });
      if (!entry.isSuperseded) banded++;
    } else states.set(entry.id, { kind: 'open' });
  }
  const { audit } = suppression;
  return {
    states,
    account: {
      plan: family.plan,
      indicators: family.indicators,
      name: family.name,
      policy: manner.policy,
      tried: trials.map((trial) => ({ policy: trial.manner.policy, safe: trial.safe, loss: trial.loss })),
      figures,
      banded,
      hidden,
    },
    exposed: audit.solver.exposed,
    determined: audit.rational.determined,
    work: {
      cells: trials.reduce((sum, trial) => sum + trial.suppression.audit.solver.cells, 0),
      solves: trials.reduce((sum, trial) => sum + trial.suppression.audit.solver.solves, 0),
      rationalCells: trials.reduce((sum, trial) => sum + trial.suppression.audit.rational.cells, 0),
    },
  };
}

function tell(entry: Entry, cause: HiddenFigure['cause'], intervals: Map<string, Interval>): HiddenFigure {
  return {
    id: entry.id,
    what: entry.what,
    area: entry.area,
    period: entry.period,
    cause,
    remains: entry.parts.flatMap(({ name }) => {
      const interval = intervals.get(cellOf(entry.id, name));
      return interval ? [{ part: name, interval }] : [];
    }),
  };
}
