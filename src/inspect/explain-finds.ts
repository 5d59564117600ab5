import { type Diagnostic, explainFindings } from '../check/diagnostic.ts';
import type { Finding } from '../check/finding.ts';
import { found } from '../check/finding.ts';
import { personalKinds } from '../check/personal/find-personal.ts';
import { hidePersonal } from '../check/personal/hide.ts';
import { namePeriod } from '../record/value/period.ts';
import type { OutputFind } from './find-in-output.ts';

/** A value that stands on every page is told with so many of its files. */
const named = 3;

/**
 * Puts finds into words. The same value in many files is told once, with the first files and the number of the elsewhere.
 * Names of files are told with what is personal in them masked.
 */
export function explainFinds(finds: readonly OutputFind[]): Diagnostic[] {
  const groups = new Map<string, OutputFind[]>();
  for (const each of finds) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return explainFindings([...groups.values()].flatMap(tell));
}

function keyOf(find: OutputFind): string {
  if (find.what === 'personal') return `personal ${find.print}`;
  if (find.what === 'hidden') return `hidden ${find.name} ${find.area} ${find.period}`;
  return `unreadable ${find.file}`;
}

function tell(group: OutputFind[]): Finding[] {
  const first = group[0];
  if (!first) return [];
  const at = { file: hidePersonal(first.file), line: 1, column: 1 };
  const elsewhere = [...new Set(group.map((each) => each.file))].filter((file) => file !== first.file);
  const also = {
    elsewhere: elsewhere.length,
    files: elsewhere.slice(0, named).map((file) => hidePersonal(file)),
  };
  const { where } = first;
  if (first.what === 'unreadable') return [found('unreadable-output', at, { why: first.why })];
  if (first.what === 'hidden') {
    const { name, area, period } = first;
    return [found('hidden-in-output', at, { where, name, area, period: namePeriod(period), ...also })];
  }
  const { name, mend } = personalKinds[first.kind];
  return [found('personal-in-output', at, { where, name, mend, shown: first.shown, ...also })];
}
