import type { Disclosure } from '../../protect/disclosure.ts';
import type { DataFile } from '../publish-data.ts';
import type { FeedEvent } from './event.ts';
import { composeFeeds } from './feed.ts';
import { writeAtom, writeAtomEntry } from './write-atom.ts';
import { writeJsonFeed, writeJsonItem } from './write-json-feed.ts';

/**
 * All feeds as files, one after the other: a county of 2,000 villages has some 4,000. The same disclosure gives the same
 * text; addresses are whole, as feeds are read away from the site.
 */
export function* publishFeeds(disclosure: Disclosure): Generator<DataFile> {
  const { site } = disclosure;
  const written = new Map<FeedEvent, { atom: string; json: string }>();
  const write = (event: FeedEvent) => {
    const known = written.get(event);
    if (known) return known;
    const made = { atom: writeAtomEntry(event, site), json: writeJsonItem(event, site) };
    written.set(event, made);
    return made;
  };
  for (const feed of composeFeeds(disclosure)) {
    const entries = feed.events.map(write);
    yield {
      path: `${feed.path}.atom`,
      text: writeAtom(
        feed,
        site,
        entries.map(({ atom }) => atom),
      ),
    };
    yield {
      path: `${feed.path}.json`,
      text: writeJsonFeed(
        feed,
        site,
        entries.map(({ json }) => json),
      ),
    };
  }
}
