import type { Site } from './schema.ts';

/** What `init` writes where nothing was answered, and what the site shows where something lacks. */
const blank = '待填';

/**
 * True for an origin below `.invalid`, a name that will never exist (RFC 6761, 6.4; `init` writes one where none was given): a
 * code on paper that holds it leads nowhere, for ever.
 */
export function leadsNowhere({ origin }: Pick<Site, 'origin'>): boolean {
  return /(?:^|\.)invalid\.?$/.test(new URL(origin).hostname);
}

/** The keys of `contact` that nobody has filled in yet. */
export function blankContacts({ contact }: Pick<Site, 'contact'>): Array<keyof Site['contact']> {
  const keys = ['phone', 'address', 'hours', 'mail'] as const;
  return keys.filter((key) => contact[key]?.includes(blank));
}
