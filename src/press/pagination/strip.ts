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
  /** The header row of the table that this row belongs to; set again when the row begins a page. */
  header?: Header<T>;
  /** Cuts a strip that is taller than a page: as much as fits into `room`, and the rest; undefined when none fits. */
  cut?: (room: number) => [Strip<T>, Strip<T>] | undefined;
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
