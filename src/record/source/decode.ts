import { type Problem, problem } from './problem.ts';

/**
 * Text of a file as Excel and WPS save it: UTF-8 with or without BOM, or GB18030 (which holds GBK and GB2312).
 * UTF-8 is tried strictly first: GB18030 text is almost never valid UTF-8, so no guess is needed.
 * Line ends become LF, so that places are counted alike everywhere.
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { text: text.replace(/\r\n?/g, '\n'), problems: [] };
    } catch {
      // Not this encoding: the next is tried.
    }
  }
  const at = { file, line: 1, column: 1 };
  return { text: '', problems: [problem('unreadable-text', at, { encoding: 'UTF-8、GB18030' })] };
}
