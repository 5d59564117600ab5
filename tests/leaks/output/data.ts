import { gzipSync } from 'node:zlib';
import type { Leak } from '../corpus/leak.ts';
import { csvCell } from '../record/bed.ts';
import { type Carrier, isLine, isProse, isRow, textOf } from './carrier.ts';
import { recordOf } from './markup.ts';

const json = (value: unknown) => JSON.stringify(value, null, 1);
const csv = (rows: string[][]) => `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** A calendar has at most 75 octets a line; what is longer goes on behind a line break and a space. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 74) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function calendar(leak: Leak): string {
  const text = textOf(leak)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//x//x//ZH',
    'BEGIN:VEVENT',
    'UID:1@qinghe.example',
    'DTSTAMP:20220620T000000Z',
    'DTSTART;VALUE=DATE:20220620',
    `DESCRIPTION:办理情况和要求。${text}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

/** Source code with every character outside ASCII, and every digit, as an escape. */
const escaped = (text: string) =>
  text.replace(/[^ -/:-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const fileNameOf = (leak: Leak) => textOf(leak).replaceAll(':', '：');

/** A row as running text: without its headings nobody could tell what a bare name or number is. */
const sentenceOf = (leak: Leak) =>
  leak.cells.map(({ field, text }) => (field ? `${field}：${text}` : text)).join('，');

/** Data, calendars, programs, search indexes and names of files. */
export const dataCarriers: Carrier[] = [
  {
    name: 'JSON value',
    ending: '.json',
    takes: isProse,
    write: (leak) => json({ items: [{ id: 't1', note: textOf(leak) }] }),
  },
  {
    name: 'JSON key',
    ending: '.json',
    takes: isProse,
    write: (leak) => json({ counts: { [textOf(leak)]: 1 } }),
  },
  { name: 'JSON row', ending: '.json', takes: isRow, write: (leak) => json([recordOf(leak)]) },
  {
    name: 'JSON columns and rows',
    ending: '.json',
    takes: isRow,
    write: (leak) =>
      json({ columns: leak.cells.map(({ field }) => field), rows: [leak.cells.map(({ text }) => text)] }),
  },
  {
    name: 'CSV row',
    ending: '.csv',
    takes: isRow,
    write: (leak) => csv([leak.cells.map(({ field }) => field ?? ''), leak.cells.map(({ text }) => text)]),
  },
  {
    name: 'CSV remark',
    ending: '.csv',
    takes: isProse,
    write: (leak) =>
      csv([
        ['任务', '状态', '说明'],
        ['t1', '进行中', textOf(leak)],
      ]),
  },
  { name: 'ICS', ending: '.ics', takes: isProse, write: calendar },
  {
    name: 'TXT',
    ending: '.txt',
    // A number broken over two cells would have a heading in its middle: nobody could put it together.
    takes: (leak) => leak.secret.length === 1,
    write: (leak) => `说明\n\n${sentenceOf(leak)}\n`,
  },
  {
    name: 'JS string',
    ending: '.js',
    takes: isProse,
    write: (leak) => `const text=${JSON.stringify(textOf(leak))};export{text};`,
  },
  {
    name: 'JS string, escaped',
    ending: '.js',
    takes: isProse,
    write: (leak) => `export const text = '${escaped(textOf(leak))}';`,
  },
  {
    name: 'CSS content',
    ending: '.css',
    takes: isLine,
    write: (leak) => `p::after{content:${JSON.stringify(textOf(leak))}}`,
  },
  {
    name: 'search index',
    ending: '.pf_fragment',
    takes: isProse,
    write: (leak) =>
      gzipSync(
        `pagefind_dcd${JSON.stringify({ url: '/a/', content: textOf(leak), word_count: 3, meta: { title: '公开' } })}`,
      ),
  },
  {
    name: 'file name',
    ending: '.txt',
    takes: (leak) =>
      isLine(leak) && Buffer.byteLength(fileNameOf(leak)) < 180 && !fileNameOf(leak).includes('/'),
    write: () => '说明\n',
    nameFile: fileNameOf,
  },
];
