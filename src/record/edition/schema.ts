import { z } from 'zod';
import { day } from '../value/date.ts';

/** Least and most that was told of a number; both the number itself where it was printed as it is. */
const told = z.tuple([z.number(), z.number()]);

/**
 * `editions/<day>.told.json`: what an edition told of every count of people, so that no later one uncovers what it hid.
 * Written by `npm run protect -- --keep`; by plan, then by the id of the figure: null where it was hidden, else what was
 * told of each of its numbers in their order.
 */
export const toldFileSchema = z.strictObject({
  asOf: day,
  plans: z.record(z.string(), z.record(z.string(), z.array(told).nullable())),
});

export type ToldEdition = z.output<typeof toldFileSchema>;
