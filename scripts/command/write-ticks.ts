import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { decodeText } from '../../src/record/source/decode.ts';
import { type Tick, ticksFileSchema } from '../../src/record/tick/schema.ts';
import { UnfitRecord } from './accident.ts';
import { replaceFile } from './sync.ts';

const name = 'ticks.yaml';

const head = `# 提醒为什么可以放行：每条一个理由，由 npm run tick 写；公开一期时一起留存，不上网。
`;

/** Adds reasons behind those that are there; what the office wrote around them stays. */
export function appendTicks(content: string, ticks: readonly Tick[]): void {
  const before = readTicks(content);
  // A list in brackets, or an empty one, has no place for another line at its end.
  const isPlain = before === '' || /^- /m.test(before);
  const text = isPlain ? appendPlain(before, ticks) : appendParsed(before, ticks);
  writeTicks(content, text);
}

/** Takes away reasons, one for each that is given; gives how many went. */
export function removeTicks(content: string, ticks: readonly Tick[]): number {
  const document = parseDocument(readTicks(content));
  if (!isSeq(document.contents)) return 0;
  const going = ticks.map((tick) => JSON.stringify(tick));
  const held: unknown = document.toJS();
  const list = ticksFileSchema.parse(held);
  const [first] = document.contents.items;
  const left = document.contents.items.filter((_, i) => {
    const at = going.indexOf(JSON.stringify(list[i]));
    if (at >= 0) going.splice(at, 1);
    return at < 0;
  });
  // What stands at the head of the file is read as a remark on the first entry: it does not go with it.
  if (isMap(first) && !left.includes(first) && first.commentBefore)
    document.commentBefore = [document.commentBefore, first.commentBefore].filter(Boolean).join('\n');
  document.contents.items = left;
  const remarks = document.commentBefore?.split('\n').map((line) => `#${line}\n`);
  writeTicks(content, left.length > 0 ? document.toString({ lineWidth: 0 }) : (remarks?.join('') ?? head));
  return ticks.length - going.length;
}

function readTicks(content: string): string {
  try {
    return decodeText(name, readFileSync(join(content, name))).text ?? '';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function appendPlain(before: string, ticks: readonly Tick[]): string {
  const start = before === '' ? head : before.endsWith('\n') ? before : `${before}\n`;
  return `${start}${stringify(ticks, { lineWidth: 0 })}`;
}

function appendParsed(before: string, ticks: readonly Tick[]): string {
  const document = parseDocument(before);
  if (!isSeq(document.contents) || document.contents.items.length === 0)
    return `${before.replace(/\[\s*\]\s*$/, '').trimEnd()}\n${stringify(ticks, { lineWidth: 0 })}`.trimStart();
  document.contents.flow = false;
  for (const tick of ticks) document.add(tick);
  return document.toString({ lineWidth: 0 });
}

/** What cannot be read again is not written: the file would stop every command. */
function writeTicks(content: string, text: string): void {
  const read = ticksFileSchema.safeParse(parseDocument(text).toJS() ?? []);
  if (!read.success)
    throw new UnfitRecord(`${name} 现在的样子加不进去。请先运行 npm run check，照提示改好它。`);
  replaceFile(join(content, name), text);
}
