import { entry } from './entry.ts';

/** What proof-reading found: the words around, what belongs there, and where else the same stands. */
export interface WordingFacts {
  /** The words in which it stands, shortened. */
  around: string;
  /** The same with the fault mended, where that is known. */
  mended: string | undefined;
  /** What belongs in place of what is wrong, where that is known. */
  right: string | undefined;
  /** What is wrong with it, where the kind alone does not say. */
  why: string | undefined;
  /** Lines of the file where the same is found again. */
  others: number[];
  /** True for words of a plan as printed: they are shown as they are. */
  printed: boolean;
}

/** Words in quotation marks; in corner brackets where they have quotation marks themselves. */
const cite = (text: string): string => (/[“”]/.test(text) ? `「${text}」` : `“${text}”`);

/** 同样的还有几处, where there are more. */
function more({ others }: Pick<WordingFacts, 'others'>): string {
  if (others.length === 0) return '';
  const lines = [...new Set(others)];
  const named = lines.slice(0, 8).join('、');
  return `这个文件里同样的还有${others.length}处，在第${named}${lines.length > 8 ? '……' : ''}行。`;
}

const asPrinted = (code: string): string =>
  `这是方案的原文。请对照原件：录入时弄错的，改过来；原件就是这样印的，不要改，在这份方案 tasks.yaml 的 contradictions 里登记一条（codes 写 [${code}]），网站照登原文并说明，以后不再提醒。`;

/** What to do: mend our own words, look up what is printed. */
function mend(code: string, facts: WordingFacts, otherwise = '请核对后改正。'): string {
  if (facts.printed) return asPrinted(code);
  if (facts.mended === undefined) return otherwise;
  return `请改成${cite(facts.mended)}。`;
}

/** An entry whose words are `what` and where else the same stands. */
function slip(
  code: string,
  title: string,
  what: (facts: WordingFacts, value: string) => string,
  otherwise?: string,
) {
  return entry<WordingFacts>({
    code,
    severity: 'warning',
    title,
    message: (facts, value = '') => `${what(facts, value)}${more(facts)}`,
    fix: (facts) => mend(code, facts, otherwise),
  });
}

/** MB51x–MB53x: proof-reading of every text that is shown. */
export const wording = {
  'wide-letter': slip(
    'MB510',
    '全角的数字或字母',
    ({ around }, value) => `${cite(around)}里的${cite(value)}是全角的，网上搜不到，也和别处的数字不一样宽。`,
  ),
  'narrow-mark': slip(
    'MB511',
    '中文里用了半角标点',
    ({ around }, value) => `${cite(around)}里的${cite(value)}是半角（英文）标点，中文里应当用全角的。`,
  ),
  'unpaired-mark': slip(
    'MB512',
    '括号、引号或书名号不成对',
    ({ around, why }, value) =>
      `${cite(around)}里的${cite(value)}${why ?? '没有配对'}。读的人不知道从哪里起、到哪里止。`,
    '请补上缺的一半，或者删去多出的这一半。',
  ),
  'straight-quote': slip(
    'MB513',
    '中文里用了英文引号',
    ({ around }) => `${cite(around)}里用的是英文的直引号，中文里应当用“ ”，分左右两半。`,
  ),
  'loose-space': slip(
    'MB514',
    '多余的空格',
    ({ around }) =>
      `${cite(around)}里有多余的空格。段首缩进、对齐和字距，网页和 PDF 会自己排，手打的空格会把它弄乱。`,
  ),
  'repeated-mark': slip(
    'MB515',
    '标点重复',
    ({ around }, value) => `${cite(around)}里的${cite(value)}，几个标点连在了一起。`,
  ),
  'wrong-dash': slip('MB516', '省略号或破折号不对', ({ around, right }, value) =>
    right === '——'
      ? `${cite(around)}里的${cite(value)}应当是破折号“——”，占两个字的宽度。`
      : `${cite(around)}里的${cite(value)}应当是省略号“……”，一共六个点。`,
  ),
  'document-number': slip(
    'MB517',
    '发文字号的写法不对',
    ({ around }) =>
      `${cite(around)}里的发文字号：年份要写全四位，放在六角括号“〔〕”里；序号前面不加“第”，也不加“0”。`,
  ),
  'doubled-word': slip(
    'MB518',
    '字或词重复',
    ({ around }, value) => `${cite(around)}里的${cite(value)}像是多打了一遍。`,
  ),
  'wrong-word': slip(
    'MB519',
    '常见的错字、别字',
    ({ around, right, why }, value) =>
      `${cite(around)}里的${cite(value)}一般应当写成“${right ?? ''}”${why === undefined ? '' : `：${why.replace(/。$/, '')}`}。`,
  ),
  'expired-term': entry<
    WordingFacts & { term: string; to: string; day: string; successor: string | undefined }
  >({
    code: 'MB520',
    severity: 'warning',
    title: '名词已经不再使用',
    message: (facts) =>
      `${cite(facts.around)}里的“${facts.term}”按名词表只用到${facts.to}，这里的日期是${facts.day}。读的人会以为老政策还在执行。${more(facts)}`,
    fix: (facts) => {
      if (facts.printed) return asPrinted('MB520');
      const better = facts.successor === undefined ? '现在的说法' : `“${facts.successor}”`;
      return `请改成${better}。讲的是当时的事的，在前面加“原”字，例如“原${facts.term}”；还在使用的，改正 terms.yaml 里的日期。`;
    },
  }),
  'expired-hotline': entry<
    WordingFacts & { label: string; span: string; day: string; successor: string | undefined }
  >({
    code: 'MB521',
    severity: 'warning',
    title: '监督电话不在有效期内',
    message: (facts, value) =>
      `${facts.day}的文字里写了“${value ?? ''}”，按 rules.yaml，“${facts.label}”${facts.span}。群众打过去可能没有人接，或者不归它管。${more(facts)}`,
    fix: (facts) =>
      facts.printed
        ? asPrinted('MB521')
        : facts.successor === undefined
          ? '请先打通核实，改成现在能用的电话；还在用的，改正 rules.yaml 里的日期。'
          : `这个号码现在是“${facts.successor}”，请改用这个名称，并先打通核实。`,
  }),
  'nested-quote': slip(
    'MB522',
    '引号里面又用了同样的引号',
    ({ around, why }) => `${cite(around)}：${why ?? ''}。`,
  ),
  'broken-off': slip(
    'MB523',
    '话没有说完',
    ({ around }, value) => `${cite(around)}里，${cite(value)}后面应当还有字，却接着标点，像是漏了字。`,
    '请对照底稿，把漏掉的字补上。',
  ),
  'day-cut-short': slip(
    'MB524',
    '日期少了“日”字',
    ({ around }, value) => `${cite(around)}里的${cite(value)}后面少了“日”字。`,
  ),
  'impossible-day-in-text': entry<WordingFacts>({
    code: 'MB525',
    severity: 'warning',
    title: '文字里的日期不存在',
    message: (facts, value) =>
      `${cite(facts.around)}里的“${value ?? ''}”不存在：${facts.why ?? ''}。${more(facts)}`,
    fix: () => '请对照依据，改成真实的日期。',
  }),
  lookalike: slip(
    'MB526',
    '看着一样，其实不是这个字',
    ({ around, right }, value) => {
      const should = right === undefined ? '' : `，应当是“${right}”`;
      return `${cite(around)}里的${cite(value)}不是通常的汉字${should}。多半是从 PDF 里复制来的或者用符号代替的，网上搜不到，也可能印不出来。`;
    },
    '请删掉这个字，重新打一遍。',
  ),
  'hidden-sign': entry<WordingFacts>({
    code: 'MB530',
    severity: 'warning',
    title: '看不见的符号',
    message: (facts) =>
      `${cite(facts.around)}里夹着看不见的符号，多半是从网页或聊天软件里复制来的。带着它的词网上搜不到。${more(facts)}`,
    fix: ({ mended }) => `请把这几个字删掉，重新打一遍：${mended ?? ''}`,
  }),
  'impossible-day-in-print': entry<WordingFacts>({
    code: 'MB527',
    severity: 'warning',
    title: '方案原文里的日期不存在',
    message: (facts, value) =>
      `${cite(facts.around)}里的“${value ?? ''}”不存在：${facts.why ?? ''}。${more(facts)}`,
    fix: () => asPrinted('MB527'),
  }),
  'wrong-weekday': slip(
    'MB528',
    '日期和星期对不上',
    ({ around, why }) => `${cite(around)}：${why ?? ''}。群众会不知道该按哪一天。`,
  ),
  'useless-word': entry<{ wrong: string; why: string }>({
    code: 'MB529',
    severity: 'warning',
    title: '错字表里的这一条不起作用',
    message: ({ wrong, why }) => `wording.yaml 里“${wrong}”这一条${why}。`,
    fix: () => '请改正或者删去这一条。',
  }),
};
