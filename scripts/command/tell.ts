import { writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { catalogue } from '../../src/check/catalogue/catalogue.ts';
import type { Diagnostic, Told } from '../../src/check/diagnostic.ts';
import { printForGithub, printForGitlab } from '../../src/check/print/annotate.ts';
import { printCheck } from '../../src/check/print/print.ts';
import { hasColour } from '../../src/machine/terminal.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';

/** Where GitLab looks for the report (`artifacts:reports:codequality` names it). */
const gitlabReport = 'gl-code-quality-report.json';

/** Prints all that a check found; in CI also as annotations of the lines. */
export function tellCheck(told: Told, folder: RecordFolder, content: string): void {
  const hasErrors = told.diagnostics.some(isError);
  const stream = hasErrors ? process.stderr : process.stdout;
  stream.write(`${printCheck(told, folder, { colour: hasColour(stream) })}\n`);
  annotate(told.diagnostics, folder, content);
}

/** Prints findings that came up later. */
export function tellDiagnostics(diagnostics: Diagnostic[], folder: RecordFolder, content: string): void {
  tellCheck({ diagnostics, notes: [] }, folder, content);
}

/** Prints a check shortly when nothing stands in the way: what was warned of is counted, errors are told in full. */
export function tellShortly(told: Told, folder: RecordFolder, content: string): void {
  if (told.diagnostics.some(isError)) {
    tellCheck(told, folder, content);
    return;
  }
  for (const each of told.notes.filter(isAllowance))
    console.log(`说明 ${each.code}　${each.file} ${each.message}`);
  const count = told.diagnostics.length;
  if (count > 0) {
    const which = resolve(content) === resolve('content') ? '' : ` -- --content ${content}`;
    console.log(`检查通过，有 ${count} 处提醒，不影响生成；逐条看请运行 npm run check${which}`);
  }
  annotate(told.diagnostics, folder, content);
}

/** Writes the report for GitLab. */
export function writeReport(diagnostics: Diagnostic[], content: string, file: string): void {
  writeFileSync(file, `${printForGitlab(diagnostics, prefixOf(content))}\n`);
}

/** The way from the repository to the content folder, with a slash behind it. */
export function prefixOf(content: string): string {
  const root = process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR'] ?? process.cwd();
  const path = relative(root, resolve(content)).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

function annotate(diagnostics: Diagnostic[], folder: RecordFolder, content: string): void {
  if (process.env['GITHUB_ACTIONS'] === 'true' && diagnostics.length > 0)
    console.log(printForGithub(diagnostics, folder, prefixOf(content)));
  if (process.env['GITLAB_CI'] === 'true') writeReport(diagnostics, content, gitlabReport);
}

/** What was allowed to stand is answered for in every build. */
function isAllowance(diagnostic: Diagnostic): boolean {
  return diagnostic.code === catalogue['personal-allowed'].code;
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
