import type { ProtectionAccount } from '../../protect/account.ts';
import type { ProtectionNames } from './names.ts';
import { writeHtml } from './write-html.ts';
import { writeJson } from './write-json.ts';

/**
 * The protection report of an edition, for the office and its inspectors, never for the site: a page to read and print, and
 * the same for programs. Pure: the same account gives the same text.
 *
 * @returns file names below the report's own folder, and their texts
 */
export function composeProtectionReport(
  account: ProtectionAccount,
  names: ProtectionNames,
): Array<{ path: string; text: string }> {
  return [
    { path: 'index.html', text: writeHtml(account, names) },
    { path: 'protection.json', text: writeJson(account, names) },
  ];
}
