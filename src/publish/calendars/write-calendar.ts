import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import type { Site } from '../../record/site/schema.ts';
import type { Day } from '../../record/value/date.ts';
import { addressOf } from '../text/address-of.ts';
import type { Calendar } from './calendars.ts';
import type { CalendarEntry } from './entry.ts';

/** Nine in the morning, three days before a day begins. */
const reminder = (3 * 24 - 9) * 60 * 60;

/**
 * A calendar as iCalendar (RFC 5545), to be subscribed to. Days are whole days without a time zone; they take no one's
 * time (TRANSPARENT). DTSTAMP is the day of the disclosure, so that the same record and day give the same bytes.
 */
export function writeCalendar(calendar: Calendar, site: Site, asOf: Day): string {
  const { entries, name, page, reminds } = calendar;
  const written = ical({
    prodId: { company: 'mingbai', product: 'mingbai', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    name,
    url: addressOf(site, page),
    ttl: 24 * 60 * 60,
    events: entries.map((entry) => describe(entry, site, asOf, reminds)),
  });
  // The library leaves out the last line's end (3.4: each line ends in CRLF).
  return `${written.toString()}\r\n`;
}

function describe(entry: CalendarEntry, site: Site, asOf: Day, reminds: boolean): ICalEventData {
  const { day, details, key, kind, path, rule, summary, synthetic } = entry;
  const address = addressOf(site, path);
  const title = `${synthetic ? '【示例】' : ''}${summary}`;
  return {
    id: `${encodeURI(`${site.base}${key}`).slice(1)}@${new URL(site.origin).hostname}`,
    stamp: new Date(`${asOf}T00:00:00+08:00`),
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary: title,
    description: [...details, address].join('\n'),
    url: address,
    categories: [{ name: kind }],
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(rule === undefined ? {} : { repeating: `RRULE:${rule}` }),
    ...(reminds ? { alarms: [{ type: ICalAlarmType.display, trigger: reminder, description: title }] } : {}),
  };
}
