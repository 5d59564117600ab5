import { z } from 'zod';
import { day } from '../value/date.ts';

const validity = { from: day.optional(), to: day.optional() };

/** How sure the record is of a rule: the clause was read, seen second-hand, or recalled. Only `read` is printed as law. */
const trust = z.enum(['read', 'second-hand', 'recalled']);

/** A law, regulation or standard. Clause numbers move with amendments: they carry their own dates. */
const basis = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  name: z.string().min(1),
  number: z.string().optional(),
  ...validity,
  trust: trust.default('read'),
  note: z.string().optional(),
});

/** A kind of notice: what it must carry and how long it stays up. */
const noticeKind = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  name: z.string().min(1),
  /** Before a decision (公示), after it (公告), or another kind of writing. */
  stage: z.enum([
    'consultation',
    'announcement',
    'bulletin',
    'supervision-letter',
    'village-affairs',
    'minutes',
  ]),
  /** Least time on display, both ends counted. */
  minimum: z.strictObject({ days: z.int().positive(), count: z.enum(['calendar', 'working']) }).optional(),
  /** Front matter fields that a notice of this kind may not lack. */
  requires: z
    .array(
      z.enum(['consultation', 'objection', 'supervision', 'number', 'addressee', 'due', 'result', 'basis']),
    )
    .default([]),
  /**
   * That a list of persons may be shown with it, and how: `masked`, in part. Left out: never. One of `basis` must allow it
   * (个人信息保护法 Art. 6: the smallest scope).
   */
  persons: z.literal('masked').optional(),
  /** True where a rule demands the list. */
  personsRequired: z.boolean().default(false),
  basis: z.array(z.string()).default([]),
  ...validity,
  trust: trust.default('read'),
  note: z.string().optional(),
});

/** One row of the disclosure catalogue (公开目录). */
const duty = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  item: z.string().min(1),
  /** 公开内容（要素）. */
  content: z.string().min(1),
  basis: z.array(z.string()).default([]),
  /** 公开时限: within so many days of the event, or once an interval. */
  timeLimit: z.strictObject({
    text: z.string().min(1),
    within: z.int().positive().optional(),
    count: z.enum(['calendar', 'working']).optional(),
    every: z.enum(['month', 'quarter', 'half-year', 'year']).optional(),
  }),
  /** 公开主体. */
  body: z.string().min(1),
  /** 公开渠道和载体. */
  channels: z.array(z.string().min(1)).min(1),
  /** 公开层级. */
  level: z.array(z.enum(['county', 'township', 'village'])).min(1),
  audience: z.string().default('全社会'),
  mode: z.enum(['主动', '依申请']).default('主动'),
  ...validity,
  trust: trust.default('read'),
});

/** A public hotline: its label changes with the years, so it is data. */
const hotline = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  number: z.string().min(1),
  label: z.string().min(1),
  ...validity,
  note: z.string().optional(),
});

/** `rules.yaml`. */
export const rulesFileSchema = z.strictObject({
  bases: z.array(basis).default([]),
  noticeKinds: z.array(noticeKind).default([]),
  duties: z.array(duty).default([]),
  hotlines: z.array(hotline).default([]),
});

export type RulesFile = z.output<typeof rulesFileSchema>;
export type NoticeKind = z.output<typeof noticeKind>;
