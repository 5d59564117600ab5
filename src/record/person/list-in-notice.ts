import type { NoticeFrontMatter } from '../notice/schema.ts';
import { type ComponentUse, componentsIn } from '../report/body.ts';
import type { Day } from '../value/date.ts';

/** Where a text wants a list of persons: every `<PersonTable />` in it. */
export function listTagsIn(text: Parameters<typeof componentsIn>[0]): ComponentUse[] {
  return componentsIn(text).filter(({ name }) => name === 'PersonTable');
}

/**
 * True from the day on which the list of a notice may never be seen again: the day after its consultation, or the one on which
 * it was withdrawn. The list itself may leave the record then; what was published of the notice stays as it is.
 */
export function isListOver(
  { consultation, withdrawn }: Pick<NoticeFrontMatter, 'consultation' | 'withdrawn'>,
  asOf: Day,
): boolean {
  return (
    (withdrawn !== undefined && withdrawn.on <= asOf) ||
    (consultation !== undefined && consultation.end < asOf)
  );
}
