import { entry } from './entry.ts';
import { few } from './say.ts';

/** MB640–MB659: the course of notices, what the record must hold for them, and who answers for them. */
export const noticeLife = {
  'outcome-early': entry<{ end: string }>({
    code: 'MB640',
    severity: 'error',
    title: '公示没有结束就有了结果',
    message: ({ end }, value) =>
      `公示到${end}才结束（当天也算），结果的日期却是${value ?? ''}：那时还可以提意见，不能算没有意见。`,
    fix: ({ end }) => `请核对 outcome 里的 on，应在${end}以后；公示期写错的，请改 consultation。`,
  }),
  'outcome-of-nothing': entry<Record<never, never>>({
    code: 'MB641',
    severity: 'error',
    title: '没有公示，却写了公示结果',
    message: () => '这份文书没有公示期（consultation），不会有公示的结果（outcome）。',
    fix: () =>
      '是公示的，请补上 consultation；是公告的，请删去 outcome，用 follows 写上它接着的公示，结果写在 result。',
  }),
  'outcome-denies-objections': entry<{ ids: string[]; file: string }>({
    code: 'MB642',
    severity: 'error',
    title: '写了没有异议，登记簿里却有',
    message: ({ ids, file }) =>
      `结果写的是没有异议（none），可是 ${file} 里登记了公示期内收到的${ids.length}条意见（${few(ids, 6, '条')}）。`,
    fix: () =>
      '有意见并且处理了的，请把 outcome 里的 kind 改成 handled，在 text 里写明怎么处理的；登记错了公示的，请改“公示编号”。',
  }),
  'outcome-without-objections': entry<Record<never, never>>({
    code: 'MB643',
    severity: 'warning',
    title: '写了异议已处理，登记簿里却没有',
    message: () =>
      '结果写的是异议已经处理（handled），可是没有登记过对这份公示的意见，群众看不到是什么意见、怎么答复的。',
    fix: () => '请在 objections.csv 里补登收到的意见和答复，只写事，不写人；其实没有异议的，请改成 none。',
  }),
  'outcome-before-answer': entry<{ id: string; answered: string | undefined }>({
    code: 'MB644',
    severity: 'error',
    title: '意见没有答复就写了异议已处理',
    message: ({ id, answered }, value) =>
      `结果（${value ?? ''}）写的是异议已经处理，可是“${id}”号意见${answered === undefined ? '还没有答复' : `${answered}才答复`}。`,
    fix: () => '请先答复，再写结果；已经答复了的，请在登记簿里补上答复日期、答复和处理结果。',
  }),
  'announced-though-dropped': entry<{ consultation: string }>({
    code: 'MB645',
    severity: 'error',
    title: '公示的事不办了，却有公告接着它',
    message: ({ consultation }) =>
      `它接着的“${consultation}”，结果写的是不再实施（dropped），和这份公告的结果对不上。`,
    fix: () => '请核对 follows；没有写错公示的，请核对那份公示的 outcome。',
  }),
  'announced-before-outcome': entry<{ consultation: string; on: string }>({
    code: 'MB646',
    severity: 'warning',
    title: '先有公告，后有公示结果',
    message: ({ consultation, on }, value) =>
      `“${consultation}”的结果${on}才写明，接着它的公告却在${value ?? ''}就成文了，先后反了。`,
    fix: () => '请核对公告的日期（date），和那份公示的 outcome 里的 on。',
  }),
  'outcome-overdue': entry<{ kind: string; end: string; due: string; limit: string; trust: string }>({
    code: 'MB647',
    severity: 'warning',
    title: '公示期满很久了，还没有写结果',
    message: ({ kind, end, due, limit, trust }) =>
      `公示${end}就期满了，“${kind}”的结果应在${limit}内告诉大家（最晚${due}${trust === 'read' ? '' : '，这个时限没有核到原文'}），现在既没有结果，也没有公告。`,
    fix: () =>
      '请在文件开头加一行 outcome: { on: 日期, kind: none }（没有异议），或 kind: handled（异议已处理）、kind: dropped（不再实施），并用 text 写一句话；有结果公告的，在公告里用 follows 写上这份公示。',
  }),
  'withdrawn-with-outcome': entry<{ on: string }>({
    code: 'MB648',
    severity: 'error',
    title: '公示撤下以后又写了结果',
    message: ({ on }, value) =>
      `这份公示${on}就撤下了（withdrawn），结果的日期却是${value ?? ''}：撤下的公示没有走完，不会有结果。`,
    fix: () => '请核对两个日期；撤下以后重新公示的，结果写在新的那一份里。',
  }),
  'follows-draft': entry<{ title: string }>({
    code: 'MB649',
    severity: 'error',
    title: '接着的公示还是草稿',
    message: ({ title }) => `follows 写的“${title}”还是草稿（draft: true），没有公开过，不能公告它的结果。`,
    fix: () => '那份公示已经贴出来了的，请删去它的 draft 一行；没有贴出来的，这一份也先写上 draft: true。',
  }),
  'item-lacking': entry<{ kind: string; notice: string; what: string; name: string; where: string }>({
    code: 'MB650',
    severity: 'error',
    title: '公告要写明的内容，表里没有',
    message: ({ kind, notice, what, name }) =>
      `“${kind}”必须写明${what}，“${notice}”讲到了“${name}”，可是表里没有它的${what}。`,
    fix: ({ where }) => `请${where}。不知道的先查清再公告，不要空着。`,
  }),
  'items-of-nothing': entry<{ kind: string; what: string; how: string }>({
    code: 'MB651',
    severity: 'error',
    title: '没有写明讲的是哪些项目或资产',
    message: ({ kind, what }) => `“${kind}”要逐项写明${what}的情况，可是这一份没有写是哪些${what}。`,
    fix: ({ how }) => `请${how}。`,
  }),
  'answer-before-letter': entry<{ date: string }>({
    code: 'MB652',
    severity: 'error',
    title: '还没有发文就答复了',
    message: ({ date }, value) => `成文日期是${date}，答复的日期（answered 里的 on）却是${value ?? ''}。`,
    fix: () => '请核对这两个日期，特别是年份。',
  }),
  'answer-of-nothing': entry<Record<never, never>>({
    code: 'MB653',
    severity: 'error',
    title: '没有要求答复，却写了答复',
    message: () => '这份文书没有答复期限（due），却写了答复（answered）。',
    fix: () => '是督办通知书的，请补上 due；不要求答复的，请删去 answered。',
  }),
  'same-hand': entry<{ what: string }>({
    code: 'MB654',
    severity: 'error',
    title: '编制的和审核的是同一个单位',
    message: ({ what }, value) => `${what}写的也是“${value ?? ''}”：自己编的自己审，等于没有审。`,
    fix: () =>
      '审核（reviewed）应是村务监督委员会（居务监督委员会），批准（approved）一般是村民代表会议；请核对。',
  }),
  'person-for-post': entry<{ what: string; hint: string }>({
    code: 'MB655',
    severity: 'error',
    title: '要写单位或职务的地方写了姓名',
    message: ({ what }) => `“${what}”只写单位或职务，这里读起来像一个人的姓名。公开的表里不写姓名。`,
    fix: ({ hint }) => `请改成单位或职务，例如“${hint}”。`,
  }),
  'begun-before-edition': entry<{ edition: number; date: string }>({
    code: 'MB656',
    severity: 'warning',
    title: '公示开始的时候，网上还没有它',
    message: ({ edition, date }, value) =>
      `公示从${value ?? ''}算起，可是${date}公开第${edition}期时还没有这一份：在那以前，网上没有公示过它。`,
    fix: () =>
      '还没有公示过的，请把 consultation 的 start、end 往后改，从公开的那一天算起，公示满规定的天数；墙上早就贴出来了的，请用 npm run tick 写明什么时候、贴在哪里。',
  }),
};
