import { z } from 'zod';
import { FAR } from '../audit/move.ts';

const id = z.string().min(1, { error: '编号不能是空的' });
const count = z.int().nonnegative({ error: '不能是负数' });
/** The audit seeks no end of a range farther away than this (`FAR` in `audit/move.ts`): no greater width can be asked. */
const width = z
  .int()
  .min(1, { error: '不能小于1' })
  .max(FAR, { error: `不能大于${FAR}` });
const sum = z.strictObject({ total: id, parts: z.array(id).min(1, { error: '至少要有一个部分' }) });

/** `npm run protect -- TABLE.json`: one table of counts, or several that hang together. */
export const tableSchema = z.strictObject({
  /** Counts above zero and below this are hidden; null where no count is small by itself. */
  threshold: width.nullable(),
  /** Whether a zero is printed as a zero. Where it is not, zeros are small counts too. */
  zeros: z.enum(['published', 'hidden']),
  /** Least `high − low` of a hidden cell. */
  minWidth: width.optional(),
  cells: z.array(
    z.strictObject({
      id,
      count,
      /** Hidden whatever its count. */
      sensitive: z.boolean().optional(),
      /** Cost of hiding it; its count where nothing is said. */
      weight: z.number().nonnegative({ error: '不能是负数' }).optional(),
    }),
  ),
  sums: z.array(sum).default([]),
  /** What earlier editions said: a count, or null where it was hidden; and how that adds up with what is said now. */
  earlier: z
    .array(
      z.strictObject({
        cells: z.array(z.strictObject({ id, count: count.nullable() })),
        links: z.array(sum).default([]),
      }),
    )
    .optional(),
});

export type ReadTable = z.output<typeof tableSchema>;
