import type { RoleReport, UnusableFontError } from '../../src/press/press.ts';

const names: Record<RoleReport['role'], string> = {
  title: '标题（小标宋）',
  body: '正文（仿宋）',
  kai: '楷体',
  hei: '黑体',
  number: '数字（宋体）',
};

/**
 * Says which font printed each role. The standard asks for 小标宋 and 仿宋 (GB/T 9704-2012, 5.2.2); a bundled open font
 * in their place is never passed off as them.
 */
export function tellFonts(report: RoleReport[]): void {
  const bundled = report.filter((each) => each.source === 'bundled');
  console.log(`字体：${report.map((each) => `${names[each.role]}用 ${each.family}`).join('，')}。`);
  if (bundled.length > 0) {
    console.log(
      '　　　其中自带的开源字体是代用，不是国标推荐的字体；单位有正版字体的，放进 content/fonts/ 即可。',
    );
  }
}

const faults: Record<UnusableFontError['fault'], string> = {
  'cff-outlines': '它是 OTF（CFF）格式，现在只能用 TrueType 格式。请换成 .ttf 文件',
  'missing-table': '它不是完整的 TrueType 字体。请重新复制一份',
  'no-character-map': '它没有汉字编码表。请换一个字体文件',
};

/** Why an office's font file cannot be used, and what to do. */
export function nameFontFault(error: UnusableFontError): string {
  return `字体文件 ${error.file} 用不了：${faults[error.fault]}，或把它移出 fonts 文件夹。`;
}
