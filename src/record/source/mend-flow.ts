import type { YamlSlip } from './yaml-slip.ts';

/**
 * A line of YAML in which Chinese commas and colons between braces and brackets are put right, with the slips. Only where no
 * other reading is left: a comma before a name that the file may hold (`{ start: …，end: … }`), behind a quoted item or
 * between two codes; a colon behind such a name.
 */
export function mendFlow(
  text: string,
  line: number,
  known: ReadonlySet<string>,
  faults: YamlSlip[],
  widen: (after: number) => void,
): string {
  if (!/[{[]/.test(text) || !/[，：]/.test(text)) return text;
  let out = '';
  let depth = 0;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    const before = out.trimEnd();
    const rest = text.slice(i + 1);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (/["']/.test(sign) && opens.test(before)) quote = sign;
    else if (/[{[]/.test(sign) && opens.test(before)) depth += 1;
    else if (/[}\]]/.test(sign) && depth > 0) depth -= 1;
    else if (depth > 0 && sign === '，' && isBetween(before, rest, known)) {
      faults.push({ kind: 'yaml-syntax', line, column: i + 1, key: '', sign });
      out += ',';
      continue;
    } else if (depth > 0 && sign === '：') {
      const key = /[{,]\s*([A-Za-z][\w-]*)$/.exec(before)?.[1] ?? '';
      if (known.has(key)) {
        faults.push({ kind: 'yaml-wide-colon', line, column: i + 1, key, sign });
        out += ':';
        if (!/^\s/.test(rest)) {
          widen(out.length);
          out += ' ';
        }
        continue;
      }
    }
    out += sign;
  }
  return out;
}

/** Behind these a value begins, and a quote or bracket is one of YAML. */
const opens = /(^|[:,，：[{]|^\s*-)$/;

function isBetween(before: string, rest: string, known: ReadonlySet<string>): boolean {
  const next = /^\s*([A-Za-z][\w-]*)\s*[:：]/.exec(rest)?.[1];
  if (next !== undefined && known.has(next)) return true;
  return /["'\]}]$/.test(before) || (/(^|\D)\d{12}$/.test(before) && /^\s*\d{12}(\D|$)/.test(rest));
}
