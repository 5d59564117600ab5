/** One cell of a row of a table, or one field of a record of JSON. */
export interface RowCell {
  /** Heading of its column, or name of the field. */
  field?: string;
  text: string;
}

/** A piece of text that can be read in a file, with what a reader sees around it. */
export interface Passage {
  text: string;
  /** Where in the file, in Chinese. */
  where: string;
  /** What names the text: a heading of a column, a key, the name of an attribute. */
  field?: string;
  /** The row that the text is a cell of, itself among them (the same array for all of its cells). */
  row?: RowCell[];
  /** Which cell of the row it is. */
  at?: number;
  /** What names the matter around it, from near to far: caption, headings, title. Shared between neighbours. */
  heads?: readonly string[];
  /** True where the text before and after is not its neighbour for a reader: attributes, metadata, comments. */
  apart?: true;
}

/** What a file holds, or why nobody can tell. */
export type Reading = { passages: Passage[] } | { unreadable: Unreadable };

/** Why the content of a file cannot be read: a type without a reader, or a file of a known type that is broken or locked. */
export type Unreadable = 'unknown-type' | 'broken' | 'locked';
