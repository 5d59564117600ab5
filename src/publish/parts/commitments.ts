import { z } from 'zod';
import type { PublicCommitments } from '../../protect/disclosure.ts';
import type { Cadence, Deadline } from '../../record/task/schema.ts';
import { cadenceSchema, openCadence } from './cadence.ts';
import { deadlineSchema, openDeadline } from './deadline.ts';
import { openTarget, targetSchema } from './target.ts';

/** What a task or a heading binds people to. */
export const commitmentFields = {
  deadlines: z.array(deadlineSchema).meta({ title: '时限' }),
  cadences: z.array(cadenceSchema).meta({ title: '频次' }),
  targets: z.array(targetSchema).meta({ title: '目标' }),
};

/** Commitments as open data; `printed` is their owner in the record, whose lists have the same order. */
export function openCommitments(
  dated: PublicCommitments,
  printed: { deadlines: Deadline[]; cadences: Cadence[] },
) {
  return {
    deadlines: dated.deadlines.map((deadline, index) => openDeadline(deadline, printed.deadlines[index])),
    cadences: dated.cadences.map((cadence, index) => openCadence(cadence, printed.cadences[index])),
    targets: dated.targets.map(openTarget),
  };
}
