import { isPersonFile, tableFiles } from '../../record/files.ts';
import { letterOf } from '../../record/source/header.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { hideInSpot } from './hide-in-spot.ts';
import type { Source } from './sources.ts';

/** The place of a finding for the eye: in words, and as a stretch of a line. */
export interface Spot {
  /** 第7行（Excel 里第5行） C列“金额（万元）”. */
  words: string;
  line: string | undefined;
  /** Offsets in the line. */
  start: number;
  end: number;
}

/**
 * Finds what a finding is about in the text of its file. Never fails: a place that is not there has no line. Nothing
 * personal can be read in the line any more, whatever the finding is about.
 */
export function findSpot(at: Diagnostic, source: Source | undefined): Spot {
  const spot = findOpenSpot(at, source);
  return source ? hideInSpot(spot, at.file, source) : spot;
}

function findOpenSpot(at: Diagnostic, source: Source | undefined): Spot {
  if (isPersonFile(at.file)) return spotAmongPersons(at, source);
  if (at.file.endsWith('.csv')) return spotInTable(at, source);
  const line = source?.lines[at.line - 1];
  const words = `第${at.line}行 第${at.column}个字`;
  const start = clamp(at.column - 1, line);
  return { words, line, start, end: start + lengthAt(line?.slice(start) ?? '', at.value) };
}

/** Of a list of persons no line is shown, and of its headings only those that the table has. */
function spotAmongPersons(at: Diagnostic, source: Source | undefined): Spot {
  const header = source?.sheet?.headers[at.column - 1]?.replace(/\s+/g, '');
  const isKnown = Object.values(tableFiles.persons.table.columns).some((each) => each.header === header);
  const words = `第${at.line}行 ${letterOf(at.column)}列${isKnown ? `“${header}”` : ''}`;
  return { words, line: undefined, start: 0, end: 0 };
}

function spotInTable(at: Diagnostic, source: Source | undefined): Spot {
  const line = source?.lines[at.line - 1];
  const span = source?.sheet?.find(at.line, at.column, at.value);
  const row = span?.row !== undefined && span.row !== at.line ? `（Excel 里第${span.row}行）` : '';
  const header = source?.sheet?.headerLine === at.line ? undefined : source?.sheet?.headers[at.column - 1];
  const column = `${letterOf(at.column)}列${header ? `“${header.replace(/\s+/g, '')}”` : ''}`;
  const words = `第${at.line}行${row} ${column}`;
  if (source && span && span.line === at.line && line !== undefined) {
    const lineStart = source.text.lastIndexOf('\n', span.start - 1) + 1;
    const start = span.start - lineStart;
    return { words, line, start, end: Math.min(span.end - lineStart, line.length) };
  }
  const start = clamp(startOfBrokenCell(line ?? '', at.column, at.value), line);
  return {
    words,
    line,
    start,
    end: start + (at.value && line?.startsWith(at.value, start) ? at.value.length : 1),
  };
}

/** Where a cell begins in a line whose quotes are broken: what stands between separators is the best there is. */
function startOfBrokenCell(line: string, column: number, value: string | null): number {
  const at = value ? line.indexOf(value) : -1;
  if (at >= 0) return at;
  let start = 0;
  for (let cell = 1; cell < column; cell++) {
    const next = line.slice(start).search(/[,;\t]/);
    if (next < 0) break;
    start += next + 1;
  }
  return start;
}

function clamp(start: number, line: string | undefined): number {
  return Math.max(0, Math.min(start, line?.length ?? 0));
}

/** How long the thing at the beginning of `rest` is: the value, else a key, a tag, a word in quotes, or a scalar of YAML. */
function lengthAt(rest: string, value: string | null): number {
  const quoted = /^(["'])(?:(?!\1).)*\1/.exec(rest)?.[0].length;
  if (quoted !== undefined) return quoted;
  if (value && rest.startsWith(value)) return value.length;
  const known = /^(?:[A-Za-z][\w-]*(?=\s*[:：])|<[^>]*>|\{[^}]*\}|---)/.exec(rest);
  if (known) return known[0].length;
  const scalar = /^[\w./:+-]+/.exec(rest);
  return scalar ? scalar[0].length : 1;
}
