import { indexPlaces } from '../../compute/place-index.ts';
import { calendarPaths, paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { CalendarEntry, PlacedEntry } from './entry.ts';
import { gatherLedger, gatherNotices } from './gather-others.ts';
import { gatherTasks } from './gather-tasks.ts';

/** A calendar before it is written. */
export interface Calendar {
  /** Below the base. */
  path: string;
  /** The page that shows the same, below the base. */
  page: string;
  name: string;
  entries: CalendarEntry[];
  /** Who works by it is reminded three days before. */
  reminds: boolean;
}

const made = new WeakMap<Disclosure, Calendar[]>();

/**
 * The calendars of a site: of everything, of each unit, of each county, township and village. Where nothing falls due
 * there is none, for a calendar without an entry is no calendar (RFC 5545, 3.6).
 */
export function calendarsOf(disclosure: Disclosure): Calendar[] {
  const known = made.get(disclosure);
  if (known) return known;
  const calendars = compose(disclosure).filter(({ entries }) => entries.length > 0);
  made.set(disclosure, calendars);
  return calendars;
}

function compose(disclosure: Disclosure): Calendar[] {
  const { organizations, site, tree } = disclosure;
  const placed = [...gatherNotices(disclosure), ...gatherTasks(disclosure), ...gatherLedger(disclosure)].sort(
    byDay,
  );
  const wide = indexPlaces(
    tree,
    placed.filter(({ around }) => around),
    ({ areas }) => areas,
  );
  const here = listBy(
    placed.filter(({ around }) => !around),
    ({ areas }) => areas,
  );
  const ofUnits = listBy(placed, ({ units }) => units);
  const entriesOf = (list: Iterable<PlacedEntry>) => [...new Set(list)].sort(byDay).map(({ entry }) => entry);
  return [
    {
      path: calendarPaths.all,
      page: paths.home,
      name: `${site.name}：期限和公示截止日`,
      entries: entriesOf(placed),
      reminds: false,
    },
    ...organizations.map(({ id, name }) => ({
      path: calendarPaths.organization(id),
      page: paths.organization(id),
      name: `${name}：到期的事`,
      entries: entriesOf(ofUnits.get(id) ?? []),
      reminds: true,
    })),
    ...[...tree.byCode.values()].map(({ code, name }) => ({
      path: calendarPaths.area(code),
      page: paths.area(code),
      name: `${name}：公示截止日和到期的事`,
      entries: entriesOf([...wide.within(code), ...wide.around(code), ...(here.get(code) ?? [])]),
      reminds: false,
    })),
  ];
}

function listBy(placed: PlacedEntry[], keysOf: (each: PlacedEntry) => string[]): Map<string, PlacedEntry[]> {
  const lists = new Map<string, PlacedEntry[]>();
  for (const each of placed) {
    for (const key of keysOf(each)) {
      const list = lists.get(key);
      if (list) list.push(each);
      else lists.set(key, [each]);
    }
  }
  return lists;
}

function byDay({ entry: a }: PlacedEntry, { entry: b }: PlacedEntry): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
