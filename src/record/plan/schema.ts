import { z } from 'zod';
import { day } from '../value/date.ts';
import { factOf } from '../value/fact.ts';
import { line, printed } from '../value/quote.ts';

/** A stretch of time with both ends counted. */
export const span = z
  .strictObject({ start: day, end: day })
  .refine(({ start, end }) => start <= end, { error: 'span-reversed', path: ['end'] });

/** A document that the plan rests on (依据). */
const citation = z.strictObject({
  title: z.string().min(1),
  number: z.string().optional(),
  issuer: z.string().optional(),
  line: line.optional(),
});

/**
 * Front matter of `plans/<id>/plan.mdx`: what the plan is, who issued it and when, each as far as it is known.
 * The folder's name is the plan's id.
 */
export const planSchema = z.strictObject({
  /** Title as printed. */
  title: z.string().min(1),
  /** What people call it; at most a dozen characters, for navigation and cards. */
  short: z.string().min(1),
  /** 文种: 行动方案, 工作方案, 实施方案, 工作要点 … */
  genre: z.string().min(1),
  /** The covering document (通知), where there is one. */
  carrier: z.strictObject({ genre: z.string(), title: factOf(z.string().min(1)) }).optional(),
  /** 12-digit code of the area that the plan binds. */
  area: z.string().regex(/^\d{12}$/, { error: '12位数字，两边加英文双引号，例如 "990001001001"' }),
  issuer: factOf(z.string().min(1)),
  /** 发文字号. */
  number: factOf(z.string().min(1)),
  /** 成文日期. */
  date: factOf(day),
  /** 主送, as printed. */
  recipients: factOf(z.array(z.string().min(1))),
  /** 署名. */
  signature: factOf(z.string().min(1)),
  /** The time that the plan covers. */
  period: factOf(span),
  /** What "各级" means here, from the top down: 区 → 街道 → 村居. */
  levels: z.array(z.string().min(1)),
  /** One or two sentences that a villager understands, in our own words. */
  summary: z.string().min(1),
  cites: z.array(citation).default([]),
  /** 公开属性. */
  disclosure: z.enum(['主动公开', '依申请公开', '不予公开']).default('主动公开'),
  /**
   * Whether townships may be ranked in public by what they did of this plan: the issuer decides. Where it is left out,
   * nothing on the site is sorted by performance and no rank is shown.
   */
  rankings: z.enum(['public', 'internal']).default('internal'),
  /** The day the plan was put on the site. */
  published: day.optional(),
  synthetic: z.boolean().default(false),
});

/** A named stage with a gate at its end (排查阶段 …). */
const phase = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  window: factOf(span),
  text: printed,
  line: line.optional(),
  /** What has to be true before the next phase may begin. */
  gate: z.string().optional(),
  summary: z.string().optional(),
});

/** One step of a procedure. */
const step = z.strictObject({
  name: z.string().min(1),
  by: z.string().optional(),
  /** What this step must make public, where the plan says so. */
  publishes: z.enum(['公示', '公告', '通报', '告知', '张贴']).optional(),
  within: z.string().optional(),
  /** What happens when the step fails or the case turns. */
  otherwise: z.string().optional(),
});

/** An ordered way of doing something (procedure) or of running the whole work (workflow). */
const procedure = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  kind: z.enum(['procedure', 'workflow']).default('procedure'),
  tasks: z.array(z.string()).default([]),
  steps: z.array(step).min(1),
  line: line.optional(),
});

/** A ledger (台账) that the plan orders to be kept. What is in it is mostly personal: only its existence and totals are public. */
const ledger = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  tasks: z.array(z.string()).default([]),
  fields: z.array(z.string()).default([]),
  publish: z.enum(['never', 'totals', 'rows']).default('never'),
  note: z.string().optional(),
  line: line.optional(),
});

/** What the plan orders to be written, reported, shown or told (R rows): reports, notices, letters. */
const output = z.strictObject({
  id: z.string().min(1),
  kind: z.enum([
    'report',
    'summary-report',
    'bulletin',
    'consultation',
    'announcement',
    'supervision-letter',
    'posting',
    'record',
    'meeting',
    'publicity',
    'channel',
  ]),
  name: z.string().min(1),
  to: z.string().optional(),
  tasks: z.array(z.string()).default([]),
  text: printed.optional(),
  line: line.optional(),
  /** False where what is written may never be put on the web (例：张贴到户). */
  public: z.boolean().default(true),
  note: z.string().optional(),
});

/** A figure that the plan states as a fact, not as a target: never scored. */
const background = z.strictObject({
  id: z.string().min(1),
  what: z.string().min(1),
  text: printed,
  values: z
    .array(z.strictObject({ value: z.number(), unit: z.string().min(1), of: z.string().optional() }))
    .min(1),
  tasks: z.array(z.string()).default([]),
  line: line.optional(),
  note: z.string().optional(),
});

/**
 * A place where the document disagrees with itself, with another document or with sense. Registered and shown;
 * never silently resolved: the page shows the printed words unchanged.
 */
const contradiction = z
  .strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    kind: z.enum([
      'date',
      'number',
      'name',
      'numbering',
      'lost-text',
      'duplicate',
      'term',
      'procedure',
      'scope',
      'responsibility',
      'typo',
      'unmeasured',
      'genre',
    ]),
    /** What does not agree, in our own words. */
    explanation: z.string().min(1),
    /** The printed words on each side. */
    points: z.array(z.strictObject({ text: printed, line: line.optional() })).default([]),
    tasks: z.array(z.string()).default([]),
    /** Headings that it is about, where it is not about a task. */
    sections: z.array(z.string()).default([]),
    /** How the site treats it. */
    handling: z.string().min(1),
    /**
     * Codes of the warnings by which the check finds it. These are then not told of the tasks and headings named here (of
     * the whole plan, where none is): they are known and shown. Left out: no rule finds it, an editor noted it.
     */
    codes: z.array(z.string().regex(/^MB\d{3}$/, { error: '检查编号，例如 MB840' })).default([]),
  })
  /** Whether a general rule of the check step finds it, or an editor noted it. */
  .transform((given) => ({
    ...given,
    found: given.codes.length > 0 ? ('rule' as const) : ('hand' as const),
  }));

/** What the plan's `tasks.yaml` holds beside sections and tasks. */
export const planParts = {
  phases: z.array(phase).default([]),
  procedures: z.array(procedure).default([]),
  ledgers: z.array(ledger).default([]),
  outputs: z.array(output).default([]),
  background: z.array(background).default([]),
  contradictions: z.array(contradiction).default([]),
};

export type PlanFrontMatter = z.output<typeof planSchema>;
export type Phase = z.output<typeof phase>;
export type Procedure = z.output<typeof procedure>;
export type Ledger = z.output<typeof ledger>;
export type PlanOutput = z.output<typeof output>;
export type Background = z.output<typeof background>;
export type Contradiction = z.output<typeof contradiction>;
