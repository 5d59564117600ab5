import type { Draw } from './mutation.ts';
import { sampleFiles, textOf } from './sample.ts';

/** A line `key: value` of YAML, in a file of YAML or in front matter. */
export interface KeyLine {
  file: string;
  /** Counted from 1. */
  line: number;
  indent: string;
  dash: string;
  key: string;
  value: string;
}

/** Files with YAML in them: whole ones, and front matter. */
export const yamlFiles = sampleFiles.filter((file) => /\.(yaml|mdx)$/.test(file));

const found = new Map<string, KeyLine[]>();

/** The `key: value` lines of a file that stand on one line each. */
export function keyLinesOf(file: string): KeyLine[] {
  const known = found.get(file);
  if (known) return known;
  const all = textOf(file).split('\n');
  const end = file.endsWith('.mdx') ? all.indexOf('---', 1) : all.length;
  const lines = all.slice(0, end).flatMap((text, i) => {
    const parts = /^( *)(- )?([A-Za-z][A-Za-z-]*):(?: (\S.*))?$/.exec(text);
    if (!parts) return [];
    const [, indent = '', dash = '', key = '', value = ''] = parts;
    return [{ file, line: i + 1, indent, dash, key, value }];
  });
  found.set(file, lines);
  return lines;
}

/** A line of some file of YAML that fits. */
export function pickLine(draw: Draw, fits: (line: KeyLine) => boolean): KeyLine {
  const file = draw.among(yamlFiles, (each) => keyLinesOf(each).some(fits));
  return draw.among(keyLinesOf(file), fits);
}

/** The text of a file with one line put in the place of another; `undefined` takes the line away. */
export function withLine(file: string, line: number, ...texts: string[]): string {
  return textOf(file)
    .split('\n')
    .toSpliced(line - 1, 1, ...texts)
    .join('\n');
}
