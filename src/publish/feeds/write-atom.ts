import type { Site } from '../../record/site/schema.ts';
import { addressOf } from '../text/address-of.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { changedAt, momentOf, tagOf, titleOf } from './address.ts';
import { type FeedEvent, feedKinds } from './event.ts';
import type { Feed } from './feed.ts';

/**
 * A feed as Atom 1.0 (RFC 4287). Written here: the `feed` package (6.0) marks titles as HTML without escaping them for it
 * (4.2.14, 3.1.1.2), so that 〈人均<1万元〉 would lose its words; it decodes `&amp;` that a text has; it gives feeds no
 * language; and its JSON is of version 1.0. `entries` are written one by one (`writeAtomEntry`): an event stands in
 * several feeds.
 */
export function writeAtom(feed: Feed, site: Site, entries: readonly string[]): string {
  const { page, path, subtitle, title, updated } = feed;
  const self = addressOf(site, `${path}.atom`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escapeXml(self)}</id>
<title>${escapeXml(title)}</title>
<subtitle>${escapeXml(subtitle)}</subtitle>
<updated>${momentOf(updated)}</updated>
<author><name>${escapeXml(site.publisher)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(addressOf(site, page))}"/>
<icon>${escapeXml(addressOf(site, 'favicon.svg'))}</icon>
${entries.join('')}</feed>
`;
}

/** An event as an entry of an Atom feed (RFC 4287, 4.1.2). */
export function writeAtomEntry(event: FeedEvent, site: Site): string {
  const { author, date, kind, path, summary } = event;
  return `<entry>
<id>${escapeXml(tagOf(site, event))}</id>
<title>${escapeXml(titleOf(event))}</title>
<updated>${changedAt(event)}</updated>
<published>${momentOf(date)}</published>
${author === undefined ? '' : `<author><name>${escapeXml(author)}</name></author>\n`}<link rel="alternate" type="text/html" href="${escapeXml(addressOf(site, path))}"/>
<category term="${kind}" label="${feedKinds[kind]}"/>
<summary>${escapeXml(summary)}</summary>
</entry>
`;
}
