import type { Plan } from '../../record/record.ts';
import type { Place } from '../../record/source/problem.ts';
import { entryFor } from '../catalogue/catalogue.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';

/** Names, indicators and areas are what the rules about plans look things up in. */
const lookedUp = /^(organizations|indicators|terms|areas|wording)/;

type Contradiction = Plan['contradictions'][number];

/**
 * What is on a plan's register of contradictions is known, and shown on the site: the clerk is not told of it again. A
 * contradiction takes a warning of its codes away where it touches the task or heading that it names; where it names
 * none, anywhere in the plan. Errors stay. A code under which nothing was found is told: the register has to be true.
 */
export function leaveOutRegistered(findings: Finding[], evidence: Evidence): Finding[] {
  const registers = new Map(
    evidence.record.plans
      .filter((plan) => plan.contradictions.some(({ codes }) => codes.length > 0))
      .map((plan) => [plan.id, { plan, found: new Set<string>(), ownerAt: openOwners(plan, evidence) }]),
  );
  if (registers.size === 0) return findings;
  const left = findings.filter((finding) => {
    if (!finding.at.file.startsWith('plans/')) return true;
    const register = registers.get(finding.at.file.split('/', 2)[1] ?? '');
    if (!register) return true;
    const { code, severity } = entryFor(finding.kind);
    if (severity !== 'warning') return true;
    const known = register.plan.contradictions.filter((each) => each.codes.includes(code));
    const isKnown = placesOf(finding).map((at) => {
      const owner = register.ownerAt(at);
      const touched = known.filter((each) => touches(each, owner));
      for (const each of touched) register.found.add(`${each.id} ${code}`);
      return touched.length > 0;
    });
    return isKnown.includes(false);
  });
  for (const { found: seen, plan } of registers.values())
    for (const each of plan.contradictions)
      each.codes.forEach((code, i) => {
        if (seen.has(`${each.id} ${code}`)) return;
        const at = evidence.locate(each, 'codes', i);
        left.push(restingOn(lookedUp, found('register-untrue', at, { title: each.title }, code)));
      });
  return left;
}

/** Where it was found: one finding may stand for several lines of a file, which all have to be known. */
function placesOf({ at, facts }: Finding): Array<Pick<Place, 'file' | 'line'>> {
  const others = 'others' in facts ? facts.others : [];
  return [at, ...others.map((line) => ({ file: at.file, line }))];
}

/** What a place in a plan belongs to. `whole`: the plan itself. */
interface Part {
  tasks: string[];
  sections: string[];
  contradiction?: Contradiction;
  whole?: true;
}

function touches(given: Contradiction, place: Part): boolean {
  if (given.tasks.length + given.sections.length === 0) return true;
  return (
    place.whole === true ||
    place.contradiction === given ||
    given.tasks.some((id) => place.tasks.includes(id)) ||
    given.sections.some((id) => place.sections.includes(id))
  );
}

/** Finds what stands where in `tasks.yaml`: the last part that begins at the line or above it. */
function openOwners(plan: Plan, { locate }: Evidence): (at: Pick<Place, 'file' | 'line'>) => Part {
  const starts: Array<{ line: number; place: Part }> = [];
  const add = (of: object, place: Part) => starts.push({ line: locate(of).line, place });
  for (const each of plan.sections) add(each, { tasks: [], sections: [each.id] });
  for (const each of plan.tasks) add(each, { tasks: [each.id], sections: [] });
  for (const each of plan.phases) add(each, { tasks: [], sections: [] });
  for (const part of [plan.procedures, plan.ledgers, plan.outputs, plan.background])
    for (const each of part) add(each, { tasks: each.tasks, sections: [] });
  for (const each of plan.contradictions) add(each, { tasks: [], sections: [], contradiction: each });
  starts.sort((a, b) => b.line - a.line);
  const nowhere: Part = { tasks: [], sections: [] };
  return (at) =>
    at.file.endsWith('/plan.mdx')
      ? { ...nowhere, whole: true }
      : (starts.find(({ line }) => line <= at.line)?.place ?? nowhere);
}
