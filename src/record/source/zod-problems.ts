import type { z } from 'zod';
import { date, periodOfWords } from './cell-type.ts';
import { nearest } from './nearest.ts';
import { type Place, type Problem, problem } from './problem.ts';

/** Finds the place of a value by its path in the file. */
export type Locate = (path: PropertyKey[], key?: string) => Place;

/** Names of JavaScript types as a clerk would say them. */
const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每行以“- ”开头）',
  object: '若干“名称: 值”',
  record: '若干“名称: 值”',
};

/** Turns what zod found into problems with places. Known keys of objects come from the schema's own shapes. */
export function problemsOf(
  error: z.ZodError,
  input: unknown,
  locate: Locate,
  knownKeys: Iterable<string>,
  written: (path: PropertyKey[]) => string | undefined = () => undefined,
): Problem[] {
  const known = [...knownKeys];
  return withoutTwice(
    error.issues.flatMap((issue) =>
      problemsOfIssue(issue, input, locate, known).map((found) => asWritten(found, written(issue.path))),
    ),
  );
}

/** A number is told as it is written: of 0991 the program knows only 991. */
function asWritten(found: Problem, source: string | undefined): Problem {
  return found.kind === 'wrong-type' && source !== undefined && found.value !== undefined
    ? { ...found, value: source }
    : found;
}

/** A key written nearly right is unknown, and the right one is missing: that is one slip, told where it stands. */
function withoutTwice(found: Problem[]): Problem[] {
  const meant = new Set(found.map((each) => (each.kind === 'unknown-key' ? each.facts.nearest : undefined)));
  return found.filter((each) => each.kind !== 'missing-key' || !meant.has(each.facts.key));
}

type Issue = z.core.$ZodIssue;

function problemsOfIssue(issue: Issue, input: unknown, locate: Locate, known: string[]): Problem[] {
  const key = nameOf(issue.path);
  const at = locate(issue.path);
  const value = valueAt(input, issue.path);
  const shown = value === undefined ? undefined : typeof value === 'object' ? undefined : String(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => {
        // A key that is right elsewhere is no better name for itself.
        const others = known.filter((each) => each !== name);
        const facts = { key: name, nearest: nearest(name, others) };
        return problem('unknown-key', locate(issue.path, name), facts, name);
      });
    case 'invalid_type':
      if (value === undefined || value === null) return [problem('missing-key', at, { key })];
      return [
        problem(
          'wrong-type',
          at,
          {
            key,
            expected: typeNames[issue.expected] ?? issue.expected,
            given: typeNameOf(value),
            inList: typeof issue.path.at(-1) === 'number' && typeof issue.path.at(-2) === 'string',
          },
          shown,
        ),
      ];
    case 'invalid_value': {
      if (value === undefined || value === null) return [problem('missing-key', at, { key })];
      const allowed = issue.values.map(String);
      return [problem('not-allowed', at, { key, allowed, nearest: nearest(String(value), allowed) }, shown)];
    }
    case 'invalid_union':
      return problemsOfUnion(issue, input, locate, known);
    case 'custom':
      if (issue.message === 'not-a-day')
        return [problem('not-a-day', at, { key, ...readingOfDay(shown) }, shown)];
      if (issue.message === 'span-reversed') {
        const { start, end } = spanAt(input, issue.path.slice(0, -1));
        return [problem('span-reversed', at, { key: nameOf(issue.path.slice(0, -1)), start, end }, end)];
      }
      return [problem('wrong-form', at, { key, expected: issue.message }, shown)];
    case 'invalid_format':
      if (issue.message === 'not-a-period')
        return [problem('not-a-period', at, { key, hint: periodOfWords(shown ?? '') }, shown)];
      return [problem('wrong-form', at, { key, expected: issue.message }, shown)];
    case 'too_small':
      if (value === '') return [problem('missing-key', at, { key })];
      return [
        problem(
          'out-of-range',
          at,
          { key, least: Number(issue.minimum), isList: issue.origin === 'array' },
          shown,
        ),
      ];
    case 'too_big':
      return [
        problem(
          'out-of-range',
          at,
          { key, most: Number(issue.maximum), isList: issue.origin === 'array' },
          shown,
        ),
      ];
    default:
      return [problem('wrong-form', at, { key, expected: issue.message }, shown)];
  }
}

/**
 * Of a value that may take several shapes, the shape that went furthest is the one that was meant:
 * its complaints help, those of the others do not.
 */
function problemsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  locate: Locate,
  known: string[],
): Problem[] {
  const value = valueAt(input, issue.path);
  if (value === undefined || value === null)
    return [problem('missing-key', locate(issue.path), { key: nameOf(issue.path) })];
  const branches = issue.errors.map((errors) =>
    errors.flatMap((inner) =>
      problemsOfIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, input, locate, known),
    ),
  );
  const best = branches.filter((found) => found.length > 0).sort((a, b) => rankOf(a) - rankOf(b))[0];
  if (best) return best;
  return [
    problem('wrong-form', locate(issue.path), {
      key: nameOf(issue.path),
      expected: '和示例里同类的一项一样',
    }),
  ];
}

/** The lower, the nearer: a wrong type or a key that does not belong says that another shape was meant. */
function rankOf(found: Problem[]): number {
  const cost: Partial<Record<Problem['kind'], number>> = {
    'wrong-type': 10,
    'unknown-key': 3,
    'missing-key': 3,
  };
  return found.reduce((sum, each) => sum + (cost[each.kind] ?? 1), 0);
}

function nameOf(path: PropertyKey[]): string {
  const named = path.filter((part) => typeof part === 'string');
  return String(named.at(-1) ?? '内容');
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    input,
  );
}

function typeNameOf(value: unknown): string {
  return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

/** The day that was meant, where a table would read it, in the form that YAML needs; or why there is no such day. */
function readingOfDay(shown: string | undefined): { hint: string | undefined; why: string | undefined } {
  const reading = date.read((shown ?? '').replace(/^[“”"]|[“”"]$/g, '').trim());
  const why = 'fault' in reading && 'why' in reading.fault.facts ? reading.fault.facts.why : undefined;
  return { hint: 'value' in reading ? reading.value : undefined, why };
}

function spanAt(input: unknown, path: PropertyKey[]): { start: string; end: string } {
  const span = valueAt(input, path);
  const part = (name: string) =>
    typeof span === 'object' && span !== null ? String(Reflect.get(span, name)) : '';
  return { start: part('start'), end: part('end') };
}
