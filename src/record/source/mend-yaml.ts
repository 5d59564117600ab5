import { mendFlow } from './mend-flow.ts';
import type { YamlSlip } from './yaml-slip.ts';

/**
 * YAML text with such slips put right, so that one run can tell what else is wrong, and the slips. They stay errors: what a
 * tab or a full-width colon was meant to be is not for the program to say. Only names that the file may hold are taken
 * for names: 注：… in running text is none. `columnOf` gives columns of the text as given.
 */
export function mendYaml(
  given: string,
  known: ReadonlySet<string>,
): {
  text: string;
  faults: YamlSlip[];
  columnOf: (line: number, column: number) => number;
} {
  const faults: YamlSlip[] = [];
  /** Columns behind which a sign was put in, by line. */
  const widened = new Map<number, number[]>();
  let block = -1;
  const lines = given.split('\n').map((text, i) => {
    const indent = text.search(/\S/);
    // Inside a block of running text (`|`, `>`) everything is as it is meant.
    if (block >= 0 && (indent < 0 || indent > block)) return text;
    block = /:\s*[|>][+-]?\d?\s*$/.test(text) ? indent : -1;
    return mendLine(text, i + 1, known, faults, widened);
  });
  const columnOf = (line: number, column: number) =>
    column - (widened.get(line) ?? []).filter((after) => column > after).length;
  return { text: lines.join('\n'), faults, columnOf };
}

function mendLine(
  given: string,
  line: number,
  known: ReadonlySet<string>,
  faults: YamlSlip[],
  widened: Map<number, number[]>,
): string {
  const widen = (after: number) => widened.set(line, [...(widened.get(line) ?? []), after]);
  let text = mendFlow(given, line, known, faults, widen);
  const before = text.length;
  const tab = /^ *\t/.exec(text);
  if (tab) {
    faults.push({ kind: 'yaml-tab', line, column: tab[0].length, key: '', sign: '' });
    text = text.replace(/^[ \t]+/, (space) => space.replaceAll('\t', '  ').slice(0, space.length * 2));
    const grown = text.length - before;
    for (let i = 0; i < grown; i++) widen(tab[0].length);
  }
  const dash = /^(\s*)([-－—–])(\s*)([A-Za-z][\w-]*)\s*[:：]/.exec(text);
  if (dash && known.has(dash[4] ?? '') && (dash[2] !== '-' || dash[3] === '')) {
    const column = (dash[1] ?? '').length + 1;
    faults.push({ kind: 'yaml-no-space', line, column, key: dash[4] ?? '', sign: dash[2] ?? '' });
    text = `${dash[1]}- ${text.slice(column + (dash[3] ?? '').length)}`;
    if (dash[3] === '') widen(column);
  }
  const name = /^(\s*(?:- )?)([A-Za-z][\w-]*)\s*([:：])(.?)/.exec(text);
  if (!name || !known.has(name[2] ?? '')) return text;
  const [whole, , key = '', colon = '', next = ''] = name;
  const column = whole.length - next.length;
  if (colon === '：') faults.push({ kind: 'yaml-wide-colon', line, column, key, sign: colon });
  else if (next !== '' && /\S/.test(next))
    faults.push({ kind: 'yaml-no-space', line, column, key, sign: colon });
  else return text;
  const isLoose = next !== '' && /\S/.test(next);
  if (isLoose) widen(column);
  return `${text.slice(0, column - 1)}:${isLoose ? ' ' : ''}${text.slice(column)}`;
}
