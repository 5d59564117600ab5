import type { Passage } from '../passage.ts';
import { readCbor } from './read-cbor.ts';
import { readJson } from './read-json.ts';
import { readStrings } from './read-strings.ts';

/** With this word each file of a Pagefind index begins, once unpacked. */
const sign = 'pagefind_dcd';

/**
 * An unpacked part of a search index: fragments of pages (JSON), word lists (CBOR), and the program that searches
 * (WebAssembly). Undefined where it is none.
 */
export function readSearch(path: string, bytes: Uint8Array): Passage[] | undefined {
  const isSigned = new TextDecoder().decode(bytes.subarray(0, sign.length)) === sign;
  const content = isSigned ? bytes.subarray(sign.length) : bytes;
  if (content[0] === 0 && content[1] === 0x61 && content[2] === 0x73 && content[3] === 0x6d)
    return readStrings(content, '搜索程序');
  if (!isSigned) return undefined;
  if (/\.pf_fragment$/.test(path)) return within(readJson(new TextDecoder().decode(content)));
  return readCbor(content) ?? readStrings(content, '搜索索引');
}

function within(passages: Passage[]): Passage[] {
  return passages.map((each) => ({ ...each, where: `搜索索引 ${each.where}` }));
}
