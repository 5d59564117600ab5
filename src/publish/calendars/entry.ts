import type { Day } from '../../record/value/date.ts';

/** A day to keep in mind, before it is written: a whole day, or the last days of turns that come back. */
export interface CalendarEntry {
  /** What it is, lasting: part of the UID. */
  key: string;
  /** The day; of what comes back the first one. */
  day: Day;
  /** RRULE of what comes back (RFC 5545, 3.3.10), without the name. */
  rule?: string;
  summary: string;
  /** Lines of plain text. */
  details: string[];
  kind:
    | '公示截止'
    | '任务期限'
    | '定期工作'
    | '整改期限'
    | '答复期限'
    | '公开期限'
    | '报送期限'
    | '取下单子'
    | '等着公开';
  /** The page that tells it, below the base. */
  path: string;
  synthetic: boolean;
}

/** An entry and whom it concerns. */
export interface PlacedEntry {
  entry: CalendarEntry;
  /** Ids of organizations. */
  units: string[];
  /** 12-digit codes of places; `around` says whether those above and below them have it, too. */
  areas: string[];
  around: boolean;
}
