import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { printDiagnostics } from '../../src/check/print.ts';
import { decodeText } from '../../src/record/source/decode.ts';

/** Prints diagnostics with the lines they are about; in colour on a terminal, plain in a pipe. */
export function tellDiagnostics(diagnostics: Diagnostic[], folder: string): void {
  const held = new Map<string, string[]>();
  const lineOf = (file: string, line: number): string | undefined => {
    let lines = held.get(file);
    if (!lines) {
      lines = readLines(join(folder, file));
      held.set(file, lines);
    }
    return lines[line - 1];
  };
  const print = diagnostics.some((each) => each.severity === 'error') ? console.error : console.log;
  print(printDiagnostics(diagnostics, lineOf, process.stderr.isTTY === true && !process.env['NO_COLOR']));
}

function readLines(path: string): string[] {
  try {
    return decodeText(path, readFileSync(path)).text.split('\n');
  } catch {
    // The file is missing, and the diagnostic says so: there is no line to show.
    return [];
  }
}
