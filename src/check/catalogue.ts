import type { ProblemFacts, ProblemKind } from '../record/source/problem.ts';

export type Severity = 'error' | 'warning';

/** What a diagnostic says. `message`: what is wrong and why; `fix`: what to do. Both for a clerk, in Chinese. */
export interface Entry<Facts> {
  /** Permanent: never given to another meaning. */
  code: string;
  severity: Severity;
  title: string;
  message: (facts: Facts, value: string | undefined) => string;
  fix: (facts: Facts, value: string | undefined) => string;
}

type Catalogue = { [Kind in ProblemKind]: Entry<ProblemFacts[Kind]> };

const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `您是不是想写“${nearest}”？`);
const given = (value: string | undefined) => (value === undefined ? '' : `现在写的是“${value}”。`);

/** Every diagnostic there is. Codes MB1xx: files; MB2xx: form; MB3xx: tables; MB4xx: references; MB5xx: authored texts. */
export const catalogue: Catalogue = {
  'missing-file': {
    code: 'MB101',
    severity: 'error',
    title: '缺少文件',
    message: () => '缺少这个文件，没有它就不能生成网站。',
    fix: () => '请补上这个文件。可以从示例资料里复制一份再改。',
  },
  'unreadable-text': {
    code: 'MB102',
    severity: 'error',
    title: '文字编码认不出',
    message: ({ encoding }) => `认不出这个文件的文字编码（能认的有 ${encoding}）。`,
    fix: () => '请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”。',
  },
  'unknown-file': {
    code: 'MB103',
    severity: 'error',
    title: '不认识的文件',
    message: () => '不认识这个文件，它的内容不会出现在网站上。',
    fix: ({ nearest }) => `${meant(nearest)}请检查文件名和所在文件夹；不用的文件请移出去。`,
  },
  'no-dataset': {
    code: 'MB104',
    severity: 'error',
    title: '没有说明数据来源',
    message: () => '这个文件里有数字，但 datasets.yaml 没有说明它从哪里来、是不是真实数据。',
    fix: () =>
      '请在 datasets.yaml 里加一项，写明 path、title、synthetic（示例数据写 true，真实数据写 false）和 source。',
  },
  'office-file': {
    code: 'MB105',
    severity: 'error',
    title: '是 Excel、Word 或 WPS 文件',
    message: () => '这是 Excel、Word 或 WPS 的文件，不能直接用（只改后缀也不行）。',
    fix: () =>
      '表格请打开后“另存为”CSV（逗号分隔），用规定的文件名；文字请复制到 .mdx 文件里。原件移到别的文件夹。',
  },
  'empty-table': {
    code: 'MB106',
    severity: 'error',
    title: '表格是空的',
    message: () => '这张表是空的，连表头也没有。',
    fix: () => '请填好再放进来；这一期没有数据的，把文件删去。',
  },
  'yaml-syntax': {
    code: 'MB201',
    severity: 'error',
    title: 'YAML 格式有误',
    message: ({ reason }) => `这里的格式读不懂（${yamlReason(reason)}）。`,
    fix: () => '请检查缩进是否用两个空格对齐、冒号后是否有空格、引号是否成对。',
  },
  'mdx-syntax': {
    code: 'MB202',
    severity: 'error',
    title: '正文格式有误',
    message: () => '正文这里的格式读不懂，多半是尖括号“<”没有配对，或标签没有以“/>”结束。',
    fix: () => '正文里要写小于号，请用“＜”；标签请写成 <Value indicator="…" /> 这样。',
  },
  'mdx-expression': {
    code: 'MB203',
    severity: 'error',
    title: '正文里有程序代码',
    message: () => '正文里不能写花括号“{}”和 import。资料里只放文字和数据，不放程序。',
    fix: () => '请删去这一段；要写花括号，请用全角“｛｝”。',
  },
  'no-front-matter': {
    code: 'MB204',
    severity: 'error',
    title: '缺少文件开头的说明',
    message: () => '文件开头应有一段夹在两行“---”之间的说明，现在没有。',
    fix: () => '请在第一行写“---”，下面写 title 等各项，再写一行“---”，然后才是正文。',
  },
  'unknown-key': {
    code: 'MB205',
    severity: 'error',
    title: '不认识的名称',
    message: ({ key }) => `不认识“${key}”这一项。`,
    fix: ({ key, nearest }) =>
      nearest === undefined ? `请删去“${key}”，或对照说明改成正确的名称。` : `请把“${key}”改成“${nearest}”。`,
  },
  'missing-key': {
    code: 'MB206',
    severity: 'error',
    title: '缺少必填项',
    message: ({ key }) => `缺少“${key}”这一项，它是必填的。`,
    fix: ({ key }) => `请在这里补上“${key}: …”。`,
  },
  'wrong-type': {
    code: 'MB207',
    severity: 'error',
    title: '内容的种类不对',
    message: ({ key, expected, given: found }, value) =>
      `“${key}”应是${expected}，现在是${found}。${given(value)}`,
    fix: ({ key, expected }) =>
      `请把“${key}”改成${expected}。文字里像数字的内容（如编号、代码）要加英文双引号。`,
  },
  'not-allowed': {
    code: 'MB208',
    severity: 'error',
    title: '不在可选范围内',
    message: ({ key, allowed }, value) => `“${key}”只能写：${allowed.join('、')}。${given(value)}`,
    fix: ({ allowed, nearest }) =>
      nearest === undefined ? `请从 ${allowed.join('、')} 中选一个。` : `请改成“${nearest}”。`,
  },
  'wrong-form': {
    code: 'MB209',
    severity: 'error',
    title: '写法不对',
    message: ({ key, expected }, value) => `“${key}”的写法不对，要求${expected}。${given(value)}`,
    fix: () => '请按要求的写法改正。',
  },
  'not-a-day': {
    code: 'MB210',
    severity: 'error',
    title: '日期不存在或写法不对',
    message: ({ key }, value) => `“${key}”不是真实存在的日期，或写法不对。${given(value)}`,
    fix: () => '请写成 2022-06-20 这样：四位年、两位月、两位日，并核对这一天是否存在。',
  },
  'not-a-period': {
    code: 'MB211',
    severity: 'error',
    title: '报告期写法不对',
    message: ({ key }, value) => `“${key}”不是报告期。${given(value)}`,
    fix: () => '请写成 2022-06（月）、2022-Q2（季）、2022-H1（半年）或 2022（年）。',
  },
  'no-variant': {
    code: 'MB212',
    severity: 'error',
    title: '内容的样子不对',
    message: ({ key }) => `“${key}”的内容不是任何一种规定的样子。`,
    fix: () => '请对照示例资料里同类的一项改正。',
  },
  'csv-syntax': {
    code: 'MB301',
    severity: 'error',
    title: '表格格式有误',
    message: () => '这一行的格式读不懂，多半是英文双引号没有成对。',
    fix: () => '请用 Excel 或 WPS 打开这张表，重新另存为 CSV；单元格里要写引号，请用中文引号“”。',
  },
  'unknown-column': {
    code: 'MB302',
    severity: 'error',
    title: '不认识的列',
    message: ({ header }) => `不认识“${header}”这一列。`,
    fix: ({ header, nearest }) =>
      nearest === undefined
        ? `请删去“${header}”列，或改成规定的列名。`
        : `请把列名“${header}”改成“${nearest}”。`,
  },
  'missing-column': {
    code: 'MB303',
    severity: 'error',
    title: '缺少列',
    message: ({ header }) => `缺少“${header}”这一列，它是必填的。`,
    fix: ({ header, nearest }) =>
      nearest === undefined
        ? `请加上“${header}”列。`
        : `表里有“${nearest}”列，如果就是它，请改名为“${header}”。`,
  },
  'repeated-column': {
    code: 'MB304',
    severity: 'error',
    title: '列重复',
    message: ({ header, first }) => `“${header}”这一列出现了两次，第一次在第${first}列，不知道该用哪一列。`,
    fix: () => '请只留一列。',
  },
  'empty-cell': {
    code: 'MB305',
    severity: 'error',
    title: '必填的格子空着',
    message: ({ header }) => `“${header}”这一格空着，它是必填的。`,
    fix: ({ header }) => `请填上“${header}”。确实没有的，这一行就不要报。`,
  },
  'bad-cell': {
    code: 'MB306',
    severity: 'error',
    title: '格子里的内容不对',
    message: ({ header, expected }, value) => `“${header}”应填${expected}。${given(value)}`,
    fix: ({ header }) => `请改正“${header}”这一格。`,
  },
  'extra-cell': {
    code: 'MB307',
    severity: 'error',
    title: '多出的格子',
    message: ({ columns }) => `这一行比表头多出了格子（表头只有${columns}列），多半是内容里有英文逗号。`,
    fix: () => '请把内容里的英文逗号改成中文逗号“，”，或用 Excel、WPS 重新另存为 CSV。',
  },
  'no-area-or-unit': {
    code: 'MB308',
    severity: 'error',
    title: '没有写谁报送',
    message: () => '“地区代码”和“单位”要填其中一个，而且只填一个，否则不知道是谁报送的。',
    fix: () => '由乡镇、村报送的填“地区代码”，由部门报送的填“单位”。',
  },
  'no-value': {
    code: 'MB309',
    severity: 'error',
    title: '没有数',
    message: () => '这个指标的数没有填全：能相加的指标要有“数值”，比率类指标要有“分子”和“分母”。',
    fix: () => '请填“数值”；比率类指标请把“分子”“分母”都填上。没有数的，这一行就不要报。',
  },
  'open-quote': {
    code: 'MB310',
    severity: 'error',
    title: '引号没有收尾',
    message: () => '从这一行起，有一个英文双引号没有收尾，后面的行都被当成了同一格。',
    fix: () => '请用记事本打开，删去这一行里多余的英文双引号，或改成中文引号“”。',
  },
  'short-row': {
    code: 'MB311',
    severity: 'error',
    title: '少了格子',
    message: ({ cells, columns }) => `这一行只有${cells}格，表头有${columns}格，后面的内容会错位。`,
    fix: () => '请把少的那一格补上；没有内容的格子也要留着。',
  },
  'more-than-whole': {
    code: 'MB312',
    severity: 'error',
    title: '部分比整体还大',
    message: ({ part, whole, limit }, value) => `“${part}”${value ?? ''}比“${whole}”${limit}还大。`,
    fix: ({ part, whole }) => `请核对“${part}”和“${whole}”这两格。`,
  },
  'state-contradicts': {
    code: 'MB313',
    severity: 'error',
    title: '状态和别的格子对不上',
    message: ({ state, because }) => `状态写的是“${state}”，${because}。`,
    fix: () => '请改状态，或改正那一格。',
  },
  'day-after': {
    code: 'MB314',
    severity: 'error',
    title: '日期先后不对',
    message: ({ earlier, later, limit }, value) => `“${earlier}”${value ?? ''}晚于“${later}”${limit}。`,
    fix: () => '请核对这两个日期，特别是年份。',
  },
  'reported-early': {
    code: 'MB315',
    severity: 'error',
    title: '报送日期早于报告期结束',
    message: ({ period, end }, value) =>
      `这是${period}的报表，报送日期却是${value ?? ''}，那时这一期还没有结束（${end}）。`,
    fix: () => '请改正报送日期。如果是从上一期复制来的，请核对每一个数。',
  },
  negative: {
    code: 'MB316',
    severity: 'error',
    title: '不能是负数',
    message: ({ header }) => `“${header}”不能是负数。`,
    fix: ({ header }) => `请改正“${header}”这一格。`,
  },
  'repeated-row': {
    code: 'MB405',
    severity: 'error',
    title: '同一件事报了两行',
    message: ({ what, first }) => `${what}只能有一行，第${first.line}行已经报过。`,
    fix: ({ first }) => `请核对第${first.line}行和这一行，删去多余的一行。`,
  },
  'repeated-id': {
    code: 'MB401',
    severity: 'error',
    title: '编号重复',
    message: ({ what, id, first }) => `${what}“${id}”重复了，第一次在 ${first.file} 第${first.line}行。`,
    fix: () => '是两样东西的，请给其中一个换一个没有用过的编号或名称；是同一样写了两次的，请只留一个。',
  },
  'no-such': {
    code: 'MB402',
    severity: 'error',
    title: '找不到所指的内容',
    message: ({ what, id }) => `找不到${what}“${id}”。`,
    fix: ({ what, nearest }) =>
      `${nearest === undefined ? '请核对写法；没有写错的，' : `${meant(nearest)}如果是，请改过来；如果不是，`}请先在 ${registers[what] ?? '相应的文件'} 里登记。`,
  },
  'area-outside': {
    code: 'MB403',
    severity: 'error',
    title: '地区的上下级对不上',
    message: ({ code, parent }) => `地区“${code}”的上级“${parent}”不存在，或级别不对。`,
    fix: () => '县不填上级代码；乡镇的上级是县；村的上级是乡镇。请核对代码。',
  },
  'notice-lacks': {
    code: 'MB404',
    severity: 'error',
    title: '公示公告缺少必备内容',
    message: ({ kind, key }) => `“${kind}”必须写明“${key}”，现在没有。`,
    fix: ({ key }) => `请在文件开头的说明里补上“${key}”。`,
  },
  circular: {
    code: 'MB406',
    severity: 'error',
    title: '上下级绕成了圈',
    message: ({ what, id }) => `${what}“${id}”的上级，一级一级往上找，又回到了它自己。`,
    fix: ({ what }) => `请改正 parent；最上面一级的${what}不写 parent。`,
  },
  'not-public': {
    code: 'MB407',
    severity: 'error',
    title: '不予公开的内容',
    message: ({ title }) => `“${title}”写的是不予公开，可是资料文件夹里的内容都会放到网上。`,
    fix: () => '请把这份方案和它的进展移出资料文件夹；如果已经可以公开，请改正这一项。',
  },
  'too-short': {
    code: 'MB408',
    severity: 'error',
    title: '公示时间不够',
    message: ({ kind, days, least, count }) =>
      `“${kind}”的公示时间不得少于${least}个${count === 'working' ? '工作日' : '自然日'}，现在从开始到截止一共${days}天（头尾都算）。`,
    fix: () => '请推迟截止日期（consultation 里的 end）；已经贴出去的，要延长公示。',
  },
  'unknown-component': {
    code: 'MB501',
    severity: 'error',
    title: '不认识的标签',
    message: ({ name }) => `正文里的标签“${name}”不认识。`,
    fix: ({ nearest }) => (nearest === undefined ? '请删去，或改成规定的标签。' : `请改成“${nearest}”。`),
  },
  'unknown-attribute': {
    code: 'MB502',
    severity: 'error',
    title: '标签里不认识的内容',
    message: ({ component, name }) => `标签“${component}”没有“${name}”这一项。`,
    fix: ({ nearest }) => (nearest === undefined ? '请删去这一项。' : `请改成“${nearest}”。`),
  },
  'missing-attribute': {
    code: 'MB503',
    severity: 'error',
    title: '标签里缺少内容',
    message: ({ component, name }) => `标签“${component}”要写明“${name}”。`,
    fix: ({ component, name }) => `请写成 <${component} ${name}="…" />。`,
  },
  'no-glyph': {
    code: 'MB601',
    severity: 'error',
    title: '字体里没有这个字',
    message: ({ character, codePoint, document }) =>
      `“${document}”里的“${character}”（${codePoint}）在所有字体里都没有，印不出来。`,
    fix: () => '请核对这个字是否写对；确需使用的，请把含有这个字的字体文件放进 content/fonts/ 文件夹。',
  },
};

/** Where each kind of thing is registered. */
const registers: Record<string, string> = {
  方案: 'plans 文件夹',
  任务: 'plans/方案/tasks.yaml',
  章节: 'plans/方案/tasks.yaml',
  单位: 'organizations',
  指标: 'indicators',
  地区代码: 'areas.csv',
  这个县的地区代码: 'areas.csv',
  这个县的乡镇代码: 'areas.csv',
  项目编号: 'projects/projects.csv',
  资产编号: 'projects/assets.csv',
  公示公告种类: 'rules.yaml',
  依据: 'rules.yaml',
  公示公告: 'notices 文件夹',
};

const yamlReasons: Record<string, string> = {
  BAD_INDENT: '缩进没有对齐',
  TAB_AS_INDENT: '缩进用了制表符，应当用空格',
  DUPLICATE_KEY: '同一个名称写了两次',
  MISSING_CHAR: '少了引号或括号',
  MULTILINE_IMPLICIT_KEY: '冒号的位置不对',
  BLOCK_AS_IMPLICIT_KEY: '冒号的位置不对',
  UNEXPECTED_TOKEN: '有多余的内容',
  BAD_ALIAS: '以“*”开头的内容要加英文双引号',
  BAD_SCALAR_START: '开头的符号要加引号',
};

function yamlReason(code: string): string {
  return yamlReasons[code] ?? '格式不合规定';
}
