import type { Passage } from '../passage.ts';
import { readJson } from './read-json.ts';

/** A script or a style sheet, line by line, with the escapes of its strings resolved; comments are read like the rest. */
export function readProgram(text: string): Passage[] {
  const handed = handedOver(text);
  if (handed !== undefined) return readJson(handed);
  const passages: Passage[] = [];
  text.split(/\r\n?|\n/).forEach((line, i) => {
    const bare = resolveEscapes(line).trim();
    if (bare !== '') passages.push({ text: bare, where: `第${i + 1}行` });
  });
  return passages;
}

/** The data of a program that does nothing but hand them over, `name("part",data)`, if they are JSON: parts of a search index. */
function handedOver(text: string): string | undefined {
  const data = /^\w+\((?:"[\w-]*",)?([\s\S]+)\)\s*$/.exec(text)?.[1];
  if (data === undefined) return undefined;
  try {
    JSON.parse(data);
    return data;
  } catch {
    return undefined;
  }
}

/** `\u5f20`, `\u{5f20}`, `\x41` of ECMAScript, `\5f20 ` of CSS. */
function resolveEscapes(line: string): string {
  if (!line.includes('\\')) return line;
  return line
    .replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (all, long, short, byte) =>
      characterOf(long ?? short ?? byte, all),
    )
    .replace(/\\([0-9a-f]{2,6}) ?/gi, (all, code) => characterOf(code, all))
    .replace(/\\[nrt]/g, '\n')
    .replace(/\\(["'`/\\])/g, '$1');
}

function characterOf(code: string, otherwise: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? otherwise : String.fromCodePoint(point);
}
