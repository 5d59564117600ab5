import type { Diagnostic } from './diagnostic.ts';

const colours = {
  red: '\u001b[31m',
  yellow: '\u001b[33m',
  blue: '\u001b[36m',
  bold: '\u001b[1m',
  end: '\u001b[0m',
};

/**
 * Diagnostics as text, as a good compiler prints them: place, what is wrong, the line with a caret, what to do.
 * `lineOf` gives a line of a file of the record; colour only where asked for (a terminal).
 */
export function printDiagnostics(
  diagnostics: Diagnostic[],
  lineOf: (file: string, line: number) => string | undefined,
  colour: boolean,
): string {
  const paint = (name: keyof typeof colours, text: string) =>
    colour ? `${colours[name]}${text}${colours.end}` : text;
  const parts = diagnostics.map((each) => {
    const word = each.severity === 'error' ? paint('red', '错误') : paint('yellow', '提醒');
    const isTable = each.file.endsWith('.csv');
    const where = `${each.file}${isWholeFile(each) ? '' : ` 第${each.line}行第${each.column}${isTable ? '列' : '个字'}`}`;
    const lines = [`${word} ${each.code}　${paint('bold', where)}`, `  ${each.message}`];
    const line = lineOf(each.file, each.line);
    if (line !== undefined && line.trim() !== '' && !isWholeFile(each))
      lines.push(...excerpt(line, each, isTable).map((text) => paint('blue', text)));
    lines.push(`  怎么改：${each.fix}`);
    return lines.join('\n');
  });
  return [...parts, summarize(diagnostics)].join('\n\n');
}

/** Codes MB10x are about a file, not about a place in it. */
function isWholeFile(diagnostic: Diagnostic): boolean {
  return diagnostic.code.startsWith('MB10');
}

/** The line itself and a caret below the place; long lines are cut around it. */
function excerpt(line: string, at: Diagnostic, isTable: boolean): string[] {
  const start = isTable ? offsetOfCell(line, at.column) : at.column - 1;
  const from = Math.max(0, start - 30);
  const shown = `${from > 0 ? '…' : ''}${line.slice(from, from + 70)}${line.length > from + 70 ? '…' : ''}`;
  const before = `${from > 0 ? '…' : ''}${line.slice(from, start)}`;
  const gutter = `  ${String(at.line).padStart(5)} | `;
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length - 2)}| ${' '.repeat(widthOf(before))}^`];
}

/** Where a cell of a CSV line begins. Quoted commas do not part cells. */
function offsetOfCell(line: string, column: number): number {
  let cell = 1;
  let quoted = false;
  for (let i = 0; i < line.length && cell < column; i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === ',' && !quoted) {
      cell += 1;
      if (cell === column) return i + 1;
    }
  }
  return 0;
}

/** Columns that a text takes in a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** 发现 3 处错误、1 处提醒. */
export function summarize(diagnostics: Diagnostic[]): string {
  const errors = diagnostics.filter((each) => each.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (errors === 0 && warnings === 0) return '检查完毕，没有发现问题。';
  const parts = [errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : ''].filter(
    Boolean,
  );
  return `检查完毕，发现${parts.join('、')}。${errors > 0 ? '改正错误后才能发布。' : '提醒不影响发布。'}`;
}
