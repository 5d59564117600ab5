import type { Draw, Mutation, Mutator } from '../mutation.ts';
import { type Changes, sampleFiles, textOf } from '../sample.ts';

/** Spoils a whole file. */
function spoil(name: string, write: (text: string, draw: Draw) => string | Uint8Array, fits = /./): Mutator {
  const mutate = (draw: Draw): Mutation => {
    const file = draw.among(sampleFiles, (each) => fits.test(each));
    return {
      what: `${file}：${name}`,
      changes: { [file]: write(textOf(file), draw) },
      oracle: { kind: 'breaking' },
    };
  };
  return { name, mutate };
}

/** Puts a file where none may be, with the content of another. */
function misplace(
  name: string,
  fits: RegExp,
  rename: (file: string, draw: Draw) => string,
  keep = true,
): Mutator {
  const mutate = (draw: Draw): Mutation => {
    const file = draw.among(sampleFiles, (each) => fits.test(each));
    const wrong = rename(file, draw);
    const changes: Changes = { [wrong]: textOf(file) };
    if (!keep) changes[file] = undefined;
    return {
      what: `${file} ${keep ? '另存' : '改名'}为 ${wrong}`,
      changes,
      oracle: {
        kind: 'breaking',
        told: (each) =>
          each.file === wrong || each.file.startsWith(`${wrong.slice(0, wrong.lastIndexOf('/'))}/`),
      },
    };
  };
  return { name, mutate };
}

/** Files without which others cannot stand. */
const needed =
  /^(site|datasets)\.yaml$|^areas\.csv$|^(organizations|indicators)\/|^plans\/|^projects\/(projects|assets)\.csv$|^rules\.yaml$/;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Puts bytes into the middle of a file. */
function insertBytes(text: string, draw: Draw, bytes: number[]): Uint8Array {
  const whole = bytesOf(text);
  const at = draw.below(whole.length);
  return Uint8Array.from([...whole.subarray(0, at), ...bytes, ...whole.subarray(at)]);
}

const encodeLatin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Files that are no text, not there, or not where they belong. */
export const breakingFiles: Mutator[] = [
  spoil('空文件', (_, draw) => draw.from(['', '\n', ' \n\n', '\uFEFF']), /\.(yaml|csv|mdx)$/),
  spoil('夹着 NUL', (text, draw) => insertBytes(text, draw, Array<number>(draw.below(20) + 1).fill(0))),
  spoil('夹着别的编码的字', (text, draw) =>
    insertBytes(text, draw, draw.from([[0xb9, 0xfa], [0xff], [0xc4, 0xe3, 0xba, 0xc3], [0xe4, 0xb8]])),
  ),
  spoil('夹着乱码', (text, draw) => {
    const at = draw.below(text.length);
    return `${text.slice(0, at)}${draw.from(['锟斤拷', '\uFFFD\uFFFD'])}${text.slice(at)}`;
  }),
  spoil('全是乱字节', (_, draw) => Uint8Array.from({ length: draw.below(300) + 40 }, () => draw.below(256))),
  spoil('UTF-8 当作 GBK 存过', (text) => new TextDecoder('gb18030').decode(bytesOf(text))),
  spoil('编码不认得字，成了问号', (text) => encodeLatin(text.replace(/[^\0-\u00ff]/g, '?')), /\.csv$/),
  spoil('其实是 Excel 文件', (_, draw) =>
    Uint8Array.from([
      ...draw.from([
        [0x50, 0x4b, 3, 4],
        [0xd0, 0xcf, 0x11, 0xe0],
      ]),
      ...bytesOf('xl/workbook.xml\0\0'),
    ]),
  ),
  spoil(
    '其实是网页',
    () => '<!DOCTYPE html>\n<html><body><table><tr><td>指标</td></tr></table></body></html>\n',
  ),
  {
    name: '缺了文件',
    mutate: (draw) => {
      const file = draw.among(sampleFiles, (each) => needed.test(each));
      const ids = [...textOf(file).matchAll(/^- id: (\S+)|^ {4}name: (.+)$|^([^,\s]+),/gm)].map(
        ([, id, name, cell]) => id ?? name ?? cell ?? '',
      );
      const names = [...textOf(file).matchAll(/name: (.+)$/gm)].map(([, name]) => name ?? '');
      const plan = /^plans\/([^/]+)/.exec(file)?.[1];
      return {
        what: `删去 ${file}`,
        changes: { [file]: undefined },
        oracle: {
          kind: 'breaking',
          // Either the file is missed, or one of those that was in it.
          told: (each) =>
            each.file === file ||
            (plan !== undefined && each.file.includes(plan)) ||
            [...ids, ...names].some((id) => each.value === id) ||
            each.message.includes(file.replace(/\/.*/, '')) ||
            each.fix.includes(file.replace(/\/.*/, '')),
        },
      };
    },
  },
  misplace('另存的副本', /\.(csv|yaml|mdx)$/, (file, draw) =>
    file.replace(/(\.\w+)$/, draw.from([' - 副本$1', '.bak', '$1.txt', '.xlsx', '.xls', '.et'])),
  ),
  // A copy of an authored text under a fit name is a text of its own: see telling.ts.
  misplace('又下载了一份', /\.(csv|yaml)$/, (file, draw) =>
    file.replace(/(\.\w+)$/, draw.from(['(1)$1', '(2)$1', '_副本$1'])),
  ),
  misplace('放错了文件夹', /^(projects|progress)\/.*\.csv$/, (file) => file.replace(/^.*\//, '')),
  misplace('报告期文件夹名称不对', /^progress\//, (file, draw) => {
    const [top, plan, period = '', name] = file.split('/');
    const [year, month] = period.split('-');
    return [
      top,
      plan,
      draw.from([
        `${year}年${Number(month)}月`,
        `${year}-0${month}`,
        `${year}${month}`,
        `${month}月`,
        `${year}-13`,
      ]),
      name,
    ].join('/');
  }),
  misplace('没有这个方案', /^progress\//, (file) =>
    file.replace(/^progress\/[^/]+/, 'progress/no-such-2022'),
  ),
];
