import { isMap, isSeq, parseDocument } from 'yaml';
import { type Tick, ticksFileSchema } from '../../src/record/tick/schema.ts';
import { appendToList, type ListFile, parseList, readListText, replaceList } from './list-file.ts';

const ticksFile: ListFile<Tick> = {
  name: 'ticks.yaml',
  schema: ticksFileSchema,
  head: '# 提醒为什么可以放行：每条一个理由，由 npm run tick 写；公开一期时一起留存，不上网。\n',
};

/**
 * Adds reasons behind those that are there; what the office wrote around them stays.
 *
 * @throws UnfitRecord where the file cannot be read; it is not touched then
 */
export function appendTicks(content: string, ticks: readonly Tick[]): void {
  appendToList(content, ticksFile, ticks);
}

/**
 * Takes away reasons, one for each that is given; gives how many went.
 *
 * @throws UnfitRecord where the file cannot be read; it is not touched then
 */
export function removeTicks(content: string, ticks: readonly Tick[]): number {
  const before = readListText(content, ticksFile);
  const list = parseList(before, ticksFile);
  const document = parseDocument(before);
  if (ticks.length === 0 || !isSeq(document.contents)) return 0;
  const going = ticks.map((tick) => JSON.stringify(tick));
  const stays = list.map((tick) => {
    const at = going.indexOf(JSON.stringify(tick));
    if (at >= 0) going.splice(at, 1);
    return at < 0;
  });
  const [first] = document.contents.items;
  // What stands at the head of the file is read as a remark on the first entry: it does not go with it.
  if (isMap(first) && !stays[0] && first.commentBefore)
    document.commentBefore = [document.commentBefore, first.commentBefore].filter(Boolean).join('\n');
  document.contents.items = document.contents.items.filter((_, i) => stays[i]);
  const holding = list.filter((_, i) => stays[i]);
  const remarks = document.commentBefore?.split('\n').map((line) => `#${line}\n`);
  const text =
    holding.length > 0 ? document.toString({ lineWidth: 0 }) : (remarks?.join('') ?? ticksFile.head);
  replaceList(content, ticksFile, { text, holding });
  return ticks.length - going.length;
}
