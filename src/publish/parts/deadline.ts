import { z } from 'zod';
import { intervalNames } from '../../compute/cadence.ts';
import type { DatedDeadline } from '../../compute/deadline.ts';
import type { Deadline } from '../../record/task/schema.ts';
import { choice, count, day, line, text } from './fields.ts';
import { deadlineKinds, deadlineStates, hardnessWords } from './words.ts';

/** A deadline of the open data. `date`, `start` and `end` are there as far as the plan gives them. */
export const deadlineSchema = z
  .strictObject({
    text: text('原文'),
    kind: choice('种类', deadlineKinds),
    date: day('最后一天', 'by：当天也算在内').optional(),
    start: day('第一天', 'from、window').optional(),
    end: day('最后一天', 'window：当天也算在内').optional(),
    event: text('从哪件事算起', 'relative').optional(),
    interval: text('多长时间', 'relative，例如 20工作日').optional(),
    every: text('间隔', 'recurring').optional(),
    days: z
      .strictObject({ from: count('从几日'), to: count('到几日') })
      .optional()
      .meta({ title: '每月的哪几天', description: 'recurring，头尾都算' }),
    what: text('要办成什么'),
    hardness: choice('约束力', hardnessWords),
    scope: text('适用范围').optional(),
    inferred: text('推断理由', '日期不是原文所印时，怎样推断的').optional(),
    state: choice('目前', deadlineStates),
    daysLeft: z.int().optional().meta({ title: '还剩几天', description: '当天是 0，过了是负数' }),
    line: line(),
    note: text('说明').optional(),
  })
  .meta({ id: 'deadline', title: '时限' });

export type OpenDeadline = z.output<typeof deadlineSchema>;

/** A deadline as open data; `printed` is the same deadline in the record, for its line. */
export function openDeadline(dated: DatedDeadline, printed: Deadline | undefined): OpenDeadline {
  return {
    text: dated.text,
    kind: dated.kind,
    date: dated.date,
    start: dated.start,
    end: dated.end,
    event: dated.event,
    interval: dated.interval,
    every: dated.every,
    days: dated.days,
    what: dated.what,
    hardness: dated.hardness,
    scope: dated.scope,
    inferred: dated.inferred,
    state: dated.state,
    daysLeft: dated.daysLeft,
    line: printed?.line,
    note: dated.note,
  };
}

/** A deadline in one cell: the printed words, and the dates where they are known. */
export function writeDeadline(deadline: OpenDeadline): string {
  return `${deadline.text}（${describeDates(deadline) ?? deadlineStates.undated}）`;
}

function describeDates({ kind, date, start, end, event, interval, every, days }: OpenDeadline) {
  if (kind === 'by') return date && `不晚于${date}`;
  if (kind === 'from') return start && `${start}起`;
  if (kind === 'window') return start && end && `${start}至${end}`;
  if (kind === 'relative') return `${event ?? ''}后${interval ?? ''}`;
  const name = Object.entries(intervalNames).find(([word]) => word === every)?.[1];
  return name && `${name}${days ? `${days.from}日至${days.to}日` : ''}`;
}
