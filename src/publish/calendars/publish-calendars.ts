import type { Disclosure } from '../../protect/disclosure.ts';
import type { DataFile } from '../publish-data.ts';
import { calendarsOf } from './calendars.ts';
import { writeCalendar } from './write-calendar.ts';

/** All calendars as files, one after the other. */
export function* publishCalendars(disclosure: Disclosure): Generator<DataFile> {
  for (const calendar of calendarsOf(disclosure)) {
    yield { path: calendar.path, text: writeCalendar(calendar, disclosure.site, disclosure.asOf) };
  }
}
