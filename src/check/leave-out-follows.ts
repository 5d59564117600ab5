import type { Problem } from '../record/source/problem.ts';
import { entryFor } from './catalogue/catalogue.ts';
import type { Finding } from './finding.ts';
import { gatherUnknown } from './references/gather-unknown.ts';

/**
 * Findings without those that most likely come of another that is told: a doubt about a line in which there is an error, and
 * what seems to be missing from a notice because it could not be read, or from a plan's progress because it stands there
 * under a name that is wrong.
 */
export function leaveOutFollows(findings: Finding[], problems: Problem[]): Finding[] {
  const wrong = new Set<string>();
  for (const each of findings) {
    // Signs that no font has are told as what they are, where they are letters that were lost.
    if (each.kind !== 'no-glyph' && (isError(each) || each.kind === 'no-rows')) wrong.add(lineOf(each));
  }
  if (wrong.size === 0) return findings;
  const headless = new Set(problems.filter(hidesColumn).map(({ at }) => at.file));
  const unread = new Set(problems.filter(leavesOut).map(({ at }) => at.file));
  const misnamed = new Set(findings.filter(isMisnamed).map(progressIn));
  return gatherUnknown(findings).filter((each) => {
    if (missing.has(each.kind) && misnamed.has(progressIn(each))) return false;
    if (restOnColumns.has(each.kind) && headless.has(each.at.file)) return false;
    if (each.kind === 'notice-lacks') return !unread.has(each.at.file);
    const isDoubt = each.kind === 'no-glyph' || entryFor(each.kind).severity === 'warning';
    return !isDoubt || each.kind === 'no-rows' || !wrong.has(lineOf(each));
  });
}

/** What seems to lack or to come twice in a table, while one of its columns was not read, may stand in that column. */
const restOnColumns = new Set<string>(['no-area-or-unit', 'repeated-row', 'no-value']);

function hidesColumn({ kind }: Problem): boolean {
  return ['unknown-column', 'missing-column', 'nameless-column'].includes(kind);
}

function lineOf({ at }: Finding): string {
  return `${at.file}:${at.line}`;
}

function isError(finding: Finding): boolean {
  return entryFor(finding.kind).severity === 'error';
}

/** What says that a report has not come. */
const missing = new Set<Finding['kind']>([
  'nothing-reported',
  'indicator-not-reported',
  'task-not-reported',
  'indicator-dropped',
  'never-reported',
  'charged-never-reported',
]);

/** The plan in whose progress a finding lies. */
function progressIn({ at }: Finding): string | undefined {
  return /^progress\/([^/]+)\//.exec(at.file)?.[1];
}

/** A name in a table of progress that nothing has: the report that is missing may stand under it. */
function isMisnamed(finding: Finding): boolean {
  return progressIn(finding) !== undefined && ['no-such', 'joined-names'].includes(finding.kind);
}

/** Faults for which what stands there was left out (see `readOn`). */
function leavesOut({ kind }: Problem): boolean {
  return ['not-a-day', 'not-a-period', 'wrong-type', 'wrong-form', 'span-reversed', 'out-of-range'].includes(
    kind,
  );
}
