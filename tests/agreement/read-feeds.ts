/** Facts of feeds, calendars and of what pages tell search engines. */
import { type Element, findAll, wordsOf } from '../attack/site/markup.ts';
import { idIn, type Tell, tellMatch } from './facts.ts';
import { readWords, type Words, wordsIn } from './places.ts';
import type { Row } from './read-fields.ts';

const dayOf = /^(\d{4}-\d{2}-\d{2})/du;

/** What one entry of a feed says: its id, its address, its title and the day of it. */
function readEntry(id: string, url: string, title: Words, day: Words, tell: Tell): void {
  const [notice, report, project] = ['notices', 'reports', 'projects'].map((folder) => idIn(url, folder));
  const closed = /\/rectification\/([^/]+)\/closed$/u.exec(id)?.[1];
  const [, date = ''] = dayOf.exec(day.text) ?? [];
  if (notice && id.endsWith(`/notices/${notice}`))
    tellMatch(tell, day, dayOf, [['notice.published', notice, String]]);
  if (report && id.endsWith(`/reports/${report}`))
    tellMatch(tell, day, dayOf, [['report.published', report, String]]);
  if (closed) tellMatch(tell, day, dayOf, [['ledger.closed', closed, String]]);
  if (project && /\/paid(?:[/-]|$)/u.test(id))
    tellMatch(tell, title, /拨付([\d.]+)万元/du, [['project.payment', `${project} ${date}`]]);
}

/** Reads a JSON feed. */
export function readJsonFeed(items: Row[], tell: Tell): void {
  for (const item of items)
    readEntry(
      String(item['id']),
      String(item['url']),
      wordsIn(item, 'title'),
      wordsIn(item, 'date_published'),
      tell,
    );
}

/** Reads an Atom feed. */
export function readAtom(root: Element, tell: Tell): void {
  for (const entry of findAll(root, 'entry')) {
    const [id, title, day] = ['id', 'title', 'published'].map((tag) => findAll(entry, tag)[0]);
    const url = findAll(entry, 'link')[0]?.attributes.get('href') ?? '';
    if (id && title && day) readEntry(wordsOf(id), url, readWords(title), readWords(day), tell);
  }
}

/** The events of a calendar, each with its fields; long lines are joined again (RFC 5545, 3.1). */
export function splitEvents(text: string): Row[] {
  const lines = text.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u);
  const events: Row[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const event = events.at(-1);
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/u.exec(line) ?? [];
    if (event && name !== 'BEGIN' && name !== 'END') event[name] = value;
  }
  return events;
}

/** Reads the events of a calendar. */
export function readCalendar(events: Row[], tell: Tell): void {
  for (const event of events) {
    const uid = String(event['UID']);
    const day = wordsIn(event, 'DTSTART');
    const toDay = (said: string): string => said.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3');
    const [, task = '', number = ''] = /^tasks\/([^/]+)\/deadline-(\d+)@/u.exec(uid) ?? [];
    const notice = /^notices\/([^/]+)\/end@/u.exec(uid)?.[1];
    const problem = /^rectification\/([^/]+)\/due@/u.exec(uid)?.[1];
    const about: [string, string] | undefined = task
      ? ['task.deadline', `${task} ${number}`]
      : notice
        ? ['notice.end', notice]
        : problem
          ? ['ledger.due', problem]
          : undefined;
    if (about) tellMatch(tell, day, /^(\d{8})$/du, [[...about, toDay]]);
    if (notice) {
      const details = wordsIn(event, 'DESCRIPTION');
      const written = (said: string): string =>
        said.replace(
          /^(\d+)年(\d+)月(\d+)日$/u,
          (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
        );
      tellMatch(tell, details, /公示期：(\d+年\d+月\d+日)至(\d+年\d+月\d+日)/du, [
        ['notice.start', notice, written],
        ['notice.end', notice, written],
      ]);
    }
  }
}

/** Reads what a page tells search engines of a notice or a report. */
export function readStructuredData(graph: Row[], tell: Tell): void {
  for (const thing of graph) {
    const url = String(thing['url'] ?? '');
    const [notice, report] = ['notices', 'reports'].map((folder) => idIn(url, folder));
    const kind = notice ? 'notice' : 'report';
    const about = notice ?? report;
    if (!about) continue;
    for (const field of ['datePosted', 'datePublished'])
      if (thing[field] !== undefined)
        tellMatch(tell, wordsIn(thing, field), dayOf, [[`${kind}.published`, about, String]]);
    if (thing['dateCreated'] !== undefined)
      tellMatch(tell, wordsIn(thing, 'dateCreated'), dayOf, [[`${kind}.date`, about, String]]);
    if (notice && thing['expires'] !== undefined)
      tellMatch(tell, wordsIn(thing, 'expires'), dayOf, [['notice.end', notice, String]]);
  }
}
