import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import type { Passes } from '../../src/check/personal/passes.ts';
import { type Inspection, type InspectionOptions, inspectFolder } from '../../src/inspect/inspect-folder.ts';

export const noPasses: Passes = { contacts: new Set(), allowed: [] };

/** Inspects files that are written to disk for it. */
export async function inspectFiles(
  files: Record<string, string | Uint8Array>,
  options: Partial<InspectionOptions> = {},
): Promise<Inspection> {
  const root = mkdtempSync(join(tmpdir(), 'inspect-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return await inspectFolder(root, { find: findPersonal, passes: noPasses, threads: 0, ...options });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
