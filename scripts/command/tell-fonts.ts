import type { RoleReport, UnusableFontError } from '../../src/press/press.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import { findCharacter } from './missing-glyphs.ts';

const names: Record<RoleReport['role'], string> = {
  title: '标题',
  body: '正文',
  kai: '二级标题',
  hei: '一级标题',
  number: '页码和数字',
};

const fits: Record<RoleReport['fit'], (typeface: string) => string> = {
  named: () => '单位提供',
  kin: (typeface) => `自带的开源${typeface}`,
  'stand-in': (typeface) => `自带的开源字体，代替${typeface}`,
  unknown: (typeface) => `单位提供，从字体自己的名称看不出是${typeface}，请核对`,
};

/** How many characters that a font lacks are told with their places; of the rest only how many there are. */
const mostTold = 12;

/** What an office's font lacks, who stands in, and where it is needed: a row of the record says more than a code point. */
function tellBorrowed({ file, borrowed }: RoleReport, folder: RecordFolder): string[] {
  // Signs and Latin letters are lent by design; only what the record asks for in Chinese is news.
  const han = borrowed.filter(({ character }) => /\p{Script=Han}/u.test(character));
  if (han.length === 0) return [];
  const told = han.slice(0, mostTold).map(({ character, from }) => {
    const [place] = findCharacter(character, folder);
    return `${character}（${place?.file} 第 ${place?.line} 行，用 ${from}）`;
  });
  const more = han.length > mostTold ? `等 ${han.length} 个字` : '';
  return [`　　　${file} 里没有这些字，由别的字体代印：${told.join('、')}${more}。`];
}

/**
 * Says which font prints each role beside the typeface that the standard asks for, and claims that they agree only where
 * each font is an office's own and bears that typeface's name (GB/T 9704-2012, 5.2.2).
 */
export function tellFonts(report: readonly RoleReport[], folder: RecordFolder): void {
  for (const line of listFontLines(report, folder)) console.log(line);
}

/** The lines of the build report on fonts. */
export function listFontLines(report: readonly RoleReport[], folder: RecordFolder): string[] {
  const used = report.map(({ role, typeface, family, fit }) => {
    return `${names[role]}要${typeface}，用 ${family}（${fits[fit](typeface)}）`;
  });
  const stray = report.filter(({ fit }) => fit !== 'named').length;
  const verdict =
    stray === 0
      ? '　　　五种都是国标（GB/T 9704-2012）要求的字体。'
      : `　　　其中 ${stray} 种不是或不能确认是国标（GB/T 9704-2012）要求的字体，不要说这些 PDF 的字体合乎国标；单位有正版字体的，放进 content/fonts/ 即可。`;
  const lent = new Set(
    report.filter(({ source }) => source === 'office').flatMap((each) => tellBorrowed(each, folder)),
  );
  return [`字体：${used.join('；')}。`, verdict, ...lent];
}

const faults: Record<UnusableFontError['fault'], string> = {
  'cff-outlines': '它是 OTF（CFF）格式，现在只能用 TrueType 格式。请换成 .ttf 文件',
  'missing-table': '它不是完整的 TrueType 字体。请重新复制一份',
  'no-character-map': '它没有汉字编码表。请换一个字体文件',
  'not-embeddable': '它的授权不许嵌入文件，印出的 PDF 发不出去。请换成授权允许嵌入的版本',
  'not-subsettable':
    '它的授权要求整个字体一起嵌入，每份 PDF 会有几兆到几十兆。请换成允许只嵌入所用文字的版本',
  unreadable: '它打不开，不是字体文件，或者没有复制完整。请重新复制一份',
};

/** Why an office's font file cannot be used, and what to do. */
export function nameFontFault(error: UnusableFontError): string {
  return `字体文件 ${error.file} 用不了：${faults[error.fault]}，或把它移出 fonts 文件夹。`;
}
