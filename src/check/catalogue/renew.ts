import type { ReadingFacts } from '../../record/source/problem.ts';
import { entry } from './entry.ts';

/** MB68x: what `npm run new` leaves for people to write, and what it cannot take from the record. */
export const renew = {
  'unwritten-draft': entry<{ asked: string }>({
    code: 'MB680',
    severity: 'warning',
    title: '草稿里还有没写的地方',
    message: ({ asked }) => `这里留着空，等您写：${asked}。现在是草稿，不会公开。`,
    fix: () => '请换成要写的话，连方括号“〔〕”一起换掉；全部写好以后，再删去 draft: true 那一行。',
  }),
  'read-awaited': entry<ReadingFacts['read-awaited']>({
    code: 'MB681',
    severity: 'info',
    title: '有的行还没有报',
    message: ({ count }) => `有${count}行只有编号和地区（单位），要报的格子都空着，按未报计算。`,
    fix: () => '报来了再填；确实不用报的，请删去那一行。',
  }),
  unwritten: entry<{ asked: string; mayWait: boolean }>({
    code: 'MB682',
    severity: 'error',
    title: '还有没写的地方',
    message: ({ asked }) => `这里留着空，等您写：${asked}。照这样公开，群众看到的是一个空。`,
    fix: ({ mayWait }) =>
      `请换成要写的话，连方括号“〔〕”一起换掉${mayWait ? '；一时写不了的，在说明里加一行 draft: true，先当草稿' : ''}。`,
  }),
  'unknown-place': entry<{ name: string; nearest: string | undefined; known: string[] }>({
    code: 'MB683',
    severity: 'error',
    title: '样本里不认识的填空',
    message: ({ name }) => `样本里的“{{${name}}}”不认识，不知道该填什么，照它写的文件会少一块。`,
    fix: ({ nearest, known }) =>
      nearest === undefined
        ? `请改成能填的：${known.map((each) => `{{${each}}}`).join('、')}；要人来写的，写成〔请写：写什么〕。`
        : `请改成“{{${nearest}}}”。`,
  }),
  'template-lacks': entry<{ what: string; why: string; mend: string }>({
    code: 'MB684',
    severity: 'error',
    title: '资料里缺公示要用的内容',
    message: ({ what, why }) => `这里没有${what}，${why}`,
    fix: ({ mend }) => mend,
  }),
};
