import { z } from 'zod';
import { planParts, span } from '../plan/schema.ts';
import { day } from '../value/date.ts';
import { factOf } from '../value/fact.ts';
import { hardness } from '../value/hardness.ts';
import { line, printed } from '../value/quote.ts';

/** What a rule of time is measured in. */
const timeUnit = z.enum(['天', '工作日', '周', '个月', '年']);

/** Fields that every deadline has: the printed words, what is due, how firmly. */
const due = {
  id: z.string().optional(),
  text: printed,
  /** What has to be done by then, in our own words. */
  what: z.string().min(1),
  hardness: hardness.default('must'),
  scope: z.string().optional(),
  line: line.optional(),
  note: z.string().optional(),
};

/** A deadline: a day, a first day, a window, an interval after an event, or a window that comes back. */
const deadline = z.union([
  z.strictObject({ ...due, by: factOf(day) }),
  z.strictObject({ ...due, from: factOf(day) }),
  z.strictObject({ ...due, window: factOf(span) }),
  z.strictObject({
    ...due,
    relative: z.strictObject({
      /** The event that starts the clock. */
      event: z.string().min(1),
      /** How long after it; left out where the document only says 立即 or 及时. */
      within: z.int().positive().optional(),
      unit: timeUnit.optional(),
    }),
  }),
  z.strictObject({
    ...due,
    recurring: z.strictObject({
      every: z.enum(['week', 'month', 'quarter', 'half-year', 'year']),
      /** Days of the month, both counted. */
      fromDay: z.int().min(1).max(31).optional(),
      toDay: z.int().min(1).max(31).optional(),
    }),
  }),
]);

/** How often something is done. 定期, 不定期 and 常态化 are `unspecified`: never overdue. */
const cadence = z.strictObject({
  id: z.string().optional(),
  text: printed,
  what: z.string().min(1),
  every: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'unspecified']),
  /** At least so many times in each interval. */
  times: z.int().positive().default(1),
  /** 1 = Monday … 7 = Sunday. */
  weekday: z.int().min(1).max(7).optional(),
  /** Days of the month within which it is done, both counted. */
  window: z.strictObject({ fromDay: z.int().min(1).max(31), toDay: z.int().min(1).max(31) }).optional(),
  /** The time outside of which the cadence does not bind (a phase, say). */
  during: factOf(span).optional(),
  hardness: hardness.default('must'),
  scope: z.string().optional(),
  line: line.optional(),
  note: z.string().optional(),
});

/** What a target is measured against where that is not a number in the document. */
const reference = z.strictObject({
  kind: z.enum(['indicator', 'standard', 'previous', 'qualitative', 'unstated']),
  /** The other figure as printed: 全省平均, 农民收入增速, 省定标准, 上年. */
  name: z.string().min(1),
  /** Its indicator, where the record has one. */
  indicator: z.string().optional(),
});

/** A target: an indicator, a comparison, a threshold and how firmly it is meant. */
const target = z.strictObject({
  id: z.string().optional(),
  indicator: z.string().min(1),
  text: printed,
  comparator: z.enum(['>=', '>', '<=', '<', '=']),
  /** The threshold; left out where it is another figure or only a word, and then `reference` says which. */
  value: z.number().optional(),
  reference: reference.optional(),
  unit: z.string().min(1),
  hardness: hardness.default('must'),
  by: factOf(day).optional(),
  /** Per what: 每个街道, 每村每月, 每户. Left out: the whole area of the plan. */
  scope: z.string().optional(),
  /** Cases that the document takes out (除身体原因外). A target with an exception is shown, not scored as a plain zero. */
  exception: z.string().optional(),
  /** Why the target cannot be scored, where it cannot. */
  unscorable: z.string().optional(),
  line: line.optional(),
  note: z.string().optional(),
});

/** Whom the document names in a sentence rather than in the bracket at the end (牵头, 责任主体, 实施主体). */
const party = z.strictObject({
  role: z.string().min(1),
  units: z.array(z.string().min(1)).min(1),
  text: printed,
  line: line.optional(),
});

const commitments = {
  deadlines: z.array(deadline).default([]),
  cadences: z.array(cadence).default([]),
  targets: z.array(target).default([]),
};

/** A heading of the plan. Safeguards and requirements that are not numbered tasks carry their deadlines and targets here. */
const section = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  /** Number as printed: 一、, （一）, (一), 一是. */
  no: z.string(),
  title: z.string().min(1),
  parent: z.string().optional(),
  /** In our own words. */
  summary: z.string().optional(),
  line: line.optional(),
  parties: z.array(party).default([]),
  ...commitments,
});

/** One numbered duty of a plan. */
const task = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  /** Number as printed, without the mark behind it. */
  no: z.string().min(1),
  /** Title as printed. */
  title: z.string().min(1),
  section: z.string().min(1),
  /** What this means for a villager, in one or two sentences of our own. */
  summary: z.string().min(1),
  /** What has to be done, point by point, in our own words. */
  points: z.array(z.string().min(1)).default([]),
  /** What will be looked at in an inspection (工作内容), point by point, in our own words. */
  checks: z.array(z.string().min(1)).default([]),
  /** The label that stands before the units in the document. */
  label: z.enum(['责任单位', '牵头部门', '牵头单位；责任单位', '未标注', '未写明']),
  /** 牵头, names as printed. */
  lead: z.array(z.string().min(1)).default([]),
  /** 责任, names as printed; groups stay groups. */
  responsible: z.array(z.string().min(1)).default([]),
  parties: z.array(party).default([]),
  line: line.optional(),
  note: z.string().optional(),
  ...commitments,
});

/** `plans/<id>/tasks.yaml`: sections, tasks, and the parts of the plan that tasks point at. */
export const tasksFileSchema = z.strictObject({
  sections: z.array(section).min(1),
  tasks: z.array(task).min(1),
  ...planParts,
});

export type TasksFile = z.output<typeof tasksFileSchema>;
export type Section = z.output<typeof section>;
export type Task = z.output<typeof task>;
export type Deadline = z.output<typeof deadline>;
export type Cadence = z.output<typeof cadence>;
export type Target = z.output<typeof target>;
export type Party = z.output<typeof party>;
