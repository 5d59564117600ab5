/** What keeps a font file from being used. */
export type FontFault =
  | 'cff-outlines'
  | 'missing-table'
  | 'no-character-map'
  /** Its licence bits forbid that it is put into a file that is passed on. */
  | 'not-embeddable'
  /** They forbid that only a part of it is. */
  | 'not-subsettable'
  /** Not a font at all, or one that was cut off. */
  | 'unreadable';

/** A font file that cannot be used: which, and why. */
export class UnusableFontError extends Error {
  override name = 'UnusableFontError';
  readonly file: string;
  readonly fault: FontFault;

  constructor(file: string, fault: FontFault) {
    super(`${file}: ${fault}`);
    this.file = file;
    this.fault = fault;
  }
}
