import { concealOf } from '../record/person/conceal-names.ts';
import { readRecord } from '../record/read.ts';
import { ReadingMemory } from '../record/reader.ts';
import type { PublicRecord } from '../record/record.ts';
import type { RecordFolder } from '../record/source/folder.ts';
import type { Tick } from '../record/tick/schema.ts';
import type { Day } from '../record/value/date.ts';
import { entryFor } from './catalogue/catalogue.ts';
import { checks } from './checks.ts';
import { type Diagnostic, explainFindings } from './diagnostic.ts';
import { gatherEvidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { leaveOutFollows } from './leave-out-follows.ts';
import { hidePersonal } from './personal/hide.ts';
import { hideSighted } from './personal/hide-sighted.ts';
import { gatherAllowed, type Passes } from './personal/passes.ts';
import { scanRecord } from './personal/scan.ts';
import { leaveOutRegistered } from './plan/leave-out-registered.ts';
import { nameAreas } from './references/name-areas.ts';
import { registers } from './registers.ts';
import { settleLines } from './settle-lines.ts';

/** The record, if it can be published, and everything that was found. */
export interface CheckResult {
  record: PublicRecord | undefined;
  /** Errors and warnings. */
  diagnostics: Diagnostic[];
  /** What was read otherwise than it is written. */
  notes: Diagnostic[];
  /** What reads as personal data and may stand in the output all the same. */
  passes: Passes;
  /** Why warnings may stand. They silence none here; whoever releases holds them against `diagnostics`. */
  ticks: Tick[];
}

/** How a check is made; all of it can be left out. */
export interface CheckOptions {
  /** Nothing can have been reported after this day. Left out: the last day there is. */
  today?: Day;
  /** Keeps what was read, so that the next check of the same folder reads changed files only. */
  memory?: ReadingMemory;
  /** True for a character that can be printed. Left out: all can. */
  hasGlyph?: (character: string) => boolean;
  /** Told what comes next. */
  onProgress?: (progress: Progress) => void;
}

/** What a long check is at: a file (which of how many), or a step. */
export interface Progress {
  step: string;
  number?: number;
  of?: number;
}

/**
 * Reads a content folder and checks all of it, in one run. `record` is undefined when there is any error: what is
 * wrong cannot be published.
 */
export function checkRecord(folder: RecordFolder, options: CheckOptions = {}): CheckResult {
  const { today = '9999-12-31', memory = new ReadingMemory(), hasGlyph, onProgress = () => {} } = options;
  const of = folder.list().length;
  let number = 0;
  const { record, problems, locate } = readRecord(folder, memory, (file) => {
    number += 1;
    onProgress({ step: `读取 ${hidePersonal(file)}`, number, of });
  });
  const evidence = gatherEvidence(record, locate, today, { folder, memory }, hasGlyph);
  const broken = new Set(problems.filter(isError).map((each) => each.at.file));
  const findings: Finding[] = nameAreas(problems, record.areas);
  for (const { step, check } of checks) {
    onProgress({ step: `检查${step}` });
    for (const each of check(evidence)) if (isCertain(each, broken)) findings.push(each);
  }
  const left = leaveOutFollows(
    leaveOutRegistered(findings, evidence).filter((each) => isCertain(each, broken)),
    problems,
  );
  const told = explainFindings(left, concealOf(folder));
  settleLines(told, folder);
  hideSighted(told, scanRecord(folder, memory));
  const diagnostics = told.filter((each) => each.severity !== 'info');
  const notes = told.filter((each) => each.severity === 'info');
  const { site } = record;
  const sound = site && diagnostics.every((each) => each.severity !== 'error');
  const passes = gatherAllowed(evidence);
  const publishable = sound ? { ...record, site } : undefined;
  return { record: publishable, diagnostics, notes, passes, ticks: record.ticks };
}

function isError(finding: Finding): boolean {
  return entryFor(finding.kind).severity === 'error';
}

/**
 * What is named may stand in a part that could not be read: then nobody knows whether the name is wrong, and telling it
 * would send the clerk after a hundred mistakes that are none.
 */
function isCertain(finding: Finding, broken: Set<string>): boolean {
  const home = homeOf(finding);
  if (home === undefined) return true;
  for (const file of broken) if (home.test(file)) return false;
  return true;
}

function homeOf(finding: Finding): RegExp | undefined {
  if (finding.kind === 'no-such') return registers[finding.facts.what]?.files;
  if (finding.kind === 'area-outside') return registers['地区代码']?.files;
  if (finding.kind === 'no-dataset') return /^datasets\.yaml/;
  return finding.rests;
}
