import type { ReadingFacts } from '../../record/source/problem.ts';
import { entry } from './entry.ts';

const cells = (count: number) => (count === 1 ? '一格' : `${count}格`);
const nothing = () => '读得对的，不用管；不对的，请改原表。';

/** MB0xx: what was read otherwise than it is written. Nothing is wrong; nothing is changed in silence either. */
export const notes = {
  'read-as-gb18030': entry<ReadingFacts['read-as-gb18030']>({
    code: 'MB001',
    severity: 'info',
    wholeFile: true,
    title: '按 GB18030 编码读取',
    message: () => '这个文件是 GB18030（GBK）编码，已照此读取。',
    fix: () => '不用管；另存为 UTF-8 编码后就不再提示。',
  }),
  'read-as-utf16': entry<ReadingFacts['read-as-utf16']>({
    code: 'MB002',
    severity: 'info',
    wholeFile: true,
    title: '按 UTF-16 编码读取',
    message: () => '这个文件是“Unicode 文本”（UTF-16 编码），已照此读取。',
    fix: () => '不用管；另存为 UTF-8 编码后就不再提示。',
  }),
  'read-delimiter': entry<ReadingFacts['read-delimiter']>({
    code: 'MB003',
    severity: 'info',
    title: '不是用逗号分隔',
    message: ({ delimiter }) => `这张表用${delimiter}分隔，已照此读取。`,
    fix: nothing,
  }),
  'read-below-notes': entry<ReadingFacts['read-below-notes']>({
    code: 'MB004',
    severity: 'info',
    title: '表头上面有说明',
    message: ({ header }) => `列名在第${header}行，上面的内容当作标题和说明，没有读。`,
    fix: () => '请看一下：上面如果有数据，请移到表头下面。',
  }),
  'read-repeated-header': entry<ReadingFacts['read-repeated-header']>({
    code: 'MB005',
    severity: 'info',
    title: '表头在中间又出现',
    message: ({ count }) => `表头在中间又出现了${count}次（多半是几张表接起来的），已跳过。`,
    fix: nothing,
  }),
  'read-wide': entry<ReadingFacts['read-wide']>({
    code: 'MB006',
    severity: 'info',
    title: '全角读作半角',
    message: ({ header, count }, value) =>
      `“${header}”列有${cells(count)}用了全角的数字、字母或符号，已读作半角（第一处是“${value ?? ''}”）。`,
    fix: nothing,
  }),
  'read-thousands': entry<ReadingFacts['read-thousands']>({
    code: 'MB007',
    severity: 'info',
    title: '去掉了千位逗号',
    message: ({ header, count }, value) =>
      `“${header}”列有${cells(count)}带千位逗号，已去掉（第一处是“${value ?? ''}”）。`,
    fix: nothing,
  }),
  'read-unit': entry<ReadingFacts['read-unit']>({
    code: 'MB008',
    severity: 'info',
    title: '去掉了数字后面的单位',
    message: ({ header, count, unit }, value) =>
      `“${header}”列有${cells(count)}在数字后面写了单位（第一处是“${value ?? ''}”，单位${unit}），和规定的一致，已只取数字。`,
    fix: nothing,
  }),
  'read-day': entry<ReadingFacts['read-day']>({
    code: 'MB009',
    severity: 'info',
    title: '日期换了写法',
    message: ({ header, count, value: day }, value) =>
      `“${header}”列有${cells(count)}不是 2022-06-20 这样的写法，已换（第一处“${value ?? ''}”读作 ${day}）。`,
    fix: nothing,
  }),
  'read-serial-day': entry<ReadingFacts['read-serial-day']>({
    code: 'MB010',
    severity: 'info',
    title: '表格序号读作日期',
    message: ({ header, count, value: day }, value) =>
      `“${header}”列有${cells(count)}是 Excel、WPS 里日期的序号，已换成日期（第一处 ${value ?? ''} 读作 ${day}）。`,
    fix: () => '请核对第一处的日期；对的就不用管。要改，把这一列设成“日期”格式再另存。',
  }),
  'read-period': entry<ReadingFacts['read-period']>({
    code: 'MB011',
    severity: 'info',
    title: '报告期换了写法',
    message: ({ header, count, value: period }, value) =>
      `“${header}”列有${cells(count)}换了写法（第一处“${value ?? ''}”读作 ${period}）。`,
    fix: nothing,
  }),
  'read-hidden-sign': entry<ReadingFacts['read-hidden-sign']>({
    code: 'MB012',
    severity: 'info',
    title: '去掉了看不见的符号',
    message: ({ header, count }) =>
      `“${header}”列有${cells(count)}夹着看不见的符号（多半是从网页复制来的），已去掉。`,
    fix: nothing,
  }),
  'read-filled-down': entry<ReadingFacts['read-filled-down']>({
    code: 'MB013',
    severity: 'info',
    title: '空格照上一行填',
    message: ({ header, count, lines }) =>
      `“${header}”列有${cells(count)}空着（第${lines.join('、')}${count > lines.length ? `……行，共${count}行` : '行'}），当作合并的单元格，照上一行填了。`,
    fix: () => '请看一下：如果不是合并的格子，请把该填的填上。',
  }),
  'read-placeholder': entry<ReadingFacts['read-placeholder']>({
    code: 'MB014',
    severity: 'info',
    title: '“-”“无”当作空着',
    message: ({ header, count }, value) =>
      `“${header}”列有${cells(count)}写的是“${value ?? ''}”一类的符号或字，当作空着。`,
    fix: () => '请看一下：意思是“没有”的，不用管；意思是0的，请填 0。',
  }),
  'read-spaces': entry<ReadingFacts['read-spaces']>({
    code: 'MB015',
    severity: 'info',
    title: '去掉了中间的空格',
    message: ({ header, count }, value) =>
      `“${header}”列有${cells(count)}中间有空格，已去掉（第一处是“${value ?? ''}”）。`,
    fix: nothing,
  }),
  'read-apostrophe': entry<ReadingFacts['read-apostrophe']>({
    code: 'MB016',
    severity: 'info',
    title: '去掉了文本格式的记号',
    message: ({ header, count }, value) =>
      `“${header}”列有${cells(count)}带着表格软件“文本格式”的记号（第一处是“${value ?? ''}”），已去掉记号，只取内容。`,
    fix: nothing,
  }),
  'read-word': entry<ReadingFacts['read-word']>({
    code: 'MB017',
    severity: 'info',
    title: '内容换了写法',
    message: ({ header, count, value: word }, value) =>
      `“${header}”列有${cells(count)}换了写法（第一处“${value ?? ''}”读作“${word}”）。`,
    fix: nothing,
  }),
};
