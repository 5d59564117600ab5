import type { ReadingFacts } from '../../record/source/problem.ts';
import { entry } from './entry.ts';

/** MB970 to MB979: lists of persons (`consultations/`). None of them tells what stands in a list. */
export const persons = {
  'list-without-notice': entry<{ notice: string; nearest: string | undefined }>({
    code: 'MB970',
    severity: 'error',
    wholeFile: true,
    title: '名单没有对应的公示',
    message: ({ notice }) => `这张名单以公示的编号“${notice}”命名，可是没有 notices/${notice}.mdx 这份公示。`,
    fix: ({ notice, nearest }) =>
      nearest === undefined
        ? `请把文件名改成公示的编号，或先写好 notices/${notice}.mdx；公示已经删去的，请把名单也删去。`
        : `请把文件名改成“${nearest}.csv”；公示已经删去的，请把名单也删去。`,
  }),
  'list-not-allowed': entry<{ kind: string; hasBasis: boolean }>({
    code: 'MB971',
    severity: 'error',
    wholeFile: true,
    title: '这一种公示不公开名单',
    message: ({ kind, hasBasis }) =>
      hasBasis
        ? `“${kind}”在 rules.yaml 里没有写 persons: masked，不能带名单。公开个人信息要限于最小范围（个人信息保护法第六条）。`
        : `“${kind}”在 rules.yaml 里写了 persons: masked，却没有写依据（basis），不能带名单。公开个人信息要限于最小范围（个人信息保护法第六条）。`,
    fix: ({ kind, hasBasis }) =>
      hasBasis
        ? `请删去这张名单，正文里也不写姓名、户数和人数：一个村里户数少，等于说出了是谁。确有规定要公开名单的，在 rules.yaml 的“${kind}”下面写上 persons: masked 和依据。`
        : `请在 rules.yaml 的“${kind}”下面用 basis 写明依据；没有依据的，删去 persons 和这张名单。`,
  }),
  'list-tag-without-list': entry<{ file: string | undefined; isPublished: boolean }>({
    code: 'MB972',
    severity: 'error',
    title: '正文里有名单的标签，却没有名单',
    message: ({ file, isPublished }) =>
      file === undefined
        ? '只有公示能带名单，这里不是公示，<PersonTable /> 什么也带不出来。'
        : `正文里写了 <PersonTable />，可是没有名单（${file}）。${isPublished ? '这份公示已经公开，公示期还没有满。' : ''}`,
    fix: ({ file, isPublished }) => {
      if (file === undefined) return '请删去 <PersonTable />。';
      return isPublished
        ? `请把 ${file} 照公开时的样子放回来，期满以后才能删去；<PersonTable /> 不要动。`
        : `请填好 ${file}，或删去 <PersonTable />。`;
    },
  }),
  'list-of-no-consultation': entry<{ kind: string; isDated: boolean }>({
    code: 'MB973',
    severity: 'error',
    wholeFile: true,
    title: '名单只能跟着公示',
    message: ({ kind, isDated }) =>
      isDated
        ? `“${kind}”不是公示。名单只在公示期里公开，期满撤下；公告、通报长期留在网上，不能带名单。`
        : `这份公示没有写公示期（consultation），不知道名单什么时候撤下。`,
    fix: ({ isDated }) =>
      isDated
        ? '请删去这张名单；结果里不写姓名，也不写户数、人数。'
        : '请在公示的文件开头写上 consultation 的 start 和 end。',
  }),
  'nameless-person': entry<ReadingFacts['nameless-person']>({
    code: 'MB974',
    severity: 'error',
    title: '名单里有一行没有姓名',
    message: ({ isEmpty }) =>
      isEmpty
        ? '这一行没有填姓名，不知道公示的是谁。'
        : '这一行的“姓名”里没有姓名（只有数字、符号，或“不详”一类的字）。',
    fix: () =>
      '请照实填上姓名，公开时会自动隐去一部分。表下面的说明和签字不要放在这张表里；不公示的人，请删去这一行。',
  }),
  'name-in-text': entry<ReadingFacts['name-in-text']>({
    code: 'MB975',
    severity: 'error',
    title: '名单以外直接写了名单里的人',
    message: ({ shown }) =>
      `这里写出了名单里的一个人（${shown}）的姓名。写在名单以外的姓名不会隐去，期满也不会撤下。`,
    fix: () =>
      '请删去姓名，改成“名单第3户”“名单里的农户”一类的说法；名单用 <PersonTable /> 带出。这里如果是同样的字而不是人名，请换一个说法。',
  }),
  'forbidden-column': entry<ReadingFacts['forbidden-column']>({
    code: 'MB976',
    severity: 'error',
    title: '名单里不能有这一列',
    message: ({ what, header }) =>
      `“${header}”是${what}。公示名单从来用不着${what}，留在表里只会泄露，这张表因此不能用。`,
    fix: ({ header }) => `请把“${header}”这一列连内容一起删去，再保存。`,
  }),
  'list-demanded': entry<{ kind: string; file: string }>({
    code: 'MB977',
    severity: 'warning',
    title: '规定要公示名单，却没有名单',
    message: ({ kind, file }) =>
      `rules.yaml 要求“${kind}”公示名单（personsRequired: true），这份公示没有名单（${file}）。`,
    fix: ({ file }) => `请填好 ${file}，并在正文里写上 <PersonTable />；规定变了的，请改 rules.yaml。`,
  }),
  'list-outdated': entry<{ end: string; days: number }>({
    code: 'MB978',
    severity: 'warning',
    wholeFile: true,
    title: '公示早已期满，名单还留着',
    message: ({ end, days }) =>
      `公示到${end}已经期满${days}天。名单已经不在网上，这里的姓名、电话、住址也不必再留。`,
    fix: () =>
      '请按档案规定另行保管，从这里删去这张名单。正文里的 <PersonTable /> 留着不动：那里会写“名单在公示期满后已从网上撤下”；改了正文，公开过的公示就和当时不一样了。',
  }),
  'list-not-shown': entry<{ notice: string }>({
    code: 'MB979',
    severity: 'warning',
    wholeFile: true,
    title: '有名单，公示里却不显示',
    message: ({ notice }) =>
      `这张名单在公示“${notice}”的正文里没有用到：正文里没有 <PersonTable />，网页和 PDF 上都不会有它。`,
    fix: () => '请在正文里该放名单的地方单独写一行 <PersonTable />；不公开的，请删去这张名单。',
  }),
};
