import { few } from '../../src/check/catalogue/say.ts';
import { dayOfSheets } from '../../src/document/village-sheet.ts';
import type { Disclosure } from '../../src/protect/disclosure.ts';
import { nameTable, sayValue } from '../../src/publish/editions/changes.ts';
import type { EditionChanges } from '../../src/publish/editions/compare-edition.ts';
import { actWords } from '../../src/publish/editions/words.ts';
import { nameDay } from '../../src/record/value/calendar.ts';
import { namePeriod } from '../../src/record/value/period.ts';

/** So many of each kind are shown. */
const shownAtMost = 15;

/** For which periods there are reports and no sheets yet, because others may still report. */
export function saySheetsToCome({ asOf, plans, site }: Disclosure): string[] {
  const { days } = site.reporting;
  const waiting = new Set(
    plans.flatMap(({ periods }) => periods).filter((period) => dayOfSheets(period, days) > asOf),
  );
  return [...waiting].map(
    (period) =>
      `${namePeriod(period)}的村公开单和装订本，要到报送截止的${nameDay(dayOfSheets(period, days))}才做；那天以后再公开一期，就有了。`,
  );
}

/**
 * Consultations that are new in this edition and began before its day: on the site they would be open for fewer days than
 * their notice says, unless they stood there already.
 */
export function sayBegunBefore({ asOf, notices }: Disclosure, { documents }: EditionChanges): string[] {
  const added = new Set(documents.filter(({ act }) => act === 'new').map(({ id }) => id));
  return notices.flatMap(({ id, title, consultation, state }) =>
    added.has(id) && state === 'open' && consultation && consultation.start < asOf
      ? [
          `“${title}”从${nameDay(consultation.start)}开始公示，到今天才第一次公开。网上还没有公示过的，请把公示期往后改，公示满规定的天数。`,
        ]
      : [],
  );
}

/** What the next edition changes, for the office to read before it publishes. */
export function sayChanges(changes: EditionChanges, asOf: string): string {
  const { next, documents, figures, statuses, added, removed } = changes;
  const lines = [`第${next}期（${nameDay(asOf)}）${next === 1 ? '，第一次公开' : '和上一期相比'}：`];
  for (const [act, name] of Object.entries(actWords)) {
    const own = documents.filter((each) => each.act === act);
    if (own.length === 0) continue;
    // Living documents are renewed in each edition: their number is enough.
    const named = act === 'renewed' ? [] : own.map(({ title }) => title);
    lines.push(`  ${name}的文件 ${own.length} 份${named.length > 0 ? `：${few(named, 5, '份')}` : ''}。`);
  }
  for (const { table, count } of added) lines.push(`  ${nameTable(table)}多了 ${count} 条。`);
  for (const { table, count, titles } of removed)
    lines.push(
      `  ${nameTable(table)}少了 ${count} 条（换成了新的一期，或者不再适用），例如${titles.slice(0, 3).join('、')}。`,
    );
  const tell = (head: string, cells: typeof figures) => {
    if (cells.length === 0) return;
    lines.push(`  ${head} ${cells.length} 处：`);
    for (const { title, column, before, after } of cells.slice(0, shownAtMost))
      lines.push(`    ${title}，${column}：${sayValue(before, 40)} → ${sayValue(after, 40)}`);
    if (cells.length > shownAtMost)
      lines.push(`    还有 ${cells.length - shownAtMost} 处，都在 npm run desk 写出的网页里。`);
  };
  tell('状态变了', statuses);
  tell('改了', figures);
  if (lines.length === 1) lines.push('  没有变化。');
  return lines.join('\n');
}
