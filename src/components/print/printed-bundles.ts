import { readFileSync } from 'node:fs';
import type { PrintedBundle } from '../../document/bundle.ts';

let held: PrintedBundle[] | undefined;

/** What the press has bound in this build, told by the build in a file; nothing in `npm run dev`, which prints nothing. */
export function readBundles(): PrintedBundle[] {
  const file = process.env['MINGBAI_BUNDLES'];
  held ??= file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as PrintedBundle[]);
  return held;
}
