import type { NoticeFrontMatter } from '../record/notice/schema.ts';
import type { RecordReading } from '../record/read.ts';
import type { PublicRecord } from '../record/record.ts';
import { type ComponentUse, componentsIn } from '../record/report/body.ts';
import { type AttributeKind, componentGrammar } from '../record/report/components.ts';
import type { NoticeKind } from '../record/rule/schema.ts';
import { nearest } from '../record/source/nearest.ts';
import { type Problem, problem } from '../record/source/problem.ts';
import type { Day } from '../record/value/date.ts';
import { period as periodSchema } from '../record/value/period.ts';
import { gatherKnown, type Known, lookUp, tasksOf } from './references.ts';

/** Notices and reports: what they name, what their kind demands, and the components in their text. */
export function checkTexts(record: PublicRecord, locate: RecordReading['locate']): Problem[] {
  const known = gatherKnown(record);
  const tasks = tasksOf(record);
  const notices = record.notices.flatMap((notice) => {
    const kind = record.rules.noticeKinds.find((each) => each.id === notice.kind);
    const plan = notice.plan;
    return [
      ...lookUp(known.noticeKinds, notice.kind, locate(notice, 'kind')),
      ...notice.areas.flatMap((code, i) => lookUp(known.areas, code, locate(notice, 'areas', i))),
      ...(plan === undefined ? [] : lookUp(known.plans, plan, locate(notice, 'plan'))),
      ...notice.tasks.flatMap((id, i) => {
        const family = plan === undefined ? undefined : tasks.get(plan);
        return family ? lookUp(family, id, locate(notice, 'tasks', i)) : [];
      }),
      ...notice.projects.flatMap((id, i) => lookUp(known.projects, id, locate(notice, 'projects', i))),
      ...(notice.follows === undefined
        ? []
        : lookUp(known.notices, notice.follows, locate(notice, 'follows'))),
      ...notice.basis.flatMap((id, i) => lookUp(known.bases, id, locate(notice, 'basis', i))),
      ...checkDays(notice, locate),
      ...checkLength(notice, kind, locate),
      ...(kind?.requires ?? [])
        .filter((key) => isEmpty(notice[key]))
        .map((key) => problem('notice-lacks', locate(notice, 'kind'), { kind: kind?.name ?? '', key })),
    ];
  });
  const reports = record.reports.flatMap((report) => [
    ...lookUp(known.plans, report.plan, locate(report, 'plan')),
    ...checkDays(report, locate),
  ]);
  const uses = [
    ...record.notices.flatMap((text) => componentsIn(text).map((use) => ({ use, plan: text.plan }))),
    ...record.reports.flatMap((text) => componentsIn(text).map((use) => ({ use, plan: text.plan }))),
    ...record.plans.flatMap((text) => componentsIn(text).map((use) => ({ use, plan: text.id }))),
  ];
  return [
    ...notices,
    ...reports,
    ...uses.flatMap(({ use, plan }) => checkUse(use, plan, record, known)),
    ...findInPages(record),
  ];
}

/** What is on the site bears a day that has come: its figures are those of that day. */
function checkDays(text: { date: Day; published: Day }, locate: RecordReading['locate']): Problem[] {
  if (text.date <= text.published) return [];
  const facts = { earlier: '成文日期（date）', later: '公开日期（published）', limit: text.published };
  return [problem('day-after', locate(text, 'date'), facts, text.date)];
}

/**
 * A consultation lasts as long as its rule asks. Of working days only so much is looked at that there are as many days at
 * all: which of them are worked is in the calendar, a step further.
 */
function checkLength(
  notice: NoticeFrontMatter,
  kind: NoticeKind | undefined,
  locate: RecordReading['locate'],
): Problem[] {
  const least = kind?.minimum;
  if (!kind || !least || !notice.consultation) return [];
  const { start, end } = notice.consultation;
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  if (days >= least.days) return [];
  const facts = { kind: kind.name, days, least: least.days, count: least.count };
  return [problem('too-short', locate(notice, 'consultation'), facts, end)];
}

/** What the site says about itself has no figures: a component there would end the build. */
function findInPages(record: PublicRecord): Problem[] {
  return record.pages
    .flatMap((page) => componentsIn(page))
    .filter((use) => /^\p{Lu}/u.test(use.name))
    .map((use) => problem('unknown-component', use.at, { name: use.name, nearest: undefined }, use.name));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function checkUse(
  use: ComponentUse,
  plan: string | undefined,
  record: PublicRecord,
  known: ReturnType<typeof gatherKnown>,
): Problem[] {
  const grammar = componentGrammar[use.name];
  if (!grammar) {
    const near = nearest(use.name, Object.keys(componentGrammar));
    return [problem('unknown-component', use.at, { name: use.name, nearest: near }, use.name)];
  }
  const allowed = { ...grammar.required, ...grammar.optional };
  const missing = Object.keys(grammar.required)
    .filter((name) => !use.attributes[name])
    .map((name) => problem('missing-attribute', use.at, { component: use.name, name }));
  const named = Object.entries(use.attributes).flatMap(([name, value]): Problem[] => {
    const kind = allowed[name];
    if (kind === undefined) {
      const near = nearest(name, Object.keys(allowed));
      return [problem('unknown-attribute', use.at, { component: use.name, name, nearest: near }, name)];
    }
    return checkAttribute(kind, value, use, plan, record, known);
  });
  return [...missing, ...named];
}

function checkAttribute(
  kind: AttributeKind,
  value: string,
  use: ComponentUse,
  plan: string | undefined,
  record: PublicRecord,
  known: ReturnType<typeof gatherKnown>,
): Problem[] {
  if (kind === 'period') {
    return periodSchema.safeParse(value).success
      ? []
      : [problem('not-a-period', use.at, { key: 'period' }, value)];
  }
  if (kind === 'section') {
    const sections = record.plans.find((each) => each.id === plan)?.sections ?? [];
    const family: Known = { what: '章节', ids: new Set(sections.map((section) => section.id)) };
    return lookUp(family, value, use.at);
  }
  const families = { indicator: known.indicators, area: known.areas, project: known.projects };
  return lookUp(families[kind], value, use.at);
}
