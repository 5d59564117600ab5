import type { Site } from '../../record/site/schema.ts';
import { type FeedEvent, lastChange } from './event.ts';

/**
 * Lasting name of an event (RFC 4151): `tag:host,day:/base/key`. The day is the event's own, so that the name depends
 * on nothing but the matter; two sites of one host differ by their base.
 */
export function tagOf({ base, origin }: Site, { date, key }: Pick<FeedEvent, 'date' | 'key'>): string {
  return `tag:${new URL(origin).hostname},${date}:${encodeURI(`${base}${key}`)}`;
}

/** First moment of a day in China (RFC 3339). */
export function momentOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** When an event was last changed. */
export function changedAt(event: FeedEvent): string {
  return momentOf(lastChange(event));
}

/** Title as a feed shows it: invented events say so, for a feed reader has no banner. */
export function titleOf({ synthetic, title }: FeedEvent): string {
  return `${synthetic ? '【示例】' : ''}${title}`;
}
