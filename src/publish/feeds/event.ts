import type { Disclosure } from '../../protect/disclosure.ts';
import { hasEditions } from '../../record/edition/book.ts';
import type { Day } from '../../record/value/date.ts';

/** What a feed may be of, with what villagers call it and the word in the feed's address. */
export const feedKinds = {
  notices: '公示公告',
  reports: '报告',
  progress: '进展',
  money: '项目资金',
  editions: '公开和更正',
} as const;

export type FeedKind = keyof typeof feedKinds;

/** The kinds of which a site has feeds: without editions there is nothing to tell of them. */
export function listFeedKinds({ editions }: Pick<Disclosure, 'editions'>): FeedKind[] {
  return (Object.keys(feedKinds) as FeedKind[]).filter(
    (kind) => kind !== 'editions' || hasEditions(editions),
  );
}

/** Something that happened, as a feed tells it. All text is final and plain. */
export interface FeedEvent {
  /** What happened, in Latin letters, for the entry's lasting id: `notices/n1`, `projects/p1/paid`. */
  key: string;
  kind: FeedKind;
  /** The day on which it happened. */
  date: Day;
  /** The day on which something changed about it: a notice was withdrawn. */
  changed?: Day;
  title: string;
  summary: string;
  /** The page that tells it, below the base. */
  path: string;
  author?: string;
  /** Invented for the sample; told in the entry's title, for a reader of feeds shows no banner. */
  synthetic: boolean;
  /** 12-digit codes of the places that it concerns. */
  areas: string[];
  /**
   * Whose feeds have it besides those of its places: `around` also the places above and below them, `below` only those
   * below, `here` none.
   */
  reach: 'around' | 'below' | 'here';
}

/** The later one of the days on which an event happened or changed. */
export function lastChange({ changed, date }: FeedEvent): Day {
  return changed !== undefined && changed > date ? changed : date;
}
