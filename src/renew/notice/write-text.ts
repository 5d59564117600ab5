import { stringify } from 'yaml';
import { type NewFile, textFile } from '../renewal.ts';

/**
 * An authored text that waits for its writer: `draft: true` on the first line, with what it means; lines are never folded.
 * Keys without a value are left out.
 */
export function draftFile(path: string, front: Record<string, unknown>, body: string): NewFile {
  const kept = Object.fromEntries(Object.entries(front).filter(([, value]) => !isNothing(value)));
  return textFile(
    path,
    `---\n# 草稿，不会公开。写好、核对好以后，删去下面这一行。\ndraft: true\n${stringify(kept, { lineWidth: 0 })}---\n\n${body.trim()}\n`,
  );
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
