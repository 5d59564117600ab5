import { z } from 'zod';

/**
 * How firmly a document binds itself: 确保、要、必须 (must), 原则上 (should), 力争、争取 (aim), 可 (may).
 * Judged apart: a missed aim is not a missed promise.
 */
export const hardness = z.enum(['must', 'should', 'aim', 'may']);
export type Hardness = z.infer<typeof hardness>;
