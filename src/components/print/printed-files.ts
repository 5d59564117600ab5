import { readFileSync } from 'node:fs';
import type { PrintedSize } from '../../document/printed-size.ts';

let held: Map<string, PrintedSize> | undefined;

/** Size of a PDF of this build, told by the build in a file; nothing in `npm run dev`, which prints nothing. */
export function findPrinted(pdf: string): PrintedSize | undefined {
  const file = process.env['MINGBAI_PRINTED'];
  held ??= new Map(
    file === undefined
      ? []
      : (JSON.parse(readFileSync(file, 'utf8')) as PrintedSize[]).map((each) => [each.pdf, each]),
  );
  return held.get(pdf);
}
