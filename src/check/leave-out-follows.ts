import type { Problem } from '../record/source/problem.ts';
import { entryFor } from './catalogue/catalogue.ts';
import type { Finding } from './finding.ts';

/**
 * Findings without those that most likely come of another that is told: a doubt about a line in which there is an error, and
 * what seems to be missing from a notice because it could not be read.
 */
export function leaveOutFollows(findings: Finding[], problems: Problem[]): Finding[] {
  const wrong = new Set<string>();
  for (const each of findings) {
    // Signs that no font has are told as what they are, where they are letters that were lost.
    if (each.kind !== 'no-glyph' && (isError(each) || each.kind === 'no-rows')) wrong.add(lineOf(each));
  }
  if (wrong.size === 0) return findings;
  const unread = new Set(problems.filter(leavesOut).map(({ at }) => at.file));
  return findings.filter((each) => {
    if (each.kind === 'notice-lacks') return !unread.has(each.at.file);
    const isDoubt = each.kind === 'no-glyph' || entryFor(each.kind).severity === 'warning';
    return !isDoubt || each.kind === 'no-rows' || !wrong.has(lineOf(each));
  });
}

function lineOf({ at }: Finding): string {
  return `${at.file}:${at.line}`;
}

function isError(finding: Finding): boolean {
  return entryFor(finding.kind).severity === 'error';
}

/** Faults for which what stands there was left out (see `readOn`). */
function leavesOut({ kind }: Problem): boolean {
  return ['not-a-day', 'not-a-period', 'wrong-type', 'wrong-form', 'span-reversed', 'out-of-range'].includes(
    kind,
  );
}
