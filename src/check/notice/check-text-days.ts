import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Plan, Text } from '../../record/record.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import type { RulesFile } from '../../record/rule/schema.ts';
import { addDays, addMonths, addWorkingDays } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';
import { daysOfPeriod, namePeriod } from '../../record/value/period.ts';
import { closing } from '../closing.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/**
 * The days that a notice or report bears: none to come, in order, up on the site in time, and behind the period that it
 * reports (`reportsOf` names what reports one). A wrong day is told once.
 */
export function checkTextDays(
  text: Text<NoticeFrontMatter> | Text<ReportFrontMatter>,
  { record, locate, plans, today }: Evidence,
  reportsOf: string | undefined,
): Finding[] {
  const { date, published } = text;
  // What is not out yet may bear the day on which it will be.
  const isDraft = 'draft' in text && text.draft;
  const ahead = isDraft ? undefined : date > today ? 'date' : published > today ? 'published' : undefined;
  if (ahead) {
    const what = ahead === 'date' ? '成文日期' : '公开日期';
    return [found('notice-in-future', locate(text, ahead), { what, key: ahead, today }, text[ahead])];
  }
  // What is on the site bears a day that has come: its figures are those of that day.
  if (date > published) {
    const facts = { earlier: '成文日期（date）', later: '公开日期（published）', limit: published };
    return [found('day-after', locate(text, 'date'), facts, date)];
  }
  const early = reportsOf === undefined ? [] : checkPeriodOver(text, reportsOf, locate);
  if (early.length > 0) return early;
  const far = checkYear(text, plans.get(text.plan ?? ''), locate);
  if (far.length > 0) return far;
  return [
    ...checkLateness(text, date, published, record.rules, locate),
    ...('due' in text && text.due !== undefined && text.due < date
      ? [
          found(
            'day-after',
            locate(text, 'date'),
            { earlier: '成文日期（date）', later: '办结期限（due）', limit: text.due },
            date,
          ),
        ]
      : []),
    ...('withdrawn' in text && text.withdrawn !== undefined && text.withdrawn.on < published
      ? [
          found(
            'day-after',
            locate(text, 'published'),
            { earlier: '公开日期（published）', later: '撤下日期（withdrawn）', limit: text.withdrawn.on },
            published,
          ),
        ]
      : []),
  ];
}

/** Papers of a plan are written while it lasts, or when it is accounted for: a year before or two after has a wrong year. */
function checkYear(text: { date: Day }, plan: Plan | undefined, locate: Evidence['locate']): Finding[] {
  const span = plan && factValue(plan.period);
  if (!plan || !span) return [];
  const isFar = addMonths(text.date, 12) < span.start || text.date > addMonths(span.end, 24);
  if (!isFar) return [];
  const facts = { plan: plan.short, ...span };
  return [found('dated-far-from-plan', locate(text, 'date'), facts, text.date)];
}

/** Plans whose day of issue is known and that say when they went up. */
export function checkPlanDays(plan: Plan, { record, locate, today }: Evidence): Finding[] {
  const date = factValue(plan.date);
  const { published } = plan;
  if (published === undefined) return [];
  if (published > today) {
    const facts = { what: '公开日期', key: 'published', today };
    return [found('notice-in-future', locate(plan, 'published'), facts, published)];
  }
  if (date === undefined) return [];
  if (date > published) {
    const facts = { earlier: '成文日期（date）', later: '公开日期（published）', limit: published };
    return [found('day-after', locate(plan, 'date'), facts, date)];
  }
  return checkLateness(plan, date, published, record.rules, locate);
}

/**
 * 政府信息公开条例 第二十六条: within 20 working days. The limit is the longest of those that the duties in `rules.yaml` set in
 * working days: which duty a text fulfils is not recorded, and what is later than the longest is late for each.
 */
function checkLateness(
  text: object,
  date: Day,
  published: Day,
  rules: RulesFile,
  locate: Evidence['locate'],
): Finding[] {
  const duty = rules.duties
    .filter(({ mode, timeLimit, from = '', to = '9999' }) => {
      return (
        mode === '主动' && timeLimit.count === 'working' && timeLimit.within && date >= from && date <= to
      );
    })
    .reduce<RulesFile['duties'][number] | undefined>(
      (most, each) => ((each.timeLimit.within ?? 0) > (most?.timeLimit.within ?? 0) ? each : most),
      undefined,
    );
  const within = duty?.timeLimit.within;
  if (within === undefined) return [];
  const { day: due, known } = addWorkingDays(date, within);
  // Without the year's holidays the day comes out too early: the longest of them, and a spare one, are allowed for.
  if (published <= (known ? due : addDays(due, 16))) return [];
  const basis = rules.bases.find((each) => duty?.basis.includes(each.id))?.name;
  return [found('published-late', locate(text, 'published'), { date, due, within, basis }, published)];
}

/** What a bulletin, a report or a village's accounts tell of a period is known when the period is over. */
function checkPeriodOver(
  text: { period?: string | undefined; date: Day },
  what: string,
  locate: Evidence['locate'],
): Finding[] {
  const { date, period } = text;
  if (period === undefined) return [];
  const { end } = daysOfPeriod(period);
  // Many are written in the last days of a month, with its figures already there.
  if (addDays(date, closing) >= end) return [];
  return [found('dated-before-end', locate(text, 'date'), { what, period: namePeriod(period), end }, date)];
}
