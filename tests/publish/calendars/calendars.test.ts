import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCadence } from '../../../src/compute/cadence.ts';
import { calendarsOf } from '../../../src/publish/calendars/calendars.ts';
import type { CalendarEntry } from '../../../src/publish/calendars/entry.ts';
import { publishCalendars } from '../../../src/publish/calendars/publish-calendars.ts';
import { findTurns } from '../../../src/publish/calendars/turns.ts';
import { writeCalendar } from '../../../src/publish/calendars/write-calendar.ts';
import { addDays } from '../../../src/record/value/calendar.ts';
import { discloseSmall } from '../small-record.ts';

const disclosure = discloseSmall('2022-06-15');
const files = new Map([...publishCalendars(disclosure)].map(({ path, text }) => [path, text]));

/** Lines of a calendar as RFC 5545 (3.1) unfolds them: CRLF and a blank are taken out. */
const unfold = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');
interface Event {
  [name: string]: string;
}
/** Events of a calendar: properties by name without parameters; those of an alarm with ALARM- before them. */
function readEvents(text: string): Event[] {
  const events: Event[] = [];
  let isAlarm = false;
  for (const line of unfold(text)) {
    if (line === 'BEGIN:VEVENT') events.push({});
    if (line === 'BEGIN:VALARM') isAlarm = true;
    if (line === 'END:VALARM') isAlarm = false;
    const [head = '', ...value] = line.split(':');
    const event = events.at(-1);
    if (event) event[`${isAlarm ? 'ALARM-' : ''}${head.split(';')[0]}`] = value.join(':');
  }
  return events;
}
const eventsOf = (path: string) => readEvents(files.get(path) ?? '');
const readText = (text: string) =>
  text.replace(/\\([nN,;\\])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));

describe('publishCalendars', () => {
  it('writes lines of at most 75 octets that end in CRLF, and breaks no character (RFC 5545, 3.1)', () => {
    for (const [path, text] of files) {
      expect(text.endsWith('END:VCALENDAR\r\n'), path).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
    }
  });

  it('has one VERSION, PRODID and METHOD, and at least one event (3.6)', () => {
    for (const [path, text] of files) {
      const lines = unfold(text);
      for (const name of ['VERSION:2.0', 'PRODID:', 'METHOD:PUBLISH'])
        expect(
          lines.filter((line) => line.startsWith(name)),
          path,
        ).toHaveLength(1);
      expect(readEvents(text).length, path).toBeGreaterThan(0);
    }
  });

  it('gives each event a lasting UID of its own, and a DTSTAMP that is the day of the disclosure (3.8.4.7, 3.8.7.2)', () => {
    const later = new Map(
      [...publishCalendars(discloseSmall('2022-06-20'))].map(({ path, text }) => [path, text]),
    );
    for (const [path, text] of files) {
      const events = readEvents(text);
      const ids = events.map((event) => event['UID']);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const event of events) {
        expect(event['UID']).toMatch(/^[!-~]+@small\.example$/);
        expect(event['DTSTAMP']).toBe('20220614T160000Z');
      }
    }
    const ids = (text: string | undefined) => new Set(readEvents(text ?? '').map((event) => event['UID']));
    for (const id of ids(files.get('calendars/all.ics')))
      expect(ids(later.get('calendars/all.ics'))).toContain(id);
  });

  it('makes whole days of deadlines, which take nobody’s time', () => {
    const text = files.get('calendars/all.ics') ?? '';
    for (const line of unfold(text).filter((each) => each.startsWith('DTSTART')))
      expect(line).toMatch(/^DTSTART;VALUE=DATE:\d{8}$/);
    for (const event of readEvents(text)) expect(event['TRANSP']).toBe('TRANSPARENT');
  });

  it('tells when a task is due, to the unit that leads it, with a reminder three days before at nine', () => {
    const due = eventsOf('calendars/organizations/water.ics').find((event) =>
      event['UID']?.includes('deadline-1'),
    );
    expect(due).toMatchObject({
      DTSTART: '20220630',
      SUMMARY: '通水',
      'ALARM-ACTION': 'DISPLAY',
      'ALARM-TRIGGER': '-P2DT15H',
    });
    expect(readText(due?.['DESCRIPTION'] ?? '')).toContain('第1项“通自来水”');
  });

  it('reminds nobody who does not work by it', () => {
    expect(files.get('calendars/all.ics')).not.toContain('VALARM');
    expect(files.get('calendars/areas/990001000000.ics')).not.toContain('VALARM');
  });

  it('lets what has exact days come back until the plan ends', () => {
    const turns = eventsOf('calendars/organizations/water.ics').filter((event) => event['RRULE']);
    expect(turns.map((event) => [event['SUMMARY'], event['DTSTART'], event['RRULE']])).toEqual([
      ['查水质', '20220115', 'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20221231'],
      ['报进度', '20220115', 'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20221231'],
    ]);
  });

  it('tells the last day of a consultation to the place, those around it, and nobody else', () => {
    const open = new Map(
      [...publishCalendars(discloseSmall('2022-07-15'))].map(({ path, text }) => [path, text]),
    );
    const end = (path: string) =>
      readEvents(open.get(path) ?? '').filter((event) => event['UID']?.startsWith('notices/'));
    for (const code of ['990001001002', '990001001000', '990001000000'])
      expect(end(`calendars/areas/${code}.ics`)).toMatchObject([
        { DTSTART: '20220720', SUMMARY: '【示例】公示最后一天：关于长岭村水塔项目的公示' },
      ]);
    expect(end('calendars/areas/990001002001.ics')).toEqual([]);
  });

  it('leaves out a calendar in which nothing falls due', () => {
    const ended = discloseSmall('2026-01-01');
    expect([...publishCalendars(ended)].map(({ path }) => path)).not.toContain(
      'calendars/areas/990001002001.ics',
    );
    for (const { entries } of calendarsOf(ended)) expect(entries.length).toBeGreaterThan(0);
  });

  it('depends on the record and the day alone', () => {
    expect(
      new Map([...publishCalendars(discloseSmall('2022-06-15'))].map(({ path, text }) => [path, text])),
    ).toEqual(files);
  });
});

describe('writeCalendar', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc
      .array(fc.constantFrom('公', '示', '𬬮', '，', ';', ',', '\\', '\n', 'a', '〔2022〕'), {
        minLength: 1,
        maxLength: 120,
      })
      .map((parts) => parts.join('')),
  );

  it('brings any text back whole when it is unfolded and unescaped', () => {
    fc.assert(
      fc.property(anyText, (summary) => {
        const entry: CalendarEntry = {
          key: 'k',
          day: '2022-06-30',
          summary,
          details: [summary],
          kind: '任务期限',
          path: 'x/',
          synthetic: false,
        };
        const text = writeCalendar(
          { path: 'a.ics', page: '', name: '名', entries: [entry], reminds: false },
          disclosure.site,
          '2022-06-15',
        );
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const written = readText(readEvents(text)[0]?.['SUMMARY'] ?? '');
        expect(written).toBe(summary.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });
});

describe('findTurns', () => {
  const year = { start: '2022-01-01', end: '2023-12-31' };
  const monthly = (toDay: number, fromDay = 1) => ({
    text: '',
    what: '',
    every: 'month' as const,
    times: 1,
    hardness: 'must' as const,
    window: { fromDay, toDay },
  });
  /** The days of a rule, as RFC 5545 (3.3.10) reads it; only what our rules use. */
  function expand(first: string, rule: string): string[] {
    const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
    const until = (parts.get('UNTIL') ?? '').replace(/(....)(..)(..)/, '$1-$2-$3');
    const wanted = (parts.get('BYMONTHDAY') ?? '').split(',').map(Number);
    const days: string[] = [];
    for (let day = first; day <= until; day = addDays(day, 1)) {
      const length = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
      const inMonth = wanted
        .map((each) => (each < 0 ? length + each + 1 : each))
        .filter((each) => each <= length);
      const chosen = parts.get('BYSETPOS') === '-1' ? inMonth.slice(-1) : inMonth;
      if (chosen.includes(Number(day.slice(8)))) days.push(day);
    }
    return days;
  }

  it('gives the same last days as the site counts, month by month, also where a month is shorter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), (fromDay, toDay) => {
        const cadence = monthly(toDay, fromDay);
        const turns = findTurns(cadence, year);
        const counted: string[] = [];
        for (let day = year.start; day <= year.end; ) {
          const next = dateCadence(cadence, year, day).next;
          if (!next || next.end > year.end) break;
          counted.push(next.end);
          day = addDays(next.end, 1);
        }
        expect(turns && expand(turns.first, turns.rule)).toEqual(counted);
      }),
      { numRuns: 60 },
    );
  });

  it('invents no day where the plan names none', () => {
    const { window: _, ...open } = monthly(5);
    expect(findTurns(open, year)).toBeUndefined();
    expect(findTurns({ ...open, every: 'week' }, year)).toBeUndefined();
    expect(findTurns({ ...open, every: 'quarter' }, year)).toBeUndefined();
    expect(findTurns(monthly(5), undefined)).toBeUndefined();
  });
});
