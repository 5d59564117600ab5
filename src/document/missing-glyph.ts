/** A character that no font has. The build must stop: a box on a public notice is a name that cannot be read. */
export class MissingGlyphError extends Error {
  override name = 'MissingGlyphError';
  readonly character: string;
  readonly codePoint: number;
  /** The words around it. */
  readonly context: string;
  readonly documentId: string;

  constructor(found: { character: string; context: string; documentId: string }) {
    const codePoint = found.character.codePointAt(0) ?? 0;
    const written = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    super(`${found.documentId}: no font has ${found.character} (${written}) in “${found.context}”`);
    this.character = found.character;
    this.codePoint = codePoint;
    this.context = found.context;
    this.documentId = found.documentId;
  }
}
