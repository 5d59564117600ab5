import { type AreaTree, growAreaTree } from '../../compute/areas.ts';
import { fileRows } from '../../compute/filed-rows.ts';
import type { ToldEdition } from '../../record/edition/schema.ts';
import type { Plan, PublicRecord } from '../../record/record.ts';
import type { Day } from '../../record/value/date.ts';
import type { FamilyAccount, ProtectionAccount } from '../account.ts';
import type { Interval } from '../audit/attack.ts';
import type { Solver } from '../solve/solver.ts';
import { bandOf } from './build-system.ts';
import { choosePolicy, type Decision, type State } from './choose-policy.ts';
import type { DecisionMemory } from './decision-memory.ts';
import { documentDays } from './document-days.ts';
import type { Entry, Family } from './family.ts';
import { gatherIndicator } from './gather-indicators.ts';
import { gatherMonitoring } from './gather-monitoring.ts';
import { joinFamilies } from './join-families.ts';
import { Protection } from './protection.ts';
import { rememberEditions } from './remember.ts';

/** A family of which some number could be worked out whatever is hidden: it must not be published as it is. */
export interface Failure {
  account: FamilyAccount;
  exposed: Array<{ cell: string; interval: Interval }>;
}

/** An entry that is not told, or only by ranges: of each of its numbers in their order. */
export interface Withheld {
  entry: Entry;
  ranges: Array<[number, number]> | null;
}

/** The decision, the office's account of it, and what could not be protected. */
export interface ProtectedEdition {
  protection: Protection;
  account: ProtectionAccount;
  failures: Failure[];
  /** The numbers that are not told, or not exactly: nothing of what is built may hold them. */
  withheld: Withheld[];
  /** What is told, to be kept so that no later edition uncovers what is not. */
  told: ToldEdition;
}

/**
 * Decides what an edition tells: gathers every count of people that any page, document or data file of it prints, with
 * everything that holds between them, hides or blurs what must be, and audits the result.
 *
 * @param memory what was decided before: families in which nothing has changed since are not decided again
 */
export function protectEdition(
  record: PublicRecord,
  asOf: Day,
  solver: Solver,
  memory?: DecisionMemory,
): ProtectedEdition {
  const tree = growAreaTree(record.areas);
  const states = new Map<string, Map<string, State>>();
  const families: FamilyAccount[] = [];
  const failures: Failure[] = [];
  const withheld: Withheld[] = [];
  const told: ToldEdition = { asOf, plans: {} };
  const audit = { cells: 0, solves: 0, rationalCells: 0 };
  for (const plan of record.plans) {
    const own = new Map<string, State>();
    const tellings: ToldEdition['plans'][string] = {};
    for (const family of gatherFamilies(record, plan, asOf, tree)) {
      rememberEditions(family, record.told);
      const decision = recall(family, memory, () => choosePolicy(family, solver));
      for (const [id, state] of decision.states) {
        own.set(id, state);
        const entry = family.entries.get(id);
        if (!entry) continue;
        tellings[id] = tellEntry(entry, state);
        if (state.kind !== 'open' && !entry.isSuperseded)
          withheld.push({ entry, ranges: tellEntry(entry, state) });
      }
      families.push(decision.account);
      audit.cells += decision.work.cells;
      audit.solves += decision.work.solves;
      audit.rationalCells += decision.work.rationalCells;
      const { exposed, determined } = decision;
      if (exposed.length + determined.length > 0) failures.push({ account: decision.account, exposed });
    }
    states.set(plan.id, own);
    told.plans[plan.id] = tellings;
  }
  const { threshold } = record.site.privacy;
  return {
    protection: new Protection(states),
    account: { asOf, threshold, families, audit },
    failures,
    withheld,
    told,
  };
}

function recall(family: Family, memory: DecisionMemory | undefined, decide: () => Decision): Decision {
  const known = memory?.find(family);
  if (known) return known;
  const decision = decide();
  memory?.keep(family, decision);
  return decision;
}

/** What is told of each number of an entry, in their order. */
function tellEntry(entry: Entry, state: State): Array<[number, number]> | null {
  if (state.kind === 'hidden') return null;
  const base = entry.parts.find(({ role }) => role === 'base')?.value;
  return entry.parts.map((part) => {
    const band = state.kind === 'band' && part.role !== 'base' ? bandOf(entry, part, state.width) : undefined;
    return band ? [band.least, Math.min(band.most, base ?? band.most)] : [part.value, part.value];
  });
}

function gatherFamilies(record: PublicRecord, plan: Plan, asOf: Day, tree: AreaTree): Family[] {
  const days = documentDays(plan, record, asOf);
  const { threshold } = record.site.privacy;
  const filed = fileRows(
    record.indicatorReports.filter((report) => report.plan === plan.id),
    (row) => row.indicator,
  );
  const gathered = record.indicators.flatMap((indicator) => {
    const rows = filed.get(indicator.id);
    if (!rows || indicator.sensitivity !== 'people') return [];
    const told = gatherIndicator(indicator, plan, rows, days, threshold, tree);
    return told ? [{ indicator, ...told }] : [];
  });
  const monitoring = gatherMonitoring(record.monitoring, plan, days, threshold, tree);
  return [...joinFamilies(gathered), ...(monitoring ? [monitoring] : [])];
}
