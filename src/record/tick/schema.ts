import { z } from 'zod';
import { day } from '../value/date.ts';

const text = z.string().min(1);

/** One warning that was looked at and stands, with the reason. */
const tick = z.strictObject({
  /** Code of the warning: MB426. */
  code: z.string().regex(/^MB\d{3}$/, { error: '提醒的编号，例如 MB426' }),
  /** The file below the content folder that the warning is about. */
  file: text,
  /** The value that the warning names, as the desk shows it (masked where it must be). */
  value: z.string().optional(),
  /** The line on which it stood. Only for the reader: lines move. */
  line: z.int().positive().optional(),
  /** Why it may stand. Kept with the edition that it let pass; never public. */
  reason: z.string().trim().min(1, { error: '写明理由，例如 已电话催报，月底补上' }),
  /** The day on which that was decided. */
  on: day,
  /**
   * What the warning said; numbers in it do not count. When it says something else, the reason was given for something else:
   * the same value can stand in another place. Left out, any warning of the code, the file and the value is meant.
   */
  said: text.optional(),
});

/**
 * `ticks.yaml`: warnings that were looked at. Each entry stands for one warning; `npm run tick` writes it. A file from which the
 * last was taken, with nothing or only remarks in it, is an empty list.
 */
export const ticksFileSchema = z.array(tick).default([]);

export type Tick = z.output<typeof tick>;
