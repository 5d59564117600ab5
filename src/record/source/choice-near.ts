import { nearest } from './nearest.ts';
import { toHalfWidth } from './signs.ts';

/** What turns a word into another, or into less of it: 未完成, 基本完成 and 完成80% are not 完成. */
const hedges = /未|没|无|不|非|待|快|将|难|拟|部分|基本|正在|接近|准备|预计|计划|阶段|一半|过半|中$|%/g;

/** Of such words, those that say of something done that it is not done yet. */
const unfinished = /[未没待快将]|部分|基本|正在|接近|一半|过半|%/;

/** Begun: what is not that is 未开始. */
const begin = /(未|没|待|将|快|准备)[^完成结]*(开始|启动|开工|动工|开展|实施)/;

/**
 * The one of the allowed words that another most likely meant, or undefined. A word that says “not”, “nearly” or “in part”
 * is never taken for one that does not say so: that advice would make a false report.
 */
export function choiceNear(text: string, allowed: readonly string[]): string | undefined {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/(?<!\d)100%/g, '');
  const found: string[] = plain.match(hedges) ?? [];
  const fitting = allowed.filter((word) => found.every((hedge) => word.includes(hedge)));
  // 完成了 has 完成 in it, and so has 已完成: what shares two characters is nearer than what has as many.
  const close =
    fitting.find((word) => plain.includes(word) || shareOf(plain, word) >= 2) ?? nearest(plain, fitting);
  if (close !== undefined) return close;
  if (begin.test(plain) && allowed.includes('未开始')) return '未开始';
  return unfinished.test(plain) && allowed.includes('进行中') ? '进行中' : undefined;
}

/** How many characters in a row two words share. */
function shareOf(text: string, word: string): number {
  for (let length = word.length; length > 0; length--) {
    for (let i = 0; i + length <= word.length; i++)
      if (text.includes(word.slice(i, i + length))) return length;
  }
  return 0;
}
