import type { z } from 'zod';
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
): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, input, locate, [...knownKeys]));
}

type Issue = z.core.$ZodIssue;

function problemsOfIssue(issue: Issue, input: unknown, locate: Locate, known: string[]): Problem[] {
  const key = nameOf(issue.path);
  const at = locate(issue.path);
  const value = valueAt(input, issue.path);
  const shown = value === undefined ? undefined : typeof value === 'object' ? undefined : String(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) =>
        problem('unknown-key', locate(issue.path, name), { key: name, nearest: nearest(name, known) }, name),
      );
    case 'invalid_type':
      if (value === undefined || value === null) return [problem('missing-key', at, { key })];
      return [
        problem(
          'wrong-type',
          at,
          { key, expected: typeNames[issue.expected] ?? issue.expected, given: typeNameOf(value) },
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
      if (issue.message === 'not-a-day') return [problem('not-a-day', at, { key }, shown)];
      return [problem('wrong-form', at, { key, expected: issue.message }, shown)];
    case 'invalid_format':
      if (issue.message === 'not-a-period') return [problem('not-a-period', at, { key }, shown)];
      return [problem('wrong-form', at, { key, expected: issue.message }, shown)];
    case 'too_small':
      if (value === '') return [problem('missing-key', at, { key })];
      return [problem('wrong-form', at, { key, expected: `至少 ${issue.minimum}` }, shown)];
    case 'too_big':
      return [problem('wrong-form', at, { key, expected: `至多 ${issue.maximum}` }, shown)];
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
  return [problem('no-variant', locate(issue.path), { key: nameOf(issue.path), reason: issue.message })];
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
