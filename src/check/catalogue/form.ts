import type { ReadingFacts } from '../../record/source/problem.ts';
import { toHalfWidth } from '../../record/source/signs.ts';
import { entry, given } from './entry.ts';
import { nameKey, nameWords, wordFor } from './key-names.ts';

/** MB2xx: the form of YAML and of the text in MDX. */
export const form = {
  'yaml-syntax': entry<ReadingFacts['yaml-syntax']>({
    code: 'MB201',
    severity: 'error',
    title: '格式读不懂',
    message: ({ reason }) => `这里的格式读不懂：${yamlReasons[reason] ?? '不合规定'}。`,
    fix: ({ reason }) =>
      reason === 'WIDE_COMMA'
        ? '花括号、方括号里，各项之间请用英文逗号“,”。'
        : reason === 'WIDE_COLON'
          ? '名称后面请用英文冒号“:”，再空一格。'
          : '请检查：同一级的内容左边对齐；冒号是英文的，后面有一个空格；引号和括号成对。',
  }),
  'mdx-syntax': entry<ReadingFacts['mdx-syntax']>({
    code: 'MB202',
    severity: 'error',
    title: '正文格式有误',
    message: () => '正文这里的格式读不懂，多半是尖括号“<”没有配对，或标签没有以“/>”结束。',
    fix: () => '正文里要写小于号，请用“＜”；标签请写成 <Value indicator="…" /> 这样。',
  }),
  'mdx-expression': entry<ReadingFacts['mdx-expression']>({
    code: 'MB203',
    severity: 'error',
    title: '正文里有程序代码',
    message: () => '正文里不能写花括号“{}”和 import。资料里只放文字和数据，不放程序。',
    fix: () => '请删去这一段；要写花括号，请用全角“｛｝”。',
  }),
  'no-front-matter': entry<ReadingFacts['no-front-matter']>({
    code: 'MB204',
    severity: 'error',
    title: '缺少文件开头的说明',
    message: ({ first }) =>
      first === '---'
        ? '文件开头的说明要夹在两行“---”之间，现在只有上面一行，不知道说明到哪里为止。'
        : `文件开头应有一段夹在两行“---”之间的说明，现在没有。${/^[-—－–_]{2,}$/.test(first) ? `第一行是“${first}”，不是三个英文的短横“---”。` : ''}`,
    fix: () => '请在第一行写“---”，下面写 title 等各项，再写一行“---”，然后才是正文。',
  }),
  'unknown-key': entry<ReadingFacts['unknown-key']>({
    code: 'MB205',
    severity: 'error',
    title: '不认识的名称',
    message: ({ key }) =>
      `不认识“${key}”这一项。${key.includes('：') ? '这里是中文冒号“：”，要用英文的。' : key.includes('，') ? '这里是中文逗号“，”，要用英文的。' : ''}`,
    fix: ({ key, nearest }) =>
      /[：，]/.test(key)
        ? `请改成“${key.replace(/：\s*/g, ': ').replace(/，\s*/g, ', ')}”。`
        : nearest !== undefined
          ? `请把“${key}”改成“${nearest}”。`
          : /^\d+$/.test(key)
            ? '多半是前面的数里有千位逗号：请去掉逗号，例如 1,160 写成 1160。'
            : `请删去“${key}”，或对照说明改成正确的名称。`,
  }),
  'missing-key': entry<ReadingFacts['missing-key']>({
    code: 'MB206',
    severity: 'error',
    title: '缺少必填项',
    message: ({ key }) => `缺少${nameKey(key)}这一项，它是必填的。`,
    fix: ({ key }) => `请在这里补上“${key}: …”。`,
  }),
  'wrong-type': entry<ReadingFacts['wrong-type']>({
    code: 'MB207',
    severity: 'error',
    title: '内容的种类不对',
    message: ({ key, expected, given: found, inList }, value) =>
      `${nameKey(key)}${inList ? '里的每一项都' : ''}应是${expected === yesNo ? ' true（是）或 false（否）' : expected}，现在是${found}。${given(value)}`,
    fix: ({ key, expected, inList }, value) =>
      inList && expected === '文字' && value !== undefined
        ? `请加英文双引号，写成“${key}: ["${value}"]”；有几项的，每一项都加。`
        : fixType(key, expected, value),
  }),
  'not-allowed': entry<ReadingFacts['not-allowed']>({
    code: 'MB208',
    severity: 'error',
    title: '不在可选范围内',
    message: ({ key, allowed }, value) => `${nameKey(key)}只能写：${nameWords(allowed)}。${given(value)}`,
    fix: ({ allowed, nearest }, value) => {
      const word = wordFor(value ?? '', allowed) ?? nearest;
      return word === undefined ? '请从上面的词里选一个，只写英文的部分。' : `请改成“${word}”。`;
    },
  }),
  'wrong-form': entry<ReadingFacts['wrong-form']>({
    code: 'MB209',
    severity: 'error',
    title: '写法不对',
    message: ({ key, expected }, value) => `${nameKey(key)}的写法不对，要求：${expected}。${given(value)}`,
    fix: (_, value) =>
      /^[“”‘’]/.test(value ?? '') ? '两边的引号要用英文的 " "，不用中文的“”。' : '请按要求的写法改正。',
  }),
  'not-a-day': entry<ReadingFacts['not-a-day']>({
    code: 'MB210',
    severity: 'error',
    title: '日期不存在或写法不对',
    message: ({ key, why, hint }, value) =>
      why !== undefined
        ? `${nameKey(key)}写的“${value ?? ''}”不成日期：${why}。`
        : `${nameKey(key)}${hint === undefined ? '不是真实存在的日期，或写法不对' : '的日期不是规定的写法'}。${given(value)}`,
    fix: ({ hint }) =>
      hint === undefined
        ? '请写成 2022-06-20 这样：四位年、两位月、两位日，并核对这一天是否存在。'
        : `请写成 ${hint}。`,
  }),
  'not-a-period': entry<ReadingFacts['not-a-period']>({
    code: 'MB211',
    severity: 'error',
    title: '报告期写法不对',
    message: ({ key }, value) => `${nameKey(key)}不是报告期的写法。${given(value)}`,
    fix: ({ hint }) =>
      hint === undefined
        ? '请写成 2022-06（月）、2022-Q2（季）、2022-H1（半年）或 2022（年）。'
        : `请写成 ${hint}。`,
  }),
  'yaml-tab': entry<ReadingFacts['yaml-tab']>({
    code: 'MB213',
    severity: 'error',
    title: '行首用了制表符',
    message: () => '这一行开头是制表符（Tab 键），看起来对齐，其实不知道它缩进了几格。',
    fix: () => '请删去行首的制表符，改成空格，和上下同级的行对齐（每级两个空格）。',
  }),
  'yaml-repeated-key': entry<ReadingFacts['yaml-repeated-key']>({
    code: 'MB214',
    severity: 'error',
    title: '同一项写了两次',
    message: ({ key }) => `“${key}”在这里写了两次，不知道该用哪一个。`,
    fix: ({ key }) => `请只留一行“${key}”。是两样东西的，第二样前面要另起一项（“- ”）。`,
  }),
  'yaml-wide-colon': entry<ReadingFacts['yaml-wide-colon']>({
    code: 'MB215',
    severity: 'error',
    title: '名称后面用了中文冒号',
    message: ({ key }) => `“${key}”后面是中文冒号“：”，程序分不出名称和内容。`,
    fix: ({ key }) => `请改成英文冒号，后面空一格：${key}: …`,
  }),
  'yaml-no-space': entry<ReadingFacts['yaml-no-space']>({
    code: 'MB223',
    severity: 'error',
    title: '符号后面少了空格',
    message: ({ key, sign }) =>
      sign === ':'
        ? `“${key}:”后面没有空格，程序分不出名称和内容。`
        : `“${key}”前面的“${sign}”应是英文的“-”，后面空一格，才是新的一项。`,
    fix: ({ key, sign }) =>
      sign === ':' ? `请在冒号后面空一格：${key}: …` : `请写成：- ${key}: …（“-”和“${key}”之间空一格）`,
  }),
  'yaml-hash': entry<ReadingFacts['yaml-hash']>({
    code: 'MB224',
    severity: 'warning',
    title: '“#”后面的字没有读',
    message: ({ rest }) => `空格加“#”后面的内容，程序当作备注，不会公开：“${rest}”没有读。`,
    fix: () => '是内容的，请给整段内容加英文双引号，例如 "大楼 #3"；是备注的，请在“#”后面空一格。',
  }),
  'yaml-loose-colon': entry<ReadingFacts['yaml-loose-colon']>({
    code: 'MB216',
    severity: 'error',
    title: '内容里有英文冒号',
    message: ({ key }) => `“${key}”的内容里又有英文冒号加空格，程序会当成另一项。`,
    fix: ({ key }) => `请把内容里的冒号改成中文的“：”，或给整段内容加英文双引号：${key}: "…"`,
  }),
  'yaml-star': entry<ReadingFacts['yaml-star']>({
    code: 'MB217',
    severity: 'error',
    title: '内容以特殊符号开头',
    message: ({ sign }) => `以“${sign}”开头的内容在这里另有意思，读不出来。`,
    fix: ({ sign }) => `请给整段内容加英文双引号，例如 "${sign}重点任务"。`,
  }),
  'yaml-quote': entry<ReadingFacts['yaml-quote']>({
    code: 'MB218',
    severity: 'error',
    title: '引号没有收尾',
    message: ({ mark }) => `从这里起，有一个英文引号（${mark}）没有收尾，后面的内容都被当成了同一段。`,
    fix: () => '请补上收尾的引号；内容里要用引号的，写成中文的“”。',
  }),
  'yaml-inner-quote': entry<ReadingFacts['yaml-inner-quote']>({
    code: 'MB225',
    severity: 'error',
    title: '引号里又有引号',
    message: ({ key }) => `“${key}”的内容用英文双引号括起来，里面又有英文引号，程序以为内容到这里就完了。`,
    fix: () => '请把里面的英文引号改成中文引号“”，只留最外面的一对。',
  }),
  'yaml-indent': entry<ReadingFacts['yaml-indent']>({
    code: 'MB226',
    severity: 'error',
    title: '左边没有对齐',
    message: ({ key, given: found, wanted }) =>
      `“${key}”这一行前面有${found}个空格，和上面的行对不齐（同级的行前面是${wanted.join(' 或 ')}个），不知道它属于哪一项。`,
    fix: ({ wanted }) => `请把这一行前面改成${wanted.at(-1) ?? 0}个空格，和同级的行对齐。`,
  }),
  'yaml-no-dash': entry<ReadingFacts['yaml-no-dash']>({
    code: 'MB227',
    severity: 'error',
    title: '新的一项前面少了“-”',
    message: ({ key }) => `“${key}”像是新的一项的开头，前面却没有“- ”，和别的项对不上。`,
    fix: ({ key }) => `请写成：- ${key}: …；这一项下面的各行，前面空两格。`,
  }),
  'yaml-bracket': entry<ReadingFacts['yaml-bracket']>({
    code: 'MB228',
    severity: 'error',
    title: '括号没有收尾',
    message: ({ bracket }) => `这里的“${bracket}”没有收尾，后面的内容都被当成了它里面的。`,
    fix: ({ bracket }) =>
      `请补上“${bracket === '[' ? ']' : '}'}”，用英文的；内容本来以“${bracket}”开头的，给整段内容加英文双引号。`,
  }),
  'span-reversed': entry<ReadingFacts['span-reversed']>({
    code: 'MB219',
    severity: 'error',
    title: '结束早于开始',
    message: ({ key, start, end }) => `${nameKey(key)}从 ${start} 开始，却在 ${end} 结束，先后反了。`,
    fix: () => '请核对 start 和 end，特别是年份和月份；两天都算在内。',
  }),
  'out-of-range': entry<ReadingFacts['out-of-range']>({
    code: 'MB220',
    severity: 'error',
    title: '太大、太小或太少',
    message: ({ key, least, most, isList }, value) =>
      isList
        ? `${nameKey(key)}${least === undefined ? `最多写${most}项` : `至少要写${least}项`}。`
        : `${nameKey(key)}${least === undefined ? `最多是${most}` : `最少是${least}`}。${given(value)}`,
    fix: ({ least, most, isList }) => {
      if (isList) return least === undefined ? '请去掉多余的。' : '请补上；一项也没有的，把这一行删去再看。';
      return least === undefined ? `请改成不超过${most}。` : `请改成不少于${least}。`;
    },
  }),
  'curly-attribute': entry<ReadingFacts['curly-attribute']>({
    code: 'MB221',
    severity: 'error',
    title: '标签里用了中文引号',
    message: ({ tag }) => `标签 <${tag} …> 里的引号是中文的，程序认不出内容从哪里到哪里。`,
    fix: ({ right }) => `请改成英文双引号：${right}`,
  }),
  'open-tag': entry<ReadingFacts['open-tag']>({
    code: 'MB229',
    severity: 'error',
    title: '标签没有收尾',
    message: ({ tag }) => `标签 <${tag}> 没有收尾，程序不知道它管到哪里，后面的正文都读不了。`,
    fix: ({ tag }) => `标签请在“>”前面加“/”，写成 <${tag} … />；正文里要写小于号，请用“＜”。`,
  }),
  'bad-name': entry<Record<never, never>>({
    code: 'MB222',
    severity: 'error',
    wholeFile: true,
    title: '文件名不能做网址',
    message: (_, value) => `文件名“${value ?? ''}”要用作网址，不能有空格和 # ? % & + 等符号。`,
    fix: () => '请改文件名，只用汉字、字母、数字和“-”。',
  }),
};

/** How the reader calls the type of a name that is true or false. */
const yesNo = 'true 或 false';

function fixType(key: string, expected: string, value: string | undefined): string {
  const plain = (value ?? '').replace(/^[“”"]|[“”"]$/g, '');
  if (expected === yesNo) {
    if (/^(是|yes|y|on|1|√|真|true)$/i.test(plain)) return `请写成“${key}: true”（意思是“是”）。`;
    if (/^(否|no|n|off|0|×|假|false)$/i.test(plain)) return `请写成“${key}: false”（意思是“否”）。`;
  }
  if (expected === '文字' && value !== undefined) return `请加英文双引号，写成“${key}: "${value}"”。`;
  if (expected.startsWith('列表') && value !== undefined)
    return `请写成“${key}: [${plain
      .replace(/^[【[]|[】\]]$/g, '')
      .split(/[，,、；;]/)
      .map((item) => quoted(item.trim()))
      .join(', ')}]”，只有一项也要有方括号。`;
  if (expected.startsWith('列表')) return `请写成列表：“${key}: [第一项, 第二项]”，只有一项也要有方括号。`;
  if (expected === '数字' || expected === '整数') {
    const number = toHalfWidth(plain).replace(/,(?=\d{3})/g, '');
    const digits = /^[+-]?\d+(\.\d+)?/.exec(number)?.[0];
    if (digits !== undefined)
      return digits === number
        ? `请写成“${key}: ${digits}”。`
        : `这里只写数字：“${key}: ${digits}”。单位和别的字写在别的地方。`;
  }
  const [start, end] = plain.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  if (start !== undefined && end !== undefined) return `请写成“${key}: { start: ${start}, end: ${end} }”。`;
  return `请把“${key}”改成${expected}。`;
}

/** Codes and numbers with a zero before them are text, and need quotes. */
function quoted(item: string): string {
  return /^(\d{12}|0\d+)$/.test(item) ? `"${item}"` : item;
}

const yamlReasons: Record<string, string> = {
  BAD_INDENT: '缩进没有对齐',
  MISSING_CHAR: '少了引号、括号或冒号',
  MULTILINE_IMPLICIT_KEY: '这一行没有“名称: 内容”，或者冒号后面少了空格',
  BLOCK_AS_IMPLICIT_KEY: '冒号的位置不对',
  UNEXPECTED_TOKEN: '有多余的内容',
  BAD_SCALAR_START: '开头的符号要加引号',
  WIDE_COMMA: '这里是中文逗号“，”，要用英文的',
  WIDE_COLON: '这里是中文冒号“：”，要用英文的，后面空一格',
};
