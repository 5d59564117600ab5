import { z } from 'zod';

/**
 * Where a statement stands in the source document: the line of its transcript and, in few words, what is printed there.
 * Kept for every row, so that anybody can go from a figure on the site to the printed page.
 */
export const line = z.int().positive();
export const printed = z.string().min(1);
