import type { Block } from './block.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese, as levels of a text are counted. */
function countInChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
}

/** Signs of the levels of a text (GB/T 9704-2012, 7.3.3): 一、（一）1.（1）. */
const signs: Array<(number: number) => string> = [
  (number) => `${countInChinese(number)}、`,
  (number) => `（${countInChinese(number)}）`,
  (number) => `${number}.`,
  (number) => `（${number}）`,
];

const numbered = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/u;

/** Numbers the headings of a text by their depth; a text in which one has a number already is left as it is. */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  const headed = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  if (headed.some(({ text }) => numbered.test(text))) return [...blocks];
  const open: { level: number; count: number }[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    // What a text begins too deep is counted with the first level that stands above it.
    let counted = 0;
    while ((open.at(-1)?.level ?? 0) > block.level) counted = open.pop()?.count ?? 0;
    const last = open.at(-1);
    if (last?.level === block.level) last.count++;
    else open.push({ level: block.level, count: counted + 1 });
    const sign = signs[Math.min(open.length, signs.length) - 1];
    return { ...block, text: `${sign?.(open.at(-1)?.count ?? 1) ?? ''}${block.text}` };
  });
}
