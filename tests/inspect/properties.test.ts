import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresIn } from '../../src/inspect/hidden/figures.ts';
import { readBytes } from '../../src/inspect/read/read-bytes.ts';

/** Words as they stand on boards, with all signs that formats escape. */
const words = fc
  .array(fc.constantFrom(...'张王湾村低保户１2３45Xx·＊（）,;:"\'<>&\\/{}[]#%=-'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((signs) => signs.join(''));

const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const formats: Array<[string, (text: string) => string]> = [
  ['a.html', (text) => `<html><body><div><p>${escaped(text)}</p></div></body></html>`],
  [
    'b.html',
    (text) => `<table><tr><th>说明</th></tr><tr><td><span>${escaped(text)}</span></td></tr></table>`,
  ],
  ['c.html', (text) => `<p>前</p><img alt="村${escaped(text)}"><p>后</p>`],
  [
    'a.xml',
    (text) => `<?xml version="1.0"?><feed><entry><summary>村${escaped(text)}</summary></entry></feed>`,
  ],
  ['a.json', (text) => JSON.stringify({ list: [{ note: text }] })],
  ['a.csv', (text) => `说明,地区\n"村${text.replaceAll('"', '""')}",甲\n`],
  ['a.txt', (text) => `第一行\n村${text}\n`],
];

test.each(formats)('whatever is written into %s is read out of it', async (file, write) => {
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const reading = await readBytes(file, new TextEncoder().encode(write(text)));
      const read = 'passages' in reading ? reading.passages.map((each) => each.text).join('\n') : '';
      // An XML text with tags in it is read as the HTML that it is.
      if (file.endsWith('.xml') && /<[a-z!/]/i.test(text)) return;
      expect(read).toContain(text);
    }),
    { numRuns: 300 },
  );
});

test('bytes of any kind are read or told, and never make a reader fail or hang', async () => {
  const names = [
    'a.html',
    'a.json',
    'a.csv',
    'a.xml',
    'a.svg',
    'a.ics',
    'a.js',
    'a.txt',
    'CNAME',
    'a.gz',
    'a.xyz',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
      const reading = await readBytes(name, bytes);
      expect('passages' in reading || 'unreadable' in reading).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a figure is found with its digits wherever it stands, and never as part of a longer number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 9 }), (count, digit) => {
      const grouped = count.toLocaleString('en-US');
      expect(figuresIn(`共${grouped}户`).map((each) => each.digits)).toEqual([String(count)]);
      expect(figuresIn(`共${count}${digit}户`).map((each) => each.digits)).not.toContain(String(count));
    }),
  );
});
