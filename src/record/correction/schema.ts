import { z } from 'zod';
import { day } from '../value/date.ts';

/** A published document was wrong and has been put right: what, why, and which version it replaces. */
const correction = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 2022-1' }),
  date: day,
  /** 更正原因. */
  reason: z.string().min(1),
  /** 改了什么, in a sentence a villager understands. */
  changed: z.string().min(1),
  /** Why the old version is not kept where the public finds it, say because it told what it must not. */
  withheld: z.string().min(1).optional(),
  /** The documents that it puts right. Written by `npm run correct`. */
  documents: z
    .array(
      z.strictObject({
        /** As `npm run press` lists it. */
        id: z.string().min(1),
        /** SHA-256 of the content of the version that it replaces, as the edition tells it. */
        replaces: z
          .string()
          .regex(/^[0-9a-f]{64}$/, { error: '64位小写十六进制；请用 npm run correct 写，不要手填' }),
      }),
    )
    .min(1),
});

/** `corrections.yaml`. A file from which the last was taken, with nothing or only remarks in it, is an empty list. */
export const correctionsFileSchema = z.array(correction).default([]);

export type Correction = z.output<typeof correction>;
