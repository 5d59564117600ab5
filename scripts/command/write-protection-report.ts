import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FamilyAccount, ProtectionAccount } from '../../src/protect/account.ts';
import { composeProtectionReport } from '../../src/publish/protection-report/compose-report.ts';
import type { ProtectionNames } from '../../src/publish/protection-report/names.ts';

/**
 * Writes the protection report into a folder beside the output, never in it: it tells more than the site may. Each file
 * takes the place of the last one only when it is whole. Gives the path of the page.
 */
export function writeProtectionReport(
  account: ProtectionAccount,
  names: ProtectionNames,
  folder: string,
): string {
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of composeProtectionReport(account, names)) {
    const target = join(folder, path);
    writeFileSync(`${target}.part`, text);
    renameSync(`${target}.part`, target);
  }
  return join(folder, 'index.html');
}

/** Beside the output, named after it: `protection` for `dist`, `dist2-protection` for `dist2`. */
export function protectionFolder(out: string): string {
  const name = basename(out);
  return join(dirname(out), name === 'dist' ? 'protection' : `${name}-protection`);
}

/** What was done to how many figures, in one sentence. */
export function sumUp({ families }: ProtectionAccount): string {
  const count = (of: (family: FamilyAccount) => number) => families.reduce((sum, each) => sum + of(each), 0);
  const hidden = count((family) => family.hidden.length);
  const banded = count((family) => family.banded);
  return `涉及个人的数 ${count((family) => family.figures)} 个，其中 ${banded} 个按区间公开，${hidden} 个不公开；两次审核都没有发现能推算出来的数。`;
}
