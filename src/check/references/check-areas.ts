import type { Area } from '../../record/area/table.ts';
import type { Evidence } from '../evidence.ts';
import { placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

const levelAbove = { 县: undefined, 乡: '县', 村: '乡' } as const;

/**
 * How many digits of a code say where an area of a level is; the rest are zeros. 《统计用区划代码和城乡划分代码编制规则》
 * (国统字〔2009〕91号), 一（一）: digits 1–6 county, 7–9 township, 10–12 village; the first six are GB/T 2260.
 */
const digits = { 县: 6, 乡: 9, 村: 12 } as const;

/** Every area stands below one of the level above it, and its code begins as that one's does. */
export function checkAreas(evidence: Evidence): Finding[] {
  const { record, areas } = evidence;
  const byCode = [...areas.values()];
  return record.areas.flatMap((area) => {
    const above = area.parent === undefined ? undefined : areas.get(area.parent);
    if (area.parent !== undefined && !above) return [tellParent(area, evidence, byCode)];
    if (above?.level !== levelAbove[area.level]) return [tellParent(area, evidence, byCode)];
    const length = levelOfCode(area.code);
    if (length !== digits[area.level]) return [tellLevel(area, length, evidence)];
    // A village that was merged or is governed by another township keeps its old code: its note says so.
    if (area.note !== undefined) return [];
    if (above && !area.code.startsWith(above.code.slice(0, digits[above.level])))
      return [tellNesting(area, above, evidence)];
    return [];
  });
}

/** How many digits of a code are not the zeros of a higher level. */
function levelOfCode(code: string): number {
  if (code.endsWith('000000')) return 6;
  return code.endsWith('000') ? 9 : 12;
}

function tellParent(area: Area, { areaTable, areas }: Evidence, all: Area[]): Finding {
  const above = area.parent === undefined ? undefined : areas.get(area.parent);
  const level = levelAbove[area.level];
  const meant = all.find(
    (each) => each.level === level && area.code.startsWith(each.code.slice(0, digits[each.level])),
  );
  const facts = {
    code: area.code,
    name: area.name,
    level: area.level,
    parent: area.parent ?? '',
    above: above && `${above.name}（${above.level}）`,
    meant: meant && meant.code !== area.parent ? `${meant.code}（${meant.name}）` : undefined,
  };
  return found('area-outside', placeIn(areaTable, area.line, 'parent'), facts, area.parent);
}

function tellLevel(area: Area, length: number, { areaTable }: Evidence): Finding {
  const byCode = length === 6 ? '县' : length === 9 ? '乡' : '村';
  const facts = { code: area.code, name: area.name, level: area.level, byCode };
  return found('area-level-code', placeIn(areaTable, area.line, 'code'), facts, area.code);
}

function tellNesting(area: Area, above: Area, { areaTable, areas }: Evidence): Finding {
  const length = digits[above.level];
  const meant = areas.get(area.code.slice(0, length).padEnd(12, '0'));
  const facts = {
    code: area.code,
    name: area.name,
    above: above.name,
    begins: above.code.slice(0, length),
    meant: meant?.level === above.level ? `${meant.code}（${meant.name}）` : undefined,
  };
  return found('area-not-nested', placeIn(areaTable, area.line, 'code'), facts, area.code);
}
