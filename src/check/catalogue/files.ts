import type { ReadingFacts } from '../../record/source/problem.ts';
import { entry, meant } from './entry.ts';

/** MB1xx: files as a whole. */
export const files = {
  'missing-file': entry<ReadingFacts['missing-file']>({
    code: 'MB101',
    severity: 'error',
    wholeFile: true,
    title: '缺少文件',
    message: ({ what }) => `缺少这个文件，里面应是${what}。没有它就不能生成网站。`,
    fix: () => '请看是不是改了名、移到了别处；没有的，从示例资料里复制一份再改。',
  }),
  'unreadable-text': entry<ReadingFacts['unreadable-text']>({
    code: 'MB102',
    severity: 'error',
    wholeFile: true,
    title: '文字编码认不出',
    message: ({ encoding }) => `认不出这个文件的文字编码（能认的有 ${encoding}），里面可能不是文字。`,
    fix: () =>
      '表格请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”；文字请用记事本另存，编码选 UTF-8。',
  }),
  'unknown-file': entry<ReadingFacts['unknown-file']>({
    code: 'MB103',
    severity: 'error',
    wholeFile: true,
    title: '不认识的文件',
    message: () => '不认识这个文件，它的内容不会出现在网站上。',
    fix: ({ nearest, isCopy }) =>
      isCopy
        ? '多半是复制出来的副本：不用的，请移到别的文件夹；要用的，请换成规定的文件名。'
        : `${meant(nearest)}请检查文件名和所在文件夹；不用的文件请移出去。`,
  }),
  'no-dataset': entry<{ path: string }>({
    code: 'MB104',
    severity: 'error',
    wholeFile: true,
    title: '没有说明数据来源',
    message: () => '这个文件里有数字，但 datasets.yaml 没有说明它从哪里来、是不是真实数据。',
    fix: ({ path }) =>
      `请在 datasets.yaml 里加一项：- { path: ${path}, title: 叫什么, synthetic: false, source: 谁提供的 }。示例数据的 synthetic 写 true。`,
  }),
  'office-file': entry<ReadingFacts['office-file']>({
    code: 'MB105',
    severity: 'error',
    wholeFile: true,
    title: '是 Excel、Word 或 WPS 文件',
    message: () => '这是 Excel、Word 或 WPS 的文件，不能直接用（只改后缀也不行）。',
    fix: () =>
      '表格请打开后“另存为”CSV（逗号分隔），用规定的文件名；文字请复制到 .mdx 文件里。原件移到别的文件夹。',
  }),
  'empty-table': entry<ReadingFacts['empty-table']>({
    code: 'MB106',
    severity: 'error',
    wholeFile: true,
    title: '表格是空的',
    message: () => '这张表是空的，连表头也没有。',
    fix: () => '请填好再放进来；这一期没有数据的，把文件删去。',
  }),
  'garbled-text': entry<ReadingFacts['garbled-text']>({
    code: 'MB107',
    severity: 'error',
    title: '文字成了乱码',
    message: ({ sample }) =>
      `这里的文字已经成了乱码（“${sample}”）：以前保存时选错过编码，原来的字丢了，程序找不回来。`,
    fix: () => '请从原来的表格或文件重新复制这几个字，另存为 UTF-8 编码。',
  }),
  'mixed-encodings': entry<ReadingFacts['mixed-encodings']>({
    code: 'MB110',
    severity: 'error',
    title: '文字编码前后不一',
    message: ({ sample }) =>
      `这个文件大部分是 UTF-8 编码，“${sample}”后面有几个字不是：多半是把两种编码的内容拼到了一起，或文件传坏了。整个文件都没有读。`,
    fix: () => '请用 Excel、WPS 或记事本打开，把成了乱码的字重新填好，再另存为 UTF-8 编码。',
  }),
  'misplaced-file': entry<ReadingFacts['misplaced-file']>({
    code: 'MB108',
    severity: 'error',
    wholeFile: true,
    title: '文件放错了文件夹',
    message: () => '文件名是对的，可是不在它该在的文件夹里，所以没有读。',
    fix: ({ folder }) =>
      folder.includes('/')
        ? `请移到“${folder}”这个位置（中文换成实际的名称）。`
        : `请移到资料文件夹的最外面，和 site.yaml 放在一起。`,
  }),
  'empty-file': entry<ReadingFacts['empty-file']>({
    code: 'MB109',
    severity: 'error',
    wholeFile: true,
    title: '文件是空的',
    message: () => '这个文件里什么也没有。',
    fix: () => '请填好再放进来；不用的文件请删去。',
  }),
};
