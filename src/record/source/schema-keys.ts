import { z } from 'zod';

/** Every key that a schema knows anywhere in it, so that a mistyped key can be answered with the one that was meant. */
export function keysOf(schema: z.ZodType): Set<string> {
  const keys = new Set<string>();
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), keys);
  return keys;
}

function collect(part: unknown, keys: Set<string>): void {
  if (Array.isArray(part)) {
    for (const each of part) collect(each, keys);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    if (name === 'properties' && typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) keys.add(key);
    }
    collect(value, keys);
  }
}
