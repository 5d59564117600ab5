import { encodeGb18030, encodeUtf16 } from '../encode.ts';
import type { Draw, Mutation, Mutator } from '../mutation.ts';
import { sampleFiles, textOf } from '../sample.ts';

/** Saves a file in another way; what is in it stays. */
function resave(name: string, save: (text: string) => string | Uint8Array, fits = /./): Mutator {
  return {
    name,
    mutate: (draw) => {
      const file = draw.among(sampleFiles, (each) => fits.test(each));
      return {
        what: `${file}：${name}`,
        changes: { [file]: save(textOf(file)) },
        oracle: { kind: 'harmless' },
      };
    },
  };
}

/** Puts a file into the folder that is no part of the record. */
function leave(name: string, fileOf: (draw: Draw) => string, text: string): Mutator {
  const mutate = (draw: Draw): Mutation => {
    const file = fileOf(draw);
    return { what: `多了文件 ${file}`, changes: { [file]: text }, oracle: { kind: 'harmless' } };
  };
  return { name, mutate };
}

const folderIn = (draw: Draw) => {
  const file = draw.from(sampleFiles);
  return file.slice(0, file.lastIndexOf('/') + 1);
};

/** Other ways of saving the same text, and what the desktop leaves behind. */
export const harmlessFiles: Mutator[] = [
  resave('存成 GB18030', encodeGb18030),
  resave('加 BOM', (text) => `\uFEFF${text}`),
  resave('存成 UTF-16（小端）', (text) => encodeUtf16(text, true)),
  resave('存成 UTF-16（大端）', (text) => encodeUtf16(text, false)),
  resave('换行改成 CRLF', (text) => text.replaceAll('\n', '\r\n')),
  resave('换行改成 CR', (text) => text.replaceAll('\n', '\r')),
  resave('GB18030 加 CRLF', (text) => encodeGb18030(text.replaceAll('\n', '\r\n'))),
  resave('末尾不换行', (text) => text.replace(/\n+$/, ''), /\.(csv|yaml)$/),
  leave(
    '隐藏文件和锁文件',
    (draw) =>
      `${folderIn(draw)}${draw.from(['.DS_Store', '~$tasks.csv', 'Thumbs.db', 'desktop.ini', '._areas.csv'])}`,
    '\0\u0001',
  ),
  leave('说明文件', (draw) => `${folderIn(draw)}README.md`, '# 说明\n'),
];
