/** Flags of a composite glyph's component (OpenType, `glyf`). */
const wordArguments = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasScaleXAndY = 0x0040;
const hasTwoByTwo = 0x0080;
const hasInstructions = 0x0100;

/** Where the components of a composite glyph stand in its bytes; none for a simple glyph. */
export function findComponents(outline: Uint8Array): { at: number; glyph: number }[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const found: { at: number; glyph: number }[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    found.push({ at, glyph: view.getUint16(at + 2) });
    at += componentSize(flags);
    if ((flags & moreComponents) === 0) return found;
  }
}

function componentSize(flags: number): number {
  const scale = flags & hasTwoByTwo ? 8 : flags & hasScaleXAndY ? 4 : flags & hasScale ? 2 : 0;
  return 4 + (flags & wordArguments ? 4 : 2) + scale;
}

/**
 * A copy of a `glyf` entry without its instructions. They are for screens of long ago, need tables that a subset does
 * not carry, and are a good part of the bytes of older fonts.
 */
export function dropInstructions(outline: Uint8Array): Uint8Array {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  if (contours < 0) {
    const components = findComponents(outline);
    const last = components[components.length - 1];
    if (!last) return outline.slice();
    const copy = outline.slice(0, last.at + componentSize(view.getUint16(last.at)));
    const flags = new DataView(copy.buffer);
    for (const { at } of components) flags.setUint16(at, flags.getUint16(at) & ~hasInstructions);
    return copy;
  }
  const lengthAt = 10 + contours * 2;
  const length = contours === 0 ? 0 : view.getUint16(lengthAt);
  if (length === 0) return outline.slice();
  const copy = new Uint8Array(outline.length - length);
  copy.set(outline.subarray(0, lengthAt));
  copy.set(outline.subarray(lengthAt + 2 + length), lengthAt + 2);
  return copy;
}
