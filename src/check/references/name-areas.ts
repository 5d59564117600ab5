import type { Area } from '../../record/area/table.ts';
import type { Problem } from '../../record/source/problem.ts';
import { type Finding, found } from '../finding.ts';

/** Cells with the name of a place where its code belongs: the reader knows no places, so the code is looked up here. */
export function nameAreas(problems: Problem[], areas: Area[]): Finding[] {
  const codes = new Map<string, string[]>();
  for (const { name, code } of areas) {
    const held = codes.get(name);
    if (held) held.push(code);
    else codes.set(name, [code]);
  }
  return problems.map((problem): Finding => {
    const name = problem.value?.replace(/\s/g, '') ?? '';
    const known = codes.get(name);
    if (problem.kind !== 'bad-cell' || problem.facts.expected !== '12位地区代码' || !known) return problem;
    return found('name-for-code', problem.at, { header: problem.facts.header, codes: known, name }, name);
  });
}
