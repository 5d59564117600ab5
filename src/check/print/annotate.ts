import { createHash } from 'node:crypto';
import type { RecordFolder } from '../../record/source/folder.ts';
import { entryOf } from '../catalogue/by-code.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { Sources } from './sources.ts';
import { findSpot } from './spot.ts';

/**
 * Findings as workflow commands of GitHub Actions, a line each ("Workflow commands for GitHub Actions", setting an error
 * message). `prefix` leads from the repository to the content folder. Columns are the line's, also in a table.
 */
export function printForGithub(diagnostics: Diagnostic[], folder: RecordFolder, prefix: string): string {
  const sources = new Sources(folder);
  return diagnostics
    .map((each) => {
      const { start, end } = findSpot(each, sources.open(each.file));
      const properties = {
        file: prefix + each.file,
        line: each.line,
        col: start + 1,
        endColumn: Math.max(end, start + 1),
        title: `${each.code} ${entryOf(each.code)?.title ?? ''}`.trim(),
      };
      const told = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      return `::${each.severity} ${told.join(',')}::${escapeData(`${each.message}\n怎么改：${each.fix}`)}`;
    })
    .join('\n');
}

/** As `@actions/core` does (actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Findings as a Code Quality report of GitLab (GitLab Docs, "Code Quality", "Code Quality report format"). A fingerprint
 * stays the same when lines are put in above; what is said twice in a file is numbered.
 */
export function printForGitlab(diagnostics: Diagnostic[], prefix: string): string {
  const met = new Map<string, number>();
  const report = diagnostics.map((each) => {
    const name = JSON.stringify([each.code, each.file, each.value, each.message]);
    const number = met.get(name) ?? 0;
    met.set(name, number + 1);
    return {
      description: `${each.message}怎么改：${each.fix}`,
      check_name: each.code,
      fingerprint: createHash('sha256').update(`${name} ${number}`).digest('hex'),
      // What blocks publishing, and what does not.
      severity: each.severity === 'error' ? 'blocker' : 'minor',
      location: { path: prefix + each.file, lines: { begin: each.line } },
    };
  });
  return JSON.stringify(report, null, 2);
}
