import { entry } from './entry.ts';

/** MB660–MB669: the register of objections and answers. */
export const objections = {
  'objection-to-draft': entry<{ title: string }>({
    code: 'MB660',
    severity: 'error',
    title: '意见提到了还没有公开的草稿',
    message: ({ title }) => `“${title}”还是草稿（draft: true），没有公开过，不会有人对它提意见。`,
    fix: () => '已经公开了的，请删去那一份的 draft 一行；写错了的，请改“公示编号”。',
  }),
  'objection-outside': entry<{ when: string }>({
    code: 'MB661',
    severity: 'error',
    title: '不是公示期内收到的，没有说明',
    message: ({ when }, value) => `这条意见${value ?? ''}收到，${when}，没有写明为什么登在这里。`,
    fix: () =>
      '请核对“收到日期”和“公示编号”；没有写错的，请在“说明”里写一句，例如“公示期满以后收到，照样受理”。',
  }),
  'half-answered': entry<{ lacks: string[] }>({
    code: 'MB662',
    severity: 'error',
    title: '答复没有登全',
    message: ({ lacks }) => `这条意见的答复缺${lacks.map((each) => `“${each}”`).join('、')}。`,
    fix: () => '“答复日期”“答复”“处理结果”三样要么都填，要么都不填（还没有答复的）。',
  }),
  'answered-late': entry<{ due: string; days: number; within: number; count: string; trust: string }>({
    code: 'MB663',
    severity: 'warning',
    title: '答复晚了',
    message: ({ due, days, within, count, trust }, value) =>
      `应在收到之日起${within}${count}内答复（最晚${due}${trust === 'read' ? '' : '，这个时限没有核到原文'}），实际${value ?? ''}才答复，用了${days}天。网上会标明晚了。`,
    fix: () => '请核对两个日期。确实晚了的，日期照实填，在“说明”里写明原因，就不再提醒。',
  }),
  'answer-overdue': entry<{ due: string; days: number; within: number; count: string; trust: string }>({
    code: 'MB664',
    severity: 'warning',
    title: '意见过了期限还没有答复',
    message: ({ due, days, within, count, trust }, value) =>
      `这条意见${value ?? ''}收到，应在${within}${count}内答复（最晚${due}${trust === 'read' ? '' : '，这个时限没有核到原文'}），到现在已经${days}天。网上会标明逾期。`,
    fix: () => '请催办；已经答复了的，请补上“答复日期”“答复”“处理结果”。',
  }),
};
