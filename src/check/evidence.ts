import type { Area } from '../record/area/table.ts';
import type { Indicator } from '../record/indicator/schema.ts';
import { OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { RecordReading } from '../record/read.ts';
import type { ReadingMemory } from '../record/reader.ts';
import type { Plan, Rows } from '../record/record.ts';
import type { RecordFolder } from '../record/source/folder.ts';
import type { Place } from '../record/source/problem.ts';
import type { Day } from '../record/value/date.ts';
import type { Finding } from './finding.ts';

/** The record as checks see it: with everything that is sound; the site's own settings may be missing. */
export type ReadRecord = RecordReading['record'];

/** What every check is given: the record, the way to places in it, and what several checks look up. */
export interface Evidence {
  record: ReadRecord;
  locate: RecordReading['locate'];
  /** No report can be made after this day. */
  today: Day;
  /** True for a character that some font has. */
  hasGlyph: (character: string) => boolean;
  /** The files as they are, and what was read of them before: what is written in them beside the record (remarks, names). */
  folder: RecordFolder;
  memory: ReadingMemory;
  units: OrganizationIndex;
  plans: Map<string, Plan>;
  indicators: Map<string, Indicator>;
  areas: Map<string, Area>;
  /** `areas.csv` as a table, for places in it. */
  areaTable: Rows<Area>;
  /** Areas directly below an area, in the order of `areas.csv`. */
  below: Map<string, Area[]>;
}

/** A step of the check: looks at the record for one family of faults. */
export type Check = (evidence: Evidence) => Finding[];

/** The cell of a row in which a field stands. */
export function placeIn(table: Pick<Rows<unknown>, 'file' | 'columns'>, line: number, field: string): Place {
  return { file: table.file, line, column: table.columns[field] ?? 1 };
}

/** Gathers what checks look up. */
export function gatherEvidence(
  record: ReadRecord,
  locate: RecordReading['locate'],
  today: Day,
  files: Pick<Evidence, 'folder' | 'memory'>,
  hasGlyph: (character: string) => boolean = () => true,
): Evidence {
  const below = new Map<string, Area[]>();
  for (const area of record.areas) {
    if (area.parent === undefined) continue;
    const held = below.get(area.parent);
    if (held) held.push(area);
    else below.set(area.parent, [area]);
  }
  return {
    record,
    locate,
    today,
    hasGlyph,
    ...files,
    units: new OrganizationIndex(record.organizations),
    plans: new Map(record.plans.map((plan) => [plan.id, plan])),
    indicators: new Map(record.indicators.map((each) => [each.id, each])),
    areaTable: { file: 'areas.csv', rows: record.areas, columns: record.areaColumns, units: [] },
    areas: new Map(record.areas.map((area) => [area.code, area])),
    below,
  };
}
