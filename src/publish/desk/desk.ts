import type { Diagnostic } from '../../check/diagnostic.ts';
import { matchTicks, type TickedDiagnostic } from '../../check/tick/match.ts';
import type { Tick } from '../../record/tick/schema.ts';
import type { Day } from '../../record/value/date.ts';
import type { EditionChanges } from '../editions/compare-edition.ts';
import { type ChecklistFacts, type ChecklistPoint, composeChecklist } from './checklist.ts';
import { gatherDuties } from './gather-duties.ts';
import { gatherLedger } from './gather-ledger.ts';
import { gatherNotices } from './gather-notices.ts';
import { gatherObjections } from './gather-objections.ts';
import { gatherReports } from './gather-reports.ts';
import { gatherTasks } from './gather-tasks.ts';
import { byUrgency, type DeskItem, type DeskSection, sectionOf } from './item.ts';
import type { DeskView } from './view.ts';

/** A warning that wants a reason, under the number by which it is ticked. */
export interface NumberedWarning {
  number: number;
  warning: Diagnostic;
}

/** All that lies on the office's desk on a day. */
export interface Desk {
  asOf: Day;
  site: string;
  /** So many days ahead are looked at. */
  ahead: number;
  /** Everything that is to be done, the most urgent first. */
  items: DeskItem[];
  /** What could not be told, because the record has errors there. */
  untold: string[];
  checklist: ChecklistPoint[];
  warnings: NumberedWarning[];
  ticked: TickedDiagnostic[];
  /** Reasons that no warning wants any more. */
  idle: Tick[];
  /** What the next edition would change; undefined of the first, and where it cannot be told. */
  next: EditionChanges | undefined;
  /** True where nothing was ever published: everything is new then. */
  isFirst: boolean;
}

/** What a desk is laid from. */
export interface DeskFacts extends Omit<ChecklistFacts, 'match' | 'disclosure'> {
  site: string;
  ahead: number;
  ticks: readonly Tick[];
  /** The record as it can be read. */
  view: DeskView | undefined;
  /** False where the record has errors: then each part is told if it can be. */
  isSound: boolean;
  next: EditionChanges | undefined;
}

const gatherers: Array<{ name: string; gather: (view: DeskView) => DeskItem[] }> = [
  { name: '公示公告', gather: gatherNotices },
  { name: '意见', gather: gatherObjections },
  { name: '公开目录', gather: gatherDuties },
  { name: '报送', gather: gatherReports },
  { name: '整改', gather: gatherLedger },
  { name: '任务', gather: gatherTasks },
];

/** Lays the desk. Pure: the same record, findings and day give the same desk. */
export function composeDesk(facts: DeskFacts): Desk {
  const { ahead, asOf, diagnostics, isSound, next, site, ticks, view } = facts;
  const match = matchTicks(diagnostics, ticks);
  const { items, untold } = gatherItems(view, isSound);
  return {
    asOf,
    site,
    ahead,
    items: items.sort(byUrgency),
    untold,
    checklist: composeChecklist({ ...facts, match, disclosure: isSound ? view?.disclosure : undefined }),
    warnings: numberWarnings(match.unticked),
    ticked: match.ticked,
    idle: match.idle,
    next,
    isFirst: facts.last === undefined,
  };
}

function gatherItems(view: DeskView | undefined, isSound: boolean): Pick<Desk, 'items' | 'untold'> {
  const items: DeskItem[] = [];
  const untold: string[] = [];
  for (const { gather, name } of gatherers) {
    try {
      if (view) items.push(...gather(view));
      else untold.push(name);
    } catch (error) {
      // What rests on something that is not there cannot be told; of a sound record everything can.
      if (isSound) throw error;
      untold.push(name);
    }
  }
  return { items, untold };
}

/** Warnings of one code stand together, so that one reason can be given for 3-9. */
function numberWarnings(warnings: readonly Diagnostic[]): NumberedWarning[] {
  const groups = [...Map.groupBy(warnings, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([, own]) => own).map((warning, i) => ({ number: i + 1, warning }));
}

/** What lies in one part of a desk, the most urgent first. */
export function itemsIn({ ahead, items }: Pick<Desk, 'ahead' | 'items'>, section: DeskSection): DeskItem[] {
  return items.filter((item) => sectionOf(item, ahead) === section);
}
