import { letterOf } from '../../record/source/header.ts';
import type { ReadingFacts } from '../../record/source/problem.ts';
import { entry, given } from './entry.ts';

/** MB3xx: tables. Those from MB330 on are about what is in one cell. */
export const tables = {
  'csv-syntax': entry<ReadingFacts['csv-syntax']>({
    code: 'MB301',
    severity: 'error',
    title: '格子里的引号不成对',
    message: () => '这一格的内容中间有英文双引号，分不清格子到哪里为止，这一行没有读。',
    fix: () => '请把英文双引号改成中文引号“”，或用 Excel、WPS 打开后重新另存为 CSV。',
  }),
  'unknown-column': entry<ReadingFacts['unknown-column']>({
    code: 'MB302',
    severity: 'error',
    title: '不认识的列',
    message: ({ header }) => `不认识“${header}”这一列。`,
    fix: ({ header, nearest, absent }) =>
      nearest === undefined
        ? `请删去“${header}”列，或改成规定的列名${absent.length > 0 ? `（这张表还没有用到的有：${absent.join('、')}）` : ''}。`
        : `请把列名“${header}”改成“${nearest}”${tellScale(header, nearest)}。`,
  }),
  'missing-column': entry<ReadingFacts['missing-column']>({
    code: 'MB303',
    severity: 'error',
    title: '缺少列',
    message: ({ header }) => `缺少“${header}”这一列，它是必填的；没有它，这张表没有往下读。`,
    fix: ({ header, nearest }) =>
      nearest === undefined
        ? `请加上“${header}”列。`
        : `表里有“${nearest}”列，如果就是它，请改名为“${header}”${tellScale(nearest, header)}。`,
  }),
  'repeated-column': entry<ReadingFacts['repeated-column']>({
    code: 'MB304',
    severity: 'error',
    title: '列重复',
    message: ({ header, first }) =>
      `“${header}”这一列出现了两次，第一次在 ${letterOf(first)} 列，不知道该用哪一列。`,
    fix: () => '请只留一列。',
  }),
  'empty-cell': entry<ReadingFacts['empty-cell']>({
    code: 'MB305',
    severity: 'error',
    title: '必填的格子空着',
    message: ({ header, above }) =>
      `“${header}”这一格空着，它是必填的。${above === undefined ? '' : '合并的单元格存成 CSV 后，只有第一格有内容。'}`,
    fix: ({ header, above }) =>
      above === undefined
        ? `请填上“${header}”。确实没有的，这一行就不要报。`
        : `请填上“${header}”；如果原来和上一行（${above}）是合并的格子，请照样填一遍。`,
  }),
  'bad-cell': entry<ReadingFacts['bad-cell']>({
    code: 'MB306',
    severity: 'error',
    title: '格子里的内容不对',
    message: ({ header, expected }, value) => `“${header}”应填：${expected}。${given(value)}`,
    fix: ({ header, expected }) => `请改正“${header}”这一格，填：${expected}。`,
  }),
  'extra-cell': entry<ReadingFacts['extra-cell']>({
    code: 'MB307',
    severity: 'error',
    title: '多出的格子',
    message: ({ columns }) =>
      `这一行比表头多出了格子（表头只有${columns}列），多半是内容里有英文逗号，后面的内容都错了位，这一行没有读。`,
    fix: () => '请把内容里的英文逗号改成中文逗号“，”，或用 Excel、WPS 重新另存为 CSV。',
  }),
  'no-area-or-unit': entry<Record<never, never>>({
    code: 'MB308',
    severity: 'error',
    title: '没有写谁报送',
    message: () => '“地区代码”和“单位”要填其中一个，而且只填一个，否则不知道是谁报送的。',
    fix: () => '由乡镇、村报送的填“地区代码”，由部门报送的填“单位”。',
  }),
  'no-value': entry<Record<never, never>>({
    code: 'MB309',
    severity: 'error',
    title: '没有数',
    message: () => '这个指标的数没有填全：能相加的指标要有“数值”，比率类指标要有“分子”和“分母”。',
    fix: () => '请填“数值”；比率类指标请把“分子”“分母”都填上。没有数的，这一行就不要报。',
  }),
  'open-quote': entry<ReadingFacts['open-quote']>({
    code: 'MB310',
    severity: 'error',
    title: '引号没有收尾',
    message: () => '这一格开头的英文双引号没有收尾，后面的行会被当成同一格。',
    fix: () => '请用记事本打开，删去这个英文双引号，或改成中文引号“”。',
  }),
  'short-row': entry<ReadingFacts['short-row']>({
    code: 'MB311',
    severity: 'error',
    title: '少了格子',
    message: ({ cells, columns }) =>
      `这一行只有${cells}格，表头有${columns}格，后面的内容会错位，这一行没有读。多半是少了逗号，或格子里按了回车。`,
    fix: () => '请把少的那一格补上；没有内容的格子也要留着。',
  }),
  'no-header': entry<ReadingFacts['no-header']>({
    code: 'MB317',
    severity: 'error',
    title: '找不到表头',
    message: ({ headers }) => `前10行里没有找到列名。这张表的列名是：${headers.join('、')}。`,
    fix: ({ headers }) => `请在第一行写上列名，用英文逗号隔开：${headers.join(',')}`,
  }),
  'nameless-column': entry<ReadingFacts['nameless-column']>({
    code: 'MB318',
    severity: 'error',
    title: '有内容的列没有列名',
    message: ({ letter }) => `第 ${letter} 列有内容，表头却是空的，不知道是什么，没有读。`,
    fix: () => '请写上列名；多余的一列请整列删去。',
  }),
  'no-rows': entry<ReadingFacts['no-rows']>({
    code: 'MB319',
    severity: 'warning',
    title: '只有表头',
    message: () => '这张表只有表头，一行内容也没有。',
    fix: () => '请填上内容；这一期确实没有可报的，不用改。',
  }),
  'total-row': entry<ReadingFacts['total-row']>({
    code: 'MB320',
    severity: 'error',
    title: '表里有合计行',
    message: ({ word }) => `这一行是“${word}”。合计由程序来算，留在表里会被当成又一条，算两遍。`,
    fix: ({ word }) => `请删去“${word}”这一行。`,
  }),
  'lone-cell': entry<ReadingFacts['lone-cell']>({
    code: 'MB321',
    severity: 'error',
    title: '表里有备注或落款',
    message: (_, value) =>
      `这一行只有一格有字，像是备注、落款或小标题，不是一条内容，没有读。${given(value)}`,
    fix: () => '请删去这一行，或移到表头上面；如果是一条内容，请把别的格子填上。',
  }),
  'rows-above-header': entry<ReadingFacts['rows-above-header']>({
    code: 'MB322',
    severity: 'error',
    title: '表头上面有内容',
    message: ({ header }) =>
      `列名在第${header}行，可是它上面的这一行也是一条内容（多半是连表头一起排了序），没有读。`,
    fix: () => '请把列名那一行移到最上面。',
  }),
  'other-header': entry<ReadingFacts['other-header']>({
    code: 'MB323',
    severity: 'error',
    title: '中间换了表头',
    message: () => '这里又有一行列名，和最上面的不一样，下面的内容分不清是哪一列，这一行以下都没有读。',
    fix: () => '多半是几张表接在了一起。请把下面各列排成和最上面一样的顺序，再删去这一行列名。',
  }),
  'not-a-choice': entry<ReadingFacts['not-a-choice']>({
    code: 'MB330',
    severity: 'error',
    title: '不是可选的词',
    message: ({ header, allowed }, value) => `“${header}”只能填：${allowed.join('、')}。${given(value)}`,
    fix: ({ allowed, nearest }, value) =>
      nearest === '进行中' && !/进行|在做/.test(value ?? '')
        ? `已经开始、还没有做完的，请改成“进行中”；不是这样的，请从 ${allowed.join('、')} 里按实际选一个。`
        : nearest === undefined
          ? `请从 ${allowed.join('、')} 里选一个，一字不差。`
          : `请改成“${nearest}”。`,
  }),
  'not-a-number': entry<ReadingFacts['not-a-number']>({
    code: 'MB331',
    severity: 'error',
    title: '不是数字',
    message: ({ header, hint }, value) =>
      `“${header}”要填一个数。${given(value)}${hint === undefined ? '' : `${hint}。`}`,
    fix: ({ header }) => `请在“${header}”里只填数字，例如 12 或 12.5；要说明的写在“说明”列。`,
  }),
  'ambiguous-number': entry<ReadingFacts['ambiguous-number']>({
    code: 'MB332',
    severity: 'error',
    title: '数字有两种读法',
    message: ({ header, readings }, value) =>
      `“${header}”里的“${value ?? ''}”分不清是多少${readings.length > 1 ? `（${readings.join(' 还是 ')}）` : ''}：逗号、小数点或空格的位置不对。`,
    fix: ({ readings }) =>
      `请去掉逗号和空格，小数点用“.”${readings.length > 0 ? `，例如写成 ${readings.join(' 或 ')}` : ''}。`,
  }),
  'not-whole': entry<ReadingFacts['not-whole']>({
    code: 'MB333',
    severity: 'error',
    title: '要填整数',
    message: ({ header }, value) => `“${header}”是个数，不能有小数。${given(value)}`,
    fix: ({ header }) => `请核对“${header}”，填整数。`,
  }),
  'negative-count': entry<ReadingFacts['negative-count']>({
    code: 'MB334',
    severity: 'error',
    title: '个数是负的',
    message: ({ header }, value) => `“${header}”是个数，不能小于0。${given(value)}`,
    fix: ({ header }) => `请改正“${header}”。减少了的，另有列填，或写在“说明”里。`,
  }),
  'wrong-unit': entry<ReadingFacts['wrong-unit']>({
    code: 'MB335',
    severity: 'error',
    title: '单位不对',
    message: ({ header, unit, given: found }, value) =>
      `“${header}”的单位是${unit}，这里写的是“${value ?? ''}”（${found}）。`,
    fix: ({ unit, hint }) =>
      hint === undefined
        ? `请换算成${unit}，只填数字，不写单位。`
        : `换算成${unit}是 ${hint}，核对后请填 ${hint}。`,
  }),
  'impossible-day': entry<ReadingFacts['impossible-day']>({
    code: 'MB336',
    severity: 'error',
    title: '没有这一天',
    message: ({ header, why }, value) => `“${header}”写的“${value ?? ''}”这一天不存在：${why}。`,
    fix: ({ header }) => `请核对“${header}”，写成 2022-06-20 这样。`,
  }),
  'ambiguous-day': entry<ReadingFacts['ambiguous-day']>({
    code: 'MB337',
    severity: 'error',
    title: '日期不完整或分不清',
    message: ({ header, why }, value) => `“${header}”写的“${value ?? ''}”${why}。`,
    fix: () => '请写全：四位年、两位月、两位日，例如 2022-06-20。',
  }),
  'bad-period': entry<ReadingFacts['bad-period']>({
    code: 'MB338',
    severity: 'error',
    title: '报告期认不出',
    message: ({ header, hint }, value) =>
      `“${header}”要填报告期。${given(value)}${hint === undefined ? '' : '它成了一个日期，多半是 Excel 自己改的。'}`,
    fix: ({ hint }) =>
      hint === undefined
        ? '请写成 2022-06（月）、2022-Q2（季）、2022-H1（半年）或 2022（年）。'
        : `是这个月的，请写成 ${hint}；先把这一列设成“文本”格式再填，Excel 就不会改。`,
  }),
  'bad-code': entry<ReadingFacts['bad-code']>({
    code: 'MB339',
    severity: 'error',
    title: '地区代码位数不对',
    message: ({ header, digits }, value) => `“${header}”是12位数字，现在是${digits}位。${given(value)}`,
    fix: () => '请从 areas.csv 里复制代码。乡镇的代码后三位是 000，县的后六位是 000000。',
  }),
  'rounded-code': entry<ReadingFacts['rounded-code']>({
    code: 'MB340',
    severity: 'error',
    title: '代码成了科学计数',
    message: ({ header }, value) =>
      `“${header}”被 Excel 改成了科学计数（${value ?? ''}），后面几位已经丢了，找不回来。`,
    fix: ({ header }) =>
      `请把这个文件换成备份里没有坏的那一份，不要双击打开：在 Excel 里新建一张空表，用“数据—从文本/CSV”（WPS 用“数据—导入数据”）选它，把“${header}”列选成“文本”，填好再另存。没有备份的，照地名重新填（地区代码在 areas.csv，也这样打开）。以后打开时看到 9.9E+11，不要保存，关掉重来。`,
  }),
  formula: entry<ReadingFacts['formula']>({
    code: 'MB341',
    severity: 'error',
    title: '格子里是公式',
    message: ({ header }, value) => `“${header}”这一格是公式，不是数。${given(value)}`,
    fix: () => '请在 Excel 或 WPS 里复制这一列，用“选择性粘贴—数值”贴回去，再另存为 CSV。',
  }),
  'sheet-error': entry<ReadingFacts['sheet-error']>({
    code: 'MB342',
    severity: 'error',
    title: '公式出错的结果',
    message: ({ header }, value) =>
      `“${header}”这一格是“${value ?? ''}”：表格里的公式没有算出来，或者列太窄没有显示全。`,
    fix: () => '请在 Excel 或 WPS 里改好公式，把数填上，再另存为 CSV。',
  }),
  'lost-letters': entry<ReadingFacts['lost-letters']>({
    code: 'MB344',
    severity: 'error',
    title: '文字变成了问号',
    message: ({ header }) =>
      `“${header}”这一格的汉字变成了问号：保存时用的编码里没有汉字，原来的字丢了，程序找不回来。`,
    fix: () => '请打开原来的表格，另存为“CSV UTF-8（逗号分隔）”，换掉这个文件。',
  }),
  'placeholder-cell': entry<ReadingFacts['placeholder-cell']>({
    code: 'MB345',
    severity: 'error',
    title: '必填的格子写了“-”',
    message: ({ header, holds }, value) =>
      `“${header}”是必填的，这一格写的是“${value ?? ''}”，看不出是${holds === 'number' ? '0、没有，还是漏填' : '没有，还是漏填'}。`,
    fix: ({ holds }) =>
      holds === 'number'
        ? '数是0的，请填0；还没有数的，删去这一行，不报。'
        : holds === 'words'
          ? '确实没有的，请写“无”；漏填的，请补上。'
          : '请补上；还没有的，删去这一行，不报。',
  }),
  'name-for-code': entry<{ header: string; codes: string[]; name: string }>({
    code: 'MB343',
    severity: 'error',
    title: '填了地名，要填代码',
    message: ({ header, name }) => `“${header}”要填12位代码，这里写的是地名“${name}”。`,
    fix: ({ codes, name }) =>
      codes.length === 1
        ? `${name}的代码是 ${codes[0]}，请改成它。`
        : `叫“${name}”的有${codes.length}个，代码是 ${codes.join('、')}，请选对的那一个。`,
  }),
};

/** What a number in each unit is to be multiplied or divided by to be one in 万元. */
const toWan: Record<string, string> = {
  元: '÷10000',
  百元: '÷100',
  千元: '÷10',
  百万元: '×100',
  亿元: '×10000',
};

/** What else a new name of a column asks for: figures of another unit, or of one that the old name does not tell. */
function tellScale(from: string, to: string): string {
  const unitOf = (header: string) => /(百万|[百千万亿])?元(?=[)）]?$)/.exec(header.trim())?.[0];
  if (unitOf(to) !== '万元') return '';
  const unit = unitOf(from);
  if (unit === '万元') return '';
  if (unit === undefined) return '；数的单位要是万元，不是的，先换算';
  return `，这一列的数也都要换算成万元（${unit}换成万元，${toWan[unit] ?? '先换算'}）`;
}
