/** A font file that cannot be used, said so that the office that put it there knows why. */
export class UnusableFontError extends Error {
  override name = 'UnusableFontError';
}
