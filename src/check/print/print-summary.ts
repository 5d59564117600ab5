import type { Diagnostic, Told } from '../diagnostic.ts';
import type { Paint } from './paint.ts';
import { widthOf } from './width.ts';

/** So many files are listed with their counts. */
const listed = 15;

/** The closing count: how many there are, which file has how many, and what to do next. */
export function printSummary({ diagnostics, notes }: Told, paint: Paint): string {
  const aside = notes.length > 0 ? `另有 ${notes.length} 条说明，不用改。` : '';
  if (diagnostics.length === 0) return `检查完毕，没有发现问题。${aside}`;
  const files = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const held = files.get(each.file);
    if (held) held.push(each);
    else files.set(each.file, [each]);
  }
  const where =
    files.size > 1 ? `，在 ${files.size} 个文件里` : diagnostics.length > 1 ? '，都在一个文件里' : '';
  const lines = [paint.title(`检查完毕：${countBySeverity(diagnostics)}${where}。`)];
  if (files.size > 1) lines.push(...listFiles(files));
  const hasErrors = diagnostics.some((each) => each.severity === 'error');
  lines.push(
    `${
      hasErrors
        ? '有错误不能发布。请照“怎么改”一处一处改好、保存，再检查一次。'
        : '提醒不影响生成网站；公开一期以前，改好，或者写一句理由。'
    }${aside}`,
  );
  return lines.join('\n');
}

/** 3 处错误、1 处提醒. */
function countBySeverity(diagnostics: Diagnostic[]): string {
  const errors = diagnostics.filter((each) => each.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : '']
    .filter(Boolean)
    .join('、');
}

function listFiles(files: Map<string, Diagnostic[]>): string[] {
  const shown = [...files].slice(0, listed);
  const width = Math.max(...shown.map(([file]) => widthOf(file)));
  const lines = shown.map(
    ([file, held]) => `  ${file}${' '.repeat(width - widthOf(file))}  ${countBySeverity(held)}`,
  );
  if (files.size > listed) lines.push(`  还有 ${files.size - listed} 个文件`);
  return lines;
}
