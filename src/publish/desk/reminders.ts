import type { Site } from '../../record/site/schema.ts';
import type { CalendarEntry } from '../calendars/entry.ts';
import { writeCalendar } from '../calendars/write-calendar.ts';
import type { Desk } from './desk.ts';
import type { DeskItem, DeskKind } from './item.ts';

const kinds: Record<DeskKind, CalendarEntry['kind']> = {
  公开: '公开期限',
  报送: '报送期限',
  任务: '任务期限',
  公示: '公示截止',
  意见: '答复期限',
  督办: '答复期限',
  整改: '整改期限',
  撤下: '取下单子',
  草稿: '等着公开',
};

/**
 * All that has a day from today on as iCalendar, with a reminder three days before. Undefined where there is nothing, for a
 * calendar without an entry is none (RFC 5545, 3.6). The same desk gives the same bytes.
 */
export function writeReminders(
  { asOf, items }: Pick<Desk, 'asOf' | 'items'>,
  site: Site,
): string | undefined {
  const entries = items.flatMap((item): CalendarEntry[] => {
    const { days, due } = item;
    return due === undefined || days === undefined || days < 0 ? [] : [describe(item, due)];
  });
  if (entries.length === 0) return undefined;
  const name = `${site.name}：要办的事`;
  return writeCalendar({ path: 'reminders.ics', page: '', name, entries, reminds: true }, site, asOf);
}

function describe(
  { details, key, kind, path, synthetic, what, where, who }: DeskItem,
  day: string,
): CalendarEntry {
  return {
    // Not the ids of the site's own calendars: who has both keeps both.
    key: `desk/${key}`,
    day,
    kind: kinds[kind],
    summary: `【${kind}】${what}`,
    details: [...(who.length > 0 ? [`谁办：${who.join('、')}`] : []), ...details, `在哪里办：${where}`],
    path,
    synthetic,
  };
}
