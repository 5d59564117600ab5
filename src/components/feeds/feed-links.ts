import { calendarPaths, feedPaths } from '../../document/paths.ts';
import type { FeedLink } from '../../layouts/head.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { calendarsOf } from '../../publish/calendars/calendars.ts';

const known = new WeakMap<Disclosure, Set<string>>();

/** True where a calendar stands at a path: a place or unit with nothing due has none. */
export function hasCalendar(disclosure: Disclosure, path: string): boolean {
  const paths = known.get(disclosure) ?? new Set(calendarsOf(disclosure).map((calendar) => calendar.path));
  known.set(disclosure, paths);
  return paths.has(path);
}

/** A feed in both its forms, for the head of a page. `path`: one of `feedPaths`. */
export function offerFeed(path: string, title: string): FeedLink[] {
  return [
    { title: `${title}（Atom）`, path: `${path}.atom`, type: 'application/atom+xml' },
    { title: `${title}（JSON）`, path: `${path}.json`, type: 'application/feed+json' },
  ];
}

/** What the page of a place offers: its feed, and its calendar where it has one. */
export function offerPlace(disclosure: Disclosure, code: string, name: string): FeedLink[] {
  return [
    ...offerFeed(feedPaths.area(code), `${name}的新消息`),
    ...offerCalendar(disclosure, calendarPaths.area(code), name),
  ];
}

/** The calendar at a path, where there is one. */
export function offerCalendar(disclosure: Disclosure, path: string, name: string): FeedLink[] {
  return hasCalendar(disclosure, path) ? [{ title: `${name}的日历`, path, type: 'text/calendar' }] : [];
}
