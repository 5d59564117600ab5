/**
 * A measured strip of a document, as wide as the text area: a line, a table row, a figure. Pagination knows how tall
 * strips are and what must stay together, and nothing of what is in them (`content`).
 */
export interface Strip<T> {
  /** Height in points, without the space above. */
  height: number;
  /** Space above in points; dropped at the top of a page. */
  before: number;
  /** Must the next strip stand on the same page? A heading before its text, a caption before its table. */
  keepWithNext: boolean;
  /** Keeps with the next, but not at the price of a page that is left with much of it empty. */
  loose?: boolean;
  /** The header row of the table that this row belongs to; set again when the row begins a page. */
  header?: Header<T>;
  /** Cuts a strip that is taller than a page: as much as fits into `room`, and the rest; undefined when none fits. */
  cut?: (room: number) => [Strip<T>, Strip<T>] | undefined;
  /**
   * Stands at the foot of its page, whatever is above it; `bottom-even` on an even page, after a blank one where need be
   * (a document's imprint is on the back of its last sheet).
   */
  pin?: 'bottom' | 'bottom-even';
  /** Begins a new page. */
  turn?: boolean;
  /** Its top stands on a line of a grid with this pitch in points, counted from the top of the text area. */
  grid?: number;
  /** The same set lower, for where it is needed to stand on the page of what it keeps with. */
  tight?: Strip<T>;
  content: T;
}

export interface Header<T> {
  height: number;
  content: T;
}

/** A strip on its page. `repeated` marks a header that was set before: furniture, not content. */
export interface Placed<T> {
  /** Distance of its top from the top of the text area, in points. */
  top: number;
  height: number;
  content: T;
  repeated: boolean;
}

export type Page<T> = Placed<T>[];
