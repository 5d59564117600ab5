/** Where things stand may differ: they were moved. What they are may not. */
const places = new Set(['line', 'columns', 'areaColumns', 'bodyStart', 'units']);

/**
 * Paths at which two values differ, at most `limit`. Objects that are the same object are passed over, so that a record of
 * which one file was read again is compared quickly.
 */
export function listDifferences(one: unknown, other: unknown, limit = 20): string[] {
  const found: string[] = [];
  compare(one, other, '', found, limit);
  return found;
}

function compare(one: unknown, other: unknown, path: string, found: string[], limit: number): void {
  if (one === other || found.length >= limit) return;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
    if (!Object.is(one, other)) found.push(`${path}: ${show(one)} → ${show(other)}`);
    return;
  }
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) {
    found.push(`${path}: ${one.length} items → ${other.length}`);
    return;
  }
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (!places.has(name))
      compare(
        Reflect.get(one, name),
        Reflect.get(other, name),
        path ? `${path}.${name}` : name,
        found,
        limit,
      );
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
