/** The first line of a YAML text that does not line up with those around it, or lacks the dash of a new item. */
export interface IndentSlip {
  kind: 'indent' | 'no-dash';
  line: number;
  column: number;
  key: string;
  /** How many spaces would fit. */
  wanted: number[];
}

interface Level {
  /** Where names of this level begin, counted from 0. */
  column: number;
  /** Where the dash of its items stands, if it is an item. */
  dash: number | undefined;
}

/** Looks for it; only names that the file may hold count as names, for running text may stand anywhere. */
export function findIndentSlip(text: string, known: ReadonlySet<string>): IndentSlip | undefined {
  const levels: Level[] = [];
  let opens = true;
  let block = -1;
  for (const [i, given] of text.split('\n').entries()) {
    const indent = given.search(/\S/);
    if (indent < 0 || given.trimStart().startsWith('#') || (block >= 0 && indent > block)) continue;
    block = /:\s*[|>][+-]?\d?\s*$/.test(given) ? indent : -1;
    const parts = /^\s*((?:- +)?)([A-Za-z][\w-]*):(\s.*|)$/.exec(given);
    const [, dashed = '', key = '', rest = ''] = parts ?? [];
    if (!parts || !known.has(key)) continue;
    const dash = dashed === '' ? undefined : indent;
    const slip = place(levels, { column: indent + dashed.length, dash }, opens);
    if (slip) return { ...slip, line: i + 1, column: indent + 1, key };
    opens = /^\s*(#.*)?$/.test(rest);
  }
  return undefined;
}

function place(
  levels: Level[],
  next: Level,
  opens: boolean,
): { kind: IndentSlip['kind']; wanted: number[] } | undefined {
  const begin = next.dash ?? next.column;
  const top = levels.at(-1);
  if (!top || (opens && begin > top.column) || (opens && next.dash === top.column)) {
    levels.push(next);
    return undefined;
  }
  const open = [...levels];
  while ((levels.at(-1)?.column ?? -1) > next.column) levels.pop();
  const fits = levels.at(-1);
  if (fits?.column === next.column && (next.dash === undefined || next.dash === fits.dash)) return undefined;
  if (next.dash === undefined && open.some((level) => level.dash === next.column))
    return { kind: 'no-dash', wanted: [next.column] };
  const wanted = open.map((level) => (next.dash === undefined ? level.column : level.dash));
  return { kind: 'indent', wanted: [...new Set(wanted.filter((each) => each !== undefined))].slice(-2) };
}
