let codes: Map<string, number> | undefined;

/**
 * Text in the one and two bytes of GBK (GB 18030-2022, 5.2), which the platform can read and not write; undefined where a
 * character has four.
 */
export function encodeGb18030(text: string): Uint8Array | undefined {
  codes ??= readCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = codes.get(character);
    if (pair === undefined) return undefined;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** All pairs of bytes as the platform's decoder reads them, the other way round. */
function readCodes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD' && !found.has(character))
        found.set(character, (lead << 8) | trail);
    }
  }
  return found;
}
