import { z } from 'zod';
import { catalogueSchema } from '../catalogue/schema.ts';
import { officialSchema } from '../official/schema.ts';
import { span } from '../plan/schema.ts';
import { paperSize } from '../site/schema.ts';
import { day } from '../value/date.ts';
import { period } from '../value/period.ts';

const text = z.string().min(1);
const areaCode = z.string().regex(/^\d{12}$/, { error: '12位数字，两边加英文双引号，例如 "990001001001"' });

/** Where to object or ask: an office, never a person. */
const channel = z.strictObject({
  unit: text,
  phone: text.optional(),
  address: text.optional(),
  /** Where the letter box for comments (意见箱) hangs. */
  box: text.optional(),
  mail: text.optional(),
  hours: text.optional(),
});

/**
 * What became of a consultation: nobody objected, objections were dealt with, or what it was about is not done any more.
 */
const outcome = z.strictObject({
  /** The day on which it was told. */
  on: day,
  kind: z.enum(['none', 'handled', 'dropped']),
  /** How, in a sentence or two: which objections, and what was changed. */
  text: text.optional(),
});

/** Front matter of `notices/<id>.mdx`. Which of the optional fields a notice needs is said by its kind in `rules.yaml`. */
export const noticeSchema = z.strictObject({
  /** True while it is being written: checked like the others, and shown to nobody. */
  draft: z.boolean().default(false),
  title: text,
  /** Id of a notice kind in `rules.yaml`. */
  kind: text,
  /** The places it concerns. */
  areas: z.array(areaCode).min(1),
  plan: text.optional(),
  tasks: z.array(text).default([]),
  projects: z.array(text).default([]),
  period: period.optional(),
  issuer: text,
  /** 发文字号, where the notice has one. */
  number: text.optional(),
  /** Whom a letter is addressed to. */
  addressee: text.optional(),
  /** 成文日期. */
  date: day,
  /** The day it went up. */
  published: day,
  /** First and last day on display, both counted. */
  consultation: span.optional(),
  objection: channel.optional(),
  supervision: channel.optional(),
  /** What a letter demands an answer by. */
  due: day.optional(),
  /** When the answer to a letter came, and what it says. */
  answered: z.strictObject({ on: day, summary: text }).optional(),
  /** Who drew up, reviewed and approved a sheet of village affairs: units or posts, never persons. */
  prepared: text.optional(),
  reviewed: text.optional(),
  approved: text.optional(),
  /** What was decided, in one sentence. */
  result: text.optional(),
  outcome: outcome.optional(),
  /** The consultation that an announcement follows. */
  follows: text.optional(),
  basis: z.array(text).default([]),
  /** 索引号、主题分类 and the like, where the office's catalogue has them. */
  catalogue: catalogueSchema.optional(),
  /** Makes it an issued official document with a red head. */
  official: officialSchema.optional(),
  withdrawn: z.strictObject({ on: day, reason: text }).optional(),
  summary: text,
  /** What it is printed on, where that is not the site's choice (`sheets` of `site.yaml`). */
  paper: paperSize.optional(),
  across: z.boolean().optional(),
  synthetic: z.boolean(),
});

export type NoticeFrontMatter = z.output<typeof noticeSchema>;
export type Channel = z.output<typeof channel>;
export type Outcome = z.output<typeof outcome>;
