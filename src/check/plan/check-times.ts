import type { Plan } from '../../record/record.ts';
import { addDays, addWorkingDays, daysBetween, knownYears, nameDay } from '../../record/value/calendar.ts';
import { factValue } from '../../record/value/fact.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { type Due, duesOf, nameDue, nameOwner, nameSpan, type Owner, ownersOf } from './plan-parts.ts';

/** Deadlines, windows and target days against the day of issue and the time that the plan covers. */
export function checkTimes({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => [
    ...ownersOf(plan).flatMap((owner) => [
      ...findOutside(plan, owner, locate),
      ...findBeforeSpanEnds(plan, owner, locate),
      ...findUnknownDays(owner, locate),
      ...findUnknownWorkdays(plan, owner, locate),
    ]),
    ...findTooSoon(plan, locate),
  ]);
}

/** One finding for each heading or task, for what is due before the issue and one for what is outside the plan's time. */
function findOutside(plan: Plan, owner: Owner, locate: Evidence['locate']): Finding[] {
  const [issued, period] = [factValue(plan.date), factValue(plan.period)];
  const dues = duesOf(owner);
  const early = issued === undefined ? [] : dues.filter(({ end, form }) => form !== 'from' && end < issued);
  const counted = spansCounted(plan, owner).map(({ span }) => span.of);
  const outside = dues.filter(
    (due) =>
      period !== undefined &&
      !early.includes(due) &&
      !counted.includes(due.of) &&
      (due.end > period.end || (due.start ?? due.end) < period.start),
  );
  const findings: Finding[] = [];
  if (early[0] && issued !== undefined)
    findings.push(
      found('due-before-issue', locate(early[0].of, ...early[0].path), {
        owner: nameOwner(owner),
        dues: nameDues(early),
        issued: nameDay(issued),
      }),
    );
  if (outside[0] && period)
    findings.push(
      found('due-outside-plan', locate(outside[0].of, ...outside[0].path), {
        owner: nameOwner(owner),
        dues: nameDues(outside),
        period: nameSpan(period.start, period.end),
      }),
    );
  return findings;
}

/** A target and the deadline beside it are often the same words. */
function nameDues(dues: Due[]): string[] {
  return [...new Set(dues.map(nameDue))];
}

/** A stretch that was counted from before the plan (an income year, say) is not over when what rests on it is due. */
function findBeforeSpanEnds(plan: Plan, owner: Owner, locate: Evidence['locate']): Finding[] {
  return spansCounted(plan, owner).map(({ due, span }) =>
    found('due-before-span-ends', locate(due.of, ...due.path), {
      due: nameDue(due),
      span: nameDue(span),
      days: daysBetween(due.end, span.end),
    }),
  );
}

/** Stretches that began before the plan, each with what of the same task is due before they end. */
function spansCounted(plan: Plan, owner: Owner): Array<{ span: Due; due: Due }> {
  const period = factValue(plan.period);
  const dues = duesOf(owner);
  return dues.flatMap((span) => {
    if (span.kind !== 'deadline' || span.form !== 'span' || !period) return [];
    if (span.start === undefined || span.start >= period.start) return [];
    const due = dues.find(({ end, form }) => form === 'by' && end < span.end && end > (span.start ?? ''));
    return due ? [{ span, due }] : [];
  });
}

/**
 * A document is public within 20 working days (政府信息公开条例, art. 26): what is due before that may be over when the
 * public first reads of it.
 */
function findTooSoon(plan: Plan, locate: Evidence['locate']): Finding[] {
  const issued = factValue(plan.date);
  if (issued === undefined || plan.disclosure !== '主动公开') return [];
  const limit = plan.published ?? addWorkingDays(issued, 20).day;
  const [first] = ownersOf(plan)
    .flatMap(duesOf)
    .filter(({ end, form, kind }) => kind !== 'cadence' && form !== 'from' && end >= issued && end < limit)
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  if (!first) return [];
  return [
    found('due-too-soon', locate(first.of, ...first.path), {
      due: nameDue(first),
      issued: nameDay(issued),
      days: daysBetween(issued, first.end),
      limit: nameDay(limit),
      published: plan.published !== undefined,
    }),
  ];
}

/** What is due, nobody knows when. */
function findUnknownDays(owner: Owner, locate: Evidence['locate']): Finding[] {
  const unknown: Array<{ of: { text: string }; key: string }> = [];
  for (const of of owner.deadlines) {
    if ('by' in of && of.by.state === 'missing') unknown.push({ of, key: 'by' });
    if ('from' in of && of.from.state === 'missing') unknown.push({ of, key: 'from' });
    if ('window' in of && of.window.state === 'missing') unknown.push({ of, key: 'window' });
  }
  for (const of of owner.cadences) if (of.during?.state === 'missing') unknown.push({ of, key: 'during' });
  const [first] = unknown;
  if (!first) return [];
  return [
    found('due-unknown', locate(first.of, first.key), {
      owner: nameOwner(owner),
      texts: unknown.map(({ of }) => of.text),
    }),
  ];
}

/** Working days can be counted only in years whose holidays have been announced. */
function findUnknownWorkdays(plan: Plan, owner: Owner, locate: Evidence['locate']): Finding[] {
  const period = factValue(plan.period);
  if (!period) return [];
  const year = Number(period.end.slice(0, 4));
  if (year >= knownYears.first && year <= knownYears.last) return [];
  return owner.deadlines
    .filter((each) => 'relative' in each && each.relative.unit === '工作日')
    .slice(0, 1)
    .map((each) =>
      found('workdays-unknown', locate(each, 'relative'), { text: each.text, year, last: knownYears.last }),
    );
}

/** Phases against each other, against the plan's time, and against what falls due in them. */
export function checkPhases({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => {
    const period = factValue(plan.period);
    const phases = plan.phases
      .flatMap((phase) => {
        const window = factValue(phase.window);
        return window ? [{ phase, ...window }] : [];
      })
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    return phases.flatMap(({ phase, start, end }, i) => {
      const at = locate(phase, 'window');
      const name = `“${phase.name}”（${nameSpan(start, end)}）`;
      const findings = findOutsidePhase(plan, phase, { start, end }, locate);
      if (period && (start < period.start || end > period.end))
        findings.push(found('phase-outside-plan', at, { name, period: nameSpan(period.start, period.end) }));
      const before = phases[i - 1];
      if (!before) return findings;
      const last = `“${before.phase.name}”（${nameSpan(before.start, before.end)}）`;
      if (start <= before.end)
        findings.push(found('phase-overlap', at, { name, before: last, end: nameDay(before.end) }));
      const next = addDays(before.end, 1);
      if (start > next)
        findings.push(
          found('phase-gap', at, { name, before: last, gap: nameSpan(next, addDays(start, -1)) }),
        );
      return findings;
    });
  });
}

/** What stands in the paragraph of a phase, or under a heading of its name, falls due within it. */
function findOutsidePhase(
  plan: Plan,
  phase: Plan['phases'][number],
  { start, end }: { start: string; end: string },
  locate: Evidence['locate'],
): Finding[] {
  return ownersOf(plan).flatMap((owner) =>
    duesOf(owner)
      .filter(
        (due) => owner.title.includes(phase.name) || (due.line !== undefined && due.line === phase.line),
      )
      .filter((due) => due.end > end || (due.start ?? due.end) < start)
      .map((due) =>
        found('due-outside-phase', locate(due.of, ...due.path), {
          due: nameDue(due),
          phase: phase.name,
          window: nameSpan(start, end),
          days: due.end > end ? daysBetween(end, due.end) : 0,
        }),
      ),
  );
}
