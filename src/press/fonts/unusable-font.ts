/** What keeps a font file from being used. */
export type FontFault = 'cff-outlines' | 'missing-table' | 'no-character-map';

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
