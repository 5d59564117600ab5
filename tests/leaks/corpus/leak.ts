/** One text of a leak: alone, or a cell of a row with the heading of its column. */
export interface LeakCell {
  field?: string;
  text: string;
}

/** A planted item: personal data as a board would print it. */
export interface Leak {
  kind: string;
  /** One text, or the cells of a row in order. */
  cells: LeakCell[];
  /** What must not come out, as it is spelt; two parts where it is broken over two cells. */
  secret: string[];
}

/** What a kind plants: how its secret is made, and the writing in which it stands. */
export interface Kind {
  name: string;
  /** The secret, in one part or in two that go to two cells (`{v}` and `{w}`). */
  secret: (dice: Chance) => string | [string, string];
  /** Writing of boards; a row of a table is `heading|heading // cell|cell`. At least twelve. */
  templates: readonly string[];
}

/** What the corpus needs of a source of chance. */
export interface Chance {
  next(): number;
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The text of a leak as one line: a row has its cells apart by a space. */
export function lineOf(leak: Leak): string {
  return leak.cells.map((cell) => cell.text).join(' ');
}

/** The cells in which a part of the secret stands, with the span of that part. */
export function placesOf(leak: Leak): Array<{ cell: number; start: number; end: number }> {
  return leak.cells.flatMap(({ text }, cell) =>
    leak.secret.flatMap((part) => {
      const start = text.indexOf(part);
      return start < 0 ? [] : [{ cell, start, end: start + part.length }];
    }),
  );
}
