import { type Problem, problem } from './problem.ts';

/** What text turns into when it was once read in the wrong encoding and saved so (锟斤拷 is U+FFFD read as GBK). */
const garbled = /锟斤拷|烫烫烫|屯屯屯|\uFFFD/;

/**
 * Text of a file as Excel and WPS save it: UTF-8 with or without BOM, UTF-16 with BOM (“Unicode 文本”), or GB18030 (which
 * holds GBK and GB2312). UTF-8 is tried strictly first: GB18030 text is almost never valid UTF-8, so no guess is needed.
 * Line ends become LF, so that places are counted alike everywhere. `text` is undefined where no encoding fits.
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
): { text: string | undefined; problems: Problem[] } {
  const at = { file, line: 1, column: 1 };
  for (const encoding of encodingsOf(bytes)) {
    const text = decodeAs(encoding, bytes);
    if (text === undefined) continue;
    if (encoding === 'gb18030') {
      const mixed = findMixture(bytes);
      if (mixed !== undefined) return { text: undefined, problems: [tellMixture(file, mixed)] };
    }
    const clean = endLines(text);
    const problems = tellGarbled(file, clean);
    if (encoding === 'gb18030') problems.push(problem('read-as-gb18030', at, {}));
    if (encoding.startsWith('utf-16')) problems.push(problem('read-as-utf16', at, {}));
    return { text: clean, problems };
  }
  const damaged = findMixture(bytes);
  if (damaged !== undefined) return { text: undefined, problems: [tellMixture(file, damaged)] };
  return { text: undefined, problems: [problem('unreadable-text', at, { encoding: 'UTF-8、GB18030' })] };
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A picture or another binary file can be decoded by chance, but text has no NUL.
    return text.includes('\0') ? undefined : text;
  } catch {
    // Not this encoding: the next is tried.
    return undefined;
  }
}

/** Excel, old Macs and copying from other systems end lines in three ways. */
function endLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

interface Mixture {
  line: number;
  column: number;
  sample: string;
}

/**
 * The first place that is not UTF-8 in a file that otherwise is: one damaged byte, or rows in GBK appended. Such a file can
 * be decoded as GB18030 too, and all of it would become other characters in silence. GB18030 text has no line of several
 * Chinese characters that is valid UTF-8, so one such line tells.
 */
function findMixture(bytes: Uint8Array): Mixture | undefined {
  if (bytes.includes(0)) return undefined;
  const lines = endLines(new TextDecoder('utf-8').decode(bytes)).split('\n');
  const isUtf8 = lines.some(
    (line) => !line.includes('\uFFFD') && /[\u4e00-\u9fff].*[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(line),
  );
  const at = lines.findIndex((line) => line.includes('\uFFFD'));
  if (!isUtf8 || at < 0) return undefined;
  const line = lines[at] ?? '';
  const column = line.indexOf('\uFFFD');
  return { line: at + 1, column, sample: line.slice(Math.max(0, column - 12), column) || `第${at + 1}行` };
}

function tellMixture(file: string, { line, column, sample }: Mixture): Problem {
  return problem(
    'mixed-encodings',
    { file, line, column: file.endsWith('.csv') ? 1 : column + 1 },
    { sample },
  );
}

function tellGarbled(file: string, text: string): Problem[] {
  if (!garbled.test(text)) return [];
  return text.split('\n').flatMap((line, i) => {
    const found = garbled.exec(line);
    if (!found) return [];
    const at = { file, line: i + 1, column: placeOf(file, line, found.index) };
    return [problem('garbled-text', at, { sample: line.slice(found.index, found.index + 12) }, found[0])];
  });
}

/** In a table the column is the cell's. */
function placeOf(file: string, line: string, index: number): number {
  return file.endsWith('.csv') ? line.slice(0, index).split(/[,;\t]/).length : index + 1;
}
