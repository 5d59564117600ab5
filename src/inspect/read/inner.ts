import type { Passage, Unreadable } from '../passage.ts';

/** Reads a file that lies in another one, by its content; `where` names it. Fails with `UnreadableInner`. */
export type ReadInner = (bytes: Uint8Array, where: string) => Promise<Passage[]>;

/** A file that lies in another one cannot be read; then the whole of it cannot. */
export class UnreadableInner extends Error {
  readonly why: Unreadable;

  constructor(why: Unreadable) {
    super(why);
    this.why = why;
  }
}
