import { catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';

const entries = new Map((Object.values(catalogue) as Array<Entry<never>>).map((each) => [each.code, each]));

/** The entry that has a code. */
export function entryOf(code: string): Entry<never> | undefined {
  return entries.get(code);
}
