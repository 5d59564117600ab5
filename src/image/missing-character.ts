/** A character of a card that no font has. The build must stop: a box in the place of a name cannot be read. */
export class MissingCharacterError extends Error {
  override name = 'MissingCharacterError';
  readonly character: string;
  readonly codePoint: number;
  /** The words around it. */
  readonly context: string;
  /** Path of the card. */
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
