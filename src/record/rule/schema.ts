import { z } from 'zod';
import { day } from '../value/date.ts';
import { areaItems, assetItems, projectItems } from './items.ts';

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
  /** What one province or county does: it binds nobody else, and who cites it is asked to look. */
  local: z.boolean().default(false),
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
      z.enum([
        'consultation',
        'objection',
        'supervision',
        'number',
        'addressee',
        'due',
        'result',
        'basis',
        'prepared',
        'reviewed',
        'approved',
      ]),
    )
    .default([]),
  /**
   * What the record must hold of each project, asset and place that a notice of this kind is about, however few of them
   * its words tell: what is lacking is an error at its cell.
   */
  items: z
    .strictObject({
      project: z.array(z.enum(projectItems)).default([]),
      asset: z.array(z.enum(assetItems)).default([]),
      area: z.array(z.enum(areaItems)).default([]),
    })
    .optional(),
  /** So many days after its last day the outcome of a consultation should be told. */
  outcomeWithin: z
    .strictObject({
      days: z.int().positive(),
      count: z.enum(['calendar', 'working']),
      trust: trust.default('read'),
    })
    .optional(),
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

/**
 * What of the record shows that a duty was done. Several may be named; each document or entry counts as one publication.
 * Whether it was in time is computed: of duties with `every` from the end of each interval, of others from the day of the
 * document (成文日期) or of the allocation (下达日期).
 */
const met = z
  .strictObject({
    /** Kinds of notice (ids of `noticeKinds`). */
    notices: z.array(z.string()).default([]),
    /** Kinds of report. */
    reports: z.array(z.enum(['monthly-report', 'bulletin', 'summary-report'])).default([]),
    /**
     * Parts of the record. `plans` count from their date, `funding` from the day of allocation (its column 公开日期 says
     * when it was published), `monitoring`, `assets` and `income` by interval; the others stand on the site all the time:
     * `guide` is the portal's 公开指南 (`portal.disclosure.guide` of `site.yaml`), `channels` the site's own contact.
     */
    data: z
      .array(
        z.enum([
          'plans',
          'funding',
          'monitoring',
          'assets',
          'income',
          'projects',
          'progress',
          'rectification',
          'channels',
          'guide',
        ]),
      )
      .default([]),
  })
  .refine(({ notices, reports, data }) => notices.length + reports.length + data.length > 0, {
    error: '至少写一样：notices（公示公告种类）、reports（报告种类）或 data（资料）',
  });

/** One row of the disclosure catalogue (公开目录). */
const duty = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  /** 一级事项, where the catalogue groups its items. */
  group: z.string().min(1).optional(),
  /** 公开事项 (二级事项, where they are grouped). */
  item: z.string().min(1),
  /** 公开内容（要素）. */
  content: z.string().min(1),
  basis: z.array(z.string()).default([]),
  /**
   * 公开时限: within so many days of the event, or once an interval. Of an interval `within` counts from its last day;
   * left out, the next interval is time enough, for the rule names no day.
   */
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
  /** What shows that it was done; left out, the site does not follow it. */
  met: met.optional(),
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

/** How soon an objection is to be answered, counted from the day after it came. */
const objectionRule = z.strictObject({
  within: z.int().positive(),
  count: z.enum(['calendar', 'working']),
  basis: z.array(z.string()).default([]),
  ...validity,
  trust: trust.default('read'),
  note: z.string().optional(),
});

/** `rules.yaml`. */
export const rulesFileSchema = z.strictObject({
  bases: z.array(basis).default([]),
  noticeKinds: z.array(noticeKind).default([]),
  duties: z.array(duty).default([]),
  hotlines: z.array(hotline).default([]),
  /** The rule that was in force on the day on which an objection came holds for it. */
  objections: z.array(objectionRule).default([]),
});

export type RulesFile = z.output<typeof rulesFileSchema>;
export type Duty = RulesFile['duties'][number];
export type NoticeKind = z.output<typeof noticeKind>;
export type ObjectionRule = z.output<typeof objectionRule>;
