import { z } from 'zod';
import { day } from '../value/date.ts';

const text = z.string().min(1);

/** One value that was found to be personal data and may stand in one file all the same. */
const allowance = z.strictObject({
  /** The file below the content folder. */
  file: text,
  /** The kind as the message names it, for example 手机号码. */
  kind: text,
  /** The masked value as the message shows it. The value itself must not stand here either. */
  shown: text,
  /** Why it may be public. */
  reason: text,
  /** The day on which that was decided. */
  on: day,
  /** The unit that decided. */
  by: text.optional(),
});

/** `allowances.yaml`: what may stand although it reads as personal data. Each entry allows one value. */
export const allowancesFileSchema = z.array(allowance).default([]);

export type Allowance = z.output<typeof allowance>;
