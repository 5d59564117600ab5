import { type Document, type Scalar, visit, type YAMLError } from 'yaml';
import { findIndentSlip } from './indent-slip.ts';
import { type Place, type Problem, problem } from './problem.ts';

/**
 * What the parser stumbled over, as the slip that makes it stumble there. Of faults of form the first is told: behind it the
 * parser takes everything for something else.
 */
export function tellYamlFaults(
  document: Document.Parsed,
  text: string,
  known: ReadonlySet<string>,
  placeAt: (offset: number) => Place,
): Problem[] {
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const stars = looseAliases(document).map((offset) => problem('yaml-star', placeAt(offset), { sign: '*' }));
  const twice = tellRepeated(
    faults.filter((fault) => fault.code === 'DUPLICATE_KEY'),
    text,
    placeAt,
  );
  const first = faults.find((fault) => fault.code !== 'DUPLICATE_KEY' && fault.code !== 'BAD_ALIAS');
  if (!first) return [...twice, ...stars];
  return [...twice, tellForm(first, text, known, placeAt)];
}

/**
 * Where aliases stand (`*重点任务`). A clerk who writes one means a word with an asterisk, and the record has no use for
 * others: a few lines of them can stand for millions.
 */
export function looseAliases(document: Document.Parsed): number[] {
  const found: number[] = [];
  visit(document, { Alias: (_key, node) => void found.push((node as unknown as Scalar).range?.[0] ?? 0) });
  return found;
}

/** Names that come twice; of several in a row, as where the dash of a new item is missing, the first. */
function tellRepeated(faults: YAMLError[], text: string, placeAt: (offset: number) => Place): Problem[] {
  const found: Problem[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const fault of faults) {
    const at = placeAt(fault.pos[0]);
    const follows = at.line - last <= 3;
    last = at.line;
    if (follows) continue;
    const key = /^\s*(?:- )?([^:\s]+):/.exec(lineAt(text, fault.pos[0]))?.[1] ?? '';
    found.push(problem('yaml-repeated-key', at, { key }));
  }
  return found;
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1).split('\n', 1)[0] ?? '';
}

function tellForm(
  fault: YAMLError,
  text: string,
  known: ReadonlySet<string>,
  placeAt: (offset: number) => Place,
): Problem {
  const offset = fault.pos[0];
  const at = placeAt(offset);
  const line = lineAt(text, offset);
  const key = /^\s*(?:- )?([^:\s]+):/.exec(line)?.[1] ?? '';
  if (fault.code === 'TAB_AS_INDENT') return problem('yaml-tab', at, {});
  const mark = /closing (["'])/.exec(fault.message)?.[1];
  if (mark !== undefined) {
    const opening = text.lastIndexOf(mark, Math.max(0, offset - 1));
    return problem('yaml-quote', placeAt(Math.max(0, opening)), { mark });
  }
  const inner = /:\s*(")[^"]*"\s*[^\s"',}\]#]/.exec(line) ?? /:\s*(')[^']*'\s*[^\s"',}\]#]/.exec(line);
  if (inner) return problem('yaml-inner-quote', at, { key });
  if (fault.code === 'BLOCK_IN_FLOW') {
    const wide = /[，：]/.exec(text.slice(offset, fault.pos[1]));
    const reason = wide?.[0] === '：' ? 'WIDE_COLON' : 'WIDE_COMMA';
    if (wide) return problem('yaml-syntax', placeAt(offset + wide.index), { reason });
  }
  const slip = findIndentSlip(text, known);
  const near = slip && Math.abs(slip.line - lineOf(text, offset)) <= 3;
  const bracket =
    /end with a ([\]}])/.exec(fault.message)?.[1] ?? (/[[{][^\]}]*$/.test(line) ? ']' : undefined);
  if (bracket !== undefined) {
    const opening = text.lastIndexOf(bracket === '}' ? '{' : '[', offset);
    if (opening >= 0) return problem('yaml-bracket', placeAt(opening), { bracket: text[opening] ?? '[' });
  }
  if (fault.code === 'BLOCK_AS_IMPLICIT_KEY' && /: .*: /.test(line))
    return problem('yaml-loose-colon', at, { key });
  if (slip && near) {
    const place = { ...at, line: at.line + slip.line - lineOf(text, offset), column: slip.column };
    return slip.kind === 'no-dash'
      ? problem('yaml-no-dash', place, { key: slip.key })
      : problem('yaml-indent', place, { key: slip.key, given: slip.column - 1, wanted: slip.wanted });
  }
  const sign = text[offset] ?? '';
  if (['BAD_SCALAR_START', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS'].includes(fault.code) && /[@`%!&*]/.test(sign))
    return problem('yaml-star', at, { sign });
  return problem('yaml-syntax', at, { reason: fault.code });
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
