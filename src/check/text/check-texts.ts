import { type ComponentUse, componentsIn } from '../../record/report/body.ts';
import { type AttributeKind, componentGrammar, pageComponents } from '../../record/report/components.ts';
import { periodOfWords } from '../../record/source/cell-type.ts';
import { nearest } from '../../record/source/nearest.ts';
import { period as periodSchema } from '../../record/value/period.ts';
import type { Evidence, ReadRecord } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherKnown, type Known, lookUp, tasksOf } from '../references/known.ts';

/** Notices and reports: what they name, and the components in their text. */
export function checkTexts({ record, locate }: Evidence): Finding[] {
  const known = gatherKnown(record);
  const tasks = tasksOf(record);
  const notices = record.notices.flatMap((notice) => {
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
    ];
  });
  const reports = record.reports.flatMap((report) =>
    lookUp(known.plans, report.plan, locate(report, 'plan')),
  );
  const uses = [
    ...record.notices.flatMap((text) => componentsIn(text).map((use) => ({ use, plan: text.plan }))),
    ...record.reports.flatMap((text) => componentsIn(text).map((use) => ({ use, plan: text.plan }))),
    ...record.plans.flatMap((text) => componentsIn(text).map((use) => ({ use, plan: text.id }))),
    ...record.unsound.flatMap((text) =>
      componentsIn(text).map((use) => ({ use, plan: String(text.raw['plan']) })),
    ),
  ];
  return [
    ...notices,
    ...reports,
    ...uses.flatMap(({ use, plan }) => checkUse(use, plan, record, known)),
    ...findInPages(record),
  ];
}

/**
 * What the site says about itself has no figures: any other component there would end the build. Nor has it tags of its own:
 * no text of a record carries code.
 */
function findInPages(record: ReadRecord): Finding[] {
  return record.pages.flatMap((page) => componentsIn(page)).flatMap(checkPageUse);
}

function checkPageUse({ at, attributes, name }: ComponentUse): Finding[] {
  const allowed = Object.keys(pageComponents);
  if (!Object.hasOwn(pageComponents, name))
    return [found('unknown-component', at, { name, nearest: nearest(name, allowed), allowed }, name)];
  return Object.keys(attributes).map((each) =>
    found('unknown-attribute', at, { component: name, name: each, nearest: undefined }, each),
  );
}

function checkUse(
  use: ComponentUse,
  plan: string | undefined,
  record: ReadRecord,
  known: ReturnType<typeof gatherKnown>,
): Finding[] {
  const grammar = Object.hasOwn(componentGrammar, use.name) ? componentGrammar[use.name] : undefined;
  if (!grammar) {
    const allowed = Object.keys(componentGrammar);
    const near = nearest(use.name, allowed);
    return [found('unknown-component', use.at, { name: use.name, nearest: near, allowed }, use.name)];
  }
  const allowed = { ...grammar.required, ...grammar.optional };
  const missing = Object.keys(grammar.required)
    .filter((name) => !use.attributes[name])
    .map((name) => found('missing-attribute', use.at, { component: use.name, name }));
  const named = Object.entries(use.attributes).flatMap(([name, value]): Finding[] => {
    const kind = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (kind === undefined) {
      const near = nearest(name, Object.keys(allowed));
      return [found('unknown-attribute', use.at, { component: use.name, name, nearest: near }, name)];
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
  record: ReadRecord,
  known: ReturnType<typeof gatherKnown>,
): Finding[] {
  if (kind === 'period') {
    return periodSchema.safeParse(value).success
      ? []
      : [found('not-a-period', use.at, { key: 'period', hint: periodOfWords(value) }, value)];
  }
  if (kind === 'section') {
    const sections = record.plans.find((each) => each.id === plan)?.sections;
    // Of a plan that is not there the sections are not known either.
    if (!sections) return [];
    const family: Known = { what: '章节', ids: new Set(sections.map((section) => section.id)) };
    return lookUp(family, value, use.at);
  }
  const families = { indicator: known.indicators, area: known.areas, project: known.projects };
  return lookUp(families[kind], value, use.at);
}
