import type { Site } from '../../record/site/schema.ts';

/** Full address of a page or file, from its path below the base. */
export function addressOf({ base, origin }: Site, path: string): string {
  return `${origin}${base}${encodeURI(path)}`;
}
