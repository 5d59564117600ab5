import type { Site } from '../../record/site/schema.ts';
import { addressOf } from '../text/address-of.ts';
import { changedAt, momentOf, tagOf, titleOf } from './address.ts';
import { type FeedEvent, feedKinds } from './event.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), one item a line. */
export function writeJsonFeed(feed: Feed, site: Site, items: readonly string[]): string {
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: addressOf(site, feed.page),
    feed_url: addressOf(site, `${feed.path}.json`),
    description: feed.subtitle,
    language: 'zh-CN',
    authors: [{ name: site.publisher }],
  });
  return `${head.slice(0, -1)},"items":[${items.length === 0 ? '' : `\n${items.join(',\n')}\n`}]}\n`;
}

/** An event as an item of a JSON feed. */
export function writeJsonItem(event: FeedEvent, site: Site): string {
  const { author, date, kind, path, summary } = event;
  return JSON.stringify({
    id: tagOf(site, event),
    url: addressOf(site, path),
    title: titleOf(event),
    content_text: summary,
    date_published: momentOf(date),
    date_modified: changedAt(event),
    ...(author === undefined ? {} : { authors: [{ name: author }] }),
    tags: [feedKinds[kind]],
  });
}
