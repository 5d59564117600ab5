import type { Organization } from '../../record/organization/schema.ts';
import type { Day } from '../../record/value/date.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { listNamings, type Naming } from './namings.ts';

/** Names of units that were not in use yet, or no more, when something named them; and units that others had taken over. */
export function checkNamesInTime(evidence: Evidence): Finding[] {
  const told = new Set<string>();
  return listNamings(evidence).flatMap((naming) => {
    const finding = judge(naming, evidence);
    const key = `${naming.at.file} ${naming.name}`;
    if (!finding || told.has(key)) return [];
    told.add(key);
    return [finding];
  });
}

function judge(naming: Naming, { units }: Evidence): Finding | undefined {
  const { by, name, county, start, end, at } = naming;
  const unit = units.find(county, name);
  if (!unit) return undefined;
  const successor = units.successorOf(unit.id);
  const retired = successor && dayOfRetiring(unit, successor);
  if (successor && retired !== undefined && start > retired) {
    const facts = { by, on: start, name, retired, successor: successor.name };
    return found('retired-unit', at, facts, name);
  }
  const alias = units.findAlias(county, name);
  if (!alias) return undefined;
  const early = alias.from !== undefined && end < alias.from;
  const late = alias.to !== undefined && start > alias.to;
  if (!early && !late) return undefined;
  const facts = { by, on: early ? end : start, name, from: alias.from, to: alias.to, now: unit.name };
  return found('alias-out-of-use', at, facts, name);
}

/** The last day of a unit: the day before its successor's name was first used, else the last on which its own was. */
function dayOfRetiring(unit: Organization, successor: Organization): Day | undefined {
  const firsts = successor.aliases.flatMap(({ from }) => (from === undefined ? [] : [from])).sort();
  const lasts = unit.aliases.flatMap(({ to }) => (to === undefined ? [] : [to])).sort();
  return lasts.at(-1) ?? firsts[0];
}
