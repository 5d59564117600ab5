import { entryOf } from '../../check/catalogue/by-code.ts';
import { type Paint, paintFor } from '../../check/print/paint.ts';
import { cutEnd, widthOf } from '../../check/print/width.ts';
import { sayDay } from '../../record/value/calendar.ts';
import { actWords } from '../editions/words.ts';
import type { ChecklistPoint } from './checklist.ts';
import { type Desk, itemsIn, type NumberedWarning } from './desk.ts';
import type { DeskItem } from './item.ts';
import { sayDays } from './say.ts';
import {
  firstEdition,
  nameSection,
  pointWords,
  sayToday,
  sayWho,
  sections,
  sumUpChanges,
  sumUpDesk,
} from './words.ts';

/** So many matters of one part are told on a terminal; the page tells all. */
const most = { over: 10, soon: 12, undated: 6, after: 3 };
/** So many warnings of one code. */
const mostAlike = 3;
/** So many lines below a point of the checklist. */
const mostDetails = 7;
/** So many documents of the next edition. */
const mostNews = 6;
/** Columns of a line; what is longer is cut, for the page tells it whole. */
const columns = 108;

/** The desk as text for a terminal: short, the most urgent first. `page` is where the rest stands. */
export function printDesk(desk: Desk, page: string, { colour }: { colour: boolean }): string {
  const paint = paintFor(colour);
  const parts = [
    [paint.title(`${desk.site}　${sayToday(desk)}`), sumUpDesk(desk)],
    ...sections.map((section) => {
      const items = itemsIn(desk, section);
      if (items.length === 0) return [];
      const shown = items.slice(0, most[section]);
      const rest = items.length - shown.length;
      return [
        paint.title(`${nameSection(section, desk.ahead)}（${items.length}件）`),
        ...shown.flatMap((item) => printItem(item, desk, paint)),
        ...(rest > 0 ? [`  还有${rest}件，见页面。`] : []),
      ];
    }),
    printUntold(desk),
    [paint.title('公开以前看一遍'), ...printChecklist(desk.checklist, paint)],
    printWarnings(desk, paint),
    printNext(desk, paint),
    printRest(desk, page),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** How wide the column of days is: 过了1000天. */
const dayColumn = 12;

function printItem(item: DeskItem, { asOf }: Desk, paint: Paint): string[] {
  const days = sayDays(item.days) || '——';
  const severity = item.days === undefined ? 'info' : item.days < 0 ? 'error' : 'warning';
  const gap = ' '.repeat(Math.max(1, dayColumn - widthOf(days)));
  const margin = ' '.repeat(2 + dayColumn);
  const by = item.due === undefined ? [] : [`${sayDay(item.due, asOf)}`];
  const second = [sayWho(item, 4), ...by].filter(Boolean).join('，');
  return [
    `  ${paint.severity(severity, days)}${gap}${cutEnd(`${item.kind}　${item.what}`, columns - margin.length)}`,
    `${margin}${cutEnd(second, columns - margin.length)}　${paint.place(item.where)}`,
  ];
}

function printUntold({ untold }: Desk): string[] {
  return untold.length === 0 ? [] : [`资料有错误，改好以前说不了：${untold.join('、')}。`];
}

function printChecklist(points: readonly ChecklistPoint[], paint: Paint): string[] {
  const fine = points.filter(({ state }) => state === 'fine');
  const severities = { blocks: 'error', reason: 'warning', told: 'info', fine: 'info' } as const;
  return [
    ...points
      .filter(({ state }) => state !== 'fine')
      .flatMap(({ details, says, state }) => [
        `  ${paint.severity(severities[state], pointWords[state].sign)} ${says}`,
        ...details.slice(0, mostDetails).map((each) => `    ${cutEnd(each, columns - 4)}`),
        ...(details.length > mostDetails ? [`    还有${details.length - mostDetails}条，见页面。`] : []),
      ]),
    ...(fine.length > 0 ? [`  ${pointWords.fine.sign} ${fine.map(({ says }) => says).join('；')}`] : []),
  ];
}

function printWarnings({ warnings }: Desk, paint: Paint): string[] {
  if (warnings.length === 0) return [];
  const groups = [...Map.groupBy(warnings, ({ warning: { code } }) => code)];
  return [
    paint.title(`要写理由的提醒（${warnings.length}条）：npm run tick -- 序号 "理由"`),
    ...groups.flatMap(([code, own]) => [
      `  ${paint.severity('warning', code)}　${entryOf(code)?.title ?? ''}`,
      ...own.slice(0, mostAlike).map((each) => printWarning(each)),
      ...(own.length > mostAlike ? [printAlike(own.slice(mostAlike))] : []),
    ]),
  ];
}

function printWarning({ number, warning: { file, line, message } }: NumberedWarning): string {
  const place = line > 1 ? `${file} 第${line}行` : file;
  return cutEnd(`${String(number).padStart(5)}  ${place}　${message}`, columns);
}

function printAlike(own: readonly NumberedWarning[]): string {
  const numbers = own.map(({ number }) => number);
  return `${' '.repeat(7)}同样的还有${own.length}条：${numbers[0]}—${numbers.at(-1)}`;
}

function printNext({ isFirst, next }: Desk, paint: Paint): string[] {
  if (!next) return isFirst ? [firstEdition] : [];
  // What goes on living is renewed in each edition: its number is enough.
  const news = next.documents.filter(({ act }) => act !== 'renewed');
  const told = news
    .slice(0, mostNews)
    .map(({ act, title }) => `  ${cutEnd(`${actWords[act]}　${title}`, columns - 2)}`);
  const rest = news.length - told.length;
  return [
    paint.title(`现在公开，是第${next.next}期`),
    `  ${sumUpChanges(next)}`,
    ...told,
    ...(rest > 0 ? [`  还有${rest}份，见页面。`] : []),
  ];
}

function printRest(desk: Desk, page: string): string[] {
  const later = itemsIn(desk, 'later').length;
  return [
    ...(desk.idle.length > 0
      ? [`ticks.yaml 里有${desk.idle.length}条理由用不上了，可以删去：npm run tick -- --tidy`]
      : []),
    ...(later > 0 ? [`往后还有${later}件，都在日历 reminders.ics 里，可以导入手机。`] : []),
    `全部内容在 ${page}，只给本单位看，不要放到网上。`,
  ];
}
