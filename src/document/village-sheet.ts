import { countyOf } from '../compute/areas.ts';
import { groupBy } from '../compute/group-by.ts';
import type { Disclosure, PublicPlan, PublicReading } from '../protect/disclosure.ts';
import type { Figure } from '../protect/figure.ts';
import type { Area } from '../record/area/table.ts';
import { isLastWord } from '../record/progress/last-word.ts';
import { addDays, nameDay } from '../record/value/calendar.ts';
import { byTime, daysOfPeriod, kindOfPeriod, namePeriod, type Period } from '../record/value/period.ts';
import type { Block, Cell, PublishedDocument } from './block.ts';
import { composeProjectTable } from './money-tables.ts';
import { paths, pdfPaths } from './paths.ts';
import { choosePaper, composeCode, composePosting } from './posted.ts';
import { taskMarks } from './progress-tables.ts';
import { figureAt, type Setting } from './setting.ts';
import { isSynthetic } from './task-table.ts';
import { noteBands, text } from './text.ts';

/**
 * 村务公开单: one sheet a village and period to post on the wall: what was done, the money, whom to ask, QR to the page.
 * The disclosure is the one of the sheet's own day.
 */
export function composeVillageSheet(
  disclosure: Disclosure,
  village: Area,
  plans: PublicPlan[],
  period: Period,
): PublishedDocument {
  const township = disclosure.tree.byCode.get(village.parent ?? '');
  const title = `${township?.name ?? ''}${village.name}${namePeriod(period)}公开单`;
  return {
    id: sheetId(period, village.code),
    kind: 'village-sheet',
    title,
    subtitle: plans.map((plan) => plan.plan.short).join('、'),
    publisher: township?.name ?? disclosure.site.publisher,
    date: disclosure.asOf,
    path: paths.sheet(period, village.code),
    pdf: pdfPaths.sheet(period, village.code),
    sheet: 'notice',
    paper: choosePaper(disclosure.site),
    synthetic: isSynthetic(disclosure, 'progress', 'projects', 'areas'),
    blocks: blocksOf(disclosure, plans, period, village, township),
  };
}

function sheetId(period: Period, village: string): string {
  return `sheet-${period}-${village}`;
}

/** The period and the code of the village in the id of a sheet; undefined where it is the id of something else. */
export function partsOfSheet(id: string): { period: Period; village: string } | undefined {
  const [, period, village] = /^sheet-(.+)-(\d{12})$/.exec(id) ?? [];
  return period === undefined || village === undefined ? undefined : { period, village };
}

/** A sheet that is due: for which village, plans and period, and the day it bears. */
export interface SheetDue {
  village: Area;
  /** The plans of its county that have the period: there is one sheet a village and period, whatever their number. */
  plans: PublicPlan[];
  period: Period;
  date: string;
}

/** The day on which reports of a period are due (`reporting.days` of `site.yaml`), and from which on its sheets are made. */
export function dayOfSheets(period: Period, days: number): string {
  return addDays(daysOfPeriod(period).end, days);
}

/**
 * Villages and periods for which a sheet is made: every period for which reports were due by the day, of the plans of the
 * village's county. The sheet bears the day on which reports were due: it says what was known then and does not change
 * afterwards, as the paper on the wall does not.
 */
export function sheetsDue(disclosure: Disclosure): SheetDue[] {
  const { sheets, reporting } = disclosure.site;
  const dateOf = (period: Period) => dayOfSheets(period, reporting.days);
  const villages = groupBy(
    [...disclosure.tree.byCode.values()].filter((area) => area.level === '村'),
    (village) => countyOf(disclosure.tree, village.code)?.code ?? '',
  );
  const counties = groupBy(disclosure.plans, (plan) => plan.plan.area);
  return [...counties].flatMap(([county, plans]) => {
    const due = [...new Set(plans.flatMap((plan) => plan.periods))]
      .filter((period) => dateOf(period) <= disclosure.asOf)
      .sort(byTime);
    const periods = sheets.keep === undefined ? due : due.slice(-sheets.keep);
    const own = villages.get(county) ?? [];
    return periods.flatMap((period) => {
      const having = plans.filter((plan) => plan.periods.includes(period));
      return own.map((village) => ({ village, plans: having, period, date: dateOf(period) }));
    });
  });
}

function blocksOf(
  disclosure: Disclosure,
  plans: PublicPlan[],
  period: Period,
  village: Area,
  township: Area | undefined,
): Block[] {
  const { site } = disclosure;
  const each = (compose: (setting: Setting) => Block[]) =>
    plans.flatMap((plan): Block[] => {
      const blocks = compose({ disclosure, plan, period });
      return plans.length > 1 ? [{ kind: 'heading', level: 3, text: plan.plan.short }, ...blocks] : blocks;
    });
  return [
    { kind: 'heading', level: 2, text: '一、本村情况' },
    ...each((setting) => indicatorTable(setting, village)),
    { kind: 'heading', level: 2, text: `二、${township?.name ?? '乡镇'}各项工作进展` },
    ...each((setting) => taskTable(setting, township)),
    { kind: 'heading', level: 2, text: '三、项目和资金' },
    ...projectTable({ disclosure, plan: plans[0], period }, village),
    {
      kind: 'contact',
      title: '有疑问、有意见，请找',
      lines: [
        { key: '村公开电话', value: village.phone ?? '村委会' },
        { key: `${township?.name ?? '乡镇（街道）'}电话`, value: township?.phone ?? '乡镇（街道）政府' },
        { key: '网站电话', value: site.contact.phone },
      ],
    },
    composeCode(site, paths.sheet(period, village.code), disclosure.asOf),
    { kind: 'signature', unit: committeeOf(village), date: nameDay(disclosure.asOf), seal: true },
    composePosting(
      { unit: township?.name ?? site.publisher, phone: township?.phone },
      '下一期公开单贴出时换下本件。',
    ),
  ];
}

function indicatorTable(setting: Setting, village: Area): Block[] {
  const { plan, period } = setting;
  if (!plan || period === undefined) return [];
  // Of a month the month before, though a quarter may have ended in between.
  const alike = plan.periods.filter((each) => kindOfPeriod(each) === kindOfPeriod(period));
  const before = alike[alike.indexOf(period) - 1];
  const rows: Cell[][] = [];
  const shown: Figure[] = [];
  for (const [id, values] of plan.indicators) {
    const figure = values.byPeriod.get(period)?.get(village.code);
    if (!figure || (figure.kind === 'hidden' && figure.reason === 'not-published')) continue;
    const earlier = before === undefined ? undefined : figureAt(setting, id, village.code, before);
    shown.push(figure, ...(earlier ? [earlier] : []));
    rows.push([
      { content: [text(values.indicator.name)], header: true },
      { content: [{ kind: 'figure', figure }] },
      { content: earlier ? [{ kind: 'figure', figure: earlier }] : [text('—')] },
      { content: [text(values.indicator.plain)] },
    ]);
  }
  if (rows.length === 0) return [{ kind: 'paragraph', content: [text('本期没有以村为单位公开的数。')] }];
  const notes = noteBands(shown);
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: '指标' },
        { title: '本期', align: 'end' },
        { title: '上期', align: 'end' },
        { title: '是什么意思' },
      ],
      rows,
      ...(notes.length > 0 ? { notes } : {}),
    },
  ];
}

/** What a township may say of a task, in the order of the sheet: what is open before what is done. */
const words = [
  { status: '未报', mark: taskMarks.unreported.mark },
  { status: '未开始', mark: taskMarks.behind.mark },
  { status: '进行中', mark: taskMarks.ongoing.mark },
  { status: '已完成', mark: taskMarks.done.mark },
  { status: '不适用', mark: taskMarks['not-applicable'].mark },
] as const;

/** Tasks that townships carry, by what this village's township said of them for the period. */
function taskTable(setting: Setting, township: Area | undefined): Block[] {
  const { plan, period } = setting;
  if (!plan || !township || period === undefined) return [];
  const said = plan.tasks
    .filter((task) => task.standing.readings.some((each) => each.by === 'area'))
    .map((task) => {
      const reading = task.standing.readings.find((each) => each.reporter === township.code);
      return { task, reading: reading && holdsIn(period, reading) ? reading : undefined };
    });
  if (said.length === 0)
    return [{ kind: 'paragraph', content: [text('本期没有由乡镇（街道）报送的任务。')] }];
  const rows = words.flatMap(({ status, mark }): Cell[][] => {
    const own = said.filter(({ reading }) => (reading?.status ?? '未报') === status);
    if (own.length === 0) return [];
    const names = own.map(
      ({ task, reading }) => `${task.task.title}${reading?.note ? `（${reading.note}）` : ''}`,
    );
    return [
      [
        { content: [text(status)], mark, header: true },
        { content: [text(`${own.length}件：${names.join('；')}`)] },
      ],
    ];
  });
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: '状态', weight: 1.4 },
        { title: '任务', weight: 8 },
      ],
      rows,
    },
  ];
}

/**
 * True of what was said for the period, and of a last word before it: nothing more was owed, so its silence is no omission. A
 * quarter and its last month end on one day: a last word for the one holds for the other. What was said of a later time does
 * not belong on the sheet.
 */
function holdsIn(period: Period, reading: PublicReading): boolean {
  if (reading.period === period) return true;
  return isLastWord(reading.status) && daysOfPeriod(reading.period).end <= daysOfPeriod(period).end;
}

/** The village's own projects: what, how much, how far. */
function projectTable(setting: Setting, village: Area): Block[] {
  const own = setting.disclosure.projects.filter((each) => each.project.area === village.code);
  if (own.length === 0) return [{ kind: 'paragraph', content: [text('到这一天为止，本村没有项目。')] }];
  return composeProjectTable(setting, own, '');
}

/** 桃源村 → 桃源村村民委员会, 望舒社区 → 望舒社区居民委员会: the name that stands on the seal. */
function committeeOf(village: Area): string {
  return `${village.name}${village.name.endsWith('社区') ? '居民委员会' : '村民委员会'}`;
}
