import type { Passage } from '../passage.ts';

/** Plain text, line by line. */
export function readLines(text: string): Passage[] {
  const passages: Passage[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .forEach((line, i) => {
      const bare = line.trim();
      if (bare !== '') passages.push({ text: bare, where: `第${i + 1}行` });
    });
  return passages;
}

/**
 * A calendar (RFC 5545) or a card of contact (RFC 6350): lines that were folded are joined, escapes resolved, and the
 * property is the name of the field.
 */
export function readCalendar(text: string): Passage[] {
  const passages: Passage[] = [];
  const unfolded: Array<{ line: number; text: string }> = [];
  text.split(/\r\n?|\n/).forEach((each, i) => {
    const last = unfolded.at(-1);
    if (last && /^[ \t]/.test(each)) last.text += each.slice(1);
    else if (each !== '') unfolded.push({ line: i + 1, text: each });
  });
  for (const { line, text: property } of unfolded) {
    const colon = property.search(/:/);
    const field = property.slice(0, Math.max(0, colon)).split(';')[0] ?? '';
    const value = property
      .slice(colon + 1)
      .replace(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
    const where = field === '' ? `第${line}行` : `第${line}行（${field}）`;
    if (value.trim() === '') continue;
    passages.push({ text: value, where, apart: true, ...(field === '' ? {} : { field }) });
    const parameters = property.slice(field.length, Math.max(0, colon));
    if (parameters !== '') passages.push({ text: parameters, where, apart: true });
  }
  return passages;
}
