import { z } from 'zod';
import { day } from '../value/date.ts';

/** A word of this field in plain words. */
const term = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  term: z.string().min(1),
  /** Other spellings that mean the same. */
  aliases: z.array(z.string().min(1)).default([]),
  /** One or two sentences that a villager understands, in our own words. */
  plain: z.string().min(1),
  /** Whether the meaning is established, or only how the term is used in the plans is known. */
  certainty: z.enum(['established', 'as-used', 'unknown']).default('established'),
  /** When the term was in official use. */
  from: day.optional(),
  to: day.optional(),
  /** The term that took its place. */
  replacedBy: z.string().optional(),
  /** True of a word that stands on nearly every page (任务、目标): explained in the glossary, and not marked in each text. */
  everyday: z.boolean().default(false),
  /** Plans that use it. */
  plans: z.array(z.string()).default([]),
});

/** `terms.yaml` or `terms/*.yaml`. */
export const termsFileSchema = z.array(term);
export type Term = z.output<typeof term>;
