/** Characters by their bytes in GB18030, turned around from what TextDecoder knows: Node encodes UTF-8 only. */
let codes: Map<string, number[]> | undefined;

function readCodes(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  const add = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\uFFFD' && !found.has(character))
      found.set(character, bytes);
  };
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add([first, second]);
  // Four bytes, up to the end of the basic plane.
  for (let first = 0x81; first <= 0x84; first++)
    for (let second = 0x30; second <= 0x39; second++)
      for (let third = 0x81; third <= 0xfe; third++)
        for (let fourth = 0x30; fourth <= 0x39; fourth++) add([first, second, third, fourth]);
  return found;
}

/** Text in GB18030, as Excel and WPS save “CSV（逗号分隔）” in China. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= readCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : code < 0x1_0000 ? codes.get(character) : beyondBasicPlane(code);
    if (!found) throw new Error(`no GB18030 code for ${character}`);
    for (const byte of found) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Text in UTF-16 with a byte order mark, as “Unicode 文本” is saved. */
export function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

/** Characters of the other planes stand in one row, four bytes each, from 90 30 81 30 on. */
function beyondBasicPlane(code: number): number[] {
  let index = code - 0x1_0000;
  const bytes = [0x30 + (index % 10)];
  index = Math.floor(index / 10);
  bytes.unshift(0x81 + (index % 126));
  index = Math.floor(index / 126);
  bytes.unshift(0x90 + Math.floor(index / 10), 0x30 + (index % 10));
  return bytes;
}
