import type { Passage } from '../passage.ts';
import { readMarkup } from './markup.ts';
import { readHtml } from './read-html.ts';
import { isWorthReading, readAddress } from './worth-reading.ts';

/** XML, feeds, site maps, SVG: the text of each element under its name, attributes, comments. HTML in a feed is read as such. */
export function readXml(text: string): Passage[] {
  const passages: Passage[] = [];
  const counts = new Map<string, number>();
  const open: string[] = [];
  let held = '';
  const end = (name: string) => {
    const words = held.trim();
    held = '';
    if (words === '') return;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const where = `第${count}个 ${name}`;
    if (/<[a-z!/][^>]*>/i.test(words)) {
      for (const each of readHtml(words)) passages.push({ ...each, where: `${where} ${each.where}` });
    } else passages.push({ text: /^https?:/.test(words) ? readAddress(words) : words, where, field: name });
  };
  readMarkup(text, {
    open(name, attributes) {
      // A span of SVG goes on with the line of its text.
      if (name !== 'tspan' && name !== 'a') end(open.at(-1) ?? '');
      open.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (key === 'd' || key === 'points' || key === 'transform' || !isWorthReading(value)) continue;
        passages.push({ text: readAddress(value), where: `${name} 的属性 ${key}`, apart: true });
      }
    },
    close(name) {
      if (name !== 'tspan' && name !== 'a') end(name);
      open.pop();
    },
    text(each) {
      held += each;
    },
    comment(each) {
      if (each.trim() !== '') passages.push({ text: each, where: '注释', apart: true });
    },
  });
  end('');
  return passages;
}
