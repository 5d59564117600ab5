import { z } from 'zod';
import { catalogueSchema } from '../catalogue/schema.ts';
import { officialSchema } from '../official/schema.ts';
import { day } from '../value/date.ts';
import { period } from '../value/period.ts';

const text = z.string().min(1);

/** Front matter of `reports/<id>.mdx`: a monthly report, a bulletin or a summary report of a plan. */
export const reportSchema = z.strictObject({
  /** True while it is being written: checked like the others, and shown to nobody. */
  draft: z.boolean().default(false),
  title: text,
  kind: z.enum(['monthly-report', 'bulletin', 'summary-report']),
  plan: text,
  period,
  issuer: text,
  number: text.optional(),
  date: day,
  published: day,
  /** 索引号、主题分类 and the like, where the office's catalogue has them. */
  catalogue: catalogueSchema.optional(),
  /** Makes it an issued official document with a red head. */
  official: officialSchema.optional(),
  summary: text,
  synthetic: z.boolean(),
});

/** Front matter of `pages/<id>.mdx`: what the site says about itself. */
export const pageSchema = z.strictObject({
  title: text,
  summary: text,
  order: z.int().default(100),
});

export type ReportFrontMatter = z.output<typeof reportSchema>;
export type PageFrontMatter = z.output<typeof pageSchema>;
