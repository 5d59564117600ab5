import { z } from 'zod';
import { type DatedCadence, intervalNames, nameCadence } from '../../compute/cadence.ts';
import type { Cadence } from '../../record/task/schema.ts';
import { choice, count, day, line, text } from './fields.ts';
import { hardnessWords } from './words.ts';

/** How often something is done, as open data. */
export const cadenceSchema = z
  .strictObject({
    text: text('原文'),
    every: choice('间隔', intervalNames),
    window: z
      .strictObject({ fromDay: count('从几日'), toDay: count('到几日') })
      .optional()
      .meta({ title: '每月的哪几天', description: '头尾都算' }),
    times: count('次数', '每个间隔里至少几次'),
    weekday: count('星期几', '1 是星期一，7 是星期日').optional(),
    what: text('做什么'),
    hardness: choice('约束力', hardnessWords),
    scope: text('适用范围').optional(),
    next: z
      .strictObject({ start: day('第一天'), end: day('最后一天') })
      .optional()
      .meta({ title: '这一次或下一次', description: '没有写明多久一次的没有这一项，也不会逾期' }),
    line: line(),
    note: text('说明').optional(),
  })
  .meta({ id: 'cadence', title: '频次' });

export type OpenCadence = z.output<typeof cadenceSchema>;

/** A cadence as open data; `printed` is the same cadence in the record, for its line. */
export function openCadence(dated: DatedCadence, printed: Cadence | undefined): OpenCadence {
  return {
    text: dated.text,
    every: dated.every,
    window: dated.window,
    times: dated.times,
    weekday: dated.weekday,
    what: dated.what,
    hardness: dated.hardness,
    scope: dated.scope,
    next: dated.next,
    line: printed?.line,
    note: dated.note,
  };
}

/** A cadence in one cell. */
export function writeCadence({ text: printed, every, weekday, window, times }: OpenCadence): string {
  return `${printed}（${nameCadence({ every, weekday, window, times })}）`;
}
