import { indexPlaces } from '../../compute/place-index.ts';
import { feedPaths, paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { type FeedEvent, type FeedKind, feedKinds, lastChange, listFeedKinds } from './event.ts';
import { gatherEditions } from './gather-editions.ts';
import { gatherLate } from './gather-late.ts';
import { gatherMoney } from './gather-money.ts';
import { gatherAnswers, gatherNotices, gatherReports } from './gather-papers.ts';
import { gatherProgress } from './gather-progress.ts';

/** A feed before it is written: its newest events, and what is said of it. */
export interface Feed {
  /** Below the base, without the ending. */
  path: string;
  /** The page that shows the same, below the base. */
  page: string;
  title: string;
  subtitle: string;
  /** The last change in it; the day of the disclosure where it is empty. */
  updated: Day;
  events: FeedEvent[];
}

/** How many events a feed of the whole site, and one of a place, holds. */
const most = { site: 50, area: 30 };

const pages: Record<FeedKind, string> = {
  notices: paths.notices,
  reports: paths.reports,
  progress: paths.tasks,
  money: paths.projects,
  editions: paths.editions,
};

/** All feeds of a site: of everything, of each kind, of each county, township and village; one after the other. */
export function* composeFeeds(disclosure: Disclosure): Generator<Feed> {
  const { asOf, site, tree } = disclosure;
  const events = [
    ...gatherNotices(disclosure),
    ...gatherAnswers(disclosure),
    ...gatherReports(disclosure),
    ...gatherProgress(disclosure),
    ...gatherLate(disclosure),
    ...gatherMoney(disclosure),
    ...gatherEditions(disclosure),
  ].sort(newestFirst);
  const compose = (about: Pick<Feed, 'path' | 'page' | 'title'>, chosen: FeedEvent[]): Feed => ({
    ...about,
    subtitle: `${site.publisher}发布。数据截至${nameDay(asOf)}。${chosen.some(({ synthetic }) => synthetic) ? '标【示例】的是编造的示例数据。' : ''}`,
    updated: chosen.map(lastChange).sort().at(-1) ?? asOf,
    events: chosen,
  });
  // What concerns the whole site: not the sheet of each village, nor each township's part of what its county tells.
  const isWide = ({ areas, reach }: FeedEvent) =>
    reach === 'around' || (reach === 'here' && areas.some((code) => tree.byCode.get(code)?.level === '县'));
  const wide = events.filter(isWide);
  yield compose({ path: feedPaths.all, page: paths.home, title: site.name }, wide.slice(0, most.site));
  for (const kind of listFeedKinds(disclosure)) {
    const own = wide.filter((event) => event.kind === kind).slice(0, most.site);
    const title = `${feedKinds[kind]}_${site.name}`;
    yield compose({ path: feedPaths.kind(kind), page: pages[kind], title }, own);
  }
  const around = indexPlaces(
    tree,
    events.filter(({ reach }) => reach === 'around'),
    ({ areas }) => areas,
  );
  const below = indexPlaces(
    tree,
    events.filter(({ reach }) => reach === 'below'),
    ({ areas }) => areas,
  );
  const here = groupByPlace(events.filter(({ reach }) => reach !== 'around'));
  for (const { code, name } of tree.byCode.values()) {
    const own = [
      ...around.within(code),
      ...around.around(code),
      ...below.around(code),
      ...(here.get(code) ?? []),
    ];
    const newest = [...new Set(own)].sort(newestFirst).slice(0, most.area);
    yield compose(
      { path: feedPaths.area(code), page: paths.area(code), title: `${name}_${site.name}` },
      newest,
    );
  }
}

/**
 * The day on which each page that tells of events was last changed, by its path below the base: of places the newest event
 * that concerns them. Pages of which nothing is known are left out.
 */
export function lastChanges(disclosure: Disclosure): Map<string, Day> {
  const days = new Map<string, Day>();
  const note = (path: string, day: Day) => {
    if (day > (days.get(path) ?? '')) days.set(path, day);
  };
  for (const { events, page, updated } of composeFeeds(disclosure)) {
    if (events.length > 0) note(page, updated);
    for (const event of events) note(event.path, lastChange(event));
  }
  return days;
}

function groupByPlace(events: FeedEvent[]): Map<string, FeedEvent[]> {
  const places = new Map<string, FeedEvent[]>();
  for (const event of events) {
    for (const code of event.areas) {
      const list = places.get(code);
      if (list) list.push(event);
      else places.set(code, [event]);
    }
  }
  return places;
}

/** Newest first; of one day in the order of their names, so that the order never changes. */
function newestFirst(a: FeedEvent, b: FeedEvent): number {
  const [dayA, dayB] = [lastChange(a), lastChange(b)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
