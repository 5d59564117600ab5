import { findPersonal, type PersonalFind, type Surroundings } from './find-personal.ts';
import { officeKeyOf } from './office-fields.ts';
import type { Sighting } from './sighting.ts';

/** A stretch of a line, with the field in which it stands. */
interface Piece {
  text: string;
  /** Offset in its line. */
  offset: number;
  field?: string;
  isRemark?: true;
  /** It begins an item of a list. */
  isItem?: true;
}

/** `key: value`, perhaps as an item of a list. */
const pair = /^(\s*(?:- +)*)(?:["']?([\w\u4e00-\u9fff-]+)["']?\s*: ?)?(.*)$/s;
/** A pair inside of braces. */
const inFlow = /["']?([\w\u4e00-\u9fff-]+)["']?\s*:\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,{}[\]]*)/g;
const remark = /(?:^|\s)#.*$/;

/**
 * Personal data in a YAML file, read line by line: so it is found also where the file cannot be read, and in remarks. A value
 * that goes on over several lines is read as one.
 */
export function scanYaml(file: string, text: string, firstLine = 1): Sighting[] {
  const lines = text.split('\n').map(partLine);
  return lines.flatMap((pieces, i) =>
    pieces.flatMap((piece, at) => {
      const isFirst = at === 0;
      if (isFirst && !piece.isRemark && goesOn(lines, i)) return [];
      const block = [{ ...piece, line: firstLine + i }];
      for (let next = i + 1; isFirst && !piece.isRemark && goesOn(lines, next); next++) {
        const more = lines[next]?.[0];
        if (more) block.push({ ...more, line: firstLine + next });
      }
      const about: Surroundings = {
        ...(piece.field === undefined ? {} : { field: piece.field }),
        row: pieces.length > 1 ? pieces.filter((each) => each !== piece) : siblingsOf(lines, i),
        before: piece.field === undefined ? neighbourOf(lines[i - 1], piece) : '',
        after: neighbourOf(lines[i + block.length], piece),
      };
      return sightBlock(file, block, about);
    }),
  );
}

/** True for a line that goes on with the value above it: neither a field nor an item of a list. */
function goesOn(lines: readonly Piece[][], at: number): boolean {
  const [piece, ...rest] = lines[at] ?? [];
  const above = lines[at - 1]?.at(-1);
  if (!piece || rest.length > 0 || !above || piece.isRemark || above.isRemark) return false;
  return piece.field === undefined && !piece.isItem && piece.text.trim() !== '' && above.text.trim() !== '';
}

/** The text of the line beside, if no field begins there; of a remark the remark beside. */
function neighbourOf(pieces: readonly Piece[] | undefined, { isRemark }: Piece): string {
  if (isRemark)
    return (
      pieces
        ?.find((each) => each.isRemark)
        ?.text.replace(/^\s*#+/, '')
        .trim() ?? ''
    );
  const [piece] = pieces ?? [];
  return piece === undefined || piece.field !== undefined || piece.isRemark ? '' : piece.text;
}

/** How many lines above and below may belong to the same item. */
const nearby = 6;

/** The fields beside one in the same item of a list: lines of single values right above and below it. */
function siblingsOf(lines: readonly Piece[][], at: number): Array<{ field?: string; text: string }> {
  const row: Array<{ field?: string; text: string }> = [];
  for (const step of [-1, 1]) {
    for (let i = at + step; Math.abs(i - at) <= nearby; i += step) {
      const piece = lines[i]?.[0];
      if (piece?.field === undefined || piece.text === '') break;
      row.push(piece);
    }
  }
  return row;
}

function partLine(line: string): Piece[] {
  const pieces: Piece[] = [];
  const behind = line.includes('#') ? remark.exec(line) : null;
  const isQuoted = behind !== null && /^[^"']*(["'])(?:(?!\1).)*$/.test(line.slice(0, behind.index));
  const said = behind && !isQuoted ? line.slice(0, behind.index) : line;
  const [, indent = '', key, value = ''] = pair.exec(said) ?? [];
  if (/^\s*\{/.test(value)) {
    const start = said.length - value.length;
    for (const found of value.matchAll(inFlow)) {
      const text = found[2] ?? '';
      const offset = start + found.index + found[0].length - text.length;
      pieces.push({ text, offset, field: found[1] ?? '' });
    }
  } else if (key === undefined) {
    const isItem = indent.includes('-') ? { isItem: true as const } : {};
    if (value.trim() !== '' || !behind) pieces.push({ text: value, offset: indent.length, ...isItem });
  } else pieces.push({ text: value, offset: said.length - value.length, field: key });
  if (behind && !isQuoted) pieces.push({ text: behind[0], offset: behind.index, isRemark: true });
  return pieces;
}

const fence = /^((?:[ \t]*\n)*---[ \t]*\n)([\s\S]*?\n)---[ \t]*(?:\n|$)/;

/** Personal data in an authored text: front matter, prose, tables, tags and remarks. */
export function scanAuthored(file: string, text: string): Sighting[] {
  const parts = fence.exec(text);
  const above = parts?.[1]?.split('\n').length ?? 1;
  const front = parts ? scanYaml(file, parts[2] ?? '', above) : [];
  const body = parts ? text.slice(parts[0].length) : text;
  const bodyLine = parts ? parts[0].split('\n').length : 1;
  const lines = body.split('\n');
  const remarked = remarkedLines(body);
  let headers: string[] = [];
  let block: Placed[] = [];
  const found: Sighting[] = [];
  const close = (after: string) => {
    const [first] = block;
    if (first)
      found.push(...sightBlock(file, block, { before: lines[first.line - bodyLine - 1] ?? '', after }));
    block = [];
  };
  lines.forEach((line, i) => {
    const isRow = /^\s*\|/.test(line);
    if (!isRow) headers = [];
    else if (headers.length === 0) headers = cellsOf(line).map((cell) => cell.text.trim());
    const isRemark = remarked.has(i);
    const at = bodyLine + i;
    const isOpen = block.length > 0 && !isRemark && !isRow && goesOnInProse(line);
    if (!isOpen) close(line);
    if (isRow && !isRemark) found.push(...scanRowOf(file, line, headers, at));
    else if (line.trim() !== '') {
      block.push({ text: line, offset: 0, line: at, ...(isRemark ? { isRemark: true } : {}) });
      if (isRemark || /^\s*#/.test(line)) close(lines[i + 1] ?? '');
    }
  });
  close('');
  return [...front, ...found];
}

/** True for a line that goes on with the paragraph above it (CommonMark, 4.8): no heading, item, quote, tag or blank line. */
function goesOnInProse(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)、]\s|>|<|\[|\{|`{3}|:::|---|===)/.test(line);
}

/** Lines that stand in a remark: `{/* … *​/}` or `<!-- … -->`. */
function remarkedLines(body: string): Set<number> {
  const lines = new Set<number>();
  for (const found of body.matchAll(/\{\s*\/\*[\s\S]*?\*\/\s*\}|<!--[\s\S]*?-->/g)) {
    const first = body.slice(0, found.index).split('\n').length - 1;
    const count = found[0].split('\n').length;
    for (let i = 0; i < count; i++) lines.add(first + i);
  }
  return lines;
}

function cellsOf(line: string): Piece[] {
  const cells: Piece[] = [];
  let offset = 0;
  for (const text of line.split('|')) {
    if (text.trim() !== '') cells.push({ text, offset });
    offset += text.length + 1;
  }
  return cells;
}

function scanRowOf(file: string, line: string, headers: readonly string[], at: number): Sighting[] {
  const cells = cellsOf(line);
  const fields = cells.map((cell, i) => ({
    ...cell,
    ...(headers[i] === undefined ? {} : { field: headers[i] }),
  }));
  return fields.flatMap((cell, i) => {
    const about: Surroundings = {
      ...(cell.field === undefined ? {} : { field: cell.field }),
      row: fields.filter((each) => each !== cell),
      before: cells[i - 1]?.text.trim() ?? '',
      after: cells[i + 1]?.text.trim() ?? '',
    };
    return sightBlock(file, [{ ...cell, line: at }], about);
  });
}

/** A piece with the line it stands on. */
interface Placed extends Piece {
  line: number;
}

/** Personal data in pieces that make up one text, each told on its own line. A line end between Chinese is nothing. */
function sightBlock(file: string, block: readonly Placed[], about: Surroundings): Sighting[] {
  let text = '';
  const starts = block.map((piece, i) => {
    const bare = i === 0 ? piece.text : piece.text.trimStart();
    if (i > 0) text = text.trimEnd() + (isHan(text.trimEnd().at(-1)) && isHan(bare[0]) ? '' : '\n');
    const start = text.length;
    text += bare;
    return { start, shift: piece.text.length - bare.length };
  });
  return findPersonal(text, about).flatMap((found) =>
    block.flatMap((piece, i) => {
      const { start = 0, shift = 0 } = starts[i] ?? {};
      const length = Math.min(piece.text.length - shift, (starts[i + 1]?.start ?? text.length) - start);
      const [from, to] = [Math.max(0, found.start - start), Math.min(length, found.end - start)];
      if (from >= to || text.slice(start + from, start + to).trim() === '') return [];
      return sighted(file, piece, { ...found, start: from + shift, end: to + shift });
    }),
  );
}

const isHan = (sign: string | undefined): boolean =>
  sign !== undefined && /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(sign);

function sighted(file: string, piece: Placed, { kind, start, end, shown }: PersonalFind): Sighting[] {
  return [
    {
      kind,
      value: piece.text.slice(start, end),
      shown,
      at: { file, line: piece.line, column: piece.offset + start + 1 },
      officeKey: piece.field === undefined ? undefined : officeKeyOf(file, piece.field),
      aside: piece.isRemark ? 'remark' : undefined,
    },
  ];
}
