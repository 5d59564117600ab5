import type { TaskReport } from './table.ts';

/**
 * True of a last word: the task is done there, or does not concern the place or unit. Nothing more is owed on it, and it
 * stands until another is reported. So offices keep their own lists of tasks: what is done is struck off (销号).
 */
export function isLastWord(status: TaskReport['status'] | undefined): boolean {
  return status === '已完成' || status === '不适用';
}
