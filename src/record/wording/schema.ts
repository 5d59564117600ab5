import { z } from 'zod';
import { day } from '../value/date.ts';

const words = z.string().min(1);

/** A word that is wrong in this field, and the right one. */
const wrongWord = z.strictObject({
  /** `#` stands for a digit: `截止#` is 截止6月底, and `截至#` its right form. */
  wrong: words,
  right: words,
  /** Words in which it is right after all (纪录片): where one of them covers its first character, it is not told. */
  except: z.array(words).default([]),
  /** The wrong word is only out of date: it is right in texts dated before this day. */
  since: day.optional(),
  note: z.string().optional(),
});

/** `wording.yaml`: what an office's texts are proofread against. */
export const wordingFileSchema = z.strictObject({
  wrong: z.array(wrongWord).default([]),
  /** Words that look wrong to a rule and are right. */
  right: z.array(words).default([]),
});

export type Wording = z.output<typeof wordingFileSchema>;
