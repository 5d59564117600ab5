import type { RecordFolder } from '../../record/source/folder.ts';
import { entryOf } from '../catalogue/by-code.ts';
import type { Diagnostic, Told } from '../diagnostic.ts';
import { printExcerpt } from './excerpt.ts';
import { type Paint, paintFor } from './paint.ts';
import { printNotes } from './print-notes.ts';
import { printSummary } from './print-summary.ts';
import { Sources } from './sources.ts';
import { findSpot } from './spot.ts';

/** How findings are printed. */
export interface PrintOptions {
  /** True on a terminal that shows colours. */
  colour: boolean;
}

/** So many findings of one code are shown in full for each file (of files as a whole: in all); the rest in one line. */
const shownInFull = 5;
/** So many places are named in that line. */
const named = 20;

const words = { error: '错误', warning: '提醒', info: '说明' };

/**
 * A check as text, in the order of files: of each finding the place, the line with a mark below what is meant, what is
 * wrong, and what to do; then the notes, and a closing count. Never fails, whatever the places are.
 */
export function printCheck(told: Told, folder: RecordFolder, { colour }: PrintOptions): string {
  const paint = paintFor(colour);
  const parts = printFindings(told.diagnostics, folder, paint);
  const notes = printNotes(told.notes, paint);
  return [...parts, ...notes, printSummary(told, paint)].join('\n\n');
}

function printFindings(diagnostics: Diagnostic[], folder: RecordFolder, paint: Paint): string[] {
  const sources = new Sources(folder);
  const printed: string[] = [];
  for (const group of groupAlike(diagnostics)) {
    for (const each of group.slice(0, shownInFull)) printed.push(printOne(each, sources, paint));
    const rest = group.slice(shownInFull);
    if (rest.length > 0) printed.push(printRest(rest, paint));
  }
  return printed;
}

/** Findings of one code in one file stand together, where the first of them stands; those about whole files of all files. */
function groupAlike(diagnostics: Diagnostic[]): Diagnostic[][] {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const name = isWholeFile(each) ? each.code : `${each.code} ${each.file}`;
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  const order: Diagnostic[][] = [];
  for (const group of groups.values()) {
    // Few of a kind stay where they are, so that a file is mended from top to bottom.
    if (group.length <= shownInFull) for (const each of group) order.push([each]);
    else order.push(group);
  }
  const positions = new Map(diagnostics.map((each, i) => [each, i]));
  const placeOf = (group: Diagnostic[]) => (group[0] && positions.get(group[0])) ?? 0;
  return order.sort((a, b) => placeOf(a) - placeOf(b));
}

function printOne(each: Diagnostic, sources: Sources, paint: Paint): string {
  const title = entryOf(each.code)?.title ?? '';
  const head = `${paint.severity(each.severity, `${words[each.severity]} ${each.code}`)}　${paint.title(title)}`;
  const lines = [head.trimEnd()];
  if (isWholeFile(each)) lines.push(`  ${paint.place(each.file)}`);
  else {
    const spot = findSpot(each, sources.open(each.file));
    lines.push(`  ${paint.place(`${each.file} ${spot.words}`)}`, ...printExcerpt(spot, each.line, paint));
  }
  lines.push(...indent(each.message));
  if (each.fix !== '') lines.push(...indent(`${paint.fix('怎么改：')}${each.fix}`));
  return lines.join('\n');
}

function printRest(rest: Diagnostic[], paint: Paint): string {
  const first = rest[0];
  if (!first) return '';
  const head = paint.severity(first.severity, `${words[first.severity]} ${first.code}`);
  if (isWholeFile(first)) {
    const files = new Map<string, string[]>();
    for (const { file, message } of rest.slice(0, named))
      files.set(file, [...(files.get(file) ?? []), message]);
    const shown = [...files].flatMap(([file, messages]) =>
      messages.length === 1
        ? [`  ${paint.place(file)}　${messages[0] ?? ''}`]
        : [`  ${paint.place(file)}`, ...messages.map((message) => `    ${message}`)],
    );
    // Of one file there may be several, each about another matter: then it is not files that are counted.
    const counter = new Set(rest.map(({ file }) => file)).size === rest.length ? '个文件' : '处';
    const more = rest.length > named ? [`  还有 ${rest.length - named} ${counter}`] : [];
    return [`${head}　同样的问题还有 ${rest.length} ${counter}：`, ...shown, ...more].join('\n');
  }
  const places = [...new Set(rest.map((each) => each.line))];
  const lines = `第${places.slice(0, named).join('、')}${places.length > named ? '…' : ''}行`;
  return `${head}　${first.file} 里同样的问题还有 ${rest.length} 处：${lines}`;
}

/** True where the whole file is meant, and no line of it. */
export function isWholeFile(diagnostic: Diagnostic): boolean {
  return entryOf(diagnostic.code)?.wholeFile === true;
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
